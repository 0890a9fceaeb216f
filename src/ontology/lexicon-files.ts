import { type CitiesFile, CityIndex } from './cities.js';
import { Failure } from './failure.js';
import { slug } from './fold.js';
import type { LexiconEntry, PersonNoun, Surface } from './lexicon.js';
import type { EntityType } from './types.js';
import type { Role } from './user-lexicon.js';

/** A country; lists are empty where there is nothing to list. */
export interface Country {
  /** ISO 3166-1 alpha-3; Kosovo has the user-assigned `XKX`. */
  readonly code: string;
  readonly alpha2: string;
  readonly name: string;
  /** The long form, such as "State of Israel". */
  readonly official: string | null;
  readonly adjectives: readonly string[];
  /** Singular and plural of its people's names. */
  readonly demonyms: readonly (readonly [singular: string, plural: string])[];
  /** Spellings of the capital's name, the usual one first. */
  readonly capital: readonly string[];
  readonly names: readonly string[];
  readonly former: readonly string[];
  /** What stands for its government: "Kremlin". */
  readonly metonyms: readonly string[];
  /** ISO codes of its neighbours, sorted. */
  readonly borders: readonly string[];
}

/** Rows of the files; empty lists and unknown codes are left out of them. */
type CountryRow = Pick<Country, 'code' | 'alpha2' | 'name'> & Partial<Country>;

interface GroupRow {
  readonly name: string;
  readonly kind: string;
  readonly country?: string;
  readonly acronyms?: readonly string[];
  readonly names?: readonly string[];
  readonly members?: readonly string[];
}

interface PlaceRow {
  readonly name: string;
  readonly kind: string;
  readonly country?: string;
  readonly names?: readonly string[];
  readonly adjectives?: readonly string[];
  readonly demonyms?: readonly (readonly [string, string])[];
}

/** A person whom the reader's own lexicon knows. */
interface PersonRow {
  readonly name: string;
  readonly country?: string;
  readonly aliases?: readonly string[];
  readonly roles?: readonly Role[];
}

export interface OfficesFile {
  readonly offices: readonly (readonly [kind: string, leads: string, titles: string])[];
  readonly notOfficial: string;
  readonly portfolios: string;
  readonly portfolioHeads: string;
  readonly deputies: string;
  readonly former: string;
  readonly abbreviations: string;
  readonly modifiers: string;
}

interface CommonNamesFile {
  readonly surnames: string;
  readonly bodyWords: string;
}

type PersonNounRow = readonly [type: EntityType, plural: EntityType, kind: string, nouns: string];

export interface LexiconData {
  readonly countries: readonly Country[];
  readonly members: ReadonlyMap<string, readonly string[]>;
  /** Offices of people by id. */
  readonly roles: ReadonlyMap<string, readonly Role[]>;
  readonly offices: OfficesFile;
  readonly personNouns: ReadonlyMap<string, PersonNoun>;
  readonly firstNames: readonly string[];
  readonly commonSurnames: ReadonlySet<string>;
  /** Words that the names of bodies in many countries consist of. */
  readonly commonBodyWords: ReadonlySet<string>;
  readonly cities: CityIndex;
  /** Every name of everything but cities, with what it stands for. */
  readonly names: readonly Named[];
}

/** Names that stand for a thing in the same way. */
interface Named {
  readonly forms: readonly string[];
  readonly entry: LexiconEntry;
}

type Thing = Omit<LexiconEntry, 'surface'>;

/** Reads the files of the lexicon. @throws Failure `bad-lexicon` where one is missing or of another form */
export function parseLexiconFiles(files: Readonly<Record<string, unknown>>): LexiconData {
  const countries = rows<CountryRow>(files, 'countries').map(toCountry);
  const groups = [...rows<GroupRow>(files, 'bodies'), ...rows<GroupRow>(files, 'groups')];
  const places = rows<PlaceRow>(files, 'places');
  const people = rows<PersonRow>(files, 'people', []);
  const common = record<CommonNamesFile>(files, 'common-names', ['surnames', 'bodyWords']);
  return {
    countries,
    members: new Map(groups.flatMap(({ name, members }) => (members === undefined ? [] : [[groupId(name), members]]))),
    roles: new Map(people.flatMap((row) => (row.roles?.length ? [[personId(row), row.roles]] : []))),
    cities: new CityIndex(
      record<CitiesFile>(files, 'cities', ['keys', 'names', 'countries', 'thousands', 'plain', 'starts']),
    ),
    offices: record<OfficesFile>(files, 'offices', [
      'offices',
      'notOfficial',
      'portfolios',
      'portfolioHeads',
      'deputies',
      'former',
      'abbreviations',
    ]),
    personNouns: personNouns(rows<PersonNounRow>(files, 'person-nouns')),
    firstNames: text(files, 'first-names').split(' '),
    commonSurnames: new Set(common.surnames.split(' ')),
    commonBodyWords: new Set(common.bodyWords.split(' ')),
    names: [
      ...countryNames(countries),
      ...groupNames(groups),
      ...placeNames(countries, places),
      ...personNames(people),
    ],
  };
}

