import { BEFORE_DATE, type DateInput, type DateRule, DOUBTFUL_MONTHS, isDay, isMonth, isYear, PARTS } from './words.js';

/**
 * A day or month of the calendar.
 *
 * ```
 * on 7 October 2023      on Oct. 7 , 2023      in early May      by 2023-10-07
 *    ^^^^^^^^^^^^^^         ^^^^^^^^^^^^^         ^^^^^^^^^         ^^^^^^^^^^
 * ```
 */
export const calendar: DateRule = (input, at) => {
  const { words } = input;
  if (/^\d{4}-\d\d-\d\d$|^\d{1,2}[/.]\d{1,2}[/.](?:\d{2}|\d{4})$/.test(words[at]!)) return at + 1;
  if (isDay(words[at])) {
    const month = words[at + 1] === 'of' ? at + 2 : at + 1;
    return isMonth(input, month) ? withYear(input, month + 1) : 0;
  }
  if (isMonth(input, at)) return month(input, at);
  if (!PARTS.has(words[at]!)) return 0;
  const next = words[at + 1] === '-' ? at + 2 : at + 1;
  return isMonth(input, next) ? withYear(input, next + 1) : 0;
};

function month(input: DateInput, at: number): number {
  const { words } = input;
  if (isDay(words[at + 1])) return withYear(input, range(input, at + 2));
  const end = withYear(input, at + 1);
  if (end > at + 1) return end;
  const before = words[at - 1] ?? '';
  const plain = BEFORE_DATE.has(before) || (!DOUBTFUL_MONTHS.has(words[at]!) && (before === 'and' || before === 'to'));
  return plain ? at + 1 : 0;
}

/** Takes in the second day of `October 7 - 9`. */
const range = ({ words }: DateInput, at: number): number =>
  /^[-–—]$/.test(words[at] ?? '') && isDay(words[at + 1]) ? at + 2 : at;

/** Takes in the year behind a month or day, with or without a comma. */
function withYear({ words }: DateInput, at: number): number {
  if (isYear(words[at])) return at + 1;
  return words[at] === ',' && isYear(words[at + 1]) ? at + 2 : at;
}
