import { MultiDirectedGraph } from 'graphology';
import { Failure } from '../ontology/failure.js';
import type { Ontology } from '../ontology/ontology.js';
import type { Archive, Article, ResolvedClaim, ResolvedEntity } from '../ontology/types.js';
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
    graph.addNode(entity.id, nodeAttributes(entity, claimsOf.get(entity.id) ?? [], ontology));
  }
  for (const edge of edges) {
    for (const end of [edge.subject, edge.object]) {
      if (!graph.hasNode(end)) throw incomplete(`entity ${end}`, edge.key);
    }
    graph.addDirectedEdgeWithKey(edge.key, edge.subject, edge.object, edgeAttributes(edge, ontology));
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
  for (const edge of edges.values()) edge.claims.sort(byPlace);
  return [...edges.values()].sort((a, b) => byCodeUnit(a.key, b.key));
}

/** Oldest first, undated last; within an article in reading order. */
function byPlace(a: ClaimRecord, b: ClaimRecord): number {
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

function nodeAttributes(entity: ResolvedEntity, claims: readonly ClaimRecord[], ontology: Ontology): NodeAttributes {
  return {
    label: entity.name,
    type: entity.type,
    kind: entity.kind,
    country: entity.country,
    roles: [...entity.roles],
    aliases: [...entity.aliases],
    weight: claims.length,
    ...dateRange(claims.map((claim) => claim.date)),
    color: ontology.entityType(entity.type).colour,
    size: nodeSize(claims.length),
    x: 0,
    y: 0,
  };
}

function edgeAttributes(edge: Edge, ontology: Ontology): EdgeAttributes {
  const relation = ontology.relation(edge.relation);
  if (!relation) throw incomplete(`relation ${edge.relation} in the ontology`, edge.key);
  const counts = countStatuses(edge.claims);
  return {
    label: relation.label,
    relation: relation.name,
    plover: relation.plover,
    quad: relation.quad,
    score: relation.score,
    weight: edge.claims.length,
    status: summarise(counts),
    counts,
    confidence: Math.max(...edge.claims.map((claim) => claim.confidence)),
    ...dateRange(edge.claims.map((claim) => claim.date)),
    color: relation.colour,
    size: edgeSize(edge.claims.length),
    claims: edge.claims,
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

function articleRecord({ id, title, source, url, date }: Article): ArticleRecord {
  return { id, title, source, url, date };
}
