import { TITLE } from '../tokens/abbreviations.js';
import { identityOf, isCapital } from '../tokens/atoms.js';
import { ACRONYM, type SplitState, STARTERS, type WordForms } from './split-features.js';

/** A rule that settles whether a sentence ends after the word `current`; undefined where it has nothing to say. */
type Rule = (forms: WordForms, current: number, state: SplitState) => boolean | undefined;

const identities = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(identityOf));
const CREDITS = identities('image images photo photos photograph picture pictures video credit graphic');
const WEEKDAYS = identities('monday tuesday wednesday thursday friday saturday sunday');
const COLON = identityOf(':');
/** Words of a full date line: `Monday, May 4, 2026`. */
const DATE_LINE = 6;

/** ```
 * troops under Lt. Col. Smith
 *              ^^^ ^^^^        an abbreviated title, and the name goes on
 * ```
 */
const afterTitle: Rule = ({ shape, abbreviation }, current) =>
  abbreviation[current] === TITLE && isCapital(shape[current + 1]!) ? false : undefined;

/** ```
 * left for the U.S. The army
 *              ^^^^ ^^^        a small word with a capital opens a sentence
 * ```
 */
const afterAcronym: Rule = ({ id, shape, abbreviation }, current) =>
  abbreviation[current] === ACRONYM && isCapital(shape[current + 1]!) && STARTERS.has(id[current + 1]!)
    ? true
    : undefined;

/** ```
 * The bridge at Mostar Image: The Agency
 *                      ^^^^^^              the credit of a picture
 * ```
 */
const beforeCredit: Rule = ({ id, shape }, current) =>
  id[current + 2] === COLON && CREDITS.has(id[current + 1]!) && isCapital(shape[current + 1]!) ? true : undefined;

/** ```
 * Monday, May 4, 2026 The court
 * ^^^^^^^^^^^^^^^^^^^             a date line
 * ```
 */
const afterDateLine: Rule = ({ id, shape, digits }, current, { first }) =>
  current - first === DATE_LINE - 1 &&
  digits[current] === 4 &&
  WEEKDAYS.has(id[first]!) &&
  isCapital(shape[current + 1]!)
    ? true
    : undefined;

const RULES: readonly Rule[] = [afterTitle, afterAcronym, beforeCredit, afterDateLine];

/** Whether a sentence ends after the word `current`, where that is plain without weighing; else undefined. */
export const certain: Rule = (forms, current, state) => {
  for (const rule of RULES) {
    const verdict = rule(forms, current, state);
    if (verdict !== undefined) return verdict;
  }
  return undefined;
};
