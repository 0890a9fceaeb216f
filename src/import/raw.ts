import { Failure } from '../ontology/failure.js';

export type RawValue = string | number | boolean | readonly string[];

/** A node as its file has it. Attributes go by the names that the file gives them, in its order. */
export interface RawNode {
  readonly key: string;
  readonly attributes: ReadonlyMap<string, RawValue>;
  /** File and line, or another place in the file; for errors. */
  readonly place: string;
}

export interface RawEdge {
  /** Null where the file gives edges no id. */
  readonly key: string | null;
  readonly source: string;
  readonly target: string;
  readonly attributes: ReadonlyMap<string, RawValue>;
  readonly place: string;
}

/** What a reader finds in a file, before it is known what its attributes mean. */
export interface RawGraph {
  readonly nodes: readonly RawNode[];
  readonly edges: readonly RawEdge[];
  /** What stringer wrote of the graph itself, as JSON. */
  readonly own: string | null;
  /** Whether the ends of edges are the only nodes that there are, as in a list of edges. */
  readonly endsAreNodes?: boolean;
}

/** One file of a graph. */
export interface GraphFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** @param where the file, with the line where it is known */
export function notAGraph(where: string, what: string, mend: string): Failure {
  return new Failure({ name: 'not-a-graph', what, where, mend });
}
