import type { StringerGraph } from '../graph/types.js';
import { type Balance, balance as balanceOf } from '../query/balance.js';
import { type Found, find as findText, searchByReading } from '../query/find.js';
import { between as betweenKeys, type Hop, shortestPath, shortestPaths } from '../query/path.js';
import { type RelationFilter, type RelationResult, relations as relationsOf } from '../query/relations.js';
import { type EntityCard, entityCard } from '../query/show.js';
import { type Period, type TimelineEntry, timeline as timelineOf } from '../query/timeline.js';
import { searchFullText } from '../store/full-text-node.js';
import { nodeNamed } from './load-node.js';
import { lexiconNames } from './names-node.js';

export { type Communities, type Community, communities } from '../query/communities.js';
export { type Info, info } from '../query/info.js';
export { type RankedEntity, type Ranking, rank } from '../query/rank.js';

/** A filter whose entities are named as a person would: "netanyahu", "the white house". */
export type RelationQuestion = RelationFilter;

/**
 * Entities whose name fits some words, and sentences that hold all of them, by their stems ("attack" finds "attacked").
 *
 * @returns keys of nodes, and sentences with the places of the words, the best first
 */
export function find(graph: StringerGraph, text: string): Found {
  return findText(graph, text, lexiconNames, (texts, query) => {
    const hits = searchFullText(texts, query);
    return hits.length > 0 ? hits : searchByReading(texts, query);
  });
}

/**
 * Everything that the graph says about one entity.
 *
 * @param entity a name, as a person would say it, or the key of a node
 * @throws Failure `no-such-entity`, `ambiguous-entity`
 */
export function show(graph: StringerGraph, entity: string): EntityCard {
  return entityCard(graph, nodeNamed(graph, entity));
}

/**
 * Who does what to whom: edges with the claims that a filter keeps, each with its sentence.
 *
 * @throws Failure `no-such-entity`, `ambiguous-entity`
 */
export function relations(graph: StringerGraph, question: RelationQuestion = {}): RelationResult[] {
  return relationsOf(graph, resolved(graph, question));
}

/**
 * A filter with the keys of the nodes that its names mean.
 *
 * @throws Failure `no-such-entity`, `ambiguous-entity`
 */
export function resolved(graph: StringerGraph, question: RelationQuestion): RelationFilter {
  const node = (words: string | undefined) => (words === undefined ? undefined : nodeNamed(graph, words));
  const { from, to, either } = question;
  return { ...question, from: node(from), to: node(to), either: node(either) };
}

/** A shortest path, see {@link path}. */
export interface Path {
  /** Keys of the two ends. */
  readonly from: string;
  readonly to: string;
  /** Empty when both ends are one, null when nothing connects them. */
  readonly hops: readonly Hop[] | null;
}

/**
 * How two entities are connected: a shortest path over relations of either direction.
 *
 * @param filter keeps the relations to walk on
 * @throws Failure `no-such-entity`, `ambiguous-entity`
 */
export function path(graph: StringerGraph, from: string, to: string, filter: RelationFilter = {}): Path {
  const ends = { from: nodeNamed(graph, from), to: nodeNamed(graph, to) };
  return { ...ends, hops: shortestPath(graph, ends.from, ends.to, filter) };
}

/**
 * Several ways in which two entities are connected, the shortest first; no way passes an entity twice.
 *
 * @param count at most so many
 * @throws Failure `no-such-entity`, `ambiguous-entity`
 */
export function paths(
  graph: StringerGraph,
  from: string,
  to: string,
  count: number,
  filter: RelationFilter = {},
): { readonly from: string; readonly to: string; readonly paths: readonly (readonly Hop[])[] } {
  const ends = { from: nodeNamed(graph, from), to: nodeNamed(graph, to) };
  return { ...ends, paths: shortestPaths(graph, ends.from, ends.to, count, filter) };
}

/**
 * All that two entities do to each other, in both directions.
 *
 * @throws Failure `no-such-entity`, `ambiguous-entity`
 */
export function between(graph: StringerGraph, a: string, b: string, filter: RelationFilter = {}): RelationResult[] {
  return betweenKeys(graph, nodeNamed(graph, a), nodeNamed(graph, b), filter);
}

/**
 * Events by date, those of the earliest period first.
 *
 * @throws Failure `no-such-entity`, `ambiguous-entity`
 */
export function timeline(
  graph: StringerGraph,
  question: RelationQuestion = {},
  period: Period = 'day',
): TimelineEntry[] {
  return timelineOf(graph, resolved(graph, question), period);
}

/**
 * Cooperation and conflict between two entities over time, by PLOVER score from -10 to 10.
 *
 * @throws Failure `no-such-entity`, `ambiguous-entity`
 */
export function balance(graph: StringerGraph, a: string, b: string, period: Period = 'month'): Balance {
  return balanceOf(graph, nodeNamed(graph, a), nodeNamed(graph, b), period);
}
