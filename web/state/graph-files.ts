import type { StringerGraph } from '../../src/graph/types.js';
import { type GraphFile, readGraph } from '../../src/import/index.js';

export type { GraphFile } from '../../src/import/index.js';
export { GRAPH_ENDINGS, isGraphFile } from '../../src/import/index.js';

/**
 * The graph in files: of stringer or of another program, several only where they are tables of one graph.
 *
 * @throws Failure as `readGraph`, and Error when they are several graphs
 */
export function readGraphFiles(files: readonly GraphFile[]): StringerGraph {
  const [first, ...others] = files;
  if (others.length > 0 && !files.every(({ name }) => /\.[ct]sv$/i.test(name))) {
    throw new Error(`Open one graph at a time: ${files.map(({ name }) => name).join(', ')} are several.`);
  }
  return readGraph(first!.name, first!.bytes, others);
}
