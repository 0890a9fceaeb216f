import { CypherError } from '../errors.js';
import { type CypherValue, isList } from '../values/types.js';
import { badArgument, string, whole } from './errors.js';
import type { Call, CypherFunction, Functions } from './types.js';

const ofString = (f: (text: string) => string): CypherFunction => ({
  args: [1, 1],
  run: ([text], call) => f(string(text, call)),
});

/** A count of characters; an error when it is negative. */
function count(value: CypherValue | undefined, call: Call): number {
  const n = whole(value, call);
  if (n < 0)
    throw new CypherError(
      'ArgumentError',
      'NumberOutOfRange',
      `${call.name}() wants a number that is not negative`,
      call.at,
    );
  return n;
}

function reverse(value: CypherValue, call: Call): CypherValue {
  if (isList(value)) return [...value].reverse();
  return typeof value === 'string' ? [...value].reverse().join('') : badArgument(call, 'a String or a List', value);
}

export const strings: Functions = {
  toupper: ofString((text) => text.toUpperCase()),
  tolower: ofString((text) => text.toLowerCase()),
  upper: ofString((text) => text.toUpperCase()),
  lower: ofString((text) => text.toLowerCase()),
  trim: ofString((text) => text.trim()),
  ltrim: ofString((text) => text.trimStart()),
  rtrim: ofString((text) => text.trimEnd()),
  reverse: { args: [1, 1], run: ([value], call) => reverse(value as CypherValue, call) },
  left: { args: [2, 2], run: ([text, n], call) => string(text, call).slice(0, count(n, call)) },
  right: {
    args: [2, 2],
    run: ([text, n], call) => {
      const own = string(text, call);
      return own.slice(Math.max(0, own.length - count(n, call)));
    },
  },
  substring: {
    args: [2, 3],
    run: ([text, start, length], call) => {
      const from = count(start, call);
      const own = string(text, call);
      return length === undefined ? own.slice(from) : own.slice(from, from + count(length, call));
    },
  },
  replace: {
    args: [3, 3],
    run: ([text, search, by], call) => string(text, call).replaceAll(string(search, call), () => string(by, call)),
  },
  split: { args: [2, 2], run: ([text, by], call) => string(text, call).split(string(by, call)) },
};