function file(files: Readonly<Record<string, unknown>>, name: string, isGood: (content: unknown) => boolean): unknown {
  if (isGood(files[name])) return files[name];
  const what = files[name] === undefined ? 'the file is missing' : 'the file has another form than this version reads';
  throw new Failure({ name: 'bad-lexicon', what, where: `lexicon/${name}.json`, mend: 'Install stringer again.' });
}

function rows<T>(files: Readonly<Record<string, unknown>>, name: string, absent?: readonly T[]): readonly T[] {
  if (files[name] === undefined && absent !== undefined) return absent;
  return file(files, name, Array.isArray) as readonly T[];
}

function record<T>(files: Readonly<Record<string, unknown>>, name: string, keys: readonly (keyof T & string)[]): T {
  const isGood = (content: unknown) =>
    typeof content === 'object' && content !== null && keys.every((key) => key in content);
  return file(files, name, isGood) as T;
}

function text(files: Readonly<Record<string, unknown>>, name: string): string {
  return file(files, name, (content) => typeof content === 'string') as string;
}

function toCountry(row: CountryRow): Country {
  const { code, alpha2, name, official = null, adjectives = [], demonyms = [], capital = [] } = row;
  const { names = [], former = [], metonyms = [], borders = [] } = row;
  return { code, alpha2, name, official, adjectives, demonyms, capital, names, former, metonyms, borders };
}

function personNouns(rows: readonly PersonNounRow[]): Map<string, PersonNoun> {
  const nouns = new Map<string, PersonNoun>();
  for (const [type, plural, kind, list] of rows) {
    const meaning: PersonNoun = { type, plural, kind: kind === type ? null : kind };
    for (const noun of list.split('|')) if (!nouns.has(noun)) nouns.set(noun, meaning);
  }
  return nouns;
}

function countryNames(countries: readonly Country[]): Named[] {
  const list: Named[] = [];
  for (const country of countries) {
    const thing: Thing = {
      id: `country/${country.code}`,
      type: 'country',
      kind: null,
      name: country.name,
      country: country.code,
      population: null,
    };
    add(list, thing, 'name', [country.name]);
    add(list, thing, 'alias', country.official === null ? country.names : [country.official, ...country.names]);
    add(list, thing, 'metonym', country.metonyms);
    add(list, thing, 'demonym', country.demonyms.flat());
    add(list, thing, 'adjective', country.adjectives);
    add(list, thing, 'capital', country.capital);
    add(list, thing, 'former', country.former);
  }
  return list;
}

function groupId(name: string): string {
  return `group/${slug(name)}`;
}

function groupNames(groups: readonly GroupRow[]): Named[] {
  const list: Named[] = [];
  for (const { name, kind, country = null, acronyms = [], names = [] } of groups) {
    const thing: Thing = { id: groupId(name), type: 'group', kind, name, country, population: null };
    add(list, thing, 'name', [name]);
    add(list, thing, 'acronym', acronyms);
    add(list, thing, 'alias', names);
  }
  return list;
}

function personNames(people: readonly PersonRow[]): Named[] {
  const list: Named[] = [];
  for (const row of people) {
    const { name, country = null, aliases = [] } = row;
    const thing: Thing = { id: personId(row), type: personType(row), kind: null, name, country, population: null };
    add(list, thing, 'name', [name]);
    add(list, thing, 'alias', aliases);
  }
  return list;
}

function personType({ roles = [] }: PersonRow): EntityType {
  return roles.length > 0 ? 'official' : 'person';
}

function personId(row: PersonRow): string {
  return `${personType(row)}/${slug(row.name)}`;
}

/** Places, then the capitals that are not among them: the first of a name has the plain id. */
function placeNames(countries: readonly Country[], places: readonly PlaceRow[]): Named[] {
  const list: Named[] = [];
  const ids = new Set<string>();
  const known = new Set<string>();
  const place = (name: string, kind: string, country: string | null): Thing => {
    const plain = `place/${slug(name)}`;
    const id = ids.has(plain) ? `${plain}-${(country ?? 'x').toLowerCase()}` : plain;
    ids.add(id);
    known.add(`${name} ${country}`);
    return { id, type: 'place', kind, name, country, population: null };
  };
  for (const { name, kind, country = null, names = [], adjectives = [], demonyms = [] } of places) {
    const thing = place(name, kind, country);
    add(list, thing, 'name', [name]);
    add(list, thing, 'alias', names);
    add(list, thing, 'demonym', demonyms.flat());
    add(list, thing, 'adjective', adjectives);
  }
  for (const { code, name, capital } of countries) {
    const [city, ...others] = capital;
    if (city === undefined || city === name || known.has(`${city} ${code}`)) continue;
    const thing = place(city, 'city', code);
    add(list, thing, 'name', [city]);
    add(list, thing, 'alias', others);
  }
  return list;
}

function add(list: Named[], thing: Thing, surface: Surface, forms: readonly string[]): void {
  if (forms.length === 0) return;
  const { id, type, kind, name, country, population } = thing;
  list.push({ forms, entry: { id, type, kind, name, country, surface, population } });
}
