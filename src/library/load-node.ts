import type { StringerGraph } from '../graph/types.js';
import { Failure } from '../ontology/failure.js';
import { findEntity } from '../query/find-entity.js';
import { bestKnown } from '../query/nothing.js';
import { Store } from '../store/store.js';
import { isGraphFile, readGraphFile } from './graph-file-node.js';
import { fromRows } from './graph-rows.js';
import { lexiconNames } from './names-node.js';

/** The file that a graph is kept in when nothing else is said. */
export const DEFAULT_GRAPH = 'stringer.db';

export interface LoadOptions {
  /** Path of the reader's own `ontology.json`. */
  readonly ontology?: string | undefined;
  /** Is told when the stored graph lacks articles, as after a build that was interrupted. */
  readonly onStale?: (() => void) | undefined;
}

/**
 * Loads the graph of a store, or one that stringer or another program wrote to a file, see `readGraph`.
 *
 * @param path default `$STRINGER_GRAPH`, else `stringer.db` in the working folder
 * @throws Failure `no-graph` and the others of `Store.open`; `not-a-graph` for a file that holds none
 */
export async function loadGraph(path: string = graphPath(), options: LoadOptions = {}): Promise<StringerGraph> {
  if (isGraphFile(path)) return readGraphFile(path);
  const store = await Store.open(path, 'read');
  try {
    if (options.ontology === undefined && (await store.graphIsCurrent())) return fromRows(await store.graph());
    if (options.ontology === undefined) options.onStale?.();
    const [{ loadKnowledge }, { resolve }, { buildGraph }] = await Promise.all([
      import('../ontology/knowledge-node.js'),
      import('../resolution/index.js'),
      import('../graph/build.js'),
    ]);
    const knowledge = loadKnowledge({ ontology: options.ontology });
    const { articles } = await store.articles();
    return buildGraph(resolve(articles, knowledge), knowledge.ontology);
  } finally {
    await store.close();
  }
}

/** `$STRINGER_GRAPH`, else `stringer.db`. */
export function graphPath(): string {
  return process.env.STRINGER_GRAPH || DEFAULT_GRAPH;
}

/**
 * The node that a person means by some words.
 *
 * @throws Failure `no-such-entity` with the names that come closest, `ambiguous-entity` with those that fit
 */
export function nodeNamed(graph: StringerGraph, words: string): string {
  const match = findEntity(graph, words, lexiconNames);
  if (match.kind === 'found') return match.key;
  if (match.kind === 'ambiguous') {
    const names = match.keys.slice(0, 8).map((key) => `${graph.getNodeAttribute(key, 'label')} (${key})`);
    throw new Failure({
      name: 'ambiguous-entity',
      what: `'${words}' may be ${names.join(', or ')}`,
      mend: 'Use the full name or the id in brackets.',
    });
  }
  throw new Failure({
    name: 'no-such-entity',
    what: `the graph knows nobody and nothing called '${words}'`,
    mend:
      match.suggestions.length > 0
        ? `Did you mean ${match.suggestions.join(', or ')}?`
        : `Best known are ${bestKnown(graph)}; stringer find TEXT searches for more.`,
  });
}
