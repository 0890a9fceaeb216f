import type { Guard, Row, Sink } from '../runtime.js';
import { identity, order } from '../values/compare.js';
import { type CypherValue, NodeValue } from '../values/types.js';

/** One stage of a running query: takes rows until it answers false, then is told that there are no more. */
export interface Stage {
  row: Sink;
  end(): void;
}

/** A compiled stage, started anew for each run with the stage that takes its rows. */
export type StageFactory = (next: Stage) => Stage;

/** Drops rows whose values in some slots were seen together. */
export const distinct =
  (slots: readonly number[], guard: Guard): StageFactory =>
  (next) => {
    const seen = new Set<string>();
    return {
      row(row) {
        const id = slots.map((slot) => identity(row[slot] as CypherValue)).join('|');
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
  /** Keys that a row must come before to be among the first `most`, once so many are there. */
  private last: SortedRow | null = null;

  /** `keep` makes what is kept of a row, which others write over. */
  constructor(
    private readonly descending: readonly boolean[],
    private readonly most: number,
    private readonly guard: Guard,
    private readonly keep: (row: Row) => Row,
  ) {}

  private compareKeys(a: readonly CypherValue[], b: readonly CypherValue[]): number {
    for (let i = 0; i < this.descending.length; i += 1) {
      const by = order(a[i] as CypherValue, b[i] as CypherValue);
      if (by !== 0) return this.descending[i] ? -by : by;
    }
    return 0;
  }

  /** Takes a row by its keys; both are copied when they may be among the first. */
  add(keys: readonly CypherValue[], row: Row): void {
    if (this.most === 0 || (this.last !== null && this.compareKeys(keys, this.last.keys) >= 0)) return;
    this.rows.push({ keys: keys.slice(), row: this.keep(row) });
    if (Number.isFinite(this.most)) {
      if (this.rows.length >= 2 * this.most + 64) this.shrink();
    } else this.guard.hold();
  }

  private shrink(): void {
    this.rows.sort((a, b) => this.compareKeys(a.keys, b.keys));
    if (this.rows.length < this.most) return;
    this.rows.length = this.most;
    this.last = this.rows.at(-1) ?? null;
  }

  drain(sink: Sink): void {
    this.shrink();
    for (const { row } of this.rows) if (!sink(row)) break;
    this.rows = [];
  }
}

/** Numbers groups of rows, from 0 in the order in which they are met, by the values that the rows are grouped by. */
export class GroupTable {
  private readonly byIdentity = new Map<string, number>();
  /** Groups by one value that is its own identity: a text or a node. */
  private readonly byValue = new Map<CypherValue, number>();
  /** The group found last: rows of one node come one after the other. */
  private lastValue: CypherValue | undefined;
  private lastGroup = -1;

  /** The group of a key of any number of values. */
  at(key: readonly CypherValue[]): number {
    const [only] = key;
    return key.length === 1 && only !== undefined
      ? this.of(only)
      : this.among(this.byIdentity, key.map(identity).join('|'));
  }

  private of(value: CypherValue): number {
    if (typeof value !== 'string' && !(value instanceof NodeValue)) return this.among(this.byIdentity, identity(value));
    if (this.lastValue !== value) {
      this.lastGroup = this.among(this.byValue, value);
      this.lastValue = value;
    }
    return this.lastGroup;
  }

  private among<K>(groups: Map<K, number>, id: K): number {
    const known = groups.get(id);
    if (known !== undefined) return known;
    const made = this.size;
    groups.set(id, made);
    return made;
  }

  get size(): number {
    return this.byIdentity.size + this.byValue.size;
  }
}
