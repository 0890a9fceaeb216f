import type { StringerGraph } from '../graph/types.js';
import { Failure } from '../ontology/failure.js';
import { csv } from './csv.js';
import type { Format } from './format.js';
import { gexf, gexf12 } from './gexf.js';
import { graphml } from './graphml.js';
import { json } from './json.js';

export type { Format } from './format.js';
export { toGexf } from './gexf.js';

/** Every format that a graph can be written in. */
export const FORMATS: readonly Format[] = [gexf, json, graphml, csv, gexf12];

/** The format of that name. @throws Failure `unknown-format` */
export function formatNamed(name: string): Format {
  const format = FORMATS.find((candidate) => candidate.name === name.toLowerCase());
  if (!format) throw unknown(name);
  return format;
}

/** The format that a file name's extension stands for. @throws Failure `unknown-format` */
export function formatOf(file: string): Format {
  const lower = file.toLowerCase();
  const format = FORMATS.find((candidate) => lower.endsWith(candidate.extension));
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
