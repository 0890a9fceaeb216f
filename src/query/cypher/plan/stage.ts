import type { Guard, Row, Sink } from '../runtime.js';
import { identity, order } from '../values/compare.js';
import type { CypherValue } from '../values/types.js';

/** One stage of a running query: takes rows until it answers false, then is told that there are no more. */
export interface Stage {
  row: Sink;
  end(): void;
}

/** A compiled stage, started anew for each run with the stage that takes its rows. */
export type StageFactory = (next: Stage) => Stage;

/** Drops rows whose values were seen. */
export const distinct =
  (guard: Guard): StageFactory =>
  (next) => {
    const seen = new Set<string>();
    return {
      row(row) {
        const id = row.map(identity).join('|');
        if (seen.has(id)) return true;
        guard.hold();
        seen.add(id);
        return next.row(row);
      },
      end: () => next.end(),
    };
  };

export const skip =
  (count: number): StageFactory =>
  (next) => {
    let left = count;
    return {
      row(row) {
        if (left === 0) return next.row(row);
        left -= 1;
        return true;
      },
      end: () => next.end(),
    };
  };

/** Lets so many rows through and stops the stages before it. */
export const limit =
  (count: number): StageFactory =>
  (next) => {
    let left = count;
    return {
      row(row) {
        if (left === 0) return false;
        left -= 1;
        return next.row(row) && left > 0;
      },
      end: () => next.end(),
    };
  };

export interface SortedRow {
  readonly keys: readonly CypherValue[];
  readonly row: Row;
}

/** Gathers rows in order, equal ones as they came; keeps only the first `most` where that is known. */
export class Sorter {
  private rows: SortedRow[] = [];

  constructor(
    private readonly descending: readonly boolean[],
    private readonly most: number,
    private readonly guard: Guard,
  ) {}

  private readonly compare = (a: SortedRow, b: SortedRow): number => {
    for (let i = 0; i < this.descending.length; i += 1) {
      const by = order(a.keys[i] as CypherValue, b.keys[i] as CypherValue);
      if (by !== 0) return this.descending[i] ? -by : by;
    }
    return 0;
  };

  add(row: SortedRow): void {
    if (this.most === 0) return;
    this.rows.push(row);
    if (Number.isFinite(this.most)) {
      if (this.rows.length >= 2 * this.most + 64) this.shrink();
    } else this.guard.hold();
  }

  private shrink(): void {
    this.rows.sort(this.compare);
    if (this.rows.length > this.most) this.rows.length = this.most;
  }

  drain(sink: Sink): void {
    this.shrink();
    for (const { row } of this.rows) if (!sink(row)) break;
    this.rows = [];
  }
}
