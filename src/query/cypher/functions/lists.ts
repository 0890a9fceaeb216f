import { CypherError } from '../errors.js';
import { type CypherValue, isList, isMap, NodeValue, PathValue, RelationshipValue } from '../values/types.js';
import { badArgument, whole } from './errors.js';
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

function range(args: readonly CypherValue[], call: Call): CypherValue {
  const [from, to] = [whole(args[0], call), whole(args[1], call)];
  const step = args[2] === undefined ? 1 : whole(args[2], call);
  if (step === 0)
    throw new CypherError('ArgumentError', 'NumberOutOfRange', 'range() wants a step that is not zero', call.at);
  const out: number[] = [];
  for (let value = from; step > 0 ? value <= to : value >= to; value += step) {
    call.runtime.guard.hold();
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
