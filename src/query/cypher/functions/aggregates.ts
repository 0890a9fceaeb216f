import type { ExpressionOf } from '../ast.js';
import { CypherError } from '../errors.js';
import { add, divide } from '../expressions/arithmetic.js';
import type { Evaluate, Row } from '../runtime.js';
import { Duration } from '../temporal/duration.js';
import { identity, order } from '../values/compare.js';
import { type CypherValue, Float, isNumber, toNumber, typeName } from '../values/types.js';

/** Takes the rows of one group and gives one value. */
export interface Accumulator {
  add(row: Row): void;
  result(): CypherValue;
}

/** Takes the rows of all groups, which are numbered from 0, and gives a value for each group. */
export interface Tally {
  add(group: number, row: Row): void;
  result(group: number): CypherValue;
}

/** Counts the rows of each group whose value is not null: a number a group, and no object. */
export class CountTally implements Tally {
  private readonly counts: number[] = [];

  /** `read` gives the value; without it every row counts. */
  constructor(private readonly read: Evaluate | null) {}

  add(group: number, row: Row): void {
    if (this.read === null || this.read(row) !== null) this.counts[group] = (this.counts[group] ?? 0) + 1;
  }

  result(group: number): number {
    return this.counts[group] ?? 0;
  }
}

/** An accumulator for each group. */
class EachTally implements Tally {
  private readonly accumulators: Accumulator[] = [];

  constructor(private readonly start: () => Accumulator) {}

  private of(group: number): Accumulator {
    const known = this.accumulators[group];
    if (known !== undefined) return known;
    const made = this.start();
    this.accumulators[group] = made;
    return made;
  }

  add(group: number, row: Row): void {
    this.of(group).add(row);
  }

  result(group: number): CypherValue {
    return this.of(group).result();
  }
}

export interface Aggregate {
  /** A fresh tally of one call. */
  tally(args: readonly Evaluate[], call: ExpressionOf<'call'>): Tally;
}

/** An aggregate over the values of its first argument that are not null, each once with DISTINCT. */
function overValues(
  make: (
    args: readonly Evaluate[],
    call: ExpressionOf<'call'>,
  ) => { add(value: CypherValue, row: Row): void; result(): CypherValue },
): Aggregate {
  const start = (args: readonly Evaluate[], call: ExpressionOf<'call'>): Accumulator => {
    const [read] = args;
    if (read === undefined)
      throw new CypherError('SyntaxError', 'InvalidNumberOfArguments', `${call.name}() wants an argument`, call.at);
    const inner = make(args, call);
    const seen = call.distinct ? new Set<string>() : null;
    return {
      add(row) {
        const value = read(row);
        if (value === null) return;
        if (seen !== null) {
          const id = identity(value);
          if (seen.has(id)) return;
          seen.add(id);
        }
        inner.add(value, row);
      },
      result: () => inner.result(),
    };
  };
  return { tally: (args, call) => new EachTally(() => start(args, call)) };
}

const numeric = (value: CypherValue, { name, at }: ExpressionOf<'call'>): number => {
  if (isNumber(value)) return toNumber(value);
  throw new CypherError('TypeError', 'InvalidArgumentType', `${name}() wants numbers, not ${typeName(value)}`, at);
};

/** The better of two by a sign: min for -1, max for 1. */
const extreme = (sign: 1 | -1): Aggregate =>
  overValues(() => {
    let best: CypherValue = null;
    return {
      add(value) {
        if (best === null || sign * order(value, best) > 0) best = value;
      },
      result: () => best,
    };
  });

/** Standard deviation by Welford's method; `lost` degrees of freedom are taken off (1 for a sample). */
const deviation = (lost: 0 | 1): Aggregate =>
  overValues((_args, call) => {
    let count = 0;
    let mean = 0;
    let squares = 0;
    return {
      add(value) {
        const x = numeric(value, call);
        count += 1;
        const delta = x - mean;
        mean += delta / count;
        squares += delta * (x - mean);
      },
      result: () => new Float(count > lost ? Math.sqrt(squares / (count - lost)) : 0),
    };
  });

/** The value below which a share of the values lies. */
const percentile = (pick: (sorted: CypherValue[], share: number) => CypherValue): Aggregate =>
  overValues((args, call) => {
    const values: CypherValue[] = [];
    let share: CypherValue = null;
    return {
      add(value, row) {
        numeric(value, call);
        values.push(value);
        share ??= args[1]?.(row) ?? null;
      },
      result() {
        if (values.length === 0) return null;
        const at = share === null ? Number.NaN : numeric(share, call);
        if (!(at >= 0 && at <= 1))
          throw new CypherError(
            'ArgumentError',
            'NumberOutOfRange',
            `${call.name}() wants a share from 0 to 1`,
            call.at,
          );
        return pick(values.sort(order), at);
      },
    };
  });

/** Counts values with DISTINCT. */
const counting = overValues(() => {
  let count = 0;
  return {
    add() {
      count += 1;
    },
    result: () => count,
  };
});

const AGGREGATES: Readonly<Record<string, Aggregate>> = {
  count: {
    tally: (args, call) =>
      args[0] === undefined || call.distinct ? counting.tally(args, call) : new CountTally(args[0]),
  },
  collect: overValues(() => {
    const values: CypherValue[] = [];
    return { add: (value) => void values.push(value), result: () => values };
  }),
  sum: overValues((_args, call) => {
    let sum: CypherValue = 0;
    let isFirst = true;
    return {
      add(value) {
        if (!(value instanceof Duration)) numeric(value, call);
        sum = isFirst ? value : add(sum, value, call.at);
        isFirst = false;
      },
      result: () => sum,
    };
  }),
  avg: overValues((_args, call) => {
    let sum: CypherValue = null;
    let count = 0;
    return {
      add(value) {
        if (!(value instanceof Duration)) numeric(value, call);
        sum = sum === null ? value : add(sum, value, call.at);
        count += 1;
      },
      result: () => divide(sum, isNumber(sum) ? new Float(count) : count, call.at),
    };
  }),
  min: extreme(-1),
  max: extreme(1),
  stdev: deviation(1),
  stdevp: deviation(0),
  percentiledisc: percentile(
    (sorted, share) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] as CypherValue,
  ),
  percentilecont: percentile((sorted, share) => {
    const place = share * (sorted.length - 1);
    const low = toNumber(sorted[Math.floor(place)] as number);
    const high = toNumber(sorted[Math.ceil(place)] as number);
    return new Float(low + (high - low) * (place - Math.floor(place)));
  }),
};

/** The aggregate function of a name, in any case. */
export function aggregateNamed(name: string): Aggregate | undefined {
  const key = name.toLowerCase();
  return Object.hasOwn(AGGREGATES, key) ? AGGREGATES[key] : undefined;
}
