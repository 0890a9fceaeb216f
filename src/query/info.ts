import type { StringerGraph } from '../graph/types.js';
import { ENTITY_TYPES } from '../ontology/types.js';

export interface Count {
  readonly name: string;
  readonly count: number;
}

/** What is in a graph, in numbers. */
export interface Info {
  readonly articles: number;
  /** Days of the first and last dated article. */
  readonly first: string | null;
  readonly last: string | null;
  readonly entities: number;
  readonly edges: number;
  readonly claims: number;
  /** Entities by type, in the order of the types. */
  readonly types: readonly Count[];
  /** Claims by relation, most first; edges where there are no claims. */
  readonly relations: readonly Count[];
  /** The entities of most claims, at most ten. */
  readonly top: readonly { id: string; name: string; type: string; weight: number }[];
}

/** So many entities of most claims. */
export const TOP = 10;

export function info(graph: StringerGraph): Info {
  const articles = graph.getAttribute('articles') ?? [];
  const dates = articles.flatMap(({ date }) => date ?? []).sort();
  const types = new Map<string, number>(ENTITY_TYPES.map((type) => [type, 0]));
  graph.forEachNode((_, { type }) => types.set(type, (types.get(type) ?? 0) + 1));
  const relations = new Map<string, number>();
  let claims = 0;
  graph.forEachEdge((_, { relation, claims: { length } }) => {
    claims += length;
    relations.set(relation, (relations.get(relation) ?? 0) + Math.max(1, length));
  });
  return {
    articles: articles.length,
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    entities: graph.order,
    edges: graph.size,
    claims,
    types: [...types].map(([name, count]) => ({ name, count })),
    relations: [...relations]
      .map(([name, count]) => ({ name, count }))
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)),
    top: topEntities(graph),
  };
}

function topEntities(graph: StringerGraph): { id: string; name: string; type: string; weight: number }[] {
  return graph
    .mapNodes((id, { label, type, weight }) => ({ id, name: label, type, weight }))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .slice(0, TOP);
}
