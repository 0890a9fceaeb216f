import { dayOfWeek, daysInMonth, firstWeek, isLeap, NANOS_PER_SECOND, toEpochDay } from './calendar.js';
import { Duration } from './duration.js';
import { parseZone, type Zone } from './zone.js';

const within = (value: number, low: number, high: number): boolean => value >= low && value <= high;

/** Day number of a year, month and day; null when there is no such day. */
export function dayOfDate(year: number, month: number, day: number): number | null {
  if (!within(month, 1, 12) || !within(day, 1, daysInMonth(year, month))) return null;
  return toEpochDay({ year, month, day });
}

export function dayOfWeekDate(year: number, week: number, weekDay: number): number | null {
  if (!within(week, 1, 53) || !within(weekDay, 1, 7)) return null;
  const day = firstWeek(year) + (week - 1) * 7 + weekDay - 1;
  return week === 53 && day - dayOfWeek(day) + 1 >= firstWeek(year + 1) ? null : day;
}

export function dayOfQuarterDate(year: number, quarter: number, day: number): number | null {
  if (!within(quarter, 1, 4)) return null;
  const start = toEpochDay({ year, month: quarter * 3 - 2, day: 1 });
  const end =
    quarter === 4
      ? toEpochDay({ year: year + 1, month: 1, day: 1 })
      : toEpochDay({ year, month: quarter * 3 + 1, day: 1 });
  return within(day, 1, end - start) ? start + day - 1 : null;
}

export function dayOfOrdinalDate(year: number, ordinal: number): number | null {
  return within(ordinal, 1, isLeap(year) ? 366 : 365) ? toEpochDay({ year, month: 1, day: 1 }) + ordinal - 1 : null;
}

/** The forms of an ISO 8601 date, longest first; groups are read as numbers. */
const DATE_FORMS: readonly (readonly [RegExp, (n: readonly number[]) => number | null])[] = [
  [/^([+-]?\d{4,9})-(\d{2})-(\d{2})$/, ([y, m, d]) => dayOfDate(y as number, m as number, d as number)],
  [/^(\d{4})(\d{2})(\d{2})$/, ([y, m, d]) => dayOfDate(y as number, m as number, d as number)],
  [/^([+-]?\d{4,9})-W(\d{2})-(\d)$/, ([y, w, d]) => dayOfWeekDate(y as number, w as number, d as number)],
  [/^(\d{4})W(\d{2})(\d)$/, ([y, w, d]) => dayOfWeekDate(y as number, w as number, d as number)],
  [/^([+-]?\d{4,9})-?W(\d{2})$/, ([y, w]) => dayOfWeekDate(y as number, w as number, 1)],
  [/^([+-]?\d{4,9})-?Q(\d)-?(\d{2})$/, ([y, q, d]) => dayOfQuarterDate(y as number, q as number, d as number)],
  [/^([+-]?\d{4,9})-?Q(\d)$/, ([y, q]) => dayOfQuarterDate(y as number, q as number, 1)],
  [/^([+-]?\d{4,9})-(\d{3})$/, ([y, o]) => dayOfOrdinalDate(y as number, o as number)],
  [/^(\d{4})(\d{3})$/, ([y, o]) => dayOfOrdinalDate(y as number, o as number)],
  [/^([+-]?\d{4,9})-(\d{2})$/, ([y, m]) => dayOfDate(y as number, m as number, 1)],
  [/^(\d{4})(\d{2})$/, ([y, m]) => dayOfDate(y as number, m as number, 1)],
  [/^([+-]?\d{4,9})$/, ([y]) => dayOfDate(y as number, 1, 1)],
];

/** Day number of an ISO 8601 date; null when the text is none. */
export function parseDate(text: string): number | null {
  for (const [form, read] of DATE_FORMS) {
    const found = form.exec(text);
    if (found !== null) return read(found.slice(1).map(Number));
  }
  return null;
}

