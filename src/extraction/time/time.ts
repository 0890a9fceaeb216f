import { casual } from 'chrono-node/en';
import type { Sentence, TimeExpression } from '../../ontology/types.js';
import { mayHoldDate } from './cues.js';

/** A time expression of a sentence with the tokens it covers. */
export interface DatedPhrase extends TimeExpression {
  readonly first: number;
  readonly last: number;
}

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  several: 3,
  few: 3,
  couple: 2,
};
const PERIOD =
  /\b(?:over|in|during|for|within|throughout)\s+the\s+(?:past|last|previous)\s+(?:(\d+|[a-z]+)\s+)?(day|week|month|year|decade)s?\b/gi;
const SINCE =
  /\bsince\s+((?:(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+)?(?:\d{1,2},?\s+)?(?:\d{4}|(?:last\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december|week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)))\b/gi;
const YEAR = /\b(?:in|during|of)\s+((?:19|20)\d{2})\b/gi;
const LAST_MONTH_NAME =
  /\b(?:last|in|this)\s+(january|february|march|april|may|june|july|august|september|october|november|december)(?:\s+((?:19|20)\d{2}))?\b/gi;
const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** How long something lasted ("half a year") is no date. */
const DURATION =
  /^(?:for\s+)?(?:half\s+)?(?!last|next|this|past)(?:an?|half|\d+|[a-z]+)\s+(?:second|minute|hour|day|week|month|year|decade)s?$/i;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * The time expressions of a sentence as ISO dates against the publication date: "on Thursday" is the Thursday before
 * it, "over the past six months" the interval that ends with it, "since 2014" an interval without end. Without a
 * publication date only what carries its own year is normalised.
 */
export function timesOf(text: string, sentence: Sentence, date: string | null): DatedPhrase[] {
  const slice = text.slice(sentence.start, sentence.end);
  const found: Found[] = [];
  const add = (item: Found) => {
    if (!found.some((known) => item.start < known.end && known.start < item.end)) found.push(item);
  };
  for (const item of [...periods(slice, date), ...since(slice, date), ...months(slice, date), ...years(slice)])
    add(item);
  for (const item of relative(slice, date)) add(item);
  return found
    .sort((a, b) => a.start - b.start)
    .flatMap((item) => {
      const start = sentence.start + item.start;
      const end = sentence.start + item.end;
      const covered = sentence.tokens.flatMap((token, at) => (token.start < end && start < token.end ? [at] : []));
      if (covered.length === 0) return [];
      const phrase = { start, end, text: text.slice(start, end), from: item.from, to: item.to };
      return [{ ...phrase, first: covered[0]!, last: covered.at(-1)! + 1 }];
    });
}

function periods(slice: string, date: string | null): Found[] {
  return [...slice.matchAll(PERIOD)].map((match) => {
    const count = match[1] === undefined ? 1 : (NUMBERS[match[1].toLowerCase()] ?? Number(match[1]));
    const span = { start: match.index, end: match.index + match[0].length };
    if (!date || !Number.isFinite(count)) return { ...span, from: null, to: null };
    return { ...span, from: back(date, count, match[2]!.toLowerCase()), to: date };
  });
}

function since(slice: string, date: string | null): Found[] {
  return [...slice.matchAll(SINCE)].map((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const year = /^\d{4}$/.exec(match[1]!);
    if (year) return { ...span, from: `${year[0]}-01-01`, to: null };
    return { ...span, from: parseDay(match[1]!, date), to: null };
  });
}

function months(slice: string, date: string | null): Found[] {
  return [...slice.matchAll(LAST_MONTH_NAME)].map((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const month = MONTHS.indexOf(match[1]!.toLowerCase());
    if (match[2] === undefined && !date) return { ...span, from: null, to: null };
    const published = date ? new Date(`${date}T12:00:00Z`) : null;
    const year = match[2] ? Number(match[2]) : published!.getUTCFullYear() - (month > published!.getUTCMonth() ? 1 : 0);
    return { ...span, from: iso(Date.UTC(year, month, 1)), to: iso(Date.UTC(year, month + 1, 0)) };
  });
}

function years(slice: string): Found[] {
  return [...slice.matchAll(YEAR)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    from: `${match[1]}-01-01`,
    to: `${match[1]}-12-31`,
  }));
}

/** Everything else that chrono-node reads, to the day; weekdays lie before the publication date unless "next". */
function relative(slice: string, date: string | null): Found[] {
  if (!mayHoldDate(slice)) return [];
  const reference = { instant: new Date(`${date ?? '2000-01-01'}T12:00:00Z`), timezone: 0 };
  return casual.parse(slice, reference).flatMap((result): Found[] => {
    const { start, end: last } = result;
    const certain = start.isCertain('day') || start.isCertain('weekday') || start.isCertain('month');
    const known = certain || /\b(?:day|week|month|year|yesterday|today|tomorrow)/i.test(result.text);
    if (!known || !mayHoldDate(result.text) || DURATION.test(result.text)) return [];
    const span = { start: result.index, end: result.index + result.text.length };
    if (!date && !start.isCertain('year')) return [{ ...span, from: null, to: null }];
    const shift = onlyWeekday(start) && !/next|coming|this/i.test(result.text) ? weekdayBefore(start, date) : 0;
    const from = day(start, shift);
    return [
      {
        ...span,
        from,
        to: last ? day(last, 0) : start.isCertain('day') || start.isCertain('weekday') ? from : wide(result.text, from),
      },
    ];
  });
}

interface Components {
  get(unit: 'year' | 'month' | 'day' | 'weekday'): number | null;
  isCertain(unit: 'year' | 'month' | 'day' | 'weekday'): boolean;
}

function onlyWeekday(components: Components): boolean {
  return components.isCertain('weekday') && !components.isCertain('day') && !components.isCertain('month');
}

function weekdayBefore(components: Components, date: string | null): number {
  return date && day(components, 0) > date ? -7 : 0;
}

function day(components: Components, shift: number): string {
  return iso(
    Date.UTC(components.get('year') ?? 2000, (components.get('month') ?? 1) - 1, (components.get('day') ?? 1) + shift),
  );
}

/** Last day of what a phrase of a week, month or year covers, counted from its first. */
function wide(text: string, from: string): string {
  if (/month/i.test(text)) return iso(Date.parse(`${from}T00:00:00Z`) + 29 * 86_400_000);
  if (/week/i.test(text)) return iso(Date.parse(`${from}T00:00:00Z`) + 6 * 86_400_000);
  return from;
}

function parseDay(text: string, date: string | null): string | null {
  if (!date && !/\d{4}/.test(text)) return null;
  const found = casual.parse(text, { instant: new Date(`${date ?? '2000-01-01'}T12:00:00Z`), timezone: 0 })[0];
  if (!found) return null;
  const shift = onlyWeekday(found.start) ? weekdayBefore(found.start, date) : 0;
  const from = day(found.start, shift);
  if (date && from > date && !found.start.isCertain('year')) return `${Number(from.slice(0, 4)) - 1}${from.slice(4)}`;
  return from;
}

function back(date: string, count: number, unit: string): string {
  const at = new Date(`${date}T12:00:00Z`);
  if (unit === 'day') at.setUTCDate(at.getUTCDate() - count);
  else if (unit === 'week') at.setUTCDate(at.getUTCDate() - 7 * count);
  else if (unit === 'month') at.setUTCMonth(at.getUTCMonth() - count);
  else at.setUTCFullYear(at.getUTCFullYear() - count * (unit === 'decade' ? 10 : 1));
  return iso(at.getTime());
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
