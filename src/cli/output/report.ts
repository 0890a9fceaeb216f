import { csvRow } from '../../export/delimited.js';
import type { Screen } from './screen.js';
import { tame } from './tame.js';

export const OUTPUT_FORMATS = ['table', 'json', 'jsonl', 'csv'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** A column of CSV. */
export interface Field<Row> {
  readonly name: string;
  readonly value: (row: Row) => string | number | boolean | null;
}

/** An answer in every form that it can be printed in. */
export interface Report<Row> {
  /** The whole, for `json`. */
  readonly value: unknown;
  /** Its items, one a line for `jsonl` and `csv`. */
  readonly rows: readonly Row[];
  readonly fields: readonly Field<Row>[];
  /** For people. Ends with a line end unless it is empty. */
  readonly draw: (screen: Screen) => string;
}

/** The text of a report in a format; cells of CSV are guarded against running as formulas: articles are not to be trusted. */
export function printed<Row>(report: Report<Row>, format: OutputFormat, screen: Screen): string {
  switch (format) {
    case 'table':
      return tame(report.draw(screen), !screen.plain);
    case 'json':
      return `${JSON.stringify(report.value, null, 2)}\n`;
    case 'jsonl':
      return report.rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    case 'csv':
      return [
        report.fields.map(({ name }) => name),
        ...report.rows.map((row) => report.fields.map(({ value }) => value(row))),
      ]
        .map((cells) => csvRow(cells, true))
        .join('');
  }
}
