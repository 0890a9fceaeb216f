import type { Filtered } from '../../src/graph/filters/index.js';
import type { StringerGraph } from '../../src/graph/types.js';

/** What is shown as a graph of its own: the shown entities and relations, each edge with its shown claims. */
export function shownGraph(graph: StringerGraph, { nodes, edges }: Filtered): StringerGraph {
  const copy = graph.copy() as StringerGraph;
  for (const node of graph.nodes()) if (!nodes.has(node)) copy.dropNode(node);
  for (const edge of copy.edges()) {
    const claims = edges.get(edge);
    if (!claims) copy.dropEdge(edge);
    else copy.mergeEdgeAttributes(edge, { claims: [...claims], weight: claims.length });
  }
  return copy;
}
