import { integer } from '../parser/lexer.js';
import { type CypherValue, TemporalValue } from '../values/types.js';
import {
  dayOfWeek,
  dayOfYear,
  fromEpochDay,
  NANOS_PER_SECOND,
  SECONDS_PER_DAY,
  toEpochDay,
  weekOf,
} from './calendar.js';
import { formatOffset, offsetOfLocal, type Zone } from './zone.js';

const two = (n: number): string => String(n).padStart(2, '0');

function formatDate(epochDay: number): string {
  const { year, month, day } = fromEpochDay(epochDay);
  const digits = String(Math.abs(year)).padStart(4, '0');
  const sign = year < 0 ? '-' : year > 9999 ? '+' : '';
  return `${sign}${digits}-${two(month)}-${two(day)}`;
}

/** Seconds and fraction are left out where they are zero. */
function formatTime(nanos: number): string {
  const seconds = Math.floor(nanos / NANOS_PER_SECOND);
  const fraction = nanos % NANOS_PER_SECOND;
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  if (seconds % 60 === 0 && fraction === 0) return clock;
  const behind = fraction === 0 ? '' : `.${String(fraction).padStart(9, '0').replace(/0+$/, '')}`;
  return `${clock}:${two(seconds % 60)}${behind}`;
}

function dateComponent(epochDay: number, name: string): CypherValue | undefined {
  const { year, month, day } = fromEpochDay(epochDay);
  const quarter = Math.ceil(month / 3);
  switch (name) {
    case 'year':
      return year;
    case 'quarter':
      return quarter;
    case 'month':
      return month;
    case 'week':
      return weekOf(epochDay).week;
    case 'weekYear':
      return weekOf(epochDay).weekYear;
    case 'dayOfQuarter':
      return epochDay - toEpochDay({ year, month: quarter * 3 - 2, day: 1 }) + 1;
    case 'day':
      return day;
    case 'ordinalDay':
      return dayOfYear(epochDay);
    case 'dayOfWeek':
    case 'weekDay':
      return dayOfWeek(epochDay);
    default:
      return undefined;
  }
}

function timeComponent(nanos: number, name: string): CypherValue | undefined {
  const seconds = Math.floor(nanos / NANOS_PER_SECOND);
  const fraction = nanos % NANOS_PER_SECOND;
  switch (name) {
    case 'hour':
      return Math.floor(seconds / 3600);
    case 'minute':
      return Math.floor(seconds / 60) % 60;
    case 'second':
      return seconds % 60;
    case 'millisecond':
      return Math.floor(fraction / 1_000_000);
    case 'microsecond':
      return Math.floor(fraction / 1000);
    case 'nanosecond':
      return fraction;
    default:
      return undefined;
  }
}

function zoneComponent(offset: number, zone: Zone, name: string): CypherValue | undefined {
  switch (name) {
    case 'timezone':
      return typeof zone === 'string' ? zone : formatOffset(zone);
    case 'offset':
      return formatOffset(offset);
    case 'offsetMinutes':
      return Math.trunc(offset / 60);
    case 'offsetSeconds':
      return offset;
    default:
      return undefined;
  }
}

const sign = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

/** A day of the calendar. */
export class DateValue extends TemporalValue {
  readonly type = 'date';
  constructor(readonly epochDay: number) {
    super();
  }
  override component(name: string): CypherValue | undefined {
    return dateComponent(this.epochDay, name);
  }
  override equals(other: TemporalValue): boolean {
    return other instanceof DateValue && other.epochDay === this.epochDay;
  }
  override compare(other: TemporalValue): number | null {
    return other instanceof DateValue ? sign(this.epochDay, other.epochDay) : null;
  }
  override toString(): string {
    return formatDate(this.epochDay);
  }
}

/** A time of day, in nanoseconds since midnight. */
export class LocalTimeValue extends TemporalValue {
  readonly type = 'localtime';
  constructor(readonly nanos: number) {
    super();
  }
  override component(name: string): CypherValue | undefined {
    return timeComponent(this.nanos, name);
  }
  override equals(other: TemporalValue): boolean {
    return other instanceof LocalTimeValue && other.nanos === this.nanos;
  }
  override compare(other: TemporalValue): number | null {
    return other instanceof LocalTimeValue ? sign(this.nanos, other.nanos) : null;
  }
  override toString(): string {
    return formatTime(this.nanos);
  }
}

