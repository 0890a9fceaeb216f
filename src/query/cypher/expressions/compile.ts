import type { BinaryOperator, Expression, ExpressionOf } from '../ast.js';
import { CypherError } from '../errors.js';
import { aggregateNamed } from '../functions/aggregates.js';
import { compileCall } from '../functions/index.js';
import type { GraphIndex } from '../graph-index.js';
import type { Evaluate, Row, Runtime } from '../runtime.js';
import type { Scope, VariableKind } from '../scope.js';
import { type CypherValue, isList, isMap, NodeValue, RelationshipValue, typeName } from '../values/types.js';
import { element, property, slice } from './access.js';
import { add, divide, modulo, multiply, negate, power, subtract } from './arithmetic.js';
import { compares, isIn, not, stringTest, truth, xor } from './logic.js';
import { elementType, requireType, staticType } from './static-type.js';
import { compileExists, compilePatternComprehension, compilePatternPredicate } from './subqueries.js';

/** Takes an aggregate call out of an expression and gives back what reads its result for the group. */
export type Aggregates = (call: ExpressionOf<'call'> | ExpressionOf<'count-star'>) => Evaluate;

/** What an expression is compiled with. `aggregates` is null where an aggregate function may not stand. */
export interface Context {
  readonly runtime: Runtime;
  readonly scope: Scope;
  readonly aggregates: Aggregates | null;
}

type Compile<K extends Expression['kind']> = (expression: ExpressionOf<K>, context: Context) => Evaluate;

/** Turns an expression into a function of the row. Names are looked up and checked here, once. */
export function compile(expression: Expression, context: Context): Evaluate {
  const compiler = COMPILERS[expression.kind] as Compile<Expression['kind']>;
  return compiler(expression as never, context);
}

const COMPILERS: { readonly [K in Expression['kind']]: Compile<K> } = {
  literal:
    ({ value }) =>
    () =>
      value,
  parameter: compileParameter,
  variable({ name, at }, { scope }) {
    const { slot } = scope.require(name, at);
    return (row) => row[slot] as CypherValue;
  },
  property({ object, key, at }, context) {
    if (staticType(object, context.scope) === 'path')
      throw new CypherError(
        'SyntaxError',
        'InvalidArgumentType',
        `A path has no properties: ask its nodes() or relationships() for '${key}'`,
        at,
      );
    requireType(object, context.scope, ['map', 'node', 'relationship', ...SCALARS], 'A property');
    return compileProperty(compile(object, context), key, at, context.runtime.index);
  },
  labels: compileLabels,
  list({ items }, context) {
    const reads = items.map((item) => compile(item, context));
    return (row) => reads.map((read) => read(row));
  },
  map({ entries }, context) {
    const reads = entries.map(([key, value]) => [key, compile(value, context)] as const);
    return (row) => Object.fromEntries(reads.map(([key, read]) => [key, read(row)]));
  },
  projection: compileProjection,
  unary: compileUnary,
  binary: compileBinary,
  comparison({ operands, operators }, context) {
    const reads = operands.map((operand) => compile(operand, context));
    return (row) => {
      const values = reads.map((read) => read(row));
      let result: boolean | null = true;
      operators.forEach((operator, i) => {
        const one = compares(operator, values[i] as CypherValue, values[i + 1] as CypherValue);
        if (one === false || result === false) result = false;
        else if (one === null) result = null;
      });
      return result;
    };
  },
  index({ object, index, at }, context) {
    const read = compile(object, context);
    const key = compile(index, context);
    const isKnown = staticType(index, context.scope) !== 'value';
    return (row) => element(read(row), key(row), at, isKnown);
  },
  slice({ object, from, to, at }, context) {
    const read = compile(object, context);
    const first = from === null ? null : compile(from, context);
    const last = to === null ? null : compile(to, context);
    return (row) => slice(read(row), first?.(row), last?.(row), at);
  },
  case: compileCase,
  call(call, context) {
    if (aggregateNamed(call.name) !== undefined) return aggregate(call, context);
    return compileCall(call, context, compile);
  },
  'count-star': (call, context) => aggregate(call, context),
  'list-comprehension': compileListComprehension,
  quantifier: compileQuantifier,
  reduce: compileReduce,
  pattern: compilePatternPredicate,
  'pattern-comprehension': compilePatternComprehension,
  exists: compileExists,
};

function aggregate(call: ExpressionOf<'call'> | ExpressionOf<'count-star'>, { aggregates }: Context): Evaluate {
  if (aggregates !== null) return aggregates(call);
  const name = call.kind === 'call' ? call.name : 'count';
  throw new CypherError(
    'SyntaxError',
    'InvalidAggregation',
    `${name}() gathers many rows and can stand only in WITH and RETURN`,
    call.at,
  );
}

