import { MultiDirectedGraph } from 'graphology';
import { byCodeUnit } from '../../src/graph/order.js';
import type { Model } from '../state/model.js';
import { compose } from './compose.js';
import type { Point } from './geometry.js';

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

/**
 * The part of a graph that is drawn, the weightiest entities and edges first. Entities without an edge are never shown.
 *
 * @param within the entities to draw, null for all
 * @param aspect width to height of the drawing
 */
export function displayGraph({ graph }: Model, within: ReadonlySet<string> | null, aspect: number): DisplayGraph {
  const display: DisplayGraph = new MultiDirectedGraph<DisplayNode, DisplayEdge>();
  const weights = new Map<string, number>();
  graph.forEachNode((key, { weight }) => {
    if (weight > 0 && (within?.has(key) ?? true)) weights.set(key, weight);
  });
  const entities = byWeight(weights);
  const places = compose(graph, entities, aspect);
  for (const key of entities) addNode(display, graph, key, places.get(key)!);
  weights.clear();
  graph.forEachEdge((key, { weight }, source, target) => {
    if (source !== target && display.hasNode(source) && display.hasNode(target)) weights.set(key, weight);
  });
  for (const key of byWeight(weights)) addEdge(display, graph, key);
  return display;
}

/** Takes more entities into the drawing, with their edges to those that are there. */
export function extendDisplay(display: DisplayGraph, { graph }: Model, entities: Iterable<string>): void {
  for (const key of entities) {
    if (display.hasNode(key)) continue;
    addNode(display, graph, key, graph.getNodeAttributes(key));
    graph.forEachEdge(key, (edge, _, source, target) => {
      const drawn = source !== target && display.hasNode(source) && display.hasNode(target);
      if (drawn && !display.hasEdge(edge)) addEdge(display, graph, edge);
    });
  }
}

function byWeight(weights: ReadonlyMap<string, number>): string[] {
  return [...weights].sort(([a, x], [b, y]) => y - x || byCodeUnit(a, b)).map(([key]) => key);
}

function addNode(display: DisplayGraph, graph: Model['graph'], key: string, { x, y }: Point): void {
  const { size, color } = graph.getNodeAttributes(key);
  display.addNode(key, { x, y, size, color, fixed: false });
}

function addEdge(display: DisplayGraph, graph: Model['graph'], key: string): void {
  const { weight, size, color } = graph.getEdgeAttributes(key);
  display.addDirectedEdgeWithKey(key, graph.source(key), graph.target(key), { weight, size, color });
}
