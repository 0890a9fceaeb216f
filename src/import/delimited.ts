import { decodeExactly } from '../article/bytes.js';
import { type GraphFile, notAGraph } from './raw.js';

/** A table with the line that each row begins at. Cells are null where nothing stands, not even quotes. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly { readonly cells: readonly (string | null)[]; readonly line: number }[];
}

/**
 * Reads CSV (RFC 4180), also with semicolons or tabs between the cells: what the first line has most of.
 *
 * @throws Failure `not-a-graph` with the line where quotes do not end, or a row has more cells than the head
 */
export function readTable(file: GraphFile): Table {
  const text = decodeExactly(file.bytes, file.name);
  const rows = [...records(text, separatorOf(text), file.name)];
  const [head, ...rest] = rows;
  if (!head) throw notAGraph(file.name, 'the file is empty', 'Give a table with a line of names above it.');
  const long = rest.find(({ cells }) => cells.length > head.cells.length);
  if (long) {
    const what = `there are ${long.cells.length} cells under ${head.cells.length} names`;
    throw notAGraph(`${file.name}, line ${long.line}`, what, 'Put cells that hold the separator in double quotes.');
  }
  return { head: head.cells.map((cell) => (cell ?? '').trim()), rows: rest };
}

function separatorOf(text: string): string {
  const end = text.search(/[\r\n]/);
  const first = end < 0 ? text : text.slice(0, end);
  const count = (separator: string) => first.split(separator).length;
  return [',', ';', '\t'].reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}

function* records(text: string, separator: string, file: string): Iterable<Table['rows'][number]> {
  let cells: (string | null)[] = [];
  let line = 1;
  let start = 1;
  let at = 0;
  while (at < text.length) {
    if (text[at] === '"') {
      const end = endOfQuotes(text, at + 1);
      if (end < 0) {
        throw notAGraph(
          `${file}, line ${line}`,
          'a cell in quotes does not end',
          'Write " after it, and "" for a quote in it.',
        );
      }
      const cell = text.slice(at + 1, end).replaceAll('""', '"');
      line += lineBreaks(cell);
      at = end + 1;
      const stray = at;
      while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
      cells.push(cell + text.slice(stray, at));
    } else {
      const begin = at;
      while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
      cells.push(at === begin ? null : text.slice(begin, at));
    }
    if (text[at] === separator) {
      at++;
      if (at < text.length) continue;
      cells.push(null);
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    line++;
    if (cells.length > 1 || cells[0] !== null) yield { cells, line: start };
    cells = [];
    start = line;
  }
}

function endOfQuotes(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function lineBreaks(text: string): number {
  return text.split(/\r\n|\r|\n/).length - 1;
}
