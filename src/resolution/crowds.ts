import { foldWords } from '../ontology/fold.js';
import type { Lexicon } from '../ontology/lexicon.js';
import type { Local } from './local.js';

/** Words that make a description one of particular people: "two soldiers", "some of them", "the other group". */
const PARTICULAR =
  /^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|scores|hundreds?|thousands?|millions?|several|some|many|few|both|other|others|another|more|most|first|second|third|last|new|young|old|same|former|late|senior|top|local|three-member|his|her|their|its|our|my|your|this|that|these|those|who|which|whom|whose|in|at|near|from|with|by)$/;

/** Last words of what a country has one of. */
const ONE_OF_A_KIND = new Set(
  'people police military army navy parliament population media public opposition government leadership side'.split(
    ' ',
  ),
);

/**
 * What unnamed entities that are one share. A crowd that is nothing but what it is called, of a known country
 * ("Palestinian refugees", "Syrians"), is one across articles; anybody else, undefined, stays in one article.
 */
export function crowdKey({ type, name, country }: Local, lexicon: Lexicon): string | undefined {
  if (type !== 'group' || country === null || name.length > 60) return undefined;
  const words = foldWords(name);
  if (lexicon.lookup(name).some((entry) => entry.country === country && entry.surface === 'demonym'))
    return `${country} people`;
  if (words.length < 2 || words.length > 4 || words.some((word) => PARTICULAR.test(word))) return undefined;
  const last = words.at(-1)!;
  if (!ONE_OF_A_KIND.has(last) && singular(last) === last) return undefined;
  const nationality = [...name.matchAll(/\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)*/gu)].map(([text]) => text);
  const isOfCountry = nationality.some((text) => lexicon.lookup(text).some((entry) => entry.country === country));
  return isOfCountry ? `${country} ${words.map(singular).join(' ')}` : undefined;
}

function singular(word: string): string {
  return word.length > 3 ? word.replace(/(?<=[^s])s$/, '') : word;
}
