import { fold, slug } from '../ontology/fold.js';
import type { Lexicon, LexiconEntry } from '../ontology/lexicon.js';
import { byCodeUnit } from '../ontology/order.js';
import type { EntityType, ResolvedEntity } from '../ontology/types.js';
import { ALONE, KNOWN } from './blocks.js';
import { knownAs } from './bodies.js';
import { byAge, type Local } from './local.js';
import { parsePersonName } from './person-name.js';

/** Everything that some mentions of some articles refer to. */
export interface Cluster {
  /** Sorted by key. */
  readonly locals: readonly Local[];
  /** The one of the oldest article. */
  readonly first: Local;
  readonly entry: LexiconEntry | null;
  /** Whether the cluster can only ever be of its one article. */
  readonly isLocal: boolean;
}

/**
 * @param block where most of the locals are decided upon, see `homeOf`
 * @param locals all that are one; at least one
 */
export function clusterOf(block: string, locals: readonly Local[], lexicon: Lexicon): Cluster {
  const sorted = [...locals].sort((a, b) => byCodeUnit(a.key, b.key));
  return {
    locals: sorted,
    first: sorted.reduce((oldest, local) => (byAge(local, oldest) < 0 ? local : oldest)),
    entry: block.startsWith(KNOWN) ? entryOf(block.slice(KNOWN.length), sorted[0]!, lexicon) : null,
    isLocal: block.startsWith(ALONE),
  };
}

function entryOf(id: string, local: Local, lexicon: Lexicon): LexiconEntry | null {
  const known = knownAs(local, lexicon);
  return known?.id === id ? known : (lexicon.entry(id) ?? known ?? null);
}

/** What the cluster is, all but its id. */
export function describe({ locals, entry }: Cluster, lexicon: Lexicon): Omit<ResolvedEntity, 'id'> {
  const type = entry?.type ?? typeOf(locals);
  const name = entry?.name ?? nameOf(locals, type, lexicon);
  return {
    type,
    kind: entry === null ? commonest(locals, ({ kind }) => kind) : entry.kind,
    name,
    aliases: aliasesOf(locals, name, entry, lexicon),
    country: entry === null ? commonest(locals, ({ country }) => country) : entry.country,
    roles: [...new Set([...(entry === null ? [] : lexicon.rolesOf(entry.id)), ...rolesOf(locals, lexicon)])],
  };
}

function typeOf(locals: readonly Local[]): EntityType {
  if (locals.some(({ type }) => type === 'official')) return 'official';
  return (commonest(locals, ({ type }) => type) ?? 'group') as EntityType;
}

/** The value with most mentions behind it; of several the first by code units. */
function commonest(locals: readonly Local[], pick: (local: Local) => string | null): string | null {
  const counts = new Map<string, number>();
  for (const local of locals) {
    const value = pick(local);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + local.weight);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || byCodeUnit(a, b))[0]?.[0] ?? null;
}

/** The full name that most articles use; of several the longest, then the first by code units. */
function nameOf(locals: readonly Local[], type: EntityType, lexicon: Lexicon): string {
  const isPerson = type === 'person' || type === 'official';
  const counts = new Map<string, number>();
  for (const { name, names, articles } of locals) {
    const shown = (isPerson && names.size > 0 ? parsePersonName(name, lexicon)?.shown : undefined) ?? name;
    counts.set(shown, (counts.get(shown) ?? 0) + articles);
  }
  const wordsOf = (name: string): number => (isPerson ? Math.min(2, name.split(' ').length) : isShort(name) ? 0 : 1);
  return [...counts].sort(
    ([a, n], [b, m]) => wordsOf(b) - wordsOf(a) || m - n || b.length - a.length || byCodeUnit(a, b),
  )[0]![0];
}

/** An acronym, which gives way to a name in full. */
function isShort(name: string): boolean {
  return !/\p{Ll}/u.test(name);
}

const LONGEST_ALIAS = 60;

/** Names that mentions used, without the shown one; for what the lexicon knows no nationalities. */
function aliasesOf(locals: readonly Local[], name: string, entry: LexiconEntry | null, lexicon: Lexicon): string[] {
  const aliases = new Map<string, string>();
  for (const text of locals.flatMap((local) => [local.name, ...local.names.keys()]).sort(byCodeUnit)) {
    if (text.length > LONGEST_ALIAS || fold(text) === fold(name) || aliases.has(fold(text))) continue;
    if (entry !== null && !isNameOf(text, entry, lexicon)) continue;
    aliases.set(fold(text), text);
  }
  return [...aliases.values()].sort(byCodeUnit);
}

function isNameOf(text: string, { id }: LexiconEntry, lexicon: Lexicon): boolean {
  const found = lexicon.lookup(text).find((entry) => entry.id === id);
  return found !== undefined && found.surface !== 'demonym' && found.surface !== 'adjective';
}

/** Offices in the order of the articles' dates, undated articles last. */
function rolesOf(locals: readonly Local[], lexicon: Lexicon): string[] {
  const roles = new Map<string, string>();
  const inOrder = [...locals].sort(byAge);
  for (const { role, office } of inOrder) {
    if (role !== null && office !== null && !roles.has(office)) roles.set(office, lexicon.office(role)?.title ?? role);
  }
  return [...roles.values()];
}

/** `official/benjamin-netanyahu`, before it is made unique. */
export function plainId(type: EntityType, name: string): string {
  return `${type}/${slug(name).slice(0, 60).replace(/-$/, '') || 'unnamed'}`;
}
