import { CypherError } from '../errors.js';
import {
  type CypherMap,
  type CypherValue,
  Float,
  isNumber,
  TemporalValue,
  toNumber,
  typeName,
} from '../values/types.js';
import { dayOfWeek, fromEpochDay, NANOS_PER_SECOND, SECONDS_PER_DAY, toEpochDay, weekOf } from './calendar.js';
import { Duration } from './duration.js';
import { DateTimeValue, DateValue, LocalDateTimeValue, LocalTimeValue, TimeValue } from './instants.js';
import { dayOfDate, dayOfOrdinalDate, dayOfQuarterDate, dayOfWeekDate, parseDuration, parseInstant } from './parse.js';
import { offsetOfLocal, parseZone, type Zone } from './zone.js';

export type InstantType = 'date' | 'localtime' | 'time' | 'localdatetime' | 'datetime';

/** What a new instant is made of. `zone` null means that none was said. */
export interface Parts {
  readonly epochDay: number;
  readonly nanos: number;
  readonly zone: Zone | null;
}

const fail = (message: string, at: number): never => {
  throw new CypherError('ArgumentError', 'InvalidArgumentValue', message, at);
};

/** Puts parts together as a value of a type. */
export function assemble(type: InstantType, { epochDay, nanos, zone }: Parts): TemporalValue {
  switch (type) {
    case 'date':
      return new DateValue(epochDay);
    case 'localtime':
      return new LocalTimeValue(nanos);
    case 'time':
      return new TimeValue(
        nanos,
        offsetOfLocal(zone ?? 0, epochDay * SECONDS_PER_DAY + Math.floor(nanos / NANOS_PER_SECOND)),
      );
    case 'localdatetime':
      return new LocalDateTimeValue(epochDay, nanos);
    case 'datetime':
      return new DateTimeValue(epochDay, nanos, zone ?? 0);
  }
}

/** The parts of an instant; a date without a time has midnight, a time without a date day 0. */
export function disassemble(value: TemporalValue): Parts {
  if (value instanceof DateValue) return { epochDay: value.epochDay, nanos: 0, zone: null };
  if (value instanceof LocalTimeValue) return { epochDay: 0, nanos: value.nanos, zone: null };
  if (value instanceof TimeValue) return { epochDay: 0, nanos: value.nanos, zone: value.offset };
  if (value instanceof LocalDateTimeValue) return { epochDay: value.epochDay, nanos: value.nanos, zone: null };
  const { epochDay, nanos, zone } = value as DateTimeValue;
  return { epochDay, nanos, zone };
}

/** `date('2015-07-21')`, `date({year: 2015, …})`, `date(other)` and their kin. */
export function construct(type: InstantType, value: CypherValue, at: number): TemporalValue {
  if (value instanceof Duration) return fail(`${type}() cannot be made of a duration`, at);
  if (value instanceof TemporalValue) return assemble(type, checked(type, value, at));
  if (typeof value === 'string') return fromText(type, value, at);
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Float)
    return fail(`${type}() wants a text, a map or a temporal value, not ${typeName(value)}`, at);
  return fromMap(type, value as CypherMap, at);
}

const hasDate = (type: InstantType): boolean => type === 'date' || type === 'localdatetime' || type === 'datetime';
const hasTime = (type: InstantType): boolean => type !== 'date';
const hasZone = (type: InstantType): boolean => type === 'time' || type === 'datetime';

function checked(type: InstantType, value: TemporalValue, at: number): Parts {
  const dateless = value instanceof LocalTimeValue || value instanceof TimeValue;
  if (dateless && hasDate(type)) return fail(`${type}() wants a date, and a ${value.type} has none`, at);
  if (value instanceof DateValue && !hasDate(type)) return fail(`${type}() wants a time, and a date has none`, at);
  return disassemble(value);
}

function fromText(type: InstantType, text: string, at: number): TemporalValue {
  const parsed = parseInstant(text, hasDate(type));
  const wantsDate = hasDate(type) && parsed?.epochDay === null;
  const wantsTime = !hasDate(type) && (parsed?.nanos === null || parsed?.epochDay !== null);
  if (parsed === null || wantsDate || wantsTime || (type === 'date' && parsed.nanos !== null))
    return fail(`'${text}' is no ${type}`, at);
  return assemble(type, { epochDay: parsed.epochDay ?? 0, nanos: parsed.nanos ?? 0, zone: parsed.zone });
}

