import type { LexiconEntry } from '../../../ontology/lexicon.js';
import { LARGE_CITY, WEIGHTS } from '../weights.js';
import { type Hint, insideLonger, isCapitalised, type Rule } from './rule.js';

/** Surfaces that name the thing itself: not the adjective, not the capital that stands for the country. */
const NAMES: ReadonlySet<string> = new Set(['name', 'acronym', 'alias', 'former']);

/**
 * Names that the lexicon knows.
 *
 * ```
 * Hezbollah fired rockets into northern Israel
 * ^^^^^^^^^                             ^^^^^^
 * group                                country
 * ```
 *
 * A name with several readings (`Georgia`, `Jordan`) speaks for each of them, softly, and the sentence decides.
 */
export const knownName: Rule = ({ words, found, lexicon }) => {
  const hints: Hint[] = [];
  for (let at = 0; at < words.length; ) {
    const here = isCapitalised(words[at]!) && !/^the$/i.test(words[at]!);
    const match = here ? lexicon.longestAt(words, at) : undefined;
    const names = match?.entries.filter(({ surface }) => NAMES.has(surface)) ?? [];
    if (match === undefined || names.length === 0 || !isCapitalised(words[at + match.length - 1]!)) {
      at++;
      continue;
    }
    const last = at + match.length;
    if (!insideLonger(found, at, last)) {
      const ambiguous = names.length > 1 || (match.length === 1 && lexicon.isFirstName(words[at]!));
      for (const entry of names) hints.push(...hint(entry, at, last, ambiguous));
    }
    at = last;
  }
  return hints;
};

function hint(entry: LexiconEntry, first: number, last: number, ambiguous: boolean): Hint[] {
  switch (entry.type) {
    case 'country':
      return [{ first, last, type: 'country', weight: ambiguous ? WEIGHTS.ambiguousCountry : WEIGHTS.country }];
    case 'group':
      return [
        { first, last, type: 'group', weight: last - first > 1 ? WEIGHTS.knownGroupOfWords : WEIGHTS.knownGroup },
      ];
    case 'place':
      return [{ first, last, type: 'place', weight: placeWeight(entry, ambiguous) }];
    default:
      return [];
  }
}

function placeWeight(entry: LexiconEntry, ambiguous: boolean): number {
  if (entry.kind !== 'city' || entry.population === null) return WEIGHTS.knownPlace;
  if (ambiguous) return 0;
  return entry.population >= LARGE_CITY ? WEIGHTS.knownLargeCity : WEIGHTS.knownCity;
}
