import type { Token } from '../../../ontology/types.js';
import { calendar } from './calendar.js';
import { relative } from './relative.js';
import { weekday } from './weekday.js';
import { type DateInput, type DateRule, isYear } from './words.js';
import { year } from './year.js';

/** Every construction of the date grammar. */
const RULES: readonly DateRule[] = [calendar, weekday, relative, year];

/** A date expression: tokens `first` up to, not including, `last`, without the preposition in front of it. */
export interface DateSpan {
  readonly first: number;
  readonly last: number;
  readonly type: 'date';
}

/**
 * Date expressions of regular form, in order, without overlaps. Neighbours that tell one time are one expression.
 *
 * ```
 * on Monday , May 18 , 2015      on October 7 last year
 *    ^^^^^^^^^^^^^^^^^^^^^^         ^^^^^^^^^^^^^^^^^^^
 * ```
 */
export function dates(tokens: readonly Token[]): DateSpan[] {
  const input: DateInput = { tokens, words: tokens.map(({ form }) => form.toLowerCase()) };
  const found: DateSpan[] = [];
  for (let at = 0; at < tokens.length; ) {
    let last = longest(input, at);
    if (last === 0) {
      at++;
      continue;
    }
    for (let more = joined(input, last); more > last; more = joined(input, last)) last = more;
    found.push({ first: at, last, type: 'date' });
    at = last;
  }
  return found;
}

/** Whether a span is a bare number that is no year: `1553 refugees`. */
export function isCount(tokens: readonly Token[], { first, last }: { first: number; last: number }): boolean {
  const { form } = tokens[first]!;
  if (last - first > 1 || !/^[\d.,]+$/.test(form)) return false;
  const next = tokens[last];
  return !isYear(form) || (next?.upos === 'NOUN' && /^\p{Ll}/u.test(next.form));
}

const longest = (input: DateInput, at: number): number => Math.max(...RULES.map((rule) => rule(input, at)));

/** The end of a date that continues the one before `at`: directly, or a calendar day behind a weekday and a comma. */
function joined(input: DateInput, at: number): number {
  if (at >= input.tokens.length) return at;
  if (input.words[at] === ',') {
    const day = at + 1 < input.tokens.length && weekday(input, at - 1) === at ? calendar(input, at + 1) : 0;
    return Math.max(day, at);
  }
  return Math.max(relative(input, at), calendar(input, at), at);
}
