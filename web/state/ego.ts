import type { Filtered } from '../../src/graph/filters/index.js';
import type { ClaimRecord, StringerGraph } from '../../src/graph/types.js';

/** The part of what is shown within `depth` steps of an entity, whichever way the relations point. */
export function neighbourhood(graph: StringerGraph, shown: Filtered, centre: string, depth: number): Filtered {
  const nodes = new Set([centre]);
  let frontier = [centre];
  for (let step = 0; step < depth; step += 1) {
    const next: string[] = [];
    for (const node of frontier) {
      for (const neighbour of shownNeighbours(graph, shown, node)) {
        if (nodes.has(neighbour)) continue;
        nodes.add(neighbour);
        next.push(neighbour);
      }
    }
    frontier = next;
  }
  const edges = new Map<string, readonly ClaimRecord[]>();
  for (const [edge, claims] of shown.edges) {
    if (graph.extremities(edge).every((end) => nodes.has(end))) edges.set(edge, claims);
  }
  return { nodes, edges, counts: shown.counts };
}

/** Entities that a shown relation ties to this one. */
export function shownNeighbours(graph: StringerGraph, shown: Filtered, node: string): Set<string> {
  const neighbours = new Set<string>();
  graph.forEachEdge(node, (edge, _, from, to) => {
    if (shown.edges.has(edge)) neighbours.add(from === node ? to : from);
  });
  return neighbours;
}
