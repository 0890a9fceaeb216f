import { CypherError } from '../errors.js';
import { integer } from '../parser/lexer.js';
import {
  addTemporal,
  divideDuration,
  multiplyDuration,
  negateDuration,
  subtractTemporal,
} from '../temporal/arithmetic.js';
import { formatFloat } from '../values/format.js';
import {
  type CypherValue,
  Float,
  isInteger,
  isList,
  isNumber,
  TemporalValue,
  toNumber,
  typeName,
} from '../values/types.js';

const MIN = -(1n << 63n);
const MAX = (1n << 63n) - 1n;

const mismatch = (operator: string, a: CypherValue, b: CypherValue, at: number): never => {
  throw new CypherError(
    'TypeError',
    'InvalidArgumentType',
    `'${operator}' does not go between ${typeName(a)} and ${typeName(b)}`,
    at,
  );
};

/** An exact integer of 64 bits; an error when it does not fit. */
export function checkedInteger(value: bigint, at: number): number | bigint {
  if (value < MIN || value > MAX)
    throw new CypherError('ArgumentError', 'NumberOutOfRange', `${value} does not fit an integer of 64 bits`, at);
  return integer(value);
}

function integers(
  a: number | bigint,
  b: number | bigint,
  fast: number,
  exact: (x: bigint, y: bigint) => bigint,
  at: number,
): number | bigint {
  if (typeof a === 'number' && typeof b === 'number' && Number.isSafeInteger(fast)) return fast === 0 ? 0 : fast;
  return checkedInteger(exact(BigInt(a), BigInt(b)), at);
}

export function add(a: CypherValue, b: CypherValue, at: number): CypherValue {
  if (isList(a)) return isList(b) ? [...a, ...b] : [...a, b];
  if (isList(b)) return [a, ...b];
  if (a === null || b === null) return null;
  if (isInteger(a) && isInteger(b)) return integers(a, b, Number(a) + Number(b), (x, y) => x + y, at);
  if (isNumber(a) && isNumber(b)) return new Float(toNumber(a) + toNumber(b));
  if (typeof a === 'string' && (typeof b === 'string' || isNumber(b))) return a + text(b);
  if (typeof b === 'string' && isNumber(a)) return text(a) + b;
  if (a instanceof TemporalValue && b instanceof TemporalValue) return addTemporal(a, b) ?? mismatch('+', a, b, at);
  return mismatch('+', a, b, at);
}

const text = (value: CypherValue): string => (value instanceof Float ? formatFloat(value.value) : String(value));

export function subtract(a: CypherValue, b: CypherValue, at: number): CypherValue {
  if (a === null || b === null) return null;
  if (isInteger(a) && isInteger(b)) return integers(a, b, Number(a) - Number(b), (x, y) => x - y, at);
  if (isNumber(a) && isNumber(b)) return new Float(toNumber(a) - toNumber(b));
  if (a instanceof TemporalValue && b instanceof TemporalValue)
    return subtractTemporal(a, b) ?? mismatch('-', a, b, at);
  return mismatch('-', a, b, at);
}

export function multiply(a: CypherValue, b: CypherValue, at: number): CypherValue {
  if (a === null || b === null) return null;
  if (isInteger(a) && isInteger(b)) return integers(a, b, Number(a) * Number(b), (x, y) => x * y, at);
  if (isNumber(a) && isNumber(b)) return new Float(toNumber(a) * toNumber(b));
  if (a instanceof TemporalValue && isNumber(b)) return multiplyDuration(a, toNumber(b)) ?? mismatch('*', a, b, at);
  if (b instanceof TemporalValue && isNumber(a)) return multiplyDuration(b, toNumber(a)) ?? mismatch('*', a, b, at);
  return mismatch('*', a, b, at);
}

export function divide(a: CypherValue, b: CypherValue, at: number): CypherValue {
  if (a === null || b === null) return null;
  if (isInteger(a) && isInteger(b)) {
    if (BigInt(b) === 0n) throw new CypherError('ArgumentError', 'DivisionByZero', 'Division by zero', at);
    return checkedInteger(BigInt(a) / BigInt(b), at);
  }
  if (isNumber(a) && isNumber(b)) return new Float(toNumber(a) / toNumber(b));
  if (a instanceof TemporalValue && isNumber(b)) return divideDuration(a, toNumber(b)) ?? mismatch('/', a, b, at);
  return mismatch('/', a, b, at);
}

export function modulo(a: CypherValue, b: CypherValue, at: number): CypherValue {
  if (a === null || b === null) return null;
  if (isInteger(a) && isInteger(b)) {
    if (BigInt(b) === 0n) throw new CypherError('ArgumentError', 'DivisionByZero', 'Division by zero', at);
    return checkedInteger(BigInt(a) % BigInt(b), at);
  }
  if (isNumber(a) && isNumber(b)) return new Float(toNumber(a) % toNumber(b));
  return mismatch('%', a, b, at);
}

export function power(a: CypherValue, b: CypherValue, at: number): CypherValue {
  if (a === null || b === null) return null;
  if (isNumber(a) && isNumber(b)) return new Float(toNumber(a) ** toNumber(b));
  return mismatch('^', a, b, at);
}

export function negate(a: CypherValue, at: number): CypherValue {
  if (a === null) return null;
  if (isInteger(a)) return checkedInteger(-BigInt(a), at);
  if (a instanceof Float) return new Float(-a.value);
  if (a instanceof TemporalValue) return negateDuration(a) ?? mismatch('-', null, a, at);
  throw new CypherError('TypeError', 'InvalidArgumentType', `'-' wants a number, not ${typeName(a)}`, at);
}
