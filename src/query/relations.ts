import { statusOf } from '../graph/claims.js';
import type { ArticleRecord, ClaimRecord, EdgeAttributes, EdgeStatus, StringerGraph } from '../graph/types.js';
import type { Modality } from '../ontology/types.js';

/** Which edges and which of their claims to keep. Everything that is left out keeps all. */
export interface RelationFilter {
  /** Keys of nodes. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Key of a node at either end. */
  readonly either?: string | undefined;
  /** Names of relations or PLOVER classes. */
  readonly types?: readonly string[] | undefined;
  readonly quad?: string | undefined;
  readonly modality?: Modality | undefined;
  readonly negated?: boolean | undefined;
  /** Claims that somebody else than the article makes, or only those that it makes itself. */
  readonly attributed?: boolean | undefined;
  /** First and last day, `YYYY-MM-DD`; claims without a date are left out when either is given. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** Part of an article's source, title, address or id. */
  readonly source?: string | undefined;
  readonly minWeight?: number | undefined;
  readonly sort?: RelationOrder | undefined;
  readonly limit?: number | undefined;
}

export const RELATION_ORDERS = ['weight', 'date', 'name'] as const;
export type RelationOrder = (typeof RELATION_ORDERS)[number];

/** One end of an edge. */
export interface End {
  readonly id: string;
  readonly name: string;
  readonly type: string;
}

/** A claim with the article that makes it. */
export interface Evidence extends ClaimRecord {
  readonly status: EdgeStatus;
  readonly published: ArticleRecord | null;
}

/** An edge with those of its claims that the filter keeps. */
export interface RelationResult {
  readonly subject: End;
  readonly relation: string;
  /** As a reader says it: "calls on". */
  readonly label: string;
  readonly plover: string | null;
  readonly quad: string | null;
  readonly score: number | null;
  readonly object: End;
  /** Number of claims kept; the weight given elsewhere where there are none. */
  readonly weight: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly claims: readonly Evidence[];
}

/** Who does what to whom: the edges that a filter keeps, heaviest first unless it says otherwise. */
export function relations(graph: StringerGraph, filter: RelationFilter = {}): RelationResult[] {
  const articles = articlesById(graph);
  const found: RelationResult[] = [];
  for (const edge of candidates(graph, filter)) {
    const attributes = graph.getEdgeAttributes(edge);
    if (!keepsEdge(attributes, filter)) continue;
    if (attributes.claims.length === 0) {
      if (keepsBare(attributes, filter)) found.push(bare(graph, edge, attributes));
      continue;
    }
    const claims = attributes.claims
      .map((claim) => ({ ...claim, status: statusOf(claim), published: articles.get(claim.article) ?? null }))
      .filter((claim) => keepsClaim(claim, filter));
    if (claims.length < Math.max(1, filter.minWeight ?? 1)) continue;
    found.push(result(graph, edge, attributes, claims));
  }
  found.sort(ORDERS[filter.sort ?? 'weight']);
  return found.slice(0, filter.limit ?? found.length);
}

const INDEXES = new WeakMap<readonly ArticleRecord[], ReadonlyMap<string, ArticleRecord>>();

/** The graph's articles by id; made once a graph. */
function articlesById(graph: StringerGraph): ReadonlyMap<string, ArticleRecord> {
  const articles = graph.getAttribute('articles') ?? [];
  const index = INDEXES.get(articles) ?? new Map(articles.map((article) => [article.id, article]));
  INDEXES.set(articles, index);
  return index;
}

function candidates(graph: StringerGraph, { from, to, either }: RelationFilter): string[] {
  const keeps = (edge: string) =>
    (from === undefined || graph.source(edge) === from) &&
    (to === undefined || graph.target(edge) === to) &&
    (either === undefined || graph.source(edge) === either || graph.target(edge) === either);
  const node = from ?? to ?? either;
  const edges = node === undefined ? graph.edges() : graph.hasNode(node) ? graph.edges(node) : [];
  return edges.filter(keeps);
}

/** Whether a filter says something of claims, beside what it says of the edges that carry them. */
export function looksAtClaims({ modality, negated, attributed, since, until, source }: RelationFilter): boolean {
  return [modality, negated, attributed, since, until, source].some((value) => value !== undefined);
}

/** Whether an edge is of a relation that a filter keeps, and heavy enough. */
export function keepsEdge({ relation, plover, quad, weight }: EdgeAttributes, filter: RelationFilter): boolean {
  if (weight < (filter.minWeight ?? 1)) return false;
  if (filter.quad !== undefined && quad !== filter.quad) return false;
  return !filter.types?.length || filter.types.some((type) => type === relation || type === plover);
}

/** Whether to keep an edge of a graph from elsewhere, which has no claims to ask: nobody says who says so, and how. */
function keepsBare({ weight, first, last }: EdgeAttributes, filter: RelationFilter): boolean {
  const { modality, negated, attributed, source, since, until, minWeight = 0 } = filter;
  if (modality !== undefined || negated === true || attributed === true || source !== undefined) return false;
  if (since !== undefined && (last === null || last < since)) return false;
  if (until !== undefined && (first === null || first > until)) return false;
  return weight >= minWeight;
}

function keepsClaim(claim: Evidence, filter: RelationFilter): boolean {
  const { modality, negated, attributed, since, until, source } = filter;
  if (modality !== undefined && claim.modality !== modality) return false;
  if (negated !== undefined && claim.negated !== negated) return false;
  if (attributed !== undefined && (claim.attribution !== null) !== attributed) return false;
  if (since !== undefined && (claim.date === null || claim.date < since)) return false;
  if (until !== undefined && (claim.date === null || claim.date > until)) return false;
  return source === undefined || comesFrom(claim, source.toLowerCase());
}

function comesFrom({ published, article }: Evidence, source: string): boolean {
  return [published?.source, published?.title, published?.url, article].some((text) =>
    text?.toLowerCase().includes(source),
  );
}

function result(
  graph: StringerGraph,
  edge: string,
  attributes: EdgeAttributes,
  claims: readonly Evidence[],
): RelationResult {
  const dates = claims.flatMap(({ date }) => date ?? []).sort();
  return {
    ...bare(graph, edge, attributes),
    weight: claims.length,
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    claims,
  };
}

function bare(graph: StringerGraph, edge: string, attributes: EdgeAttributes): RelationResult {
  const { relation, label, plover, quad, score, weight, first, last } = attributes;
  return {
    subject: end(graph, graph.source(edge)),
    relation,
    label,
    plover,
    quad,
    score,
    object: end(graph, graph.target(edge)),
    weight,
    first,
    last,
    claims: [],
  };
}

/** A node as the end of a relation. */
export function end(graph: StringerGraph, key: string): End {
  const { label, type } = graph.getNodeAttributes(key);
  return { id: key, name: label, type };
}

type Order = (a: RelationResult, b: RelationResult) => number;

const byName: Order = (a, b) =>
  compare(a.subject.id, b.subject.id) || compare(a.relation, b.relation) || compare(a.object.id, b.object.id);

/** Undated last. */
const byDate: Order = (a, b) => compare(a.first ?? '~', b.first ?? '~') || byName(a, b);

const byWeight: Order = (a, b) => b.weight - a.weight || byName(a, b);

const ORDERS: Readonly<Record<RelationOrder, Order>> = { weight: byWeight, date: byDate, name: byName };

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
