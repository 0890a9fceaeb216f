import type { MultiDirectedGraph } from 'graphology';
import forceAtlas2Module, { type ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
import noverlapModule from 'graphology-layout-noverlap';
import type { StringerGraph } from './types.js';

// Both packages are CommonJS whose export is the function itself, which their typings call `default`.
const forceAtlas2 = forceAtlas2Module as unknown as (typeof forceAtlas2Module)['default'];
const noverlap = noverlapModule as unknown as (typeof noverlapModule)['default'];

/** Side of the square that nodes start in, in layout units. */
const START_SIDE = 100;
const MAX_ITERATIONS = 600;
const MIN_ITERATIONS = 40;
/** Node moves to spend on a graph: small graphs settle, large ones still open in seconds. */
const MOVES = 200_000;
/** Decimals kept, so that files stay small. */
const DECIMALS = 2;

/** Settings of ForceAtlas2 (Jacomy et al. 2014) for a graph of that many nodes; the page's worker uses the same. */
export function layoutSettings(order: number): ForceAtlas2Settings {
  return {
    barnesHutOptimize: order > 1000,
    gravity: 0.6,
    scalingRatio: 12,
    slowDown: 1 + Math.log(Math.max(order, 1)),
    outboundAttractionDistribution: true,
    edgeWeightInfluence: 0.5,
  };
}

/**
 * A place in the start square that depends on the node's key alone: two hashes (FNV-1a, 32 bits), one a coordinate.
 * Every run, machine and subset of the graph starts a node in the same place.
 */
export function startPosition(key: string): { x: number; y: number } {
  return { x: (unitHash(key, 0x811c9dc5) - 0.5) * START_SIDE, y: (unitHash(key, 0x01234567) - 0.5) * START_SIDE };
}

/** Places all nodes: hashed start, ForceAtlas2 for a fixed number of iterations, then apart where they overlap. */
export function placeNodes(graph: StringerGraph): void {
  graph.updateEachNodeAttributes((key, attributes) => ({ ...attributes, ...startPosition(key) }));
  if (graph.order < 2) return;
  const iterations = Math.round(Math.min(MAX_ITERATIONS, Math.max(MIN_ITERATIONS, MOVES / graph.order)));
  forceAtlas2.assign(graph, { iterations, getEdgeWeight: 'weight', settings: layoutSettings(graph.order) });
  separate(graph);
  graph.updateEachNodeAttributes((_, attributes) => ({
    ...attributes,
    x: round(attributes.x),
    y: round(attributes.y),
  }));
}

/** Moves nodes apart until none covers another. */
export function separate(graph: MultiDirectedGraph): void {
  noverlap.assign(graph, { maxIterations: graph.order > 2000 ? 30 : 200, settings: { margin: 4, ratio: 1.2 } });
}

function unitHash(key: string, basis: number): number {
  let hash = basis;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  // One avalanche step (MurmurHash3's finaliser): FNV alone leaves the high bits of short keys alike.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

function round(value: number): number {
  const scaled = Math.round(value * 10 ** DECIMALS) / 10 ** DECIMALS;
  return scaled === 0 ? 0 : scaled;
}
