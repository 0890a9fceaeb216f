import { type CypherValue, isMap, NodeValue, PathValue, RelationshipValue } from '../values/types.js';
import { badArgument } from './errors.js';
import type { Call, Functions } from './types.js';

const relationship = (value: CypherValue | undefined, call: Call): RelationshipValue =>
  value instanceof RelationshipValue ? value : badArgument(call, 'a relationship', value ?? null);

const path = (value: CypherValue | undefined, call: Call): PathValue =>
  value instanceof PathValue ? value : badArgument(call, 'a Path', value ?? null);

function properties(value: CypherValue, call: Call): CypherValue {
  if (value instanceof NodeValue || value instanceof RelationshipValue) return value.properties;
  return isMap(value) ? value : badArgument(call, 'a node, a relationship or a Map', value);
}

export const graph: Functions = {
  id: {
    args: [1, 1],
    run: ([value], call) => (value instanceof NodeValue ? value.index : relationship(value, call).index),
  },
  elementid: {
    args: [1, 1],
    run: ([value], call) => (value instanceof NodeValue ? value.key : relationship(value, call).key),
  },
  labels: {
    args: [1, 1],
    run: ([value], call) => (value instanceof NodeValue ? value.labels : badArgument(call, 'a node', value ?? null)),
  },
  type: { args: [1, 1], run: ([value], call) => relationship(value, call).type },
  startnode: { args: [1, 1], run: ([value], call) => relationship(value, call).source },
  endnode: { args: [1, 1], run: ([value], call) => relationship(value, call).target },
  nodes: { args: [1, 1], run: ([value], call) => path(value, call).nodes },
  relationships: { args: [1, 1], run: ([value], call) => path(value, call).relationships },
  rels: { args: [1, 1], run: ([value], call) => path(value, call).relationships },
  properties: { args: [1, 1], run: ([value], call) => properties(value as CypherValue, call) },
};
