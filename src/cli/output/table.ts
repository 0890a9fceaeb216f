import Table from 'cli-table3';
import sliceAnsi from 'slice-ansi';
import stringWidth from 'string-width';
import type { Screen } from './screen.js';

export interface TableColumn<Row> {
  readonly head: string;
  readonly cell: (row: Row) => string;
  readonly align?: 'left' | 'right';
  /** Gives up its width first, by ending in an ellipsis, where the table is too wide. */
  readonly shrinks?: boolean;
}

const GAP = 2;
const NARROWEST_CELL = 8;

const NO_LINES = Object.fromEntries(
  'top top-mid top-left top-right bottom bottom-mid bottom-left bottom-right left left-mid mid mid-mid right right-mid middle'
    .split(' ')
    .map((name) => [name, '']),
);

/** A table without lines that fits the screen; a line a row, ended by a line end. */
export function table<Row>(rows: readonly Row[], columns: readonly TableColumn<Row>[], screen: Screen): string {
  const cells = rows.map((row) => columns.map(({ cell }) => cell(row)));
  const heads = columns.map(({ head }) => head.toUpperCase());
  const widths = fitted(
    columns.map((_, index) =>
      [heads, ...cells].reduce((most, line) => Math.max(most, stringWidth(line[index] ?? '')), 0),
    ),
    columns.map(({ shrinks }) => shrinks === true),
    screen.width,
  );
  const drawn = new Table({
    chars: NO_LINES,
    style: { 'padding-left': 0, 'padding-right': GAP, head: [], border: [], compact: true },
    colAligns: columns.map(({ align }) => align ?? 'left'),
    colWidths: widths.map((width) => width + GAP),
    head: heads.map((head) => screen.colours.dim(head)),
  });
  drawn.push(...cells.map((line) => line.map((cell, index) => cut(cell, widths[index] ?? 0))));
  return `${drawn.toString().split('\n').map(trimEnd).join('\n')}\n`;
}

/** Takes away the padding of the last cell, which ends a line in spaces where there are no colours. */
function trimEnd(line: string): string {
  return line.trimEnd();
}

function fitted(natural: readonly number[], shrinks: readonly boolean[], width: number): number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, each) => sum + each + GAP, -GAP) - width;
  for (const willing of [true, false]) {
    while (excess > 0) {
      const candidates = widths.map((each, index) => (shrinks[index] === willing ? each : 0));
      const widest = candidates.indexOf(Math.max(...candidates));
      if ((candidates[widest] ?? 0) <= NARROWEST_CELL) break;
      widths[widest]! -= 1;
      excess -= 1;
    }
  }
  return widths;
}

function cut(cell: string, width: number): string {
  return stringWidth(cell) <= width ? cell : `${sliceAnsi(cell, 0, Math.max(0, width - 1))}…`;
}
