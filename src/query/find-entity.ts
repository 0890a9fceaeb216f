import { distance } from 'fastest-levenshtein';
import type { StringerGraph } from '../graph/types.js';
import { fold, foldWords } from '../ontology/fold.js';
import { isEntityType } from '../ontology/types.js';
import { plainId } from '../resolution/index.js';

/** What a person's words for an entity turned out to mean. Keys are nodes of the graph. */
export type EntityMatch =
  | { readonly kind: 'found'; readonly key: string }
  | { readonly kind: 'ambiguous'; readonly keys: readonly string[] }
  | { readonly kind: 'none'; readonly suggestions: readonly string[] };

/** Keys that the lexicon knows for a name, the best first: "the White House" gives `country/USA`. */
export type NameLookup = (name: string) => readonly string[];

/** At most so many suggestions. */
const SUGGESTIONS = 5;
/** A suggestion may differ in at most this share of its letters. */
const MISSPELT = 0.4;

/**
 * The node that a person means: by its key, a key that it had, its name, another name of it, what the lexicon knows it as, its last name,
 * or some of its words. The first of these that any node meets decides; several nodes that meet it equally are
 * ambiguous, unless one has the very name in the case it was written.
 * ```
 * netanyahu          official/benjamin-netanyahu
 * US                 country/USA
 * the white house    country/USA
 * person/netanyahu   official/benjamin-netanyahu, whom the first articles did not name in full
 * ```
 */
export function findEntity(graph: StringerGraph, wanted: string, lookup: NameLookup = () => []): EntityMatch {
  if (graph.hasNode(wanted)) return { kind: 'found', key: wanted };
  for (const keys of tiers(graph, wanted, lookup)) {
    const [first, ...others] = ranked(graph, keys);
    if (first === undefined) continue;
    if (others.length === 0) return { kind: 'found', key: first };
    const written = keys.filter((key) => graph.getNodeAttribute(key, 'label') === wanted);
    if (written.length === 1) return { kind: 'found', key: written[0]! };
    return { kind: 'ambiguous', keys: [first, ...others] };
  }
  return { kind: 'none', suggestions: suggest(graph, wanted) };
}

/** All nodes that a person's words fit at all, best first: by tier, then by weight. */
export function searchEntities(graph: StringerGraph, wanted: string, lookup: NameLookup = () => []): string[] {
  const found = new Set<string>(graph.hasNode(wanted) ? [wanted] : []);
  for (const keys of tiers(graph, wanted, lookup)) for (const key of ranked(graph, keys)) found.add(key);
  return [...found];
}

function* tiers(graph: StringerGraph, wanted: string, lookup: NameLookup): Iterable<readonly string[]> {
  const name = fold(wanted);
  const words = foldWords(wanted);
  if (name === '') return;
  if (wanted.includes('/')) yield formerly(graph, wanted);
  yield graph.filterNodes((_, { label }) => fold(label) === name);
  yield graph.filterNodes((_, { aliases }) => aliases.some((alias) => fold(alias) === name));
  yield lookup(wanted)
    .filter((key) => graph.hasNode(key))
    .slice(0, 1);
  yield graph.filterNodes(
    (_, { label, type }) => isPerson(type) && foldWords(label).at(-1) === words.at(-1) && words.length === 1,
  );
  yield graph.filterNodes((_, { label, aliases }) =>
    [label, ...aliases].some((text) => contains(foldWords(text), words)),
  );
  yield graph.filterNodes((_, { label, aliases }) => [label, ...aliases].some((text) => startsAWord(text, name)));
}

/**
 * Nodes that had this key while fewer articles were known: those with a name, or a type of person, that would give it.
 */
function formerly(graph: StringerGraph, key: string): string[] {
  return graph.filterNodes((_, { label, aliases, type }) =>
    (isPerson(type) ? (['official', 'person'] as const) : isEntityType(type) ? [type] : []).some((one) =>
      [label, ...aliases].some((text) => plainId(one, text) === key),
    ),
  );
}

function isPerson(type: string): boolean {
  return type === 'official' || type === 'person';
}

function contains(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.length > 0 && wanted.every((word) => words.includes(word));
}

function startsAWord(text: string, wanted: string): boolean {
  return wanted.length > 2 && foldWords(text).some((word) => word.startsWith(wanted));
}

/** Heaviest first, then by key. */
function ranked(graph: StringerGraph, keys: readonly string[]): string[] {
  return [...keys].sort(
    (a, b) => graph.getNodeAttribute(b, 'weight') - graph.getNodeAttribute(a, 'weight') || (a < b ? -1 : 1),
  );
}

/** Names like the one that was not found: "did you mean". */
export function suggest(graph: StringerGraph, wanted: string): string[] {
  const name = fold(wanted);
  const close: { label: string; far: number; weight: number }[] = [];
  graph.forEachNode((_, { label, aliases, weight }) => {
    const far = Math.min(
      ...[label, ...aliases].flatMap((text) => [text, ...foldWords(text)]).map((text) => farness(name, fold(text))),
    );
    if (far <= MISSPELT) close.push({ label, far, weight });
  });
  close.sort((a, b) => a.far - b.far || b.weight - a.weight || (a.label < b.label ? -1 : 1));
  return [...new Set(close.map(({ label }) => label))].slice(0, SUGGESTIONS);
}

function farness(a: string, b: string): number {
  return distance(a, b) / Math.max(a.length, b.length, 1);
}
