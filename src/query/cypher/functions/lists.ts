import { CypherError } from '../errors.js';
import {
  type CypherValue,
  isInteger,
  isList,
  isMap,
  NodeValue,
  PathValue,
  RelationshipValue,
  typeName,
} from '../values/types.js';
import { badArgument } from './errors.js';
import type { Call, Functions } from './types.js';

const list = (value: CypherValue | undefined, call: Call): readonly CypherValue[] =>
  value !== undefined && isList(value) ? value : badArgument(call, 'a List', value ?? null);

function size(value: CypherValue, call: Call): number {
  if (typeof value === 'string') return [...value].length;
  return list(value, call).length;
}

function keys(value: CypherValue, call: Call): CypherValue {
  const map = value instanceof NodeValue || value instanceof RelationshipValue ? value.properties : value;
  if (!isMap(map)) return badArgument(call, 'a node, a relationship or a Map', value);
  const isElement = map !== value;
  return Object.keys(map).filter((key) => !isElement || map[key] !== null);
}

const LONGEST_RANGE = 10_000_000;

function range(args: readonly CypherValue[], call: Call): CypherValue {
  const bound = (value: CypherValue): number => {
    if (value !== null && isInteger(value)) return Number(value);
    throw new CypherError(
      'ArgumentError',
      'InvalidArgumentType',
      `range() wants Integers, not ${typeName(value)}`,
      call.at,
    );
  };
  const [from, to, step = 1] = args.map(bound) as [number, number, number?];
  if (step === 0)
    throw new CypherError('ArgumentError', 'NumberOutOfRange', 'range() wants a step that is not zero', call.at);
  if ((to - from) / step > LONGEST_RANGE)
    throw new CypherError('Limit', 'MaxRows', `range() gives at most ${LONGEST_RANGE} numbers`, call.at);
  const out: number[] = [];
  for (let value = from; step > 0 ? value <= to : value >= to; value += step) {
    out.push(value);
  }
  return out;
}

export const lists: Functions = {
  size: { args: [1, 1], run: ([value], call) => size(value as CypherValue, call) },
  length: {
    args: [1, 1],
    run: ([value], call) =>
      value instanceof PathValue ? value.relationships.length : badArgument(call, 'a Path', value ?? null),
  },
  head: { args: [1, 1], run: ([value], call) => list(value, call)[0] ?? null },
  last: { args: [1, 1], run: ([value], call) => list(value, call).at(-1) ?? null },
  tail: { args: [1, 1], run: ([value], call) => list(value, call).slice(1) },
  range: { args: [2, 3], run: range },
  keys: { args: [1, 1], run: ([value], call) => keys(value as CypherValue, call) },
  coalesce: {
    args: [1, Number.POSITIVE_INFINITY],
    takesNull: true,
    run: (args) => args.find((value) => value !== null) ?? null,
  },
  isempty: {
    args: [1, 1],
    run: ([value], call) =>
      isMap(value as CypherValue) ? Object.keys(value as object).length === 0 : size(value as CypherValue, call) === 0,
  },
};
