import { fold, foldWords, slug } from '../ontology/fold.js';
import type { Lexicon, LexiconEntry } from '../ontology/lexicon.js';
import { groupBy } from './groups.js';
import type { Local } from './local.js';

/** What the lexicon knows the entity as; its type and country must fit. */
export function knownAs(local: Local, lexicon: Lexicon): LexiconEntry | undefined {
  const { type, name, country } = local;
  if (type === 'person' || type === 'official') {
    return lexicon.lookup(name).find((entry) => entry.type === 'person' || entry.type === 'official');
  }
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
  if (isStranger(entries[0], country, lexicon)) return undefined;
  const best = entries.find((entry) => entry.type === type && entry.country === country && country !== null);
  const entry = best ?? entries.find((one) => one.type === type) ?? entries[0];
  if (entry === undefined) {
    return type === 'group' ? (governmentOf(name, country, lexicon) ?? withoutNationality(name, lexicon)) : undefined;
  }
  const isElsewhere = country !== null && entry.country !== null && entry.country !== country;
  return isElsewhere && type === 'place' && entry.kind === 'city' ? undefined : entry;
}

/** A party of common words ("Labour Party") in an article that did not show it to be of the known one's country. */
function isStranger(entry: LexiconEntry | undefined, country: string | null, lexicon: Lexicon): boolean {
  return entry?.kind === 'party' && entry.country !== country && lexicon.isCommonBody(entry.name);
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

/** The name of a body or place as it is compared: folded, without what firms add. */
export function nameKey(name: string): string {
  const words = foldWords(name);
  while (words.length > 1 && FIRM.has(words.at(-1)!)) words.pop();
  return fold(words.join('')) || name;
}

/** Acronyms that mentions of a group use, as they are compared, other than its own name. */
export function acronymsOf({ type, name, names }: Local): string[] {
  if (type === 'place') return [];
  const own = nameKey(name);
  return [...new Set([...names.keys()].filter(isAcronym).map(nameKey))].filter((key) => key !== own);
}

/** Whether nothing but an acronym is known of it. */
export function isBareAcronym({ name }: Local): boolean {
  return isAcronym(name);
}

/** Groups and places of one name: where bodies of that name exist in many countries, and for places, apart by country. */
export function splitByCountry(locals: readonly Local[], lexicon: Lexicon): Local[][] {
  const [{ type, name }] = locals as [Local, ...Local[]];
  if (type !== 'place') {
    if (!lexicon.isCommonBody(name)) return [[...locals]];
    return [...groupBy(locals, ({ country, article }) => country ?? `in ${article}`).values()];
  }
  const countries = new Set(locals.flatMap(({ country }) => country ?? []));
  if (countries.size <= 1) return [[...locals]];
  return [...groupBy(locals, ({ country, article }) => country ?? `in ${article}`).values()];
}

function isAcronym(name: string): boolean {
  return /^\p{Lu}[\p{Lu}.\d-]{1,9}$/u.test(name);
}
