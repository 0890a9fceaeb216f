import { WEIGHTS } from '../weights.js';
import type { Hint, Rule } from './rule.js';

/**
 * Adjectives of nationality and the names of inhabitants are no names: the lexicon knows them.
 *
 * ```
 * Kenyan and Ugandan officials
 * ^^^^^^     ^^^^^^^ not names
 * ```
 */
export const nationality: Rule = ({ words, found, lexicon }) =>
  found.flatMap(({ first, last, type }): Hint[] => {
    const entries = type === 'date' ? [] : lexicon.lookup(words.slice(first, last).join(' '));
    const people =
      entries.length > 0 && entries.every(({ surface }) => surface === 'adjective' || surface === 'demonym');
    return people ? [{ first, last, type: 'none', weight: WEIGHTS.noName }] : [];
  });
