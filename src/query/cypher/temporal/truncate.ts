import { CypherError } from '../errors.js';
import type { CypherMap, CypherValue, TemporalValue } from '../values/types.js';
import { isNumber, toNumber } from '../values/types.js';
import { dayOfWeek, firstWeek, fromEpochDay, NANOS_PER_SECOND, toEpochDay, weekOf } from './calendar.js';
import { assemble, composeDate, composeTime, disassemble, type InstantType } from './construct.js';
import { DateTimeValue, LocalTimeValue, TimeValue } from './instants.js';
import { parseZone } from './zone.js';

const startOfYear = (year: number): number => toEpochDay({ year, month: 1, day: 1 });

/** First day of the unit that holds a day. */
const DATE_UNITS: Readonly<Record<string, (day: number) => number>> = {
  millennium: (day) => startOfYear(Math.floor(fromEpochDay(day).year / 1000) * 1000),
  century: (day) => startOfYear(Math.floor(fromEpochDay(day).year / 100) * 100),
  decade: (day) => startOfYear(Math.floor(fromEpochDay(day).year / 10) * 10),
  year: (day) => startOfYear(fromEpochDay(day).year),
  weekYear: (day) => firstWeek(weekOf(day).weekYear),
  quarter(day) {
    const { year, month } = fromEpochDay(day);
    return toEpochDay({ year, month: Math.floor((month - 1) / 3) * 3 + 1, day: 1 });
  },
  month(day) {
    const { year, month } = fromEpochDay(day);
    return toEpochDay({ year, month, day: 1 });
  },
  week: (day) => day - dayOfWeek(day) + 1,
  day: (day) => day,
};

/** Length of the units of a time, in nanoseconds. */
const TIME_UNITS: Readonly<Record<string, number>> = {
  hour: 3600 * NANOS_PER_SECOND,
  minute: 60 * NANOS_PER_SECOND,
  second: NANOS_PER_SECOND,
  millisecond: 1_000_000,
  microsecond: 1000,
};

/** `date.truncate('month', value, {day: 5})`: the start of the unit, with the map's fields put over it. */
export function truncate(
  type: InstantType,
  unit: string,
  value: TemporalValue,
  map: CypherMap,
  at: number,
): TemporalValue {
  const fail = (message: string): never => {
    throw new CypherError('ArgumentError', 'InvalidArgumentValue', message, at);
  };
  const parts = disassemble(value);
  const toDay = Object.hasOwn(DATE_UNITS, unit) ? DATE_UNITS[unit] : undefined;
  const toTime = Object.hasOwn(TIME_UNITS, unit) ? TIME_UNITS[unit] : undefined;
  if (toDay === undefined && toTime === undefined) return fail(`'${unit}' is no unit to truncate to`);
  const dateless = value instanceof LocalTimeValue || value instanceof TimeValue;
  if (dateless && toDay !== undefined && unit !== 'day') return fail(`A ${value.type} has no ${unit}`);
  const day = toDay === undefined ? parts.epochDay : toDay(parts.epochDay);
  const nanos = toTime === undefined ? 0 : Math.floor(parts.nanos / toTime) * toTime;
  const field = (name: string): number | null => {
    const given: CypherValue | undefined = map[name];
    return given === undefined || given === null || !isNumber(given) ? null : toNumber(given);
  };
  const zoneName = typeof map.timezone === 'string' ? parseZone(map.timezone) : null;
  const zone = zoneName ?? (value instanceof DateTimeValue || value instanceof TimeValue ? parts.zone : null);
  return assemble(type, {
    epochDay: composeDate({ epochDay: day }, field, at),
    nanos: withFields(nanos, field, at),
    zone,
  });
}

/** Fields finer than the unit are added to what the truncation left. */
function withFields(nanos: number, field: (name: string) => number | null, at: number): number {
  const finer = ['millisecond', 'microsecond', 'nanosecond'].some((name) => field(name) !== null);
  const base = composeTime(nanos, (name) => (name.endsWith('second') && name !== 'second' ? null : field(name)), at);
  if (!finer) return base;
  const kept = base % NANOS_PER_SECOND;
  const milli = field('millisecond') ?? Math.floor(kept / 1_000_000);
  const micro = field('microsecond') ?? Math.floor(kept / 1000) % 1000;
  const nano = field('nanosecond') ?? kept % 1000;
  return base - kept + milli * 1_000_000 + micro * 1000 + nano;
}
