import { CypherError } from '../errors.js';
import { atEpoch } from '../temporal/arithmetic.js';
import { between, inDays, inMonths, inSeconds } from '../temporal/between.js';
import { assemble, construct, constructDuration, disassemble, type InstantType } from '../temporal/construct.js';
import { Duration } from '../temporal/duration.js';
import type { Instant } from '../temporal/instants.js';
import { truncate } from '../temporal/truncate.js';
import { type CypherMap, type CypherValue, isMap, TemporalValue } from '../values/types.js';
import { badArgument, string, whole } from './errors.js';
import type { Call, CypherFunction, Functions } from './types.js';

const instant = (value: CypherValue | undefined, call: Call): Instant =>
  value instanceof TemporalValue && !(value instanceof Duration)
    ? (value as Instant)
    : badArgument(call, 'a date, a time or both', value ?? null);

/** The present moment, where the caller gives a clock. */
function present(type: InstantType, zone: CypherValue | undefined, call: Call): CypherValue {
  const { clock } = call.runtime;
  if (clock === undefined)
    throw new CypherError(
      'ArgumentError',
      'NoClock',
      `${call.name}() has no clock here: say which moment you mean`,
      call.at,
    );
  const millis = clock();
  const now = atEpoch(Math.floor(millis / 1000), (millis % 1000) * 1_000_000, 0);
  const zoned = typeof zone === 'string' ? construct('datetime', { datetime: now, timezone: zone }, call.at) : now;
  return assemble(type, disassemble(zoned));
}

const instantOf = (type: InstantType): CypherFunction => ({
  args: [0, 1],
  run: ([value], call) => (value === undefined ? present(type, undefined, call) : construct(type, value, call.at)),
});

const moment = (type: InstantType): CypherFunction => ({
  args: [0, 1],
  run: ([zone], call) => present(type, zone, call),
});

const truncation = (type: InstantType): CypherFunction => ({
  args: [2, 3],
  run([unit, value, fields], call) {
    const map: CypherMap = fields !== undefined && isMap(fields) ? fields : {};
    return truncate(type, string(unit, call), instant(value, call), map, call.at);
  },
});

const difference = (f: (a: Instant, b: Instant) => Duration): CypherFunction => ({
  args: [2, 2],
  run: ([a, b], call) => f(instant(a, call), instant(b, call)),
});

const TYPES: readonly InstantType[] = ['date', 'localtime', 'time', 'localdatetime', 'datetime'];

export const temporal: Functions = {
  ...Object.fromEntries(
    TYPES.flatMap((type) => [
      [type, instantOf(type)],
      [`${type}.truncate`, truncation(type)],
      ...['transaction', 'statement', 'realtime'].map((clock) => [`${type}.${clock}`, moment(type)] as const),
    ]),
  ),
  duration: { args: [1, 1], run: ([value], call) => constructDuration(value as CypherValue, call.at) },
  'duration.between': difference(between),
  'duration.inmonths': difference(inMonths),
  'duration.indays': difference(inDays),
  'duration.inseconds': difference(inSeconds),
  'datetime.fromepoch': {
    args: [2, 2],
    run: ([seconds, nanos], call) => atEpoch(whole(seconds, call), whole(nanos, call), 0),
  },
  'datetime.fromepochmillis': {
    args: [1, 1],
    run([millis], call) {
      const value = whole(millis, call);
      return atEpoch(Math.floor(value / 1000), (value - Math.floor(value / 1000) * 1000) * 1_000_000, 0);
    },
  },
};
