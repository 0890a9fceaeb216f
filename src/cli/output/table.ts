import sliceAnsi from 'slice-ansi';
import stringWidth from 'string-width';
import type { Screen } from './screen.js';

export interface TableColumn<Row> {
  readonly head: string;
  readonly cell: (row: Row) => string;
  readonly align?: 'left' | 'right';
  /** Keeps the letter case of its head. */
  readonly verbatim?: boolean;
  /** Gives up its width first, by ending in an ellipsis, where the table is too wide. */
  readonly shrinks?: boolean;
}

const GAP = '  ';

/** How narrow columns may become while others still are wider, and then at the last. */
const NARROWEST_CELLS = [8, 2];

/** A table without lines that fits the screen; a line a row, ended by a line end. */
export function table<Row>(rows: readonly Row[], columns: readonly TableColumn<Row>[], screen: Screen): string {
  const heads = columns.map(({ head, verbatim }) => screen.colours.dim(verbatim ? head : head.toUpperCase()));
  const lines = [heads, ...rows.map((row) => columns.map(({ cell }) => cell(row).replace(/\s+/g, ' ')))];
  const widths = fitted(
    columns.map((_, index) => lines.reduce((most, line) => Math.max(most, stringWidth(line[index] ?? '')), 0)),
    columns.map(({ shrinks }) => shrinks === true),
    screen.width,
  );
  const drawn = lines.map((line) =>
    line
      .map((cell, index) => padded(cell, widths[index] ?? 0, columns[index]?.align))
      .join(GAP)
      .trimEnd(),
  );
  return `${drawn.join('\n')}\n`;
}

/** A cell of a width in columns: filled with spaces, or cut to end in an ellipsis. */
export function padded(cell: string, width: number, align: 'left' | 'right' = 'left'): string {
  const own = stringWidth(cell);
  const text = own <= width ? cell : `${sliceAnsi(cell, 0, Math.max(0, width - 1))}…`;
  const space = ' '.repeat(Math.max(0, width - (own <= width ? own : stringWidth(text))));
  return align === 'right' ? space + text : text + space;
}

function fitted(natural: readonly number[], shrinks: readonly boolean[], width: number): number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, each) => sum + each + GAP.length, -GAP.length) - width;
  for (const narrowest of NARROWEST_CELLS) {
    for (const willing of [true, false]) {
      while (excess > 0) {
        const candidates = widths.map((each, index) => (shrinks[index] === willing ? each : 0));
        const widest = candidates.indexOf(Math.max(...candidates));
        if ((candidates[widest] ?? 0) <= narrowest) break;
        widths[widest]! -= 1;
        excess -= 1;
      }
    }
  }
  return widths;
}
