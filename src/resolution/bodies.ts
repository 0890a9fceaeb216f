import { fold, foldWords, slug } from '../ontology/fold.js';
import type { Lexicon, LexiconEntry } from '../ontology/lexicon.js';
import { groupBy } from './groups.js';
import type { Local } from './local.js';

/** What the lexicon knows the entity as; its type and country must fit. */
export function knownAs(local: Local, lexicon: Lexicon): LexiconEntry | undefined {
  const { type, name, country } = local;
  if (type === 'person' || type === 'official') return undefined;
  if (type === 'country' && country !== null) {
    const entry = lexicon.entry(`country/${country}`);
    if (entry !== undefined) return entry;
  }
  const entries = lexicon.lookup(name).filter((entry) => {
    if (entry.type === type) return true;
    const isCurated = entry.population === null && entry.kind !== 'city';
    return (
      isCurated &&
      entry.type !== 'country' &&
      type !== 'country' &&
      ['name', 'acronym', 'alias'].includes(entry.surface)
    );
  });
  const best = entries.find((entry) => entry.type === type && entry.country === country && country !== null);
  const entry = best ?? entries.find((one) => one.type === type) ?? entries[0];
  if (entry === undefined) {
    return type === 'group' ? (governmentOf(name, country, lexicon) ?? withoutNationality(name, lexicon)) : undefined;
  }
  const isElsewhere = country !== null && entry.country !== null && entry.country !== country;
  return isElsewhere && type === 'place' && entry.kind === 'city' ? undefined : entry;
}

const OWN_SURFACES: ReadonlySet<string> = new Set(['name', 'acronym']);
const OWN_KINDS: ReadonlySet<string | null> = new Set(['armed group', 'party', 'agency', 'media']);

/** "Hamas" of "Palestinian Hamas": a known group after an adjective that does not speak against it. */
function withoutNationality(name: string, lexicon: Lexicon): LexiconEntry | undefined {
  const space = name.indexOf(' ');
  const nationality = space < 0 ? undefined : lexicon.lookup(name.slice(0, space))[0];
  if (nationality?.surface !== 'demonym' && nationality?.surface !== 'adjective') return undefined;
  const isFitting = ({ country }: LexiconEntry): boolean =>
    country === null || nationality.type !== 'country' || country === nationality.country;
  return lexicon
    .lookup(name.slice(space + 1))
    .find((entry) => OWN_SURFACES.has(entry.surface) && OWN_KINDS.has(entry.kind) && isFitting(entry));
}

const GOVERNMENT_WORDS = new Set('government governments administration of the federal central national'.split(' '));

/** "Government of Iraq", "the Iraqi government", and "the government" where the article shows whose: all one. */
function governmentOf(name: string, country: string | null, lexicon: Lexicon): LexiconEntry | undefined {
  if (!/\bgovernments?\b/i.test(name)) return undefined;
  const rest = name
    .split(' ')
    .filter((word) => !GOVERNMENT_WORDS.has(word.toLowerCase()))
    .join(' ');
  const code = rest === '' ? country : lexicon.lookup(rest).find(({ type }) => type === 'country')?.country;
  const state = code == null ? undefined : lexicon.country(code);
  if (state === undefined) return undefined;
  const shown = `${state.adjectives[0] ?? state.name} government`;
  const facts = { type: 'group', kind: 'government', country: state.code, surface: 'name', population: null } as const;
  return { id: `group/${slug(shown)}`, name: shown, ...facts };
}

/** What firms add to their names, or leave out. */
const FIRM = new Set('inc incorporated corp corporation ltd limited plc llc co company gmbh ag sa'.split(' '));

/**
 * Which named groups and places that the lexicon does not know are the same: those of one name; where bodies of that
 * name exist in many countries, and for places, of one country as well. A body known by its acronym alone joins the
 * only one that an article calls so.
 */
export function clusterNamed(locals: readonly Local[], lexicon: Lexicon): Local[][] {
  const byName = groupBy(locals, (local) => `${local.type === 'place' ? 'place' : 'group'} ${nameKey(local.name)}`);
  const clusters = new Map<string, Local[][]>();
  for (const [key, group] of byName) clusters.set(key, splitByCountry(group, lexicon));
  joinAcronyms(clusters);
  return [...clusters.values()].flat();
}

function nameKey(name: string): string {
  const words = foldWords(name);
  while (words.length > 1 && FIRM.has(words.at(-1)!)) words.pop();
  return fold(words.join('')) || name;
}

function splitByCountry(locals: readonly Local[], lexicon: Lexicon): Local[][] {
  const [{ type, name }] = locals as [Local, ...Local[]];
  if (type !== 'place') {
    if (!lexicon.isCommonBody(name)) return [[...locals]];
    return [...groupBy(locals, ({ country, article }) => country ?? `in ${article}`).values()];
  }
  const countries = new Set(locals.flatMap(({ country }) => country ?? []));
  if (countries.size <= 1) return [[...locals]];
  return [...groupBy(locals, ({ country, article }) => country ?? `in ${article}`).values()];
}

function joinAcronyms(clusters: Map<string, Local[][]>): void {
  const calledSo = new Map<string, Set<string>>();
  for (const [key, parts] of clusters) {
    if (parts.length !== 1 || !key.startsWith('group ')) continue;
    for (const name of parts[0]!.flatMap((local) => [...local.names.keys()])) {
      if (!isAcronym(name) || `group ${nameKey(name)}` === key) continue;
      const keys = calledSo.get(nameKey(name)) ?? new Set();
      calledSo.set(nameKey(name), keys.add(key));
    }
  }
  for (const [acronym, keys] of calledSo) {
    const key = `group ${acronym}`;
    const bare = clusters.get(key);
    if (keys.size !== 1 || bare?.length !== 1 || !bare[0]!.every(({ name }) => isAcronym(name))) continue;
    clusters.get([...keys][0]!)![0]!.push(...bare[0]!);
    clusters.delete(key);
  }
}

function isAcronym(name: string): boolean {
  return /^\p{Lu}[\p{Lu}.\d-]{1,9}$/u.test(name);
}
