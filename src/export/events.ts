import { byCodeUnit } from '../graph/order.js';
import type { ArticleRecord, ClaimRecord, EdgeAttributes, StringerGraph } from '../graph/types.js';
import { type Actor, actorOf } from './actors.js';

/** A claim of an event with all that event data says of it. */
export interface Event {
  readonly claim: ClaimRecord;
  readonly edge: EdgeAttributes;
  readonly plover: string;
  readonly source: Actor;
  readonly target: Actor;
  readonly article: ArticleRecord | null;
}

/** The claims whose relation is an event, by date, article and place; undated ones last. */
export function eventsOf(graph: StringerGraph): Event[] {
  const articles = new Map((graph.getAttribute('articles') ?? []).map((article) => [article.id, article]));
  const actors = new Map(graph.mapNodes((key) => [key, actorOf(graph, key)]));
  const events = graph.edges().flatMap((key): Event[] => {
    const edge = graph.getEdgeAttributes(key);
    const { plover } = edge;
    if (plover === null) return [];
    const [source, target] = graph.extremities(key).map((end) => actors.get(end)!);
    return edge.claims.map((claim) => ({
      claim,
      edge,
      plover,
      source: source!,
      target: target!,
      article: articles.get(claim.article) ?? null,
    }));
  });
  return events.sort(
    ({ claim: a }, { claim: b }) =>
      byCodeUnit(a.date ?? '~', b.date ?? '~') ||
      byCodeUnit(a.article, b.article) ||
      a.sentence.start - b.sentence.start ||
      byCodeUnit(a.id, b.id),
  );
}
