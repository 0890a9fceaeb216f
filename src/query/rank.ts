import betweennessModule from 'graphology-metrics/centrality/betweenness.js';
import pagerankModule from 'graphology-metrics/centrality/pagerank.js';
import type { StringerGraph } from '../graph/types.js';

type Scores = Record<string, number>;

// Both packages are CommonJS: the module is the function itself, whatever the resolution of their typings says.
const betweenness = betweennessModule as unknown as (graph: unknown, options: object) => Scores;
const pagerank = pagerankModule as unknown as (graph: unknown, options: object) => Scores;

/** Ways to say how much an entity matters, and what each means. */
export const RANKINGS = {
  claims: 'number of claims that it is an end of',
  degree: 'number of entities that it has a relation with',
  pagerank: 'PageRank, relations weighted by their claims (Page et al. 1999)',
  betweenness: 'share of the shortest paths that lead through it (Brandes 2001)',
} as const;

export type Ranking = keyof typeof RANKINGS;

export interface RankedEntity {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly kind: string | null;
  /** A count for `claims` and `degree`, 0 to 1 otherwise. */
  readonly score: number;
}

const SCORES: { readonly [K in Ranking]: (graph: StringerGraph) => Scores } = {
  claims: (graph) => fromNodes(graph, (key) => graph.getNodeAttribute(key, 'weight')),
  degree: (graph) => fromNodes(graph, (key) => graph.neighbors(key).filter((other) => other !== key).length),
  pagerank: (graph) =>
    graph.order === 0 ? {} : pagerank(graph, { getEdgeWeight: 'weight', tolerance: 1e-8, maxIterations: 500 }),
  betweenness: (graph) => betweenness(graph, { getEdgeWeight: null, normalized: graph.order > 2 }),
};

const fromNodes = (graph: StringerGraph, score: (key: string) => number): Scores =>
  Object.fromEntries(graph.mapNodes((key) => [key, score(key)]));

/** Entities by how much they matter, the first first; equal ones by key. `type` keeps one type or kind. */
export function rank(graph: StringerGraph, by: Ranking = 'pagerank', type?: string): RankedEntity[] {
  const scores = SCORES[by](graph);
  return graph
    .mapNodes((id, { label, type: own, kind }) => ({ id, name: label, type: own, kind, score: scores[id] ?? 0 }))
    .filter((entity) => type === undefined || entity.type === type || entity.kind === type)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}
