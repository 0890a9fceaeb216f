import { integer } from '../parser/lexer.js';
import { type CypherValue, TemporalValue } from '../values/types.js';
import { floorMod, NANOS_PER_SECOND } from './calendar.js';

/** Mean lengths in seconds, by which parts of months and days are passed on and durations are ordered. */
export const SECONDS_PER_MONTH = 2_629_746;
const SECONDS_PER_DAY = 86_400;

interface Parts {
  readonly months: number;
  readonly days: number;
  readonly seconds: number;
  readonly nanos: number;
}

/** An amount of time in months, days and seconds, which are kept apart since none is a fixed number of the other. */
export class Duration extends TemporalValue implements Parts {
  readonly type = 'duration';
  readonly months: number;
  readonly days: number;
  readonly seconds: number;
  /** 0 to 999,999,999; the seconds carry the sign. */
  readonly nanos: number;

  constructor({ months, days, seconds, nanos }: Parts) {
    super();
    this.months = months + 0;
    this.days = days + 0;
    this.seconds = seconds + Math.floor(nanos / NANOS_PER_SECOND) + 0;
    this.nanos = floorMod(nanos, NANOS_PER_SECOND);
  }

  /** From parts that may be fractions: what is left of a month goes to the days, of a day to the seconds. */
  static ofFractions({ months, days, seconds, nanos }: Parts): Duration {
    const wholeMonths = Math.trunc(months);
    const inDays = days + ((months - wholeMonths) * SECONDS_PER_MONTH) / SECONDS_PER_DAY;
    const wholeDays = Math.trunc(inDays);
    const inSeconds = seconds + (inDays - wholeDays) * SECONDS_PER_DAY;
    const wholeSeconds = Math.trunc(inSeconds);
    return new Duration({
      months: wholeMonths,
      days: wholeDays,
      seconds: wholeSeconds,
      nanos: Math.trunc(nanos + Math.round((inSeconds - wholeSeconds) * NANOS_PER_SECOND * 10) / 10),
    });
  }

  private get averageSeconds(): number {
    return this.months * SECONDS_PER_MONTH + this.days * SECONDS_PER_DAY + this.seconds;
  }

  override equals(other: TemporalValue): boolean {
    return (
      other instanceof Duration &&
      this.months === other.months &&
      this.days === other.days &&
      this.seconds === other.seconds &&
      this.nanos === other.nanos
    );
  }

  /** Durations have no order that holds for all dates: `<` is unknown. */
  override compare(): null {
    return null;
  }

  /** Order for sorting: by mean length. */
  averageOrder(other: Duration): number {
    return this.averageSeconds - other.averageSeconds || this.nanos - other.nanos;
  }

  override component(name: string): CypherValue | undefined {
    const { months, days, seconds, nanos } = this;
    const total = (perSecond: number): CypherValue =>
      integer(BigInt(seconds) * BigInt(perSecond) + BigInt(Math.floor(nanos / (NANOS_PER_SECOND / perSecond))));
    switch (name) {
      case 'years':
        return Math.trunc(months / 12) + 0;
      case 'quarters':
        return Math.trunc(months / 3) + 0;
      case 'months':
        return months;
      case 'quartersOfYear':
        return Math.trunc((months % 12) / 3) + 0;
      case 'monthsOfYear':
        return (months % 12) + 0;
      case 'monthsOfQuarter':
        return (months % 3) + 0;
      case 'weeks':
        return Math.trunc(days / 7) + 0;
      case 'days':
        return days;
      case 'daysOfWeek':
        return (days % 7) + 0;
      case 'hours':
        return Math.trunc(seconds / 3600) + 0;
      case 'minutes':
        return Math.trunc(seconds / 60) + 0;
      case 'minutesOfHour':
        return (Math.trunc(seconds / 60) % 60) + 0;
      case 'seconds':
        return seconds;
      case 'secondsOfMinute':
        return (seconds % 60) + 0;
      case 'milliseconds':
        return total(1000);
      case 'microseconds':
        return total(1_000_000);
      case 'nanoseconds':
        return total(NANOS_PER_SECOND);
      case 'millisecondsOfSecond':
        return Math.floor(nanos / 1_000_000);
      case 'microsecondsOfSecond':
        return Math.floor(nanos / 1000);
      case 'nanosecondsOfSecond':
        return nanos;
      default:
        return undefined;
    }
  }

  override toString(): string {
    const part = (amount: number, unit: string): string => (amount === 0 ? '' : `${amount}${unit}`);
    const date = part(Math.trunc(this.months / 12), 'Y') + part(this.months % 12, 'M') + part(this.days, 'D');
    const negative = this.seconds < 0 && this.nanos > 0;
    const whole = negative ? this.seconds + 1 : this.seconds;
    const nanos = negative ? NANOS_PER_SECOND - this.nanos : this.nanos;
    const clock = part(Math.trunc(whole / 3600), 'H') + part(Math.trunc(whole / 60) % 60, 'M');
    const seconds = whole % 60;
    const fraction = nanos === 0 ? '' : `.${String(nanos).padStart(9, '0').replace(/0+$/, '')}`;
    const last = seconds === 0 && nanos === 0 ? '' : `${negative && seconds === 0 ? '-' : ''}${seconds}${fraction}S`;
    if (date === '' && clock === '' && last === '') return 'PT0S';
    return `P${date}${clock === '' && last === '' ? '' : 'T'}${clock}${last}`;
  }
}
