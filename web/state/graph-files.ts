import { parseGraph } from '../../src/graph/json.js';
import type { StringerGraph } from '../../src/graph/types.js';

/** A file as the reader chose or dropped it. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Endings of files that hold graphs, for the file chooser. */
export const GRAPH_ENDINGS: readonly string[] = ['.json'];

/** Whether the end of a file's name stands for a graph that the page opens. */
export function isGraphFile(name: string): boolean {
  return GRAPH_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));
}

/**
 * The graph in a file: the one place where the page reads what others may have written.
 *
 * @throws Failure `not-a-graph`
 */
export function readGraphFile({ name, bytes }: NamedBytes): StringerGraph {
  return parseGraph(new TextDecoder().decode(bytes), name);
}
