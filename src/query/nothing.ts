import type { StringerGraph } from '../graph/types.js';
import { info } from './info.js';
import type { RelationFilter } from './relations.js';

/** So many names of what exists are offered. */
const OFFERED = 5;

type Key = Exclude<keyof RelationFilter, 'sort' | 'limit'>;

/** Each part of a filter in words, as they follow "no relation ...". */
const WORDS: { readonly [K in Key]: (value: NonNullable<RelationFilter[K]>, graph: StringerGraph) => string } = {
  from: (key, graph) => `from ${graph.getNodeAttribute(key, 'label')}`,
  to: (key, graph) => `to ${graph.getNodeAttribute(key, 'label')}`,
  either: (key, graph) => `with ${graph.getNodeAttribute(key, 'label')}`,
  types: (names) => `of type ${names.join(' or ')}`,
  quad: (name) => `of ${name}`,
  modality: (name) => `that is ${name}`,
  negated: (wanted) => (wanted ? 'that is denied' : 'that is not denied'),
  attributed: (wanted) => (wanted ? 'that somebody else says' : 'that the article itself says'),
  since: (day) => `since ${day}`,
  until: (day) => `until ${day}`,
  source: (text) => `from the source '${text}'`,
  minWeight: (count) => `in ${count} sentences`,
};

/**
 * Why a filter keeps nothing: what was searched, and how much there is without each of its parts, or what else exists.
 * ```
 * No relation from Israel since 2030-01-01. Without 'since 2030-01-01' there are 6.
 * ```
 * @param filter with keys of nodes
 * @param count how many results a filter gives
 */
export function nothingLike(
  graph: StringerGraph,
  filter: RelationFilter,
  count: (filter: RelationFilter) => number,
  what = 'relation',
): string {
  const parts = (Object.keys(WORDS) as Key[]).flatMap((key) => {
    const value = filter[key];
    const isGiven = value !== undefined && !(Array.isArray(value) && value.length === 0);
    return isGiven ? [{ key, words: inWords(graph, key, filter) }] : [];
  });
  const searched = `No ${what}${parts.map(({ words }) => ` ${words}`).join('')}.`;
  const without = parts.flatMap(({ key, words }) => {
    const left = count({ ...filter, [key]: undefined });
    return left > 0 ? [`Without '${words}' there ${left === 1 ? 'is 1' : `are ${left}`}.`] : [];
  });
  return [searched, ...(without.length > 0 ? without : [whatThereIs(graph)])].join(' ');
}

function inWords<K extends Key>(graph: StringerGraph, key: K, filter: RelationFilter): string {
  return WORDS[key](filter[key] as NonNullable<RelationFilter[K]>, graph);
}

/** The relations of a graph, most said first. */
export function whatThereIs(graph: StringerGraph): string {
  const { relations } = info(graph);
  if (relations.length === 0) return 'The graph has no relations.';
  return `The graph has ${listed(relations.map(({ name, count }) => `${name} (${count})`))}.`;
}

/** With whom an entity has to do: "Germany has relations with Israel and Rafah." */
export function neighboursOf(graph: StringerGraph, key: string): string {
  const label = (node: string) => graph.getNodeAttribute(node, 'label');
  const others = graph.neighbors(key).filter((other) => other !== key);
  others.sort((a, b) => graph.getNodeAttribute(b, 'weight') - graph.getNodeAttribute(a, 'weight') || (a < b ? -1 : 1));
  return others.length === 0
    ? `${label(key)} has no relations.`
    : `${label(key)} has relations with ${listed(others.map(label))}.`;
}

/** The names of the entities of most claims. */
export function bestKnown(graph: StringerGraph): string {
  return listed(info(graph).top.map(({ name }) => name));
}

/** "a, b, c, d, e and 3 more" */
export function listed(names: readonly string[]): string {
  const rest = names.length - OFFERED;
  if (rest > 1) return `${names.slice(0, OFFERED).join(', ')} and ${rest} more`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
