import type { Expression, Projection, ProjectionItem } from '../ast.js';
import { CypherError } from '../errors.js';
import { type Context, compile } from '../expressions/compile.js';
import { truth } from '../expressions/logic.js';
import { requireType, staticType } from '../expressions/static-type.js';
import type { Evaluate, Row } from '../runtime.js';
import { Scope } from '../scope.js';
import { compareStrings } from '../values/compare.js';
import { type CypherValue, isInteger } from '../values/types.js';
import { AggregateCalls, hasAggregate, isAggregateCall, sameExpression } from './aggregation.js';
import { namesIn } from './free-variables.js';
import { distinct, GroupTable, limit, Sorter, type StageFactory, skip } from './stage.js';

/** A compiled WITH or RETURN: its stages, the columns it gives, and the scope of what comes after. */
export interface CompiledProjection {
  readonly stages: readonly StageFactory[];
  readonly columns: readonly string[];
  readonly scope: Scope;
}

/** One column: its value is computed into a slot of the old row, then copied into the new one. */
interface Column {
  readonly item: ProjectionItem;
  readonly aggregated: boolean;
  readonly slot: number;
  readonly read: Evaluate;
}

/** A WITH or RETURN as it stands in a query. `imports` are names of an enclosing query, which stay visible behind a WITH. */
export interface ProjectionClause {
  readonly projection: Projection;
  readonly where: Expression | null;
  readonly isWith: boolean;
  readonly imports: readonly string[];
}

/** Compiles WITH and RETURN. */
export function compileProjection(clause: ProjectionClause, context: Context): CompiledProjection {
  const { projection, where, isWith, imports } = clause;
  const items = expandStar(projection, context.scope, isWith ? imports : []);
  const grouping = items.filter(({ expression }) => !hasAggregate(expression));
  const aggregated = items.filter((item) => !grouping.includes(item)).map(({ expression }) => expression);
  const gathering = projection.orderBy.map(({ expression }) => expression).filter(hasAggregate);
  for (const expression of aggregated) checkGrouping(expression, grouping, () => false);
  for (const expression of gathering) checkGrouping(expression, grouping, isSortable(grouping));
  checkItems(items, isWith);
  const calls = new AggregateCalls(context);
  const after = context.scope.child();
  const reads = items.map(({ expression }) =>
    compile(expression, {
      ...context,
      aggregates: aggregated.includes(expression) ? (call) => calls.take(call) : null,
    }),
  );
  const columns = items.map((item, i): Column => {
    const slot = after.declare(item.name, staticType(item.expression, context.scope));
    return { item, slot, aggregated: aggregated.includes(item.expression), read: reads[i] as Evaluate };
  });
  const merged = aggregated.length > 0 || projection.distinct;
  const wide = { ...context, scope: after, aggregates: null };
  const sorts = projection.orderBy.map(({ expression, descending }) => ({
    descending,
    read: compileSort(expression, items, merged, wide),
  }));
  const bounds = { skip: bound(projection.skip, 'SKIP', context), limit: bound(projection.limit, 'LIMIT', context) };
  const scope = Scope.root();
  for (const { expression, name } of items) scope.declare(name, staticType(expression, context.scope));
  const unbounded = !merged && projection.skip === null && projection.limit === null;
  const filter = where === null ? [] : [compileWhere(where, unbounded ? wide : { ...context, scope })];
  return {
    stages: [
      aggregated.length > 0 ? group(columns, calls, context) : project(columns),
      ...(unbounded ? filter : []),
      ...finish(columns, projection.distinct, sorts, bounds, context.runtime.guard),
      ...(unbounded ? [] : filter),
    ],
    columns: items.map(({ name }) => name),
    scope,
  };
}

/** The WHERE behind a WITH. Where no rows are merged or cut off it also sees what was there before. */
function compileWhere(where: Expression, context: Context): StageFactory {
  requireType(where, context.scope, ['boolean'], 'WHERE');
  const read = compile(where, { ...context, aggregates: null });
  return (next) => ({
    row: (row) => (truth(read(row), where.at) === true ? next.row(row) : true),
    end: () => next.end(),
  });
}

function expandStar({ star, items, at }: Projection, scope: Scope, imports: readonly string[]): ProjectionItem[] {
  const plain = (name: string): ProjectionItem => ({
    expression: { kind: 'variable', name, at },
    name,
    named: true,
    at,
  });
  const names = scope.names().sort(compareStrings);
  if (star && names.length === 0)
    throw new CypherError('SyntaxError', 'NoVariablesInScope', 'There is nothing that * could stand for', at);
  const all = [...(star ? names.map(plain) : []), ...items];
  const missing = imports.filter((name) => !all.some((item) => item.name === name));
  return [...all, ...missing.map(plain)];
}

