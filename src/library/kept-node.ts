import { existsSync, readFileSync } from 'node:fs';
import type { KnowledgeOptions } from '../ontology/knowledge-node.js';
import { writeBeside } from '../store/beside-node.js';

/** What a person gives a graph to be built with; `false` does without what the graph was given before. */
export interface GivenKnowledge {
  /** Path of the reader's own vocabulary, in place of the package's. */
  readonly ontology?: string | false | undefined;
  /** Path of the reader's own lexicon, beside the package's. */
  readonly lexicon?: string | false | undefined;
}

const ENDINGS = { ontology: '.ontology.json', lexicon: '.lexicon.yaml' } as const;
const KINDS = ['ontology', 'lexicon'] as const;

/**
 * What a graph is built with: what is given now, else what it was given before, which lies beside it.
 *
 * @param graph path of the store
 */
export function knowledgeFor(graph: string, given: GivenKnowledge = {}): KnowledgeOptions {
  const [ontology, lexicon] = KINDS.map((kind) => {
    const path = given[kind];
    if (path !== undefined) return path || undefined;
    const kept = graph + ENDINGS[kind];
    return existsSync(kept) ? kept : undefined;
  });
  return { ontology, lexicon };
}

/**
 * Keeps what is given beside the graph, so that every later build, correction and import goes by it too: else the same
 * articles would give another graph after the next build.
 *
 * @param graph path of the store
 * @param given files that were read without error
 * @throws Failure `not-written`
 */
export function keepKnowledge(graph: string, given: GivenKnowledge): void {
  for (const kind of KINDS) {
    const path = given[kind];
    if (path !== undefined) writeBeside(graph + ENDINGS[kind], path ? readFileSync(path, 'utf8') : null);
  }
}