function compileParameter({ name, at }: ExpressionOf<'parameter'>, { runtime }: Context): Evaluate {
  if (!Object.hasOwn(runtime.parameters, name))
    throw new CypherError('ParameterMissing', 'MissingParameter', `No value is given for $${name}`, at);
  const value = runtime.parameters[name] as CypherValue;
  return () => value;
}

/** Reads `object.key`, of nodes and relationships by column. */
function compileProperty(read: Evaluate, key: string, at: number, index: GraphIndex): Evaluate {
  const nodes = index.nodeColumn(key);
  const relationships = index.relationshipColumn(key);
  return (row) => {
    const object = read(row);
    const isNode = object instanceof NodeValue;
    if (!isNode && !(object instanceof RelationshipValue)) return property(object, key, at);
    const column = isNode ? nodes : relationships;
    let value = column[object.index];
    if (value === undefined) {
      value = property(object, key, at);
      column[object.index] = value;
    }
    return value;
  };
}

function compileLabels({ object, labels, at }: ExpressionOf<'labels'>, context: Context): Evaluate {
  const read = compile(object, context);
  return (row) => {
    const value = read(row);
    if (value === null) return null;
    if (value instanceof NodeValue) return labels.every((label) => value.labels.includes(label));
    if (value instanceof RelationshipValue) return labels.every((label) => value.type === label);
    throw new CypherError('SyntaxError', 'InvalidArgumentType', `${typeName(value)} has no labels`, at);
  };
}

function compileProjection({ object, items, at }: ExpressionOf<'projection'>, context: Context): Evaluate {
  const read = compile(object, context);
  const entries = items.map((item) =>
    item.kind === 'entry' ? ([item.key, compile(item.value, context)] as const) : item,
  );
  return (row) => {
    const value = read(row);
    if (value === null) return null;
    const map =
      value instanceof NodeValue || value instanceof RelationshipValue ? value.properties : isMap(value) ? value : null;
    if (map === null)
      throw new CypherError('TypeError', 'InvalidArgumentType', `${typeName(value)} has no properties`, at);
    const out: Record<string, CypherValue> = {};
    for (const entry of entries) {
      if ('kind' in entry)
        Object.assign(
          out,
          entry.kind === 'all' ? map : entry.kind === 'key' ? { [entry.key]: map[entry.key] ?? null } : {},
        );
      else out[entry[0]] = entry[1](row);
    }
    return out;
  };
}

function compileUnary({ operator, operand, at }: ExpressionOf<'unary'>, context: Context): Evaluate {
  const read = compile(operand, context);
  if (operator === 'NOT') {
    requireType(operand, context.scope, ['boolean'], 'NOT');
    return (row) => not(truth(read(row), at));
  }
  if (operator === 'IS NULL') return (row) => read(row) === null;
  if (operator === 'IS NOT NULL') return (row) => read(row) !== null;
  if (operator === '+') return read;
  return (row) => negate(read(row), at);
}

type Operation = (a: CypherValue, b: CypherValue, at: number) => CypherValue;

const OPERATIONS: { readonly [K in Exclude<BinaryOperator, 'AND' | 'OR'>]: Operation } = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  '%': modulo,
  '^': power,
  XOR: (a, b, at) => xor(truth(a, at), truth(b, at)),
  '=': (a, b) => compares('=', a, b),
  '<>': (a, b) => compares('<>', a, b),
  '<': (a, b) => compares('<', a, b),
  '<=': (a, b) => compares('<=', a, b),
  '>': (a, b) => compares('>', a, b),
  '>=': (a, b) => compares('>=', a, b),
  IN: isIn,
  'STARTS WITH': stringTest((a, b) => a.startsWith(b)),
  'ENDS WITH': stringTest((a, b) => a.endsWith(b)),
  CONTAINS: stringTest((a, b) => a.includes(b)),
  '=~': matches,
};

function matches(a: CypherValue, pattern: CypherValue, at: number): CypherValue {
  if (typeof a !== 'string' || typeof pattern !== 'string') return null;
  try {
    return new RegExp(`^(?:${pattern})$`, 'su').test(a);
  } catch {
    throw new CypherError('ArgumentError', 'InvalidRegularExpression', `'${pattern}' is no regular expression`, at);
  }
}

/** AND and OR look at their right side only when the left does not decide. */
function compileBinary({ operator, left, right, at }: ExpressionOf<'binary'>, context: Context): Evaluate {
  const a = compile(left, context);
  const b = compile(right, context);
  checkOperands(operator, left, right, context.scope);
  if (operator !== 'AND' && operator !== 'OR') {
    const operation = OPERATIONS[operator];
    return (row) => operation(a(row), b(row), at);
  }
  const decides = operator === 'OR';
  return (row) => {
    const first = truth(a(row), at);
    if (first === decides) return decides;
    const second = truth(b(row), at);
    if (second === decides) return decides;
    return first === null || second === null ? null : !decides;
  };
}

