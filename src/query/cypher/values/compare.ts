import {
  type CypherMap,
  type CypherValue,
  Float,
  isList,
  isMap,
  isNumber,
  NodeValue,
  PathValue,
  RelationshipValue,
  TemporalValue,
} from './types.js';

type Numeric = number | bigint | Float;

/** Numbers by size, exactly, also between integers beyond 2^53 and floats. NaN gives NaN. */
function compareNumbers(a: Numeric, b: Numeric): number {
  const x = a instanceof Float ? a.value : a;
  const y = b instanceof Float ? b.value : b;
  if (x === y) return 0;
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Strings by code point, as openCypher orders them. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    const surrogates = x >= 0xd800 && x <= 0xdfff ? 1 : 0;
    const other = y >= 0xd800 && y <= 0xdfff ? 1 : 0;
    return surrogates !== other ? surrogates - other : x - y;
  }
  return a.length - b.length;
}

/** Equality in three values: `a = b` of Cypher, null when it cannot be known. */
export function equals(a: CypherValue, b: CypherValue): boolean | null {
  if (a === null || b === null) return null;
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b) === 0;
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  if (isList(a) && isList(b)) return listEquals(a, b);
  if (a instanceof NodeValue || a instanceof RelationshipValue) return a === b;
  if (a instanceof PathValue) return b instanceof PathValue && pathEquals(a, b);
  if (a instanceof TemporalValue) return b instanceof TemporalValue && a.equals(b);
  if (isMap(a) && isMap(b)) return mapEquals(a, b);
  return false;
}

function listEquals(a: readonly CypherValue[], b: readonly CypherValue[]): boolean | null {
  if (a.length !== b.length) return false;
  let unknown = false;
  for (let i = 0; i < a.length; i += 1) {
    const same = equals(a[i] as CypherValue, b[i] as CypherValue);
    if (same === false) return false;
    unknown ||= same === null;
  }
  return unknown ? null : true;
}

function mapEquals(a: CypherMap, b: CypherMap): boolean | null {
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length || keys.some((key) => !Object.hasOwn(b, key))) return false;
  return listEquals(
    keys.map((key) => a[key] as CypherValue),
    keys.map((key) => b[key] as CypherValue),
  );
}

const pathEquals = (a: PathValue, b: PathValue): boolean =>
  a.nodes.length === b.nodes.length &&
  a.nodes.every((node, i) => node === b.nodes[i]) &&
  a.relationships.every((relationship, i) => relationship === b.relationships[i]);

/** `a < b` and its kin: negative, zero, positive; NaN when a NaN takes part; null when the two cannot be compared. */
export function compare(a: CypherValue, b: CypherValue): number | null {
  if (a === null || b === null) return null;
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b);
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (a instanceof TemporalValue && b instanceof TemporalValue) return a.compare(b);
  if (isList(a) && isList(b)) return compareLists(a, b);
  return null;
}

function compareLists(a: readonly CypherValue[], b: readonly CypherValue[]): number | null {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const x = a[i] as CypherValue;
    const y = b[i] as CypherValue;
    const order = compare(x, y);
    if (order === null || Number.isNaN(order)) return null;
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** The order of types in ORDER BY, ascending; null comes last. */
function rank(value: CypherValue): number {
  if (value === null) return 12;
  if (isNumber(value)) return 10;
  if (typeof value === 'boolean') return 9;
  if (typeof value === 'string') return 8;
  if (value instanceof TemporalValue) return 7;
  if (value instanceof PathValue) return 5;
  if (isList(value)) return 4;
  if (value instanceof RelationshipValue) return 3;
  return value instanceof NodeValue ? 2 : 1;
}

const TEMPORAL_RANK = ['datetime', 'localdatetime', 'date', 'time', 'localtime', 'duration'];

/** A total order over all values (orderability): what ORDER BY, min and max go by. Equivalent values give 0. */
export function order(a: CypherValue, b: CypherValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
  const byType = rank(a) - rank(b);
  if (byType !== 0) return byType;
  if (a === null || b === null) return 0;
  if (isNumber(a) && isNumber(b)) return orderNumbers(a, b);
  if (isList(a) && isList(b)) return orderLists(a, b);
  if (a instanceof TemporalValue && b instanceof TemporalValue)
    return (
      TEMPORAL_RANK.indexOf(a.type) - TEMPORAL_RANK.indexOf(b.type) ||
      (a.compare(b) ?? compareStrings(String(a), String(b)))
    );
  if (a instanceof NodeValue && b instanceof NodeValue) return a.index - b.index;
  if (a instanceof RelationshipValue && b instanceof RelationshipValue) return a.index - b.index;
  if (a instanceof PathValue && b instanceof PathValue)
    return orderLists(a.nodes, b.nodes) || orderLists(a.relationships, b.relationships);
  if (isMap(a) && isMap(b)) return orderMaps(a, b);
  return compare(a, b) ?? 0;
}

function orderNumbers(a: Numeric, b: Numeric): number {
  const by = compareNumbers(a, b);
  if (!Number.isNaN(by)) return by;
  const nan = (value: Numeric): number => Number(value instanceof Float && Number.isNaN(value.value));
  return nan(a) - nan(b);
}

function orderLists(a: readonly CypherValue[], b: readonly CypherValue[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const by = order(a[i] as CypherValue, b[i] as CypherValue);
    if (by !== 0) return by;
  }
  return a.length - b.length;
}

function orderMaps(a: CypherMap, b: CypherMap): number {
  const x = Object.keys(a).sort(compareStrings);
  const y = Object.keys(b).sort(compareStrings);
  return (
    orderLists(x, y) ||
    orderLists(
      x.map((key) => a[key] as CypherValue),
      y.map((key) => b[key] as CypherValue),
    )
  );
}

/**
 * A key that two values share when they are equivalent: what DISTINCT and grouping go by, for which null is null and
 * NaN is NaN.
 */
export function identity(value: CypherValue): string {
  if (value === null) return 'n';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'string') return `s${value.length}:${value}`;
  if (isNumber(value)) return `#${String(value instanceof Float ? value.value + 0 : value)}`;
  if (value instanceof NodeValue) return `N${value.index}`;
  if (value instanceof RelationshipValue) return `R${value.index}`;
  if (value instanceof PathValue)
    return `P${value.nodes.map(identity).join()}${value.relationships.map(identity).join()}`;
  if (value instanceof TemporalValue) return `${value.type}:${value}`;
  if (isList(value)) return `[${value.map(identity).join()}]`;
  const map = value as CypherMap;
  return `{${Object.keys(map)
    .sort(compareStrings)
    .map((key) => `${key.length}:${key}${identity(map[key] as CypherValue)}`)
    .join()}}`;
}
