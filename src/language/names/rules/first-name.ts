import { WEIGHTS } from '../weights.js';
import { type Hint, insideLonger, type Rule } from './rule.js';
import { RANKS } from './words.js';

/**
 * A first name in front of another capitalised word.
 *
 * ```
 * a statement by Fatima Haddad
 *                ^^^^^^^^^^^^^ person
 * ```
 */
export const firstName: Rule = ({ words, found, lexicon }) => {
  const hints: Hint[] = [];
  for (let at = 0; at + 1 < words.length; at++) {
    if (RANKS.has(words[at]!) || RANKS.has(words[at - 1] ?? '')) continue;
    if (!isName(words[at]!) || !isName(words[at + 1]!) || !lexicon.isFirstName(words[at]!)) continue;
    if (insideLonger(found, at, at + 2) || lexicon.lookup(`${words[at]} ${words[at + 1]}`).length > 0) continue;
    hints.push({ first: at, last: at + 2, type: 'person', weight: WEIGHTS.firstName });
    at++;
  }
  return hints;
};

const isName = (word: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(word);
