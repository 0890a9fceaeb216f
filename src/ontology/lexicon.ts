import type { CityIndex } from './cities.js';
import { fold, foldWords, splitStart, trimName } from './fold.js';
import { type Case, formCase, matchesCase } from './letter-case.js';
import { type Country, parseLexiconFiles } from './lexicon-files.js';
import { type Office, OfficeReader } from './offices.js';
import { remembered } from './remembered.js';
import type { EntityType } from './types.js';
import type { Role } from './user-lexicon.js';

/** How a name stands for its entity; the order is that of preference. */
export const SURFACES = ['name', 'acronym', 'alias', 'metonym', 'demonym', 'adjective', 'capital', 'former'] as const;
export type Surface = (typeof SURFACES)[number];

/** One thing that a name may stand for. */
export interface LexiconEntry {
  /** `country/ISR`, `group/nato`, `place/gaza-strip`: the same for every name of the thing. */
  readonly id: string;
  readonly type: EntityType;
  readonly kind: string | null;
  /** The name to show. */
  readonly name: string;
  /** ISO 3166-1 alpha-3 of the country that it is or belongs to. */
  readonly country: string | null;
  readonly surface: Surface;
  /** Inhabitants of a city, where known. */
  readonly population: number | null;
}

/** What a common noun for people or bodies says about who is meant. */
export interface PersonNoun {
  /** Type of one of them. */
  readonly type: EntityType;
  /** Type of several. */
  readonly plural: EntityType;
  readonly kind: string | null;
}

/** General knowledge of the world by name. */
export interface Lexicon {
  readonly countries: readonly Country[];
  /** By ISO 3166-1 alpha-3 code. */
  country(code: string): Country | undefined;
  /**
   * What a name stands for, best first; empty when it is unknown. A leading article and a final possessive do not
   * matter, letter case does: "US" is a country and "us" is not.
   */
  lookup(phrase: string): readonly LexiconEntry[];
  /** The longest name that begins with word `i`; `length` is its number of words. A final "'s" is never part of it. */
  longestAt(words: readonly string[], i: number): { length: number; entries: readonly LexiconEntry[] } | undefined;
  /** The thing of that id under its own name. */
  entry(id: string): LexiconEntry | undefined;
  /** Countries or codes that an alliance or body consists of, as ISO codes; empty when unknown. */
  members(id: string): readonly string[];
  /** Offices that a person is known to have held: `Envoy of Norway (2021 to 2024)`; empty when unknown. */
  rolesOf(id: string): readonly string[];
  /** What a title such as "deputy foreign ministers" or "Minister of Defence" says about its holder. */
  office(phrase: string): Office | undefined;
  /** By lemma, in lower case: "refugee", "rights group". */
  personNoun(lemma: string): PersonNoun | undefined;
  isFirstName(word: string): boolean;
  /** Whether so many people have this surname that it tells nobody apart. */
  isCommonSurname(word: string): boolean;
  /** Whether a body of that name exists in many countries: "Supreme Court", "Ministry of Health". */
  isCommonBody(name: string): boolean;
  /** The form in which names are compared (see `fold`). */
  normalise(name: string): string;
}

interface Listed {
  readonly entry: LexiconEntry;
  readonly letters: Case;
}

const SMALL_WORDS = new Set(['of', 'for', 'and', 'the', 'on', 'in', '&']);

/** As many words as the longest name has. */
const LONGEST = 12;

/**
 * Reads the lexicon.
 * @param files content of the JSON files of `graph/lexicon/` by file name without `.json`
 * @throws Failure `bad-lexicon` that names the file and the key
 */
