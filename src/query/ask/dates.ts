import { timesOf } from '../../extraction/time/time.js';
import type { StringerGraph } from '../../graph/types.js';
import { type AskTools, type Days, Misunderstood } from './types.js';

/** First and last day that a question is about, and the question without the words that say so. */
export interface DateRange extends Days {
  readonly text: string;
}

const ISO = /\b(\d{4}-\d{2}-\d{2})\b/;
const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december';
const MONTH_NAMES = MONTHS.split('|');
const DATE = `(?:\\d{4}-\\d{2}-\\d{2}|(?:the\\s+)?\\d{1,2}(?:st|nd|rd|th)?(?:\\s+of)?\\s+(?:${MONTHS})(?:,?\\s+\\d{4})?|(?:${MONTHS})\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?(?!\\d)|(?:${MONTHS})\\s+\\d{4}|(?:19|20)\\d{2})`;
const BETWEEN = new RegExp(`\\s(?:between|from)\\s+(${DATE})\\s+(?:and|to|until)\\s+(${DATE})(?=\\W|$)`, 'i');
const ONE = new RegExp(`\\s(on|in|during|since|after|before|until|by|of)\\s+(${DATE})(?=\\W|$)`, 'i');
const VAGUE =
  /\b(yesterday|today|tomorrow|tonight|(?:last|this|next)\s+(?:week|month|year|weekend|night|(?:mon|tues|wednes|thurs|fri|satur|sun)day))\b/i;

/**
 * The days that a question names. A day without a year is the last such day before the newest article.
 * ```
 * What happened between Greece and Turkey on 8 March 2025?
 *                                         ^^^^^^^^^^^^^^^
 * ```
 * @throws Misunderstood for a day that depends on when it is asked
 */
export function takeDates(question: string, graph: StringerGraph, tools: AskTools): DateRange {
  const vague = VAGUE.exec(question);
  if (vague) throw new Misunderstood(vague[1]!, 'depends on the day of asking: name the day, such as 8 March 2025');
  const newest =
    (graph.getAttribute('articles') ?? [])
      .flatMap(({ date }) => date ?? [])
      .sort()
      .at(-1) ?? null;
  const between = BETWEEN.exec(question);
  if (between) {
    const [since, until] = [interval(between[1]!, newest, tools), interval(between[2]!, newest, tools)];
    return { text: question.replace(between[0], ''), since: since.from, until: until.to };
  }
  const one = ONE.exec(question);
  if (!one) return { text: question, since: undefined, until: undefined };
  const { from, to } = interval(one[2]!, newest, tools);
  const text = question.replace(one[0], '');
  const preposition = one[1]!.toLowerCase();
  if (preposition === 'since') return { text, since: from, until: undefined };
  if (preposition === 'after') return { text, since: nextDay(to), until: undefined };
  if (preposition === 'before') return { text, since: undefined, until: nextDay(from, -1) };
  if (preposition === 'until' || preposition === 'by') return { text, since: undefined, until: to };
  return { text, since: from, until: to };
}

function interval(words: string, newest: string | null, { annotate }: AskTools): { from: string; to: string } {
  const iso = ISO.exec(words)?.[1];
  if (iso !== undefined) return { from: iso, to: iso };
  const year = /^(\d{4})$/.exec(words)?.[1];
  if (year !== undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const month = new RegExp(`^(${MONTHS})\\s+(\\d{4})$`, 'i').exec(words);
  if (month) {
    const number = MONTH_NAMES.indexOf(month[1]!.toLowerCase()) + 1;
    const start = `${month[2]}-${String(number).padStart(2, '0')}`;
    const last = new Date(Date.UTC(Number(month[2]), number, 0)).getUTCDate();
    return { from: `${start}-01`, to: `${start}-${last}` };
  }
  const plain = words
    .replace(/^the\s+/i, '')
    .replace(/(\d)(?:st|nd|rd|th)\b/i, '$1')
    .replace(/\s+of\s+/i, ' ');
  const { text, sentences } = annotate(`It happened on ${plain}.`);
  const time = sentences.flatMap((sentence) => timesOf(text, sentence, newest)).find(({ from }) => from !== null);
  if (!time?.from)
    throw new Misunderstood(words, 'is no day that I can tell: name it with its year, such as 8 March 2025');
  const ahead = newest !== null && !/\d{4}/.test(words) && time.from > newest;
  const back = (day: string) => (ahead ? `${Number(day.slice(0, 4)) - 1}${day.slice(4)}` : day);
  return { from: back(time.from), to: back(time.to ?? time.from) };
}

function nextDay(day: string, by = 1): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}

/** "on 2025-03-08", "from 2025-03-01 to 2025-03-05", "since 2025-03-01". */
export function describeRange({ since, until }: Days): string {
  if (since !== undefined && until !== undefined)
    return since === until ? ` on ${since}` : ` from ${since} to ${until}`;
  if (since !== undefined) return ` since ${since}`;
  return until === undefined ? '' : ` until ${until}`;
}
