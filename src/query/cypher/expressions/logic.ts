import { CypherError } from '../errors.js';
import { compare, equals } from '../values/compare.js';
import { type CypherValue, isList, typeName } from '../values/types.js';

/** A truth value: true, false, or null for unknown. */
export type Truth = boolean | null;

/** A value as a truth value; an error when it is none. */
export function truth(value: CypherValue, at: number): Truth {
  if (value === null || typeof value === 'boolean') return value;
  throw new CypherError('SyntaxError', 'InvalidArgumentType', `Expected a Boolean, found ${typeName(value)}`, at);
}

export const not = (a: Truth): Truth => (a === null ? null : !a);

export const xor = (a: Truth, b: Truth): Truth => (a === null || b === null ? null : a !== b);

const negated = (a: Truth): Truth => not(a);

/** `a < b` and its kin. Values that cannot be compared give null. */
export function compares(operator: string, a: CypherValue, b: CypherValue): Truth {
  if (operator === '=') return equals(a, b);
  if (operator === '<>') return negated(equals(a, b));
  const by = compare(a, b);
  if (by === null) return null;
  if (operator === '<') return by < 0;
  if (operator === '<=') return by <= 0;
  return operator === '>' ? by > 0 : by >= 0;
}

/** `a IN list`: unknown when nothing equals but something might. */
export function isIn(a: CypherValue, list: CypherValue, at: number): Truth {
  if (list === null) return null;
  if (!isList(list))
    throw new CypherError('TypeError', 'InvalidArgumentType', `IN wants a list, not ${typeName(list)}`, at);
  let unknown = false;
  for (const item of list) {
    const same = equals(a, item);
    if (same === true) return true;
    unknown ||= same === null;
  }
  return unknown ? null : false;
}

/** STARTS WITH, ENDS WITH, CONTAINS: unknown unless both are strings. */
export function stringTest(test: (a: string, b: string) => boolean): (a: CypherValue, b: CypherValue) => Truth {
  return (a, b) => (typeof a === 'string' && typeof b === 'string' ? test(a, b) : null);
}
