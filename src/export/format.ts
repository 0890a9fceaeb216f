import type { StringerGraph } from '../graph/types.js';

/** One export format: how it is called, which file names choose it, and how it writes a graph. */
export interface Format {
  readonly name: string;
  /** With its dot. */
  readonly extension: string;
  /** For whom it is, in one line of help. */
  readonly description: string;
  /** The whole file; the same graph gives the same text. */
  readonly write: (graph: StringerGraph) => string;
}