function checkItems(items: readonly ProjectionItem[], isWith: boolean): void {
  const seen = new Set<string>();
  for (const { expression, name, named, at } of items) {
    if (isBarePattern(expression))
      throw new CypherError(
        'SyntaxError',
        'UnexpectedSyntax',
        'A pattern is a condition: ask exists(…), or collect it with [pattern | value]',
        at,
      );
    if (isWith && !named)
      throw new CypherError('SyntaxError', 'NoExpressionAlias', `In WITH an expression needs a name: ${name} AS …`, at);
    if (seen.has(name))
      throw new CypherError('SyntaxError', 'ColumnNameConflict', `Two columns are named '${name}'`, at);
    seen.add(name);
  }
}

/** Whether a pattern stands as a value, outside of what asks for its existence. */
function isBarePattern(e: Expression): boolean {
  if (e.kind === 'pattern') return e.pattern.shortest === null;
  if (e.kind === 'unary') return isBarePattern(e.operand);
  return e.kind === 'binary' && (isBarePattern(e.left) || isBarePattern(e.right));
}

/** In ORDER BY a column may be named; a name that no column is made of is left to be found undefined. */
const isSortable =
  (grouping: readonly ProjectionItem[]) =>
  (name: string): boolean =>
    grouping.some((item) => item.name === name) || !grouping.some(({ expression }) => namesIn(expression).has(name));

/** Beside aggregates an expression may hold only what the rows are grouped by. */
function checkGrouping(
  expression: Expression,
  grouping: readonly ProjectionItem[],
  isFree: (name: string) => boolean,
): void {
  const walk = (e: Expression, local: ReadonlySet<string>): void => {
    if (
      grouping.some(
        (item) =>
          (item.expression.kind === 'variable' || item.expression.kind === 'property') &&
          sameExpression(item.expression, e),
      )
    )
      return;
    if (e.kind === 'count-star' || (e.kind === 'call' && hasAggregate({ ...e, args: [] }))) return;
    if (e.kind === 'variable' && !local.has(e.name) && !isFree(e.name))
      throw new CypherError(
        'SyntaxError',
        'AmbiguousAggregationExpression',
        `'${e.name}' stands beside an aggregate function but the rows are not grouped by it; return it as a column of its own first`,
        e.at,
      );
    const { variable, accumulator } = e as { variable?: string; accumulator?: string };
    const inner = new Set([...local, ...[variable, accumulator].filter((name) => name !== undefined)]);
    for (const value of Object.values(e)) descend(value, inner);
  };
  const descend = (value: unknown, local: ReadonlySet<string>): void => {
    if (Array.isArray(value)) for (const item of value) descend(item, local);
    else if (typeof value === 'object' && value !== null) {
      if ('kind' in value && 'at' in value) walk(value as Expression, local);
      else for (const inner of Object.values(value)) descend(inner, local);
    }
  };
  walk(expression, new Set());
}

/** ORDER BY sees the new columns and, unless rows were merged, the old variables too. */
function compileSort(
  expression: Expression,
  items: readonly ProjectionItem[],
  merged: boolean,
  context: Context,
): Evaluate {
  const rewritten = substitute(expression, items) as Expression;
  if (merged) {
    const columns = new Set(items.map(({ name }) => name));
    const foreign = [...namesIn(rewritten)].find(
      (name) => !columns.has(name) && context.scope.find(name) !== undefined,
    );
    if (foreign !== undefined)
      throw new CypherError(
        'SyntaxError',
        'UndefinedVariable',
        `ORDER BY sees only the columns here, and '${foreign}' is none`,
        expression.at,
      );
  }
  return compile(rewritten, context);
}

/** Puts the column's name where its expression is written again. */
function substitute(tree: unknown, items: readonly ProjectionItem[]): unknown {
  if (Array.isArray(tree)) return tree.map((item) => substitute(item, items));
  if (
    typeof tree !== 'object' ||
    tree === null ||
    !Object.getPrototypeOf(tree) ||
    Object.getPrototypeOf(tree) !== Object.prototype
  )
    return tree;
  if ('kind' in tree && 'at' in tree) {
    const expression = tree as Expression;
    const item = items.find((one) => one.expression.kind !== 'variable' && sameExpression(one.expression, expression));
    if (item !== undefined) return { kind: 'variable', name: item.name, at: expression.at };
  }
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, substitute(value, items)]));
}

/** The number behind SKIP or LIMIT. */
function bound(expression: Expression | null, word: string, context: Context): number | null {
  if (expression === null) return null;
  const names = [...namesIn(expression)];
  if (names.length > 0)
    throw new CypherError(
      'SyntaxError',
      'NonConstantExpression',
      `${word} wants a number that is known before the query runs`,
      expression.at,
    );
  const value = compile(expression, { ...context, aggregates: null })([]);
  if (value === null || !isInteger(value))
    throw new CypherError('SyntaxError', 'InvalidArgumentType', `${word} wants a whole number`, expression.at);
  if (value < 0)
    throw new CypherError(
      'SyntaxError',
      'NegativeIntegerArgument',
      `${word} wants a number that is not negative`,
      expression.at,
    );
  return Number(value);
}

