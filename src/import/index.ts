import { decodeExactly } from '../article/bytes.js';
import { parseGraph } from '../graph/json.js';
import type { StringerGraph } from '../graph/types.js';
import { compose } from './compose.js';
import { readCsvGraph } from './csv.js';
import { readGexf } from './gexf.js';
import { readGraphml } from './graphml.js';
import { readGraphJson } from './json.js';
import type { GraphFile } from './raw.js';

export type { GraphFile } from './raw.js';

/** How files of an ending are read. */
interface Reader {
  readonly extension: string;
  readonly read: (file: GraphFile, others: readonly GraphFile[]) => StringerGraph;
}

const READERS: readonly Reader[] = [
  { extension: '.gexf', read: (file) => compose(readGexf(file), file.name) },
  { extension: '.gexf12', read: (file) => compose(readGexf(file), file.name) },
  { extension: '.graphml', read: (file) => compose(readGraphml(file), file.name) },
  { extension: '.json', read: readJson },
  { extension: '.csv', read: (file, others) => compose(readCsvGraph([file, ...others]), file.name) },
  { extension: '.tsv', read: (file, others) => compose(readCsvGraph([file, ...others]), file.name) },
];

/** The endings of files that hold graphs. */
export const GRAPH_ENDINGS: readonly string[] = READERS.map(({ extension }) => extension);

/** Whether the end of a file's name stands for a graph that {@link readGraph} reads. */
export function isGraphFile(name: string): boolean {
  return readerOf(name) !== undefined;
}

/**
 * Reads a graph that stringer or another program wrote: GEXF, GraphML, JSON of graphology or of nodes and links, CSV of
 * nodes and edges. It needs no file system, so that it runs in a browser.
 *
 * @param name its ending gives the format; errors name it
 * @param others further tables of the same graph, for CSV
 * @throws Failure `not-a-graph` with the line and the mend, `not-utf8`, `binary`
 */
export function readGraph(name: string, bytes: Uint8Array, others: readonly GraphFile[] = []): StringerGraph {
  const reader = readerOf(name) ?? READERS[0]!;
  return reader.read({ name, bytes }, others);
}

/**
 * What the other table of a CSV graph is called: `trade.edges.csv` for `trade.nodes.csv`, and the other way round. Null
 * for names that say neither.
 */
export function otherTable(name: string): string | null {
  const at = /^(.*?)(nodes|vertices|edges|relationships|links)(\.[ct]sv)$/i.exec(name);
  if (!at) return null;
  const [, before, kind, ending] = at;
  return `${before}${/^(?:nodes|vertices)$/i.test(kind!) ? 'edges' : 'nodes'}${ending}`;
}

function readerOf(name: string): Reader | undefined {
  const lower = name.toLowerCase();
  return READERS.find(({ extension }) => lower.endsWith(extension));
}

/** A graph of stringer's own is checked to the last key; any other is read for what it may mean. */
function readJson(file: GraphFile): StringerGraph {
  const text = decodeExactly(file.bytes, file.name);
  return /^\s*\{"options":\{[^}]*\},"attributes":\{"format":"stringer"/.test(text)
    ? parseGraph(text, file.name)
    : compose(readGraphJson(file), file.name);
}
