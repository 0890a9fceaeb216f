import type { Expression, ExpressionOf } from '../ast.js';
import { CypherError } from '../errors.js';
import type { Context } from '../expressions/compile.js';
import { compile } from '../expressions/compile.js';
import { aggregateNamed, CountTally, type Tally } from '../functions/aggregates.js';
import type { Evaluate, Row } from '../runtime.js';
import type { CypherValue } from '../values/types.js';

/** Whether an aggregate function stands anywhere in an expression. */
export function hasAggregate(tree: unknown): boolean {
  if (Array.isArray(tree)) return tree.some(hasAggregate);
  if (typeof tree !== 'object' || tree === null) return false;
  if (isAggregateCall(tree as Expression)) return true;
  if ((tree as { kind?: unknown }).kind === 'exists') return false;
  return Object.values(tree).some(hasAggregate);
}

/** Whether an expression is an aggregate call and nothing around it. */
export const isAggregateCall = (e: Expression): boolean =>
  e.kind === 'count-star' || (e.kind === 'call' && aggregateNamed(e.name) !== undefined);

/** Two expressions written the same way, wherever they stand. */
export function sameExpression(a: Expression, b: Expression): boolean {
  const plain = (e: Expression): string =>
    JSON.stringify(e, (key, value: unknown) =>
      key === 'at' ? undefined : typeof value === 'bigint' ? `${value}n` : value,
    );
  return plain(a) === plain(b);
}

/** The aggregate calls of one projection. Each result has a slot, which the finished rows of a group carry. */
export class AggregateCalls {
  private readonly calls: { readonly start: () => Tally; readonly slot: number }[] = [];

  constructor(private readonly context: Context) {}

  /** Registers a call; what reads its result. */
  take(call: ExpressionOf<'call'> | ExpressionOf<'count-star'>): Evaluate {
    const slot = this.context.scope.slot();
    this.calls.push({ start: this.starter(call), slot });
    return (row) => row[slot] as CypherValue;
  }

  private starter(call: ExpressionOf<'call'> | ExpressionOf<'count-star'>): () => Tally {
    if (call.kind === 'count-star') return () => new CountTally(null);
    if (hasAggregate(call.args))
      throw new CypherError(
        'SyntaxError',
        'NestedAggregation',
        `${call.name}() cannot gather what another aggregate function gives`,
        call.at,
      );
    const random = call.args.find((arg) => arg.kind === 'call' && arg.name.toLowerCase() === 'rand');
    if (random !== undefined)
      throw new CypherError('SyntaxError', 'NonConstantExpression', 'rand() cannot be aggregated', random.at);
    const args = call.args.map((arg) => compile(arg, { ...this.context, aggregates: null }));
    const aggregate = aggregateNamed(call.name);
    if (aggregate === undefined)
      throw new CypherError('SyntaxError', 'UnknownFunction', `There is no function ${call.name}()`, call.at);
    return () => aggregate.tally(args, call);
  }

  /** Fresh tallies for a run. */
  start(): Tally[] {
    return this.calls.map(({ start }) => start());
  }

  /** Writes the results of a group into its row. */
  finish(row: Row, tallies: readonly Tally[], group: number): void {
    this.calls.forEach(({ slot }, i) => {
      row[slot] = (tallies[i] as Tally).result(group);
    });
  }
}
