import type { StringerGraph } from '../graph/types.js';
import { csv } from './csv.js';
import type { Format } from './format.js';
import { gexf, gexf12 } from './gexf.js';
import { graphml } from './graphml.js';
import { json } from './json.js';

export type { Format } from './format.js';
export { toGexf } from './gexf.js';

/** Every format that a graph can be written in. */
export const FORMATS: readonly Format[] = [gexf, json, graphml, csv, gexf12];

/** Thrown when no format has that name or extension; the message lists those that there are. */
export class UnknownFormatError extends Error {
  override readonly name = 'UnknownFormatError';
  constructor(asked: string) {
    super(`no format "${asked}": there are ${FORMATS.map((format) => format.name).join(', ')}`);
  }
}

/** The format of that name. @throws UnknownFormatError */
export function formatNamed(name: string): Format {
  const format = FORMATS.find((candidate) => candidate.name === name.toLowerCase());
  if (!format) throw new UnknownFormatError(name);
  return format;
}

/** The format that a file name's extension stands for. @throws UnknownFormatError */
export function formatOf(file: string): Format {
  const lower = file.toLowerCase();
  const format = FORMATS.find((candidate) => lower.endsWith(candidate.extension));
  if (!format) throw new UnknownFormatError(/\.[^./\\]+$/.exec(file)?.[0] ?? file);
  return format;
}

/** Writes the graph in the format of that name. @throws UnknownFormatError */
export function exportGraph(graph: StringerGraph, format: string): string {
  return formatNamed(format).write(graph);
}
