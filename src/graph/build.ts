import { MultiDirectedGraph } from 'graphology';
import { Failure } from '../ontology/failure.js';
import type { Ontology, RelationType } from '../ontology/ontology.js';
import type { Archive, Article, EntityType, ResolvedClaim, ResolvedEntity } from '../ontology/types.js';
import { claimRecord, countStatuses, dateRange, summarise } from './claims.js';
import { placeNodes } from './layout.js';
import { byCodeUnit } from './order.js';
import { edgeSize, nodeSize } from './sizes.js';
import type {
  ArticleRecord,
  ClaimRecord,
  EdgeAttributes,
  GraphAttributes,
  NodeAttributes,
  StatusCounts,
  StringerGraph,
} from './types.js';

/**
 * Builds the graph of an archive: its entities become nodes, all claims with the same subject, relation and object
 * become one edge that carries them. Planned, possible and negated claims stand on the same edge as actual ones and
 * are counted apart (`counts`, `status`). The result is a function of the archive alone, positions included.
 *
 * @throws Failure `archive-incomplete` when a claim's end is not among the entities, its article not among the articles, or its
 *   relation not in the ontology.
 */
export function buildGraph(archive: Archive, ontology: Ontology): StringerGraph {
  const graph: StringerGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>();
  const articles = [...archive.articles].sort((a, b) => byCodeUnit(a.id, b.id));
  const published = new Map(articles.map((article) => [article.id, article.date]));
  graph.replaceAttributes({
    format: 'stringer',
    version: 1,
    ontology: ontology.version,
    articles: articles.map(articleRecord),
  });

  const edges = groupClaims(archive.claims, published);
  const claimsOf = collectEnds(edges);
  for (const entity of [...archive.entities].sort((a, b) => byCodeUnit(a.id, b.id))) {
    const claims = claimsOf.get(entity.id) ?? [];
    const dates = dateRange(claims.map((claim) => claim.date));
    graph.addNode(entity.id, nodeAttributes({ ...entity, ...dates, weight: claims.length }, ontology));
  }
  for (const edge of edges) {
    for (const end of [edge.subject, edge.object]) {
      if (!graph.hasNode(end)) throw incomplete(`entity ${end}`, edge.key);
    }
    const attributes = edgeAttributes(countedEdge(edge), edge.claims, ontology);
    graph.addDirectedEdgeWithKey(edge.key, edge.subject, edge.object, attributes);
  }
  placeNodes(graph);
  return graph;
}

/** The key of the edge that a claim belongs to. */
export function edgeKey(claim: { subject: { entity: string }; relation: string; object: { entity: string } }): string {
  return `${claim.subject.entity}|${claim.relation}|${claim.object.entity}`;
}

interface Edge {
  key: string;
  subject: string;
  relation: string;
  object: string;
  claims: ClaimRecord[];
}

function groupClaims(claims: readonly ResolvedClaim[], published: ReadonlyMap<string, string | null>): Edge[] {
  const edges = new Map<string, Edge>();
  for (const claim of claims) {
    const date = published.get(claim.article);
    if (date === undefined) throw incomplete(`article ${claim.article}`, claim.id);
    const key = edgeKey(claim);
    const { relation } = claim;
    const edge = edges.get(key) ?? {
      key,
      subject: claim.subject.entity,
      relation,
      object: claim.object.entity,
      claims: [],
    };
    edge.claims.push(claimRecord(claim, date));
    edges.set(key, edge);
  }
  for (const edge of edges.values()) edge.claims.sort(inOrderOfTime);
  return [...edges.values()].sort((a, b) => byCodeUnit(a.key, b.key));
}

/** Oldest first, undated last; within an article in reading order. */
export function inOrderOfTime(a: ClaimRecord, b: ClaimRecord): number {
  return (
    byCodeUnit(a.date ?? '9', b.date ?? '9') ||
    byCodeUnit(a.article, b.article) ||
    a.sentence.start - b.sentence.start ||
    a.trigger.start - b.trigger.start ||
    byCodeUnit(a.id, b.id)
  );
}

function collectEnds(edges: readonly Edge[]): Map<string, ClaimRecord[]> {
  const claims = new Map<string, ClaimRecord[]>();
  for (const edge of edges) {
    for (const end of new Set([edge.subject, edge.object])) {
      const list = claims.get(end) ?? [];
      list.push(...edge.claims);
      claims.set(end, list);
    }
  }
  return claims;
}

/** An entity with its claims counted. */
export interface CountedEntity extends Omit<ResolvedEntity, 'id'> {
  readonly weight: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** A relation between two entities with its claims counted. */
export interface CountedEdge {
  readonly relation: string;
  readonly weight: number;
  readonly counts: StatusCounts;
  readonly confidence: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** The part of an ontology that a graph is drawn with. */
export interface Vocabulary {
  readonly version: number;
  entityType(name: EntityType): { readonly colour: string };
  relation(name: string): RelationType | undefined;
}

function countedEdge({ relation, claims }: Edge): CountedEdge {
  const dates = dateRange(claims.map((claim) => claim.date));
  const confidence = Math.max(...claims.map((claim) => claim.confidence));
  return { relation, weight: claims.length, counts: countStatuses(claims), confidence, ...dates };
}

/** What a node carries, not yet placed. */
export function nodeAttributes(entity: CountedEntity, vocabulary: Vocabulary): NodeAttributes {
  const { name, type, kind, country, roles, aliases, weight, first, last } = entity;
  return {
    label: name,
    type,
    kind,
    country,
    roles: [...roles],
    aliases: [...aliases],
    weight,
    first,
    last,
    color: vocabulary.entityType(type).colour,
    size: nodeSize(weight),
    x: 0,
    y: 0,
  };
}

/**
 * What an edge carries.
 *
 * @throws Failure `archive-incomplete` when there is no such relation
 */
export function edgeAttributes(edge: CountedEdge, claims: ClaimRecord[], vocabulary: Vocabulary): EdgeAttributes {
  const relation = vocabulary.relation(edge.relation);
  if (!relation) throw incomplete(`relation ${edge.relation} in the ontology`, claims[0]?.id ?? edge.relation);
  return {
    label: relation.label,
    relation: relation.name,
    plover: relation.plover,
    quad: relation.quad,
    score: relation.score,
    weight: edge.weight,
    status: summarise(edge.counts),
    counts: edge.counts,
    confidence: edge.confidence,
    first: edge.first,
    last: edge.last,
    color: relation.colour,
    size: edgeSize(edge.weight),
    claims,
  };
}

function incomplete(missing: string, claim: string): Failure {
  return new Failure({
    name: 'archive-incomplete',
    what: `there is no ${missing}`,
    where: `claim ${claim}`,
    blame: 'tool',
  });
}

export function articleRecord({ id, title, source, url, date }: Omit<Article, 'text'>): ArticleRecord {
  return { id, title, source, url, date };
}
