import type { CypherValue, TemporalValue } from '../values/types.js';
import { addMonths, floorMod, NANOS_PER_DAY, NANOS_PER_SECOND, SECONDS_PER_DAY } from './calendar.js';
import { Duration } from './duration.js';
import { DateTimeValue, DateValue, type Instant, LocalDateTimeValue, LocalTimeValue, TimeValue } from './instants.js';
import { offsetAt } from './zone.js';

const combine = (a: Duration, b: Duration, sign: 1 | -1): Duration =>
  new Duration({
    months: a.months + sign * b.months,
    days: a.days + sign * b.days,
    seconds: a.seconds + sign * b.seconds,
    nanos: a.nanos + sign * b.nanos,
  });

/** A day and time moved by seconds and nanoseconds. */
function moveClock(
  epochDay: number,
  nanos: number,
  { seconds, nanos: fraction }: Duration,
): { epochDay: number; nanos: number } {
  const days = Math.floor(seconds / SECONDS_PER_DAY);
  const moved = nanos + (seconds - days * SECONDS_PER_DAY) * NANOS_PER_SECOND + fraction;
  return { epochDay: epochDay + days + Math.floor(moved / NANOS_PER_DAY), nanos: floorMod(moved, NANOS_PER_DAY) };
}

/** An instant moved by a duration: first the months, then the days, then the clock. */
export function move(instant: Instant, by: Duration): Instant {
  if (instant instanceof LocalTimeValue) return new LocalTimeValue(moveClock(0, instant.nanos, by).nanos);
  if (instant instanceof TimeValue) return new TimeValue(moveClock(0, instant.nanos, by).nanos, instant.offset);
  const epochDay = addMonths(instant.epochDay, by.months) + by.days;
  if (instant instanceof DateValue) return new DateValue(epochDay + Math.trunc(by.seconds / SECONDS_PER_DAY));
  if (instant instanceof LocalDateTimeValue) {
    const moved = moveClock(epochDay, instant.nanos, by);
    return new LocalDateTimeValue(moved.epochDay, moved.nanos);
  }
  const local = new DateTimeValue(epochDay, instant.nanos, instant.zone);
  return atEpoch(local.epochSecond + by.seconds, local.nanoOfSecond + by.nanos, instant.zone);
}

/** The instant so many seconds and nanoseconds after 1970 in UTC, on the clock of a zone. */
export function atEpoch(epochSecond: number, nanos: number, zone: DateTimeValue['zone']): DateTimeValue {
  const second = epochSecond + Math.floor(nanos / NANOS_PER_SECOND);
  const offset = offsetAt(zone, second);
  const local = second + offset;
  const epochDay = Math.floor(local / SECONDS_PER_DAY);
  const clock = floorMod(local, SECONDS_PER_DAY) * NANOS_PER_SECOND + floorMod(nanos, NANOS_PER_SECOND);
  return new DateTimeValue(epochDay, clock, zone, offset);
}

const negative = (d: Duration): Duration =>
  new Duration({ months: -d.months, days: -d.days, seconds: -d.seconds, nanos: -d.nanos });

/** Null where the two do not add. */
export function addTemporal(a: TemporalValue, b: TemporalValue): CypherValue {
  if (a instanceof Duration) return b instanceof Duration ? combine(a, b, 1) : move(b as Instant, a);
  return b instanceof Duration ? move(a as Instant, b) : null;
}

export function subtractTemporal(a: TemporalValue, b: TemporalValue): CypherValue {
  if (!(b instanceof Duration)) return null;
  return a instanceof Duration ? combine(a, b, -1) : move(a as Instant, negative(b));
}

const scale = (d: Duration, by: number): Duration =>
  Duration.ofFractions({ months: d.months * by, days: d.days * by, seconds: d.seconds * by, nanos: d.nanos * by });

export const multiplyDuration = (d: TemporalValue, by: number): CypherValue =>
  d instanceof Duration ? scale(d, by) : null;

export const divideDuration = (d: TemporalValue, by: number): CypherValue =>
  d instanceof Duration
    ? Duration.ofFractions({ months: d.months / by, days: d.days / by, seconds: d.seconds / by, nanos: d.nanos / by })
    : null;

export const negateDuration = (d: TemporalValue): CypherValue => (d instanceof Duration ? negative(d) : null);
