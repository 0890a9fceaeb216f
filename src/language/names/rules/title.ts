import { WEIGHTS } from '../weights.js';
import { type Hint, isCapitalised, type Rule } from './rule.js';
import { TITLES } from './words.js';

/**
 * A title makes the capitalised words behind it a person.
 *
 * ```
 * Lt. Gen. Townsend said
 *          ^^^^^^^^ person
 * ```
 */
export const title: Rule = ({ words }) => {
  const hints: Hint[] = [];
  for (let at = 1; at < words.length; at++) {
    if (!TITLES.has(words[at - 1]!) || !isCapitalised(words[at]!) || TITLES.has(words[at]!)) continue;
    let last = at + 1;
    while (last < words.length && last - at < 3 && isName(words[last]!)) last++;
    hints.push({ first: at, last, type: 'person', weight: WEIGHTS.afterTitle });
  }
  return hints;
};

const isName = (word: string): boolean => /^\p{Lu}(\p{Ll}|\.$|['’]\p{Lu})/u.test(word);