/** Base that a map selects from: `date:`, `time:`, `datetime:`. */
function bases(
  map: CypherMap,
  at: number,
): { date: Parts | null; time: Parts | null; timeValue: TemporalValue | null } {
  const base = (key: string): TemporalValue | null => {
    const value = Object.hasOwn(map, key) ? (map[key] as CypherValue) : null;
    if (value === null) return null;
    return value instanceof TemporalValue && !(value instanceof Duration)
      ? value
      : fail(`'${key}' wants a temporal value, not ${typeName(value)}`, at);
  };
  const [whole, date, time] = [base('datetime'), base('date'), base('time')];
  return {
    date: (date ?? whole) === null ? null : disassemble((date ?? whole) as TemporalValue),
    time: (time ?? whole) === null ? null : disassemble((time ?? whole) as TemporalValue),
    timeValue: time ?? whole,
  };
}

function fromMap(type: InstantType, map: CypherMap, at: number): TemporalValue {
  if (map.epochSeconds !== undefined || map.epochMillis !== undefined) return fromEpoch(map, at);
  const { date, time, timeValue } = bases(map, at);
  const field = fieldReader(map, at);
  if (hasDate(type) && date === null && field('year') === null) return fail(`${type}() wants a year`, at);
  if (!hasDate(type) && time === null && field('hour') === null) return fail(`${type}() wants an hour`, at);
  const epochDay = hasDate(type) ? composeDate(date, field, at) : 0;
  const nanos = hasTime(type) ? composeTime(time?.nanos ?? null, field, at) : 0;
  if (!hasZone(type)) return assemble(type, { epochDay, nanos, zone: null });
  const given = map.timezone === undefined || map.timezone === null ? null : readZone(map.timezone, at);
  const own = timeValue instanceof TimeValue || timeValue instanceof DateTimeValue ? (time?.zone ?? null) : null;
  if (given === null || own === null) return assemble(type, { epochDay, nanos, zone: given ?? own });
  return assemble(
    type,
    changeZone({ epochDay: type === 'time' ? (time?.epochDay ?? 0) : epochDay, nanos, zone: own }, given),
  );
}

function readZone(value: CypherValue, at: number): Zone {
  const zone = typeof value === 'string' ? parseZone(value) : null;
  return zone ?? fail(`${typeof value === 'string' ? `'${value}'` : typeName(value)} is no time zone`, at);
}

/** The same instant on the clock of another zone. */
function changeZone({ epochDay, nanos, zone }: Parts, to: Zone): Parts {
  const from = new DateTimeValue(epochDay, nanos, zone ?? 0);
  const utc = from.epochSecond;
  const offset = typeof to === 'number' ? to : new DateTimeValue(Math.floor(utc / SECONDS_PER_DAY), 0, to).offset;
  const guess = utc + offset;
  const day = Math.floor(guess / SECONDS_PER_DAY);
  return { epochDay: day, nanos: (guess - day * SECONDS_PER_DAY) * NANOS_PER_SECOND + from.nanoOfSecond, zone: to };
}

type Field = (name: string) => number | null;

function fieldReader(map: CypherMap, at: number): Field {
  return (name) => {
    const value = Object.hasOwn(map, name) ? map[name] : undefined;
    if (value === undefined || value === null) return null;
    return isNumber(value) ? toNumber(value) : fail(`'${name}' wants a number, not ${typeName(value)}`, at);
  };
}

/** A date by week, quarter, ordinal day or month, with what is not said taken from the base or from its start. */
export function composeDate(base: { epochDay: number } | null, field: Field, at: number): number {
  const from = base?.epochDay ?? null;
  const old = from === null ? null : fromEpochDay(from);
  const year = field('year') ?? old?.year ?? 0;
  const day = pickDate(from, old, year, field);
  return day ?? fail('There is no such date', at);
}

