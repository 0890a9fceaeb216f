import { CypherError } from '../errors.js';
import { type CypherValue, isInteger, isNumber, toNumber, typeName } from '../values/types.js';
import type { Call } from './types.js';

/** An argument of a type that the function does not take. */
export function badArgument(call: Call, wanted: string, value: CypherValue): never {
  throw new CypherError(
    'TypeError',
    'InvalidArgumentValue',
    `${call.name}() wants ${wanted}, not ${typeName(value)}`,
    call.at,
  );
}

export function string(value: CypherValue | undefined, call: Call): string {
  return typeof value === 'string' ? value : badArgument(call, 'a String', value ?? null);
}

export function whole(value: CypherValue | undefined, call: Call): number {
  return value !== undefined && isInteger(value) ? Number(value) : badArgument(call, 'an Integer', value ?? null);
}

export function number(value: CypherValue | undefined, call: Call): number {
  return value !== undefined && isNumber(value) ? toNumber(value) : badArgument(call, 'a number', value ?? null);
}
