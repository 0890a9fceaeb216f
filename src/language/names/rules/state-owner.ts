import { WEIGHTS } from '../weights.js';
import { type Hint, insideLonger, isCapitalised, type Rule } from './rule.js';

/**
 * What owns an army or a government is the country of that name, not the person.
 *
 * ```
 * Chad 's army      Jordan 's foreign minister
 * ^^^^ country      ^^^^^^ country
 * ```
 */
export const stateOwner: Rule = ({ words, found, lexicon }) =>
  words.flatMap((word, first): Hint[] => {
    if (!isCapitalised(word) || !/^['’]s$/.test(words[first + 1] ?? '')) return [];
    if (!words.slice(first + 2, first + 5).some((owned) => STATE_NOUNS.test(owned))) return [];
    const country = lexicon.lookup(word).some(({ type, surface }) => type === 'country' && surface === 'name');
    if (!country || insideLonger(found, first, first + 1)) return [];
    return [{ first, last: first + 1, type: 'country', weight: WEIGHTS.stateOwner }];
  });

const STATE_NOUNS =
  /^(?:army|military|forces|navy|government|parliament|president|premier|minister|ministry|ambassador|border|borders|economy|constitution|capital|ruling|central|supreme|national|state)$/;
