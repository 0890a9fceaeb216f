/** The proleptic Gregorian calendar of ISO 8601, in days since 1970-01-01. */

export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const NANOS_PER_SECOND = 1_000_000_000;
export const SECONDS_PER_DAY = 86_400;
export const NANOS_PER_DAY = SECONDS_PER_DAY * NANOS_PER_SECOND;

/** Remainder with the sign of the divisor. */
export const floorMod = (a: number, b: number): number => a - Math.floor(a / b) * b;

export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Day number of a date (H. Hinnant, "chrono-compatible low-level date algorithms"). */
export function toEpochDay({ year, month, day }: YearMonthDay): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** The date of a day number. */
export function fromEpochDay(epochDay: number): YearMonthDay {
  const z = epochDay + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Monday is 1, Sunday 7. */
export const dayOfWeek = (epochDay: number): number => floorMod(epochDay + 3, 7) + 1;

export const dayOfYear = (epochDay: number): number =>
  epochDay - toEpochDay({ year: fromEpochDay(epochDay).year, month: 1, day: 1 }) + 1;

/** Day number of Monday of week 1 of an ISO week year: the week that holds 4 January. */
export function firstWeek(weekYear: number): number {
  const fourth = toEpochDay({ year: weekYear, month: 1, day: 4 });
  return fourth - dayOfWeek(fourth) + 1;
}

/** ISO week and the year it belongs to. */
export function weekOf(epochDay: number): { weekYear: number; week: number } {
  const { year } = fromEpochDay(epochDay - dayOfWeek(epochDay) + 4);
  return { weekYear: year, week: Math.floor((epochDay - firstWeek(year)) / 7) + 1 };
}

/** Moves a date by months; a day past the end of the month becomes its last. */
export function addMonths(epochDay: number, months: number): number {
  const { year, month, day } = fromEpochDay(epochDay);
  const total = year * 12 + month - 1 + months;
  const moved = { year: Math.floor(total / 12), month: floorMod(total, 12) + 1 };
  return toEpochDay({ ...moved, day: Math.min(day, daysInMonth(moved.year, moved.month)) });
}
