import { MultiDirectedGraph } from 'graphology';
import type { Model } from '../state/model.js';

/** What Sigma draws: positions that the reader may change, and no loops, which it cannot draw. */
export interface DisplayNode {
  x: number;
  y: number;
  size: number;
  color: string;
  /** Pinned: the layout leaves it where it is. */
  fixed: boolean;
}

export interface DisplayEdge {
  weight: number;
  size: number;
  color: string;
}

export type DisplayGraph = MultiDirectedGraph<DisplayNode, DisplayEdge>;

export function displayGraph({ graph }: Model): DisplayGraph {
  const display: DisplayGraph = new MultiDirectedGraph<DisplayNode, DisplayEdge>();
  graph.forEachNode((key, { x, y, size, color }) => {
    display.addNode(key, { x, y, size, color, fixed: false });
  });
  graph.forEachEdge((key, { weight, size, color }, source, target) => {
    if (source !== target) display.addDirectedEdgeWithKey(key, source, target, { weight, size, color });
  });
  return display;
}
