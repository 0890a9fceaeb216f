import { cleanText } from './text.js';

export type Cell = string | number | boolean | null;

/**
 * A row of CSV (RFC 4180, CRLF). Null is an empty cell, and empty text one in quotes.
 *
 * @param guarded whether text that a spreadsheet would take for a formula is written behind an apostrophe; so is text
 *   that begins with apostrophes before such a sign, so that one apostrophe can be taken off again
 */
export function csvRow(cells: readonly Cell[], guarded: boolean): string {
  return `${cells.map((cell) => csvCell(cell, guarded)).join(',')}\r\n`;
}

function csvCell(value: Cell, guarded: boolean): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = cleanText(value);
  const safe = guarded && FORMULA.test(text) ? `'${text}` : text;
  return safe === '' || /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const FORMULA = /^'*[=+\-@\t\r]/;

/** Takes the apostrophe off that keeps a spreadsheet from running a cell. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