function pickDate(
  from: number | null,
  old: ReturnType<typeof fromEpochDay> | null,
  year: number,
  field: Field,
): number | null {
  const week = field('week');
  const weekDay = field('dayOfWeek');
  if (week !== null || weekDay !== null) {
    const known = from === null ? null : weekOf(from);
    const weekYear = field('year') ?? known?.weekYear ?? year;
    return dayOfWeekDate(weekYear, week ?? known?.week ?? 1, weekDay ?? (from === null ? 1 : dayOfWeek(from)));
  }
  const quarter = field('quarter');
  const dayOfQuarter = field('dayOfQuarter');
  if (quarter !== null || dayOfQuarter !== null) {
    const known = old === null ? null : Math.ceil(old.month / 3);
    const start = old === null || known === null ? null : toEpochDay({ year: old.year, month: known * 3 - 2, day: 1 });
    const behind = from === null || start === null ? 1 : from - start + 1;
    const month = field('month');
    if (month === null && field('day') === null)
      return dayOfQuarterDate(year, quarter ?? known ?? 1, dayOfQuarter ?? behind);
  }
  const ordinal = field('ordinalDay');
  if (ordinal !== null) return dayOfOrdinalDate(year, ordinal);
  return dayOfDate(year, field('month') ?? old?.month ?? 1, field('day') ?? old?.day ?? 1);
}

/** Nanoseconds since midnight. Milli-, micro- and nanoseconds add up, each within the coarser one that is said. */
export function composeTime(base: number | null, field: Field, at: number): number {
  const old = base ?? 0;
  const seconds = Math.floor(old / NANOS_PER_SECOND);
  const hour = field('hour') ?? Math.floor(seconds / 3600);
  const minute = field('minute') ?? Math.floor(seconds / 60) % 60;
  const second = field('second') ?? seconds % 60;
  const [milli, micro, nano] = [field('millisecond'), field('microsecond'), field('nanosecond')];
  const said = milli !== null || micro !== null || nano !== null;
  const fraction = said ? (milli ?? 0) * 1_000_000 + (micro ?? 0) * 1000 + (nano ?? 0) : old % NANOS_PER_SECOND;
  if (
    hour < 0 ||
    hour > 23 ||
    minute < 0 ||
    minute > 59 ||
    second < 0 ||
    second > 59 ||
    fraction < 0 ||
    fraction >= NANOS_PER_SECOND
  )
    return fail('There is no such time', at);
  return (hour * 3600 + minute * 60 + second) * NANOS_PER_SECOND + fraction;
}

function fromEpoch(map: CypherMap, at: number): TemporalValue {
  const field = fieldReader(map, at);
  const millis = field('epochMillis');
  const seconds = millis === null ? (field('epochSeconds') ?? 0) : Math.floor(millis / 1000);
  const nanos = (field('nanosecond') ?? 0) + (millis === null ? 0 : (millis - seconds * 1000) * 1_000_000);
  const zone = map.timezone === undefined ? 0 : readZone(map.timezone as CypherValue, at);
  const utc = {
    epochDay: Math.floor(seconds / SECONDS_PER_DAY),
    nanos: (seconds - Math.floor(seconds / SECONDS_PER_DAY) * SECONDS_PER_DAY) * NANOS_PER_SECOND + nanos,
    zone: 0,
  };
  return assemble('datetime', zone === 0 ? utc : changeZone(utc, zone));
}

const DURATION_UNITS: Readonly<Record<string, readonly ['months' | 'days' | 'seconds' | 'nanos', number]>> = {
  years: ['months', 12],
  quarters: ['months', 3],
  months: ['months', 1],
  weeks: ['days', 7],
  days: ['days', 1],
  hours: ['seconds', 3600],
  minutes: ['seconds', 60],
  seconds: ['seconds', 1],
  milliseconds: ['nanos', 1_000_000],
  microseconds: ['nanos', 1000],
  nanoseconds: ['nanos', 1],
};

/** `duration('P1Y')`, `duration({months: 5, days: 1.5})`. */
export function constructDuration(value: CypherValue, at: number): Duration {
  if (value instanceof Duration) return value;
  if (typeof value === 'string') return parseDuration(value) ?? fail(`'${value}' is no duration`, at);
  if (
    typeof value !== 'object' ||
    value === null ||
    Array.isArray(value) ||
    value instanceof TemporalValue ||
    value instanceof Float
  )
    return fail(`duration() wants a text or a map, not ${typeName(value)}`, at);
  const sums = { months: 0, days: 0, seconds: 0, nanos: 0 };
  for (const [name, amount] of Object.entries(value as CypherMap)) {
    const unit = Object.hasOwn(DURATION_UNITS, name) ? DURATION_UNITS[name] : undefined;
    if (unit === undefined) return fail(`A duration has no '${name}'`, at);
    if (amount === null) continue;
    if (!isNumber(amount)) return fail(`'${name}' wants a number, not ${typeName(amount)}`, at);
    sums[unit[0]] += toNumber(amount) * unit[1];
  }
  return Duration.ofFractions(sums);
}
