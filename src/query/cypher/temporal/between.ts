import { addMonths, fromEpochDay, NANOS_PER_SECOND, SECONDS_PER_DAY } from './calendar.js';
import { Duration } from './duration.js';
import { DateTimeValue, type Instant, LocalTimeValue, TimeValue } from './instants.js';
import { offsetOfLocal, type Zone } from './zone.js';

/** A local day and time with, where there is one, its zone. */
interface Moment {
  readonly epochDay: number | null;
  readonly nanos: number;
  readonly zone: Zone | null;
}

function moment(instant: Instant): Moment {
  const epochDay = 'epochDay' in instant ? instant.epochDay : null;
  const nanos = 'nanos' in instant ? instant.nanos : 0;
  const zone = instant instanceof DateTimeValue ? instant.zone : instant instanceof TimeValue ? instant.offset : null;
  return { epochDay, nanos, zone };
}

/** Both as days and clock times on the same clock: where one has no date or no zone, the other's counts. */
function align(a: Instant, b: Instant): { a: { day: number; nanos: number }; b: { day: number; nanos: number } } {
  const [from, to] = [moment(a), moment(b)];
  const place = (one: Moment, other: Moment): { day: number; nanos: number } => {
    const own = one.epochDay ?? other.epochDay ?? 0;
    if (from.zone === null && to.zone === null) return { day: own, nanos: one.nanos };
    const zone = one.zone ?? other.zone ?? 0;
    const target = from.zone ?? to.zone ?? 0;
    const local = own * SECONDS_PER_DAY + Math.floor(one.nanos / NANOS_PER_SECOND);
    const utc = local - offsetOfLocal(zone, local);
    const shifted = utc + offsetOfLocal(target, local);
    const newDay = Math.floor(shifted / SECONDS_PER_DAY);
    return {
      day: newDay,
      nanos: (shifted - newDay * SECONDS_PER_DAY) * NANOS_PER_SECOND + (one.nanos % NANOS_PER_SECOND),
    };
  };
  return { a: place(from, to), b: place(to, from) };
}

const timed = (instant: Instant): boolean => instant instanceof LocalTimeValue || instant instanceof TimeValue;

const NONE = { months: 0, days: 0, seconds: 0, nanos: 0 };

/** Whole months from one day and time to another. */
function wholeMonths(a: { day: number; nanos: number }, b: { day: number; nanos: number }): number {
  const [x, y] = [fromEpochDay(a.day), fromEpochDay(b.day)];
  const months = (y.year - x.year) * 12 + y.month - x.month;
  const there = addMonths(a.day, months);
  const past = there - b.day || a.nanos - b.nanos;
  if (months > 0 && past > 0) return months - 1;
  if (months < 0 && past < 0) return months + 1;
  return months;
}

function wholeDays(day: number, a: { nanos: number }, b: { day: number; nanos: number }): number {
  const days = b.day - day;
  if (days > 0 && a.nanos > b.nanos) return days - 1;
  if (days < 0 && a.nanos < b.nanos) return days + 1;
  return days;
}

/** The exact seconds between two instants, over changes of the clock. */
export function inSeconds(a: Instant, b: Instant): Duration {
  const bothZoned = a instanceof DateTimeValue && b instanceof DateTimeValue;
  if (bothZoned)
    return new Duration({ ...NONE, seconds: b.epochSecond - a.epochSecond, nanos: b.nanoOfSecond - a.nanoOfSecond });
  const aligned = align(a, b);
  return clockBetween(aligned.a, aligned.b, zoneOf(a) ?? zoneOf(b));
}

const zoneOf = (instant: Instant): Zone | null => (instant instanceof DateTimeValue ? instant.zone : null);

function clockBetween(
  a: { day: number; nanos: number },
  b: { day: number; nanos: number },
  zone: Zone | null,
): Duration {
  const utc = ({ day, nanos }: { day: number; nanos: number }): number => {
    const local = day * SECONDS_PER_DAY + Math.floor(nanos / NANOS_PER_SECOND);
    return zone === null ? local : local - offsetOfLocal(zone, local);
  };
  return new Duration({
    ...NONE,
    seconds: utc(b) - utc(a),
    nanos: (b.nanos % NANOS_PER_SECOND) - (a.nanos % NANOS_PER_SECOND),
  });
}

export function inMonths(a: Instant, b: Instant): Duration {
  if (timed(a) || timed(b)) return new Duration(NONE);
  const aligned = align(a, b);
  return new Duration({ ...NONE, months: wholeMonths(aligned.a, aligned.b) });
}

export function inDays(a: Instant, b: Instant): Duration {
  if (timed(a) || timed(b)) return new Duration(NONE);
  const aligned = align(a, b);
  return new Duration({ ...NONE, days: wholeDays(aligned.a.day, aligned.a, aligned.b) });
}

/** Months, then days, then the rest in seconds. */
export function between(a: Instant, b: Instant): Duration {
  if (timed(a) || timed(b)) return inSeconds(a, b);
  const aligned = align(a, b);
  const months = wholeMonths(aligned.a, aligned.b);
  const day = addMonths(aligned.a.day, months);
  const days = wholeDays(day, aligned.a, aligned.b);
  const rest = clockBetween({ day: day + days, nanos: aligned.a.nanos }, aligned.b, zoneOf(a) ?? zoneOf(b));
  return new Duration({ months, days, seconds: rest.seconds, nanos: rest.nanos });
}