/** Nanoseconds since midnight of an ISO 8601 time; null when the text is none. */
export function parseTime(text: string): number | null {
  const found =
    /^(\d{2})(?::(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?$/.exec(text) ??
    /^(\d{2})(?:(\d{2})(?:(\d{2})(?:[.,](\d{1,9}))?)?)?$/.exec(text);
  if (found === null) return null;
  const [hour, minute, second] = [1, 2, 3].map((i) => Number(found[i] ?? 0)) as [number, number, number];
  if (hour > 23 || minute > 59 || second > 59) return null;
  return (hour * 3600 + minute * 60 + second) * NANOS_PER_SECOND + Number((found[4] ?? '').padEnd(9, '0'));
}

/** Parts of an ISO 8601 text with a date, a time, a zone, in whatever it holds of them. */
export interface Parsed {
  readonly epochDay: number | null;
  readonly nanos: number | null;
  readonly zone: Zone | null;
}

/** What stands before a zone's name in brackets at the end, and the name; null where there is none. */
function namedZone(text: string): [body: string, name: string | null] {
  const open = text.indexOf('[', text.lastIndexOf(']', text.length - 2) + 1);
  if (!text.endsWith(']') || open < 0 || open === text.length - 2) return [text, null];
  return [text.slice(0, open), text.slice(open + 1, -1)];
}

/**
 * Reads `date`, `time`, `dateTtime`, each with a zone behind it or not; null when the text is none of these. What could
 * be a date or a time, such as `2140-02`, is what is wanted.
 */
export function parseInstant(text: string, wantsDate: boolean): Parsed | null {
  const [body, name] = namedZone(text);
  const at = body.indexOf('T');
  const date = at < 0 ? null : body.slice(0, at);
  const rest = at < 0 ? body : body.slice(at + 1);
  const split = /^(.*?)(Z|[+-]\d{1,2}(?::?\d{2}(?::?\d{2})?)?)?$/s.exec(rest) as RegExpExecArray;
  const bareDate = wantsDate && at < 0 && name === null ? parseDate(body) : null;
  if (bareDate !== null) return { epochDay: bareDate, nanos: null, zone: null };
  const nanos = parseTime(split[1] ?? '');
  const epochDay = date === null ? null : parseDate(date);
  const offset = split[2] === undefined ? null : parseZone(split[2]);
  const zone = name === null ? offset : parseZone(name);
  if (nanos === null || (date !== null && epochDay === null) || (name !== null && zone === null)) return null;
  return { epochDay, nanos, zone };
}

const UNIT = String.raw`([+-]?\d+(?:[.,]\d+)?)`;
const DURATION = new RegExp(
  `^([+-]?)P(?:${UNIT}Y)?(?:${UNIT}M)?(?:${UNIT}W)?(?:${UNIT}D)?(?:T(?:${UNIT}H)?(?:${UNIT}M)?(?:${UNIT}S)?)?$`,
);

/** An ISO 8601 duration, by units (`P1Y2M`) or as a date and time (`P2012-02-02T14:37:21`); null when it is none. */
export function parseDuration(text: string): Duration | null {
  const units = DURATION.exec(text);
  if (units !== null && !/[PT]$/.test(text)) {
    const sign = units[1] === '-' ? -1 : 1;
    const [years, months, weeks, days, hours, minutes, seconds] = units
      .slice(2)
      .map((part) => sign * Number((part ?? '0').replace(',', '.'))) as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const whole = Math.trunc(seconds);
    const fraction = units[8]?.split(/[.,]/)[1] ?? '';
    const negative = sign * (units[8]?.startsWith('-') ? -1 : 1);
    return Duration.ofFractions({
      months: years * 12 + months,
      days: weeks * 7 + days,
      seconds: hours * 3600 + minutes * 60 + whole,
      nanos: negative * Number(fraction.slice(0, 9).padEnd(9, '0')),
    });
  }
  const dated = /^P(\d{4})-(\d{2})-(\d{2})T(.+)$/.exec(text);
  const nanos = dated === null ? null : parseTime(dated[4] as string);
  if (dated === null || nanos === null) return null;
  const [years, months, days] = dated.slice(1, 4).map(Number) as [number, number, number];
  return new Duration({
    months: years * 12 + months,
    days,
    seconds: Math.floor(nanos / NANOS_PER_SECOND),
    nanos: nanos % NANOS_PER_SECOND,
  });
}
