import { CypherError } from '../errors.js';
import {
  type CypherValue,
  isInteger,
  isList,
  isMap,
  NodeValue,
  RelationshipValue,
  TemporalValue,
  typeName,
} from '../values/types.js';

const own = (map: Readonly<Record<string, CypherValue>>, key: string): CypherValue =>
  Object.hasOwn(map, key) ? (map[key] ?? null) : null;

/** `object.key` of a node, relationship, map or temporal value. */
export function property(object: CypherValue, key: string, at: number): CypherValue {
  if (object === null) return null;
  if (object instanceof NodeValue || object instanceof RelationshipValue) return own(object.properties, key);
  if (object instanceof TemporalValue) {
    const component = object.component(key);
    if (component !== undefined) return component;
    throw new CypherError('TypeError', 'InvalidArgumentType', `A ${object.type} has no '${key}'`, at);
  }
  if (isMap(object)) return own(object, key);
  throw new CypherError(
    'TypeError',
    'InvalidArgumentType',
    `${typeName(object)} has no properties, so no '${key}'`,
    at,
  );
}

/** `object[index]` of a list by position (from the end when negative) or of a map, node or relationship by key. `known`: the index is of a type that the query itself shows. */
export function element(object: CypherValue, index: CypherValue, at: number, known = false): CypherValue {
  if (object === null || index === null) return null;
  if (isList(object)) {
    if (!isInteger(index))
      throw new CypherError(
        'TypeError',
        known ? 'InvalidArgumentType' : 'ListElementAccessByNonInteger',
        `A list is indexed by Integer, not ${typeName(index)}`,
        at,
      );
    return object.at(Number(index)) ?? null;
  }
  if (object instanceof NodeValue || object instanceof RelationshipValue || isMap(object)) {
    if (typeof index !== 'string')
      throw new CypherError(
        'TypeError',
        'MapElementAccessByNonString',
        `A map is read by String, not ${typeName(index)}`,
        at,
      );
    return property(object, index, at);
  }
  throw new CypherError('TypeError', 'InvalidArgumentType', `${typeName(object)} has no elements`, at);
}

/** `list[from..to]`; a bound left out is `undefined`. */
export function slice(
  list: CypherValue,
  from: CypherValue | undefined,
  to: CypherValue | undefined,
  at: number,
): CypherValue {
  if (list === null || from === null || to === null) return null;
  if (!isList(list))
    throw new CypherError('TypeError', 'InvalidArgumentType', `${typeName(list)} cannot be sliced`, at);
  const bound = (value: CypherValue | undefined, otherwise: number): number => {
    if (value === undefined) return otherwise;
    if (value !== null && isInteger(value)) return Number(value);
    throw new CypherError(
      'TypeError',
      'InvalidArgumentType',
      `A bound of a slice is an Integer, not ${typeName(value)}`,
      at,
    );
  };
  return list.slice(bound(from, 0), bound(to, list.length));
}
