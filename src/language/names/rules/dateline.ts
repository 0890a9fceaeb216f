import { WEIGHTS } from '../weights.js';
import { type Hint, isCapitalised, type Rule } from './rule.js';

/**
 * The place of writing at the head of a news text.
 *
 * ```
 * PORT HARBOUR , Norway ( NTB ) — Divers found
 * ^^^^^^^^^^^^ place
 * ```
 */
export const dateline: Rule = ({ words }) => {
  let last = 0;
  while (last < Math.min(4, words.length) && isCapitalised(words[last]!)) last++;
  if (last === 0 || !endsDateline(words, last)) return [];
  return [{ first: 0, last, type: 'place', weight: WEIGHTS.dateline } satisfies Hint];
};

/** Whether `, Country`, `(AGENCY)` and a dash, or some of them with the dash, follow. */
function endsDateline(words: readonly string[], at: number): boolean {
  let next = at;
  if (words[next] === ',') {
    next++;
    while (next < at + 5 && isCapitalised(words[next] ?? '')) next++;
  }
  if (words[next] === '(' || words[next] === '[') {
    while (next < at + 10 && words[next] !== ')' && words[next] !== ']') next++;
    next++;
  }
  return /^(?:--|[–—])$/.test(words[next] ?? '');
}
