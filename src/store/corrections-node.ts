import { parseDocument, stringify } from 'yaml';
import { CORRECTIONS, type Corrections, NO_CORRECTIONS } from '../ontology/corrections.js';
import { Failure } from '../ontology/failure.js';
import { readBeside, writeBeside } from './beside-node.js';

/** Where the corrections of a graph are kept: beside it. */
export function correctionsPath(graph: string): string {
  return `${graph}.corrections.yaml`;
}

/**
 * The corrections of a graph; none where there is no file of them.
 *
 * @throws Failure `not-readable`; `bad-corrections` for a file that holds something else
 */
export function readCorrections(graph: string): Corrections {
  const path = correctionsPath(graph);
  const content = readBeside(path);
  if (content === null) return NO_CORRECTIONS;
  const document = parseDocument(content, { logLevel: 'silent' });
  const [error] = document.errors;
  if (error) throw wrong(error.message.split('\n', 1)[0]!, path, error);
  const parsed = CORRECTIONS.safeParse(document.toJS({ maxAliasCount: 0 }) ?? {});
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw wrong(`${issue?.path.join('.')}: ${issue?.message}`, path, parsed.error);
}

const OPENING = `# What a person decided about the graph beside this file. Every build keeps to it; lines may be changed or taken out,
# and the next build follows.
`;

/** Writes the corrections of a graph, whole or not at all. */
export function writeCorrections(graph: string, corrections: Corrections): void {
  const filled = Object.entries(corrections).filter(([, list]) => list.length > 0);
  const text = filled.length === 0 ? '' : stringify(Object.fromEntries(filled), { lineWidth: 0 });
  writeBeside(correctionsPath(graph), OPENING + text);
}

function wrong(what: string, where: string, cause: unknown): Failure {
  const mend = 'Mend the file, or take it away to do without corrections.';
  return new Failure({ name: 'bad-corrections', what, where, mend, cause });
}
