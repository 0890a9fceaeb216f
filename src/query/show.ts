import type { ArticleRecord, StringerGraph } from '../graph/types.js';
import { type RelationResult, relations } from './relations.js';

/** Everything that the graph says about one entity. */
export interface EntityCard {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly kind: string | null;
  readonly country: string | null;
  readonly roles: readonly string[];
  readonly aliases: readonly string[];
  /** Number of claims that it is an end of. */
  readonly weight: number;
  readonly first: string | null;
  readonly last: string | null;
  /** What it does, heaviest first. */
  readonly does: readonly RelationResult[];
  /** What is done to it, heaviest first. */
  readonly undergoes: readonly RelationResult[];
  /** The articles that claim something about it, sorted by date and id. */
  readonly articles: readonly ArticleRecord[];
}

/** The card of a node. @param key a key of the graph */
export function entityCard(graph: StringerGraph, key: string): EntityCard {
  const { label, type, kind, country, roles, aliases, weight, first, last } = graph.getNodeAttributes(key);
  const does = relations(graph, { from: key });
  const undergoes = relations(graph, { to: key }).filter((relation) => relation.subject.id !== key);
  const articles = new Map<string, ArticleRecord>();
  for (const relation of [...does, ...undergoes]) {
    for (const { published } of relation.claims) if (published) articles.set(published.id, published);
  }
  return {
    id: key,
    name: label,
    type,
    kind,
    country,
    roles,
    aliases,
    weight,
    first,
    last,
    does,
    undergoes,
    articles: [...articles.values()].sort((a, b) => (placeInTime(a) < placeInTime(b) ? -1 : 1)),
  };
}

function placeInTime({ date, id }: ArticleRecord): string {
  return `${date ?? '~'} ${id}`;
}
