import { TITLES } from './rules/words.js';
import type { FoundSpan } from './types.js';

/**
 * A found span cut to the name proper: without article, titles, quotation marks, brackets and a final possessive; nothing
 * when nothing stays.
 *
 * ```
 * the Danube 's        President Mary Stone        " Newsnight "
 *     ^^^^^^                     ^^^^^^^^^^          ^^^^^^^^^
 * ```
 */
export function trimmed(words: readonly string[], span: FoundSpan): FoundSpan[] {
  if (span.type === 'other') return [span];
  let { first, last } = span;
  while (last > first && (POSSESSIVE.test(words[last - 1]!) || isOuter(words[last - 1]!, words, first, last))) last--;
  while (first < last && OPENING.test(words[first]!)) first++;
  if (span.type !== 'date' && last - first > 1 && words[first] === 'the') first++;
  if (span.type === 'person') while (last - first > 1 && TITLES.has(words[first]!)) first++;
  const onlyTitle = last - first === 1 && TITLES.has(words[first]!) && /^\p{Lu}/u.test(words[last] ?? '');
  return first < last && !(span.type === 'person' && onlyTitle) ? [{ ...span, first, last }] : [];
}

const POSSESSIVE = /^(?:['’]s?|[’']S)$/;
const OPENING = /^["“”‘'’([{,;:–—-]+$/;

/** Closing punctuation at the end; a bracket stays when the name opens it. */
function isOuter(word: string, words: readonly string[], first: number, last: number): boolean {
  if (word === ')' || word === ']') return !words.slice(first, last).includes(word === ')' ? '(' : '[');
  return /^["“”,;:!?([{–—-]+$/.test(word);
}
