import { integer } from '../parser/lexer.js';
import { formatFloat } from '../values/format.js';
import { type CypherValue, Float, isInteger, isNumber, TemporalValue, toNumber } from '../values/types.js';
import { badArgument } from './errors.js';
import type { Call, Functions } from './types.js';

/** Null for what is no number, and for one that does not fit 64 bits. */
function toInteger(value: CypherValue, call: Call): CypherValue {
  if (isInteger(value)) return value;
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'string' && /^\s*[+-]?\d+\s*$/.test(value))
    return fitting(BigInt(value.trim().replace('+', '')));
  const given =
    value instanceof Float
      ? value.value
      : typeof value === 'string'
        ? parse(value)
        : badArgument(call, 'a number or a String', value);
  return Number.isFinite(given) ? fitting(BigInt(Math.trunc(given))) : null;
}

const fitting = (value: bigint): CypherValue => (value === BigInt.asIntN(64, value) ? integer(value) : null);

/** A number as text has it; NaN where the text is none. */
const parse = (text: string): number =>
  /^\s*[+-]?(\d+(?:\.\d*)?|\.\d+)([eE][+-]?\d+)?\s*$/.test(text) ? Number(text) : Number.NaN;

function toFloat(value: CypherValue, call: Call): CypherValue {
  if (isNumber(value)) return new Float(toNumber(value));
  if (typeof value !== 'string') return badArgument(call, 'a number or a String', value);
  const given = parse(value);
  return Number.isNaN(given) ? null : new Float(given);
}

function toBoolean(value: CypherValue, call: Call): CypherValue {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return badArgument(call, 'a Boolean or a String', value);
  const text = value.trim().toLowerCase();
  return text === 'true' ? true : text === 'false' ? false : null;
}

function toText(value: CypherValue, call: Call): CypherValue {
  if (value instanceof Float) return formatFloat(value.value);
  if (typeof value === 'string' || typeof value === 'boolean' || isInteger(value) || value instanceof TemporalValue)
    return String(value);
  return badArgument(call, 'a Boolean, a number, a String or a temporal value', value);
}

export const conversion: Functions = {
  tointeger: { args: [1, 1], run: ([value], call) => toInteger(value as CypherValue, call) },
  tofloat: { args: [1, 1], run: ([value], call) => toFloat(value as CypherValue, call) },
  toboolean: { args: [1, 1], run: ([value], call) => toBoolean(value as CypherValue, call) },
  tostring: { args: [1, 1], run: ([value], call) => toText(value as CypherValue, call) },
};