const project =
  (columns: readonly Column[]): StageFactory =>
  (next) => ({
    row(row) {
      for (const { read, slot } of columns) row[slot] = read(row);
      return next.row(row);
    },
    end: () => next.end(),
  });

/** Gathers the rows of each group; without grouping columns there is one group, also of no rows. */
function group(columns: readonly Column[], calls: AggregateCalls, { runtime: { guard } }: Context): StageFactory {
  const keys = columns.filter(({ aggregated }) => !aggregated);
  const rest = columns.filter(({ aggregated }) => aggregated);
  const remember = rest.every(({ item }) => isAggregateCall(item.expression)) ? keyValues : firstRows;
  return (next) => {
    const groups = new GroupTable();
    const tallies = calls.start();
    const memory = remember(keys);
    const key: CypherValue[] = keys.map(() => null);
    return {
      row(row) {
        for (let i = 0; i < keys.length; i += 1) {
          const { read, slot } = keys[i] as Column;
          key[i] = row[slot] = read(row);
        }
        const known = groups.size;
        const own = groups.at(key);
        if (own === known) {
          guard.hold();
          memory.keep(row);
        }
        for (const one of tallies) one.add(own, row);
        return true;
      },
      end() {
        const count = keys.length === 0 ? 1 : groups.size;
        for (let own = 0; own < count; own += 1) {
          const row = memory.row(own);
          calls.finish(row, tallies, own);
          for (const { read, slot } of rest) row[slot] = read(row);
          if (!next.row(row)) break;
        }
        next.end();
      },
    };
  };
}

/** What is known of each group beside its tallies. */
interface GroupMemory {
  /** Takes the first row of the next group. */
  keep(row: Row): void;
  /** The row that the columns of a group are read from. */
  row(group: number): Row;
}

/** The values grouped by alone: enough where the other columns are aggregates and nothing more. */
function keyValues(keys: readonly Column[]): GroupMemory {
  const values = keys.map((): CypherValue[] => []);
  const whole: Row = [];
  return {
    keep(row) {
      for (let i = 0; i < keys.length; i += 1) values[i]?.push(row[(keys[i] as Column).slot] as CypherValue);
    },
    row(group) {
      for (let i = 0; i < keys.length; i += 1) whole[(keys[i] as Column).slot] = values[i]?.[group] as CypherValue;
      return whole;
    },
  };
}

/** The first row of each group as it was. */
function firstRows(): GroupMemory {
  const rows: Row[] = [];
  return { keep: (row) => void rows.push(row.slice()), row: (group) => rows[group] ?? [] };
}

interface Sort {
  readonly descending: boolean;
  readonly read: Evaluate;
}

/** What follows the columns: DISTINCT, ORDER BY, SKIP, LIMIT; from ORDER BY on, rows are of the new columns alone. */
function finish(
  columns: readonly Column[],
  isDistinct: boolean,
  sorts: readonly Sort[],
  bounds: { skip: number | null; limit: number | null },
  guard: Context['runtime']['guard'],
): StageFactory[] {
  const slots = columns.map(({ slot }) => slot);
  const narrow = (row: Row): Row => slots.map((slot) => row[slot] as CypherValue);
  const most = bounds.limit === null ? Number.POSITIVE_INFINITY : bounds.limit + (bounds.skip ?? 0);
  return [
    ...(isDistinct ? [distinct(slots, guard)] : []),
    sorts.length > 0 ? sort(sorts, most, guard, narrow) : narrowed(narrow),
    ...(bounds.skip === null ? [] : [skip(bounds.skip)]),
    ...(bounds.limit === null ? [] : [limit(bounds.limit)]),
  ];
}

const narrowed =
  (narrow: (row: Row) => Row): StageFactory =>
  (next) => ({ row: (row) => next.row(narrow(row)), end: () => next.end() });

function sort(
  sorts: readonly Sort[],
  most: number,
  guard: Context['runtime']['guard'],
  narrow: (row: Row) => Row,
): StageFactory {
  const descending = sorts.map((one) => one.descending);
  return (next) => {
    const sorter = new Sorter(descending, most, guard, narrow);
    const keys: CypherValue[] = sorts.map(() => null);
    return {
      row(row) {
        for (let i = 0; i < sorts.length; i += 1) keys[i] = (sorts[i] as Sort).read(row);
        sorter.add(keys, row);
        return true;
      },
      end() {
        sorter.drain(next.row);
        next.end();
      },
    };
  };
}
