import { countStatuses, dateRange, summarise } from '../claims.js';
import { edgeSize, nodeSize } from '../sizes.js';
import type { ClaimRecord, StringerGraph } from '../types.js';
import type { Filtered } from './apply.js';

/**
 * What filters leave as a graph of its own: its entities, edges and articles, with everything that is counted over
 * claims (weights, dates, statuses, sizes) counted over those that are left. Places and colours stay.
 */
export function filteredGraph(
  graph: StringerGraph,
  { nodes, edges }: Pick<Filtered, 'nodes' | 'edges'>,
): StringerGraph {
  const part = graph.nullCopy() as StringerGraph;
  const ofEntity = new Map<string, ClaimRecord[]>([...nodes].map((node) => [node, []]));
  for (const [edge, claims] of edges) {
    for (const end of new Set(graph.extremities(edge))) ofEntity.get(end)?.push(...claims);
  }
  graph.forEachNode((key, attributes) => {
    const claims = ofEntity.get(key);
    if (!claims) return;
    const size = nodeSize(claims.length);
    part.addNode(key, { ...attributes, weight: claims.length, size, ...dateRange(claims.map(({ date }) => date)) });
  });
  graph.forEachEdge((key, attributes, source, target) => {
    const claims = edges.get(key);
    if (!claims) return;
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
