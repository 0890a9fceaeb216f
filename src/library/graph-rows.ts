import { MultiDirectedGraph } from 'graphology';
import type { EdgeAttributes, GraphAttributes, NodeAttributes, StringerGraph } from '../graph/types.js';
import type { GraphRows } from '../store/store.js';

/** A graph as the store keeps it. */
export function toRows(graph: StringerGraph): GraphRows {
  return {
    attributes: JSON.stringify(graph.getAttributes()),
    nodes: graph.mapNodes((key, attributes) => {
      const { label, type, weight } = attributes;
      return { key, label, type, weight, attributes: JSON.stringify(attributes) };
    }),
    edges: graph.mapEdges((key, attributes, source, target) => {
      const { relation, weight } = attributes;
      return { key, source, target, relation, weight, attributes: JSON.stringify(attributes) };
    }),
  };
}

/** The graph that the store keeps: the inverse of {@link toRows}. */
export function fromRows({ attributes, nodes, edges }: GraphRows): StringerGraph {
  const graph: StringerGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>();
  graph.replaceAttributes(JSON.parse(attributes));
  for (const node of nodes) graph.addNode(node.key, JSON.parse(node.attributes));
  for (const edge of edges)
    graph.addDirectedEdgeWithKey(edge.key, edge.source, edge.target, JSON.parse(edge.attributes));
  return graph;
}
