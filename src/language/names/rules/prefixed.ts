import { WEIGHTS } from '../weights.js';
import type { Hint, Rule } from './rule.js';

/**
 * A name behind a prefix is an adjective.
 *
 * ```
 * pro-Kremlin and anti-NATO marchers
 * ^^^^^^^^^^^     ^^^^^^^^^ no names
 * ```
 */
export const prefixed: Rule = ({ words }) =>
  words.flatMap((word, first): Hint[] =>
    /^(?:pro|anti|non|counter|ex|post|pre)-\p{L}/iu.test(word)
      ? [{ first, last: first + 1, type: 'none', weight: WEIGHTS.noName }]
      : [],
  );
