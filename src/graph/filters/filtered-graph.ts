import { countStatuses, dateRange, summarise } from '../claims.js';
import { edgeSize, nodeSize } from '../sizes.js';
import type { ClaimRecord, StringerGraph } from '../types.js';
import type { Filtered } from './apply.js';

/**
 * What filters leave as a graph of its own: its entities, edges and articles, with everything that is counted over
 * claims (weights, dates, statuses, sizes) counted over those that are left. Places and colours stay, and so does all
 * that an edge without claims says of itself and its ends.
 */
export function filteredGraph(
  graph: StringerGraph,
  { nodes, edges }: Pick<Filtered, 'nodes' | 'edges'>,
): StringerGraph {
  const part = graph.nullCopy() as StringerGraph;
  const ofEntity = new Map<string, ClaimRecord[]>([...nodes].map((node) => [node, []]));
  const bare = new Set<string>();
  for (const [edge, claims] of edges) {
    for (const end of new Set(graph.extremities(edge))) {
      ofEntity.get(end)?.push(...claims);
      if (claims.length === 0) bare.add(end);
    }
  }
  graph.forEachNode((key, attributes) => {
    const claims = ofEntity.get(key);
    if (!claims) return;
    if (bare.has(key)) {
      part.addNode(key, attributes);
      return;
    }
    const size = nodeSize(claims.length);
    part.addNode(key, { ...attributes, weight: claims.length, size, ...dateRange(claims.map(({ date }) => date)) });
  });
  graph.forEachEdge((key, attributes, source, target) => {
    const claims = edges.get(key);
    if (!claims) return;
    if (claims.length === 0) {
      part.addDirectedEdgeWithKey(key, source, target, attributes);
      return;
    }
    const counts = countStatuses(claims);
    part.addDirectedEdgeWithKey(key, source, target, {
      ...attributes,
      claims: [...claims],
      weight: claims.length,
      counts,
      status: summarise(counts),
      confidence: claims.reduce((most, { confidence }) => Math.max(most, confidence), 0),
      size: edgeSize(claims.length),
      ...dateRange(claims.map(({ date }) => date)),
    });
  });
  const named = new Set([...edges.values()].flatMap((claims) => claims.map(({ article }) => article)));
  part.setAttribute(
    'articles',
    (graph.getAttribute('articles') ?? []).filter(({ id }) => named.has(id)),
  );
  return part;
}
