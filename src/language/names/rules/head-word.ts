import type { FoundSpan } from '../types.js';
import { WEIGHTS } from '../weights.js';
import type { Hint, Rule } from './rule.js';
import { GROUP_HEADS, PLACE_HEADS } from './words.js';

/**
 * The head word of a name tells its type: the last word, or the one in front of `of`.
 *
 * ```
 * the Ministry of Water        the Litani River
 *     ^^^^^^^^ group                      ^^^^^ place
 * ```
 */
export const headWord: Rule = ({ words, found }) =>
  found.flatMap((span): Hint[] => {
    if (span.last - span.first < 2 || span.type === 'date' || span.type === 'person') return [];
    const head = headOf(words, span).toLowerCase();
    const type = GROUP_HEADS.has(head) ? 'group' : PLACE_HEADS.has(head) ? 'place' : null;
    return type === null ? [] : [{ first: span.first, last: span.last, type, weight: WEIGHTS.headWord }];
  });

function headOf(words: readonly string[], { first, last }: FoundSpan): string {
  for (let at = first + 1; at < last - 1; at++) if (words[at] === 'of' || words[at] === 'for') return words[at - 1]!;
  return words[last - 1]!;
}
