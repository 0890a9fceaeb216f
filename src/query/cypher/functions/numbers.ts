import { CypherError } from '../errors.js';
import { negate } from '../expressions/arithmetic.js';
import { type CypherValue, Float, isInteger } from '../values/types.js';
import { number } from './errors.js';
import type { Call, CypherFunction, Functions } from './types.js';

const float = (f: (x: number) => number): CypherFunction => ({
  args: [1, 1],
  run: ([x], call) => new Float(f(number(x, call))),
});

const constant = (value: number): CypherFunction => ({ args: [0, 0], run: () => new Float(value) });

function absolute(x: CypherValue, call: Call): CypherValue {
  if (isInteger(x)) return x < 0 ? negate(x, call.at) : x;
  return new Float(Math.abs(number(x, call)));
}

/** Halves are rounded towards positive infinity, as openCypher does. */
function round([x, places]: readonly CypherValue[], call: Call): CypherValue {
  const scale = 10 ** (places === undefined ? 0 : number(places, call));
  return new Float(Math.floor(number(x, call) * scale + 0.5) / scale);
}

export const numbers: Functions = {
  abs: { args: [1, 1], run: ([x], call) => absolute(x as CypherValue, call) },
  ceil: float(Math.ceil),
  floor: float(Math.floor),
  round: { args: [1, 2], run: round },
  sign: { args: [1, 1], run: ([x], call) => Math.sign(number(x, call)) },
  sqrt: float(Math.sqrt),
  exp: float(Math.exp),
  log: float(Math.log),
  log10: float(Math.log10),
  sin: float(Math.sin),
  cos: float(Math.cos),
  tan: float(Math.tan),
  cot: float((x) => 1 / Math.tan(x)),
  asin: float(Math.asin),
  acos: float(Math.acos),
  atan: float(Math.atan),
  atan2: { args: [2, 2], run: ([y, x], call) => new Float(Math.atan2(number(y, call), number(x, call))) },
  degrees: float((x) => (x * 180) / Math.PI),
  radians: float((x) => (x * Math.PI) / 180),
  haversin: float((x) => (1 - Math.cos(x)) / 2),
  pi: constant(Math.PI),
  e: constant(Math.E),
  rand: {
    args: [0, 0],
    run: (_args, call) => {
      if (call.runtime.random === undefined)
        throw new CypherError(
          'ArgumentError',
          'NoRandomSource',
          'rand() has no source here: the same query gives the same answer',
          call.at,
        );
      return new Float(call.runtime.random());
    },
  },
};
