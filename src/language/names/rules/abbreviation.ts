import { WEIGHTS } from '../weights.js';
import type { Hint, Rule } from './rule.js';

/**
 * Capital letters that stand for a zone of time name nothing.
 *
 * ```
 * at 1430 GMT on Friday
 *         ^^^ no name
 * ```
 */
export const abbreviation: Rule = ({ words }) =>
  words.flatMap((word, first): Hint[] =>
    /^(?:GMT|UTC|BST|CET|CEST|EET|IST|[ECMP][SD]?T)$/.test(word)
      ? [{ first, last: first + 1, type: 'none', weight: WEIGHTS.noName }]
      : [],
  );