/** A time of day with an offset from Greenwich. */
export class TimeValue extends TemporalValue {
  readonly type = 'time';
  constructor(
    readonly nanos: number,
    readonly offset: number,
  ) {
    super();
  }
  private get utc(): number {
    return this.nanos - this.offset * NANOS_PER_SECOND;
  }
  override component(name: string): CypherValue | undefined {
    return timeComponent(this.nanos, name) ?? zoneComponent(this.offset, this.offset, name);
  }
  override equals(other: TemporalValue): boolean {
    return other instanceof TimeValue && other.nanos === this.nanos && other.offset === this.offset;
  }
  override compare(other: TemporalValue): number | null {
    return other instanceof TimeValue ? sign(this.utc, other.utc) || sign(this.offset, other.offset) : null;
  }
  override toString(): string {
    return `${formatTime(this.nanos)}${formatOffset(this.offset)}`;
  }
}

/** A day and a time of day. */
export class LocalDateTimeValue extends TemporalValue {
  readonly type = 'localdatetime';
  constructor(
    readonly epochDay: number,
    readonly nanos: number,
  ) {
    super();
  }
  override component(name: string): CypherValue | undefined {
    return dateComponent(this.epochDay, name) ?? timeComponent(this.nanos, name);
  }
  override equals(other: TemporalValue): boolean {
    return other instanceof LocalDateTimeValue && other.epochDay === this.epochDay && other.nanos === this.nanos;
  }
  override compare(other: TemporalValue): number | null {
    if (!(other instanceof LocalDateTimeValue)) return null;
    return sign(this.epochDay, other.epochDay) || sign(this.nanos, other.nanos);
  }
  override toString(): string {
    return `${formatDate(this.epochDay)}T${formatTime(this.nanos)}`;
  }
}

/** An instant: a local day and time with the zone that they are of. */
export class DateTimeValue extends TemporalValue {
  readonly type = 'datetime';
  readonly offset: number;
  constructor(
    readonly epochDay: number,
    readonly nanos: number,
    readonly zone: Zone,
    offset?: number,
  ) {
    super();
    this.offset = offset ?? offsetOfLocal(zone, epochDay * SECONDS_PER_DAY + Math.floor(nanos / NANOS_PER_SECOND));
  }
  /** Seconds since 1970 in UTC. */
  get epochSecond(): number {
    return this.epochDay * SECONDS_PER_DAY + Math.floor(this.nanos / NANOS_PER_SECOND) - this.offset;
  }
  get nanoOfSecond(): number {
    return this.nanos % NANOS_PER_SECOND;
  }
  override component(name: string): CypherValue | undefined {
    if (name === 'epochSeconds') return this.epochSecond;
    if (name === 'epochMillis')
      return integer(BigInt(this.epochSecond) * 1000n + BigInt(Math.floor(this.nanoOfSecond / 1_000_000)));
    return (
      dateComponent(this.epochDay, name) ??
      timeComponent(this.nanos, name) ??
      zoneComponent(this.offset, this.zone, name)
    );
  }
  override equals(other: TemporalValue): boolean {
    return other instanceof DateTimeValue && this.compare(other) === 0;
  }
  override compare(other: TemporalValue): number | null {
    if (!(other instanceof DateTimeValue)) return null;
    return sign(this.epochSecond, other.epochSecond) || sign(this.nanoOfSecond, other.nanoOfSecond);
  }
  override toString(): string {
    const zone = typeof this.zone === 'string' ? `[${this.zone}]` : '';
    return `${formatDate(this.epochDay)}T${formatTime(this.nanos)}${formatOffset(this.offset)}${zone}`;
  }
}

export type Instant = DateValue | LocalTimeValue | TimeValue | LocalDateTimeValue | DateTimeValue;