export function parseLexicon(files: Readonly<Record<string, unknown>>): Lexicon {
  const data = parseLexiconFiles(files);
  const index = new Map<string, Listed[]>();
  const own = new Map<string, LexiconEntry>();
  /** Most words of a name that begins with this word. */
  const starts = new Map<string, number>();

  for (const { forms, entry } of data.names) {
    for (const form of forms) {
      const key = fold(form);
      const listed: Listed = { entry, letters: formCase(form) };
      const there = index.get(key);
      if (there === undefined) index.set(key, [listed]);
      else there.push(listed);
      const [first, words] = splitStart(form);
      if ((starts.get(first) ?? 0) < words) starts.set(first, words);
    }
    if (entry.surface === 'name' && !own.has(entry.id)) own.set(entry.id, entry);
  }

  const countries = new Map(data.countries.map((country) => [country.code, country]));
  const firstNames = new Set(data.firstNames);
  const offices = new OfficeReader(data.offices);

  const find = remembered((phrase: string): readonly LexiconEntry[] => {
    const key = fold(phrase);
    const listed = index.get(key);
    const cities = data.cities.find(key);
    if (listed === undefined && cities.length === 0) return [];
    const raw = trimName(phrase);
    const all = [...(listed ?? []), ...cities.map((entry): Listed => ({ entry, letters: formCase(entry.name) }))];
    const found: LexiconEntry[] = [];
    for (const { entry, letters } of all.length > 1 ? all.sort(byPreference) : all) {
      if (matchesCase(raw, letters) && !found.some((other) => other.id === entry.id)) found.push(entry);
    }
    return found;
  });
  /** Most words of a name that begins with this word. */
  const mostFrom = remembered((word: string): number => {
    const start = splitStart(word)[0];
    return Math.max(starts.get(start) ?? 0, data.cities.wordsFrom(start));
  });

  return {
    countries: data.countries,
    country: (code) => countries.get(code),
    lookup: find,
    longestAt(words, i) {
      const first = words[i];
      if (first === undefined) return undefined;
      const skip = first.length === 3 && /^the$/i.test(first) && i + 1 < words.length ? 1 : 0;
      const most = mostFrom(words[i + skip]!);
      for (let length = Math.min(most + skip, LONGEST, words.length - i); length > skip; length -= 1) {
        if (/^['’]s?$/i.test(words[i + length - 1]!)) continue;
        const entries = find(length === 1 ? first : words.slice(i, i + length).join(' '));
        if (entries.length > 0) return { length, entries };
      }
      return undefined;
    },
    entry: (id) => own.get(id) ?? cityOfId(data.cities, id),
    members: (id) => data.members.get(id) ?? [],
    rolesOf: (id) => (data.roles.get(id) ?? []).map(showRole),
    office: (phrase) => offices.read(phrase),
    personNoun: (lemma) => data.personNouns.get(lemma.toLowerCase()),
    isFirstName: (word) => firstNames.has(word),
    isCommonSurname: (word) => data.commonSurnames.has(word.toLowerCase()),
    isCommonBody: (name) => {
      const words = foldWords(name).filter((word) => !SMALL_WORDS.has(word));
      return words.length > 0 && words.every((word) => data.commonBodyWords.has(word));
    },
    normalise: fold,
  };
}

function showRole({ title, of, since, until }: Role): string {
  const office = of === undefined ? title : `${title} of ${of}`;
  const [from, to] = [since, until].map((day) => day?.slice(0, 4));
  if (from === undefined && to === undefined) return office;
  return `${office} (${from === undefined ? `until ${to}` : to === undefined ? `since ${from}` : `${from} to ${to}`})`;
}

/** The city of an id such as `place/odessa-usa`, whose name is all of it or all but the last part. */
function cityOfId(cities: CityIndex, id: string): LexiconEntry | undefined {
  if (!id.startsWith('place/')) return undefined;
  const parts = id.slice('place/'.length).split('-');
  const candidates = [...cities.find(fold(parts.join(' '))), ...cities.find(fold(parts.slice(0, -1).join(' ')))];
  return candidates.find((city) => city.id === id);
}

const TYPE_ORDER: readonly EntityType[] = ['country', 'group', 'place', 'official', 'person'];

function byPreference({ entry: a }: Listed, { entry: b }: Listed): number {
  return (
    SURFACES.indexOf(a.surface) - SURFACES.indexOf(b.surface) ||
    TYPE_ORDER.indexOf(a.type) - TYPE_ORDER.indexOf(b.type) ||
    inhabitants(b) - inhabitants(a) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

/** What is listed by hand comes before what is listed for its size. */
function inhabitants({ population }: LexiconEntry): number {
  return population ?? Number.MAX_SAFE_INTEGER;
}