/** Left for the run to refuse, as a type error. */
const SCALARS: readonly VariableKind[] = ['integer', 'float', 'boolean', 'string', 'list'];

const NUMERIC: readonly VariableKind[] = ['integer', 'float'];

/** Operands that are surely of the wrong type are an error before the query runs. */
function checkOperands(operator: BinaryOperator, left: Expression, right: Expression, scope: Scope): void {
  const both = (allowed: readonly VariableKind[]): void => {
    for (const side of [left, right]) requireType(side, scope, allowed, `'${operator}'`);
  };
  if (operator === 'AND' || operator === 'OR' || operator === 'XOR') both(['boolean']);
  else if (operator === 'IN') requireType(right, scope, ['list', 'relationships'], 'IN');
  else if (operator === '-' || operator === '*' || operator === '/' || operator === '%' || operator === '^')
    both(NUMERIC);
}

function compileCase({ subject, branches, otherwise }: ExpressionOf<'case'>, context: Context): Evaluate {
  const of = subject === null ? null : compile(subject, context);
  const reads = branches.map(([when, then]) => [compile(when, context), compile(then, context)] as const);
  const last: Evaluate = otherwise === null ? () => null : compile(otherwise, context);
  return (row) => {
    const value = of?.(row);
    const hit = reads.find(([when]) =>
      value === undefined ? when(row) === true : compares('=', value, when(row)) === true,
    );
    return (hit?.[1] ?? last)(row);
  };
}

/** The items of a list, each in turn in the slot of the variable; null when there is no list. */
function items(list: CypherValue, at: number): readonly CypherValue[] | null {
  if (list === null) return null;
  if (isList(list)) return list;
  throw new CypherError('SyntaxError', 'InvalidArgumentType', `Expected a List, found ${typeName(list)}`, at);
}

function compileListComprehension(e: ExpressionOf<'list-comprehension'>, context: Context): Evaluate {
  const list = compile(e.list, context);
  const scope = context.scope.child();
  const slot = scope.declare(e.variable, elementType(e.list, context.scope));
  const inner = { ...context, scope, aggregates: null };
  const where = e.where === null ? null : compile(e.where, inner);
  const project = e.project === null ? null : compile(e.project, inner);
  return (row) => {
    const all = items(list(row), e.at);
    if (all === null) return null;
    const out: CypherValue[] = [];
    for (const item of all) {
      row[slot] = item;
      if (where === null || truth(where(row), e.at) === true) out.push(project === null ? item : project(row));
    }
    return out;
  };
}

function compileQuantifier(e: ExpressionOf<'quantifier'>, context: Context): Evaluate {
  const list = compile(e.list, context);
  const scope = context.scope.child();
  const slot = scope.declare(e.variable, elementType(e.list, context.scope));
  const where = compile(e.where, { ...context, scope, aggregates: null });
  return (row) => {
    const all = items(list(row), e.at);
    return all === null ? null : quantify(e.quantifier, all, row, slot, (r) => truth(where(r), e.at));
  };
}

/** How many items hold and how many are unknown decide a quantifier. */
function quantify(
  quantifier: ExpressionOf<'quantifier'>['quantifier'],
  list: readonly CypherValue[],
  row: Row,
  slot: number,
  test: (row: Row) => boolean | null,
): boolean | null {
  let holds = 0;
  let unknown = 0;
  for (const item of list) {
    row[slot] = item;
    const result = test(row);
    if (result === true) holds += 1;
    else if (result === null) unknown += 1;
  }
  const fails = list.length - holds - unknown;
  if (quantifier === 'all') return fails > 0 ? false : unknown > 0 ? null : true;
  if (quantifier === 'any') return holds > 0 ? true : unknown > 0 ? null : false;
  if (quantifier === 'none') return holds > 0 ? false : unknown > 0 ? null : true;
  return holds > 1 ? false : unknown > 0 ? null : holds === 1;
}

function compileReduce(e: ExpressionOf<'reduce'>, context: Context): Evaluate {
  const init = compile(e.init, context);
  const list = compile(e.list, context);
  const scope = context.scope.child();
  const accumulator = scope.declare(e.accumulator, 'value');
  const slot = scope.declare(e.variable, 'value');
  const step = compile(e.step, { ...context, scope, aggregates: null });
  return (row) => {
    const all = items(list(row), e.at);
    if (all === null) return null;
    let value = init(row);
    for (const item of all) {
      row[accumulator] = value;
      row[slot] = item;
      value = step(row);
    }
    return value;
  };
}
