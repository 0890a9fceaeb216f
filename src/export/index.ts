import type { StringerGraph } from '../graph/types.js';
import { Failure } from '../ontology/failure.js';
import { csv } from './csv.js';
import { cypherScript } from './cypher.js';
import { dot } from './dot.js';
import type { Format } from './format.js';
import { gephiEdges, gephiNodes } from './gephi-csv.js';
import { gexf, gexf12 } from './gexf.js';
import { graphml } from './graphml.js';
import { json } from './json.js';
import { jsonLd } from './json-ld.js';
import { mermaid } from './mermaid.js';
import { neo4jEdges, neo4jNodes } from './neo4j-csv.js';
import { petrarch } from './petrarch.js';
import { plover } from './plover.js';
import { turtle } from './turtle.js';

export type { Format } from './format.js';
export { toGexf } from './gexf.js';

/** Every format that a graph can be written in. */
export const FORMATS: readonly Format[] = [
  gexf,
  json,
  graphml,
  csv,
  gephiNodes,
  gephiEdges,
  neo4jNodes,
  neo4jEdges,
  cypherScript,
  turtle,
  jsonLd,
  dot,
  mermaid,
  plover,
  petrarch,
  gexf12,
];

/** The format of that name. @throws Failure `unknown-format` */
export function formatNamed(name: string): Format {
  const format = FORMATS.find((candidate) => candidate.name === name.toLowerCase());
  if (!format) throw unknown(name);
  return format;
}

/** The format that the end of a file's name stands for, the longest that fits. @throws Failure `unknown-format` */
export function formatOf(file: string): Format {
  const lower = file.toLowerCase();
  const fitting = FORMATS.filter((candidate) => lower.endsWith(candidate.extension));
  const [format] = fitting.sort((a, b) => b.extension.length - a.extension.length);
  if (!format) throw unknown(/\.[^./\\]+$/.exec(file)?.[0] ?? file);
  return format;
}

/** Writes the graph in the format of that name. @throws Failure `unknown-format` */
export function exportGraph(graph: StringerGraph, format: string): string {
  return formatNamed(format).write(graph);
}

function unknown(asked: string): Failure {
  const names = FORMATS.map((format) => format.name).join(', ');
  return new Failure({ name: 'unknown-format', what: 'no such format', where: asked, mend: `There are ${names}.` });
}
