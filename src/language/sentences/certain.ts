import { REFERENCE, TITLE } from '../tokens/abbreviations.js';
import { identityOf, isAllCapitals, isCapital } from '../tokens/atoms.js';
import { ACRONYM, INITIAL, type SplitState, STARTERS, type WordForms } from './split-features.js';

/** A rule that settles whether a sentence ends after the word `current`; undefined where it has nothing to say. */
type Rule = (forms: WordForms, current: number, state: SplitState) => boolean | undefined;

const identities = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(identityOf));
const CREDITS = identities('image images photo photos photograph picture pictures video credit graphic');
const WEEKDAYS = identities('monday tuesday wednesday thursday friday saturday sunday');
const COLON = identityOf(':');
const BRACKET = identityOf('[');
const DASHES = identities('- -- – — :');
/** Marks that no sentence begins with. */
const CONTINUING = identities(", ; ) ] '' ” ’ %");
/** Most words of a dateline. */
const DATELINE = 14;
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

/** ```
 * GENEVA, May 4 (Agency) -- The talks
 *                        ^^              the dash or colon of a dateline
 * ```
 */
const withinDateline: Rule = ({ id, shape }, current, { first, paragraphStart }) =>
  first === paragraphStart && current - first < DATELINE && DASHES.has(id[current]!) && isAllCapitals(shape[first]!)
    ? false
    : undefined;

/** ```
 * of Vernon, Ind., who      No. 5      B. V. Lane      was built.[1]
 *            ^^^^^          ^^^ ^      ^^ ^^           ^^^^^^^^^^      what follows never opens a sentence
 * ```
 */
const beforeContinuation: Rule = ({ id, shape, abbreviation, digits }, current) => {
  const next = current + 1;
  if (CONTINUING.has(id[next]!)) return false;
  if (abbreviation[current] === REFERENCE && digits[next]! > 0) return false;
  if (abbreviation[current] === INITIAL && abbreviation[next] === INITIAL && isCapital(shape[next]!)) return false;
  return id[next] === BRACKET && digits[next + 1]! > 0 ? false : undefined;
};

const RULES: readonly Rule[] = [
  withinDateline,
  beforeContinuation,
  afterTitle,
  afterAcronym,
  beforeCredit,
  afterDateLine,
];

/** Whether a sentence ends after the word `current`, where that is plain without weighing; else undefined. */
export const certain: Rule = (forms, current, state) => {
  for (const rule of RULES) {
    const verdict = rule(forms, current, state);
    if (verdict !== undefined) return verdict;
  }
  return undefined;
};
