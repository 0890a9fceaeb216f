import { DAY_PARTS, type DateRule, isWeekday, PARTS } from './words.js';

/**
 * A day of the week.
 *
 * ```
 * on Thursday      last Friday night      early Monday
 *    ^^^^^^^^      ^^^^^^^^^^^^^^^^^      ^^^^^^^^^^^^
 * ```
 */
export const weekday: DateRule = (input, at) => {
  const { words } = input;
  const day = /^(?:last|next|this|late|early)$/.test(words[at]!) || PARTS.has(words[at]!) ? at + 1 : at;
  if (!isWeekday(input, day)) return 0;
  return DAY_PARTS.has(words[day + 1] ?? '') ? day + 2 : day + 1;
};
