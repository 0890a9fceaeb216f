import { WEIGHTS } from '../weights.js';
import { type Hint, isCapitalised, type Rule } from './rule.js';
import { RANKS, TITLES } from './words.js';

/**
 * A title makes the capitalised words behind it a person; a rank of nobility is part of the name.
 *
 * ```
 * Lt. Gen. Townsend said        Minister Sir Alan Holm resigned
 *          ^^^^^^^^ person               ^^^^^^^^^^^^^ person
 * ```
 */
export const title: Rule = ({ words }) => {
  const hints: Hint[] = [];
  for (let at = 0; at < words.length; at++) {
    const named = RANKS.has(words[at]!) ? at + 1 : at;
    if (named === at && !TITLES.has(words[at - 1] ?? '')) continue;
    if (!isCapitalised(words[named] ?? '') || TITLES.has(words[named]!) || RANKS.has(words[named]!)) continue;
    let last = named + 1;
    while (last < words.length && last - named < 3 && isName(words[last]!)) last++;
    hints.push({ first: at, last, type: 'person', weight: WEIGHTS.afterTitle });
    at = last - 1;
  }
  return hints;
};

const isName = (word: string): boolean => /^\p{Lu}(\p{Ll}|\.$|['’]\p{Lu})/u.test(word);
