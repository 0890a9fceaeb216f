import { BEFORE_DATE, type DateInput, type DateRule, isYear, PARTS } from './words.js';

/**
 * A year, decade or century.
 *
 * ```
 * since 2014      in the late 1990s      the 19th century
 *       ^^^^         ^^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^^
 * ```
 */
export const year: DateRule = (input, at) => {
  const { words } = input;
  const start = words[at] === 'the' ? at + 1 : at;
  const named = PARTS.has(words[start] ?? '') ? start + 1 : start;
  const word = words[named] ?? '';
  if (/^(?:1\d|20)\d0s$/.test(word)) return named + 1;
  if (/^\d{1,2}(?:st|nd|rd|th)$|^(?:last|this)$/.test(word) && words[named + 1] === 'century') return named + 2;
  if (start !== at || !isYear(word)) return 0;
  return named > start || introduced(input, named) ? named + 1 : 0;
};

/** Whether the words around a four-digit number make it a year: a preposition before it, no counted noun behind. */
function introduced({ tokens, words }: DateInput, at: number): boolean {
  const before = words[at - 1] ?? '';
  const pair = /^(?:and|to|or|[-–—,])$/.test(before) && isYear(words[at - 2]);
  if (!BEFORE_DATE.has(before) && !pair) return false;
  const next = tokens[at + 1];
  return next === undefined || !/^(?:NOUN|PROPN|NUM|SYM|ADJ)$/.test(next.upos) || /^\p{Lu}/u.test(next.form);
}
