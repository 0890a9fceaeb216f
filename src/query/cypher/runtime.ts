import { CypherError } from './errors.js';
import type { GraphIndex } from './graph-index.js';
import type { CypherValue } from './values/types.js';

/** Values of the variables of one segment of a query, by slot. Matching writes into it in place. */
export type Row = CypherValue[];

export type Evaluate = (row: Row) => CypherValue;

/** Receives a row; false asks the sender to stop. */
export type Sink = (row: Row) => boolean;

/** Bounds of a run. Times are in milliseconds, on the clock that the caller gives. */
export interface Limits {
  readonly timeout: number;
  readonly maxRows: number;
  readonly now: () => number;
}

const STEPS_BETWEEN_LOOKS = 4096;

/** Counts steps of work and stops a query that runs too long or gathers too much. */
export class Guard {
  private steps = 0;
  private gathered = 0;
  private readonly deadline: number;

  constructor(private readonly limits: Limits) {
    this.deadline = limits.now() + limits.timeout;
  }

  /** One step of work. */
  step(): void {
    this.steps += 1;
    if (this.steps % STEPS_BETWEEN_LOOKS === 0 && this.limits.now() > this.deadline)
      throw new CypherError(
        'Limit',
        'Timeout',
        `The query ran longer than ${this.limits.timeout / 1000} s; narrow it, or allow more with --timeout`,
      );
  }

  /** One row held in memory: by a sort, a grouping, DISTINCT or the result. */
  hold(): void {
    this.gathered += 1;
    if (this.gathered > this.limits.maxRows)
      throw new CypherError(
        'Limit',
        'MaxRows',
        `The query holds more than ${this.limits.maxRows} rows; narrow it, add LIMIT, or allow more with --max-rows`,
      );
  }
}

export interface Runtime {
  readonly index: GraphIndex;
  readonly parameters: Readonly<Record<string, CypherValue>>;
  readonly guard: Guard;
  /** Source of rand(), where there is one. */
  readonly random?: () => number;
  /** Milliseconds since 1970, where there is a clock: what date() without an argument goes by. */
  readonly clock?: () => number;
}
