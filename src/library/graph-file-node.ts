import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { StringerGraph } from '../graph/types.js';
import { type GraphFile, isGraphFile, otherTable, readGraph } from '../import/index.js';
import { Failure } from '../ontology/failure.js';

export { isGraphFile };

/**
 * Reads a graph from a file. A table of nodes is read with the table of edges beside it, and the other way round
 * (`trade.nodes.csv`, `trade.edges.csv`).
 *
 * @throws Failure `no-graph` when there is no such file, and those of `readGraph`
 */
export async function readGraphFile(path: string): Promise<StringerGraph> {
  const bytes = await bytesOf(path);
  if (bytes === null) {
    const mend = 'Check its name.';
    throw new Failure({ name: 'no-graph', what: 'there is no such file, or it cannot be read', where: path, mend });
  }
  const name = otherTable(basename(path));
  const beside = name === null ? null : join(dirname(path), name);
  const more = beside === null ? null : await bytesOf(beside);
  const others: GraphFile[] = beside === null || more === null ? [] : [{ name: beside, bytes: more }];
  return readGraph(path, bytes, others);
}

async function bytesOf(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch {
    return null;
  }
}
