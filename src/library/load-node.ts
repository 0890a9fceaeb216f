import type { StringerGraph } from '../graph/types.js';
import { Failure } from '../ontology/failure.js';
import { findEntity } from '../query/find-entity.js';
import { bestKnown } from '../query/nothing.js';
import { Reading } from '../store/reading.js';
import { isGraphFile, readGraphFile } from './graph-file-node.js';
import { lexiconNames } from './names-node.js';
import { wholeGraph } from './stored-graph-node.js';

/** The file that a graph is kept in when nothing else is said. */
export const DEFAULT_GRAPH = 'stringer.db';

export interface LoadOptions {
  /** Path of the reader's own `ontology.json`. */
  readonly ontology?: string | undefined;
  /** Is told how many articles are stored but not in the graph, when a build is at work or was stopped. */
  readonly onStale?: ((articles: number) => void) | undefined;
  /** Whether nodes have their places, which takes seconds for a large graph (default: they have). */
  readonly placed?: boolean | undefined;
  /** Whether the claims of an edge are read when first asked for: less to read, and the file stays open. */
  readonly lazy?: boolean | undefined;
}

/**
 * Loads the graph of a store as the last build that ended left it, or one that stringer or another program wrote to a
 * file, see `readGraph`.
 *
 * @param path default `$STRINGER_GRAPH`, else `stringer.db` in the working folder
 * @throws Failure `no-graph` and the others of `Reading.open`; `not-a-graph` for a file that holds none
 */
export async function loadGraph(path: string = graphPath(), options: LoadOptions = {}): Promise<StringerGraph> {
  if (isGraphFile(path)) return readGraphFile(path);
  const reading = openGraph(path, options);
  try {
    const vocabulary = options.ontology === undefined ? undefined : await ownOntology(options.ontology);
    return wholeGraph(reading, {
      claims: options.lazy ? 'ask' : 'read',
      placed: options.placed ?? true,
      ...(vocabulary && { vocabulary }),
    });
  } finally {
    if (!options.lazy) reading.close();
  }
}

/** Opens the store of a graph, to ask it for parts. */
export function openGraph(path: string, { onStale }: Pick<LoadOptions, 'onStale'> = {}): Reading {
  const reading = Reading.open(path);
  const waiting = reading.waiting();
  if (waiting > 0) onStale?.(waiting);
  return reading;
}

async function ownOntology(path: string) {
  const { loadOntology } = await import('../ontology/package-node.js');
  return loadOntology(path);
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
