import { z } from 'zod';
import { Failure } from './failure.js';
import { fold, slug } from './fold.js';
import type { LexiconEntry, PersonNoun, Surface } from './lexicon.js';
import type { EntityType } from './types.js';

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

const words = z.array(z.string()).default([]);
const couples = z.array(z.tuple([z.string(), z.string()])).default([]);

const countrySchema = z.strictObject({
  code: z.string().length(3),
  alpha2: z.string().length(2),
  name: z.string(),
  official: z.string().nullable().default(null),
  adjectives: words,
  demonyms: couples,
  capital: words,
  names: words,
  former: words,
  metonyms: words,
  borders: words,
});

const groupSchema = z.strictObject({
  name: z.string(),
  kind: z.string(),
  country: z.string().nullable().default(null),
  acronyms: words,
  names: words,
  members: words,
});

const placeSchema = z.strictObject({
  name: z.string(),
  kind: z.string(),
  country: z.string().nullable().default(null),
  names: words,
  adjectives: words,
  demonyms: couples,
});

const citiesSchema = z.strictObject({ names: z.string(), countries: z.string(), thousands: z.array(z.number()) });

const officesSchema = z.strictObject({
  offices: z.array(z.tuple([z.string(), z.enum(['leads', 'leads local', '']), z.string()])),
  notOfficial: z.string(),
  portfolios: z.string(),
  portfolioHeads: z.string(),
  deputies: z.string(),
  former: z.string(),
  modifiers: z.string(),
});
export type OfficesFile = z.infer<typeof officesSchema>;

const personNounsSchema = z.array(z.tuple([z.string(), z.string(), z.string(), z.string()]));

export interface LexiconData {
  readonly countries: readonly Country[];
  readonly members: ReadonlyMap<string, readonly string[]>;
  readonly offices: OfficesFile;
  readonly personNouns: ReadonlyMap<string, PersonNoun>;
  readonly firstNames: readonly string[];
  /** Every name of everything, with what it stands for. */
  names(): Iterable<Named>;
}

interface Named {
  readonly form: string;
  readonly entry: LexiconEntry;
}

type Thing = Omit<LexiconEntry, 'surface'>;

/** Checks the files of the lexicon. @throws Failure `bad-lexicon` */
export function parseLexiconFiles(files: Readonly<Record<string, unknown>>): LexiconData {
  const countries = read(files, 'countries', z.array(countrySchema));
  const groups = [...read(files, 'bodies', z.array(groupSchema)), ...read(files, 'groups', z.array(groupSchema))];
  const places = read(files, 'places', z.array(placeSchema));
  const cities = read(files, 'cities', citiesSchema);
  const personNouns = new Map<string, PersonNoun>();
  for (const [type, plural, kind, nouns] of read(files, 'person-nouns', personNounsSchema)) {
    for (const noun of nouns.split('|')) {
      if (personNouns.has(noun)) continue;
      personNouns.set(noun, {
        type: type as EntityType,
        plural: plural as EntityType,
        kind: kind === type ? null : kind,
      });
    }
  }
  return {
    countries,
    members: new Map(
      groups.filter((group) => group.members.length > 0).map((group) => [groupId(group.name), group.members]),
    ),
    offices: read(files, 'offices', officesSchema),
    personNouns,
    firstNames: read(files, 'first-names', z.string()).split(' '),
    *names() {
      yield* countryNames(countries);
      yield* groupNames(groups);
      yield* placeNames(countries, places, cities);
    },
  };
}

function read<T>(files: Readonly<Record<string, unknown>>, name: string, schema: z.ZodType<T>): T {
  const where = `lexicon/${name}.json`;
  if (files[name] === undefined) {
    throw new Failure({ name: 'bad-lexicon', what: 'the file is missing', where, mend: 'Install stringer again.' });
  }
  const parsed = schema.safeParse(files[name]);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  const key = issue.path.map(String).join('.');
  throw new Failure({ name: 'bad-lexicon', what: `the key ${key} is wrong (${issue.message})`, where });
}

function* countryNames(countries: readonly Country[]): Generator<Named> {
  for (const country of countries) {
    const thing: Thing = {
      id: `country/${country.code}`,
      type: 'country',
      kind: null,
      name: country.name,
      country: country.code,
      population: null,
    };
    yield* named(thing, 'name', [country.name]);
    yield* named(thing, 'alias', country.official === null ? country.names : [country.official, ...country.names]);
    yield* named(thing, 'metonym', country.metonyms);
    yield* named(thing, 'demonym', country.demonyms.flat());
    yield* named(thing, 'adjective', country.adjectives);
    yield* named(thing, 'capital', country.capital);
    yield* named(thing, 'former', country.former);
  }
}

function groupId(name: string): string {
  return `group/${slug(name)}`;
}

function* groupNames(groups: readonly z.infer<typeof groupSchema>[]): Generator<Named> {
  for (const { name, kind, country, acronyms, names } of groups) {
    const thing: Thing = { id: groupId(name), type: 'group', kind, name, country, population: null };
    yield* named(thing, 'name', [name]);
    yield* named(thing, 'acronym', acronyms);
    yield* named(thing, 'alias', names);
  }
}

/** Places by hand first, then capitals, then cities by population: the first of a name has the plain id. */
function* placeNames(
  countries: readonly Country[],
  places: readonly z.infer<typeof placeSchema>[],
  cities: z.infer<typeof citiesSchema>,
): Generator<Named> {
  const ids = new Set<string>();
  const known = new Set<string>();
  const place = (name: string, kind: string, country: string | null, population: number | null): Thing => {
    const plain = `place/${slug(name)}`;
    const id = ids.has(plain) ? `${plain}-${(country ?? 'x').toLowerCase()}` : plain;
    ids.add(id);
    return { id, type: 'place', kind, name, country, population };
  };
  const isNew = (names: readonly string[], country: string | null): boolean => {
    const fresh = names.every((name) => !known.has(`${fold(name)} ${country}`));
    for (const name of names) known.add(`${fold(name)} ${country}`);
    return fresh;
  };
  for (const { name, kind, country, names, adjectives, demonyms } of places) {
    isNew([name, ...names], country);
    const thing = place(name, kind, country, null);
    yield* named(thing, 'name', [name]);
    yield* named(thing, 'alias', names);
    yield* named(thing, 'demonym', demonyms.flat());
    yield* named(thing, 'adjective', adjectives);
  }
  for (const { code, name, capital } of countries) {
    const [city, ...others] = capital;
    if (city === undefined || city === name || !isNew(capital, code)) continue;
    const thing = place(city, 'city', code, null);
    yield* named(thing, 'name', [city]);
    yield* named(thing, 'alias', others);
  }
  const names = cities.names.split('|');
  const order = cities.thousands.map((_, i) => i).sort((a, b) => cities.thousands[b]! - cities.thousands[a]! || a - b);
  for (const i of order) {
    const country = cities.countries.slice(3 * i, 3 * i + 3);
    const name = names[i]!;
    if (!isNew([name], country)) continue;
    yield* named(place(name, 'city', country, cities.thousands[i]! * 1000), 'name', [name]);
  }
}

function* named(thing: Thing, surface: Surface, forms: readonly string[]): Generator<Named> {
  if (forms.length === 0) return;
  const entry: LexiconEntry = { ...thing, surface };
  for (const form of forms) yield { form, entry };
}
