import { MultiDirectedGraph } from 'graphology';
import forceAtlas2Module, {
  type ForceAtlas2Settings,
  type ForceAtlas2SynchronousLayoutParameters,
} from 'graphology-layout-forceatlas2';
import noverlapModule, { type NoverlapLayoutParameters } from 'graphology-layout-noverlap';
import { connectedParts, type Part, pack } from './parts.js';
import type { StringerGraph } from './types.js';

interface Layout<Parameters> {
  assign(graph: unknown, parameters: Parameters): void;
}

// Both packages are CommonJS: the module is the function itself, whatever the resolution of their typings says.
const forceAtlas2 = forceAtlas2Module as unknown as Layout<ForceAtlas2SynchronousLayoutParameters>;
const noverlap = noverlapModule as unknown as Layout<NoverlapLayoutParameters>;

/** Side of the square that nodes start in, in layout units. */
const START_SIDE = 100;
const MAX_ITERATIONS = 600;
const MIN_ITERATIONS = 30;
/** Node moves to spend on a graph: small graphs settle, large ones still open in seconds. */
const MOVES = 200_000;
/** Decimals kept, so that files stay small. */
const DECIMALS = 2;

/** Settings of ForceAtlas2 (Jacomy et al. 2014) for a graph of that many nodes; the page's worker uses the same. */
export function layoutSettings(order: number): ForceAtlas2Settings {
  return {
    barnesHutOptimize: order > 1000,
    gravity: 1.5,
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

/**
 * Places all nodes. Each connected part is laid out by itself (hashed start, ForceAtlas2 for a fixed number of
 * iterations, then apart where nodes overlap), and the parts are packed beside each other, the largest first: parts
 * that share no edge would drift apart for ever.
 */
export function placeNodes(graph: StringerGraph): void {
  const parts = connectedParts(graph as unknown as MultiDirectedGraph).map((keys) => layOut(graph, keys));
  const places = pack(parts);
  graph.updateEachNodeAttributes((key, attributes) => {
    const { x, y } = places.get(key)!;
    return { ...attributes, x: round(x), y: round(y) };
  });
}

function layOut(graph: StringerGraph, keys: readonly string[]): Part {
  const part = new MultiDirectedGraph<{ x: number; y: number; size: number }, { weight: number }>();
  for (const key of keys) part.addNode(key, { ...startPosition(key), size: graph.getNodeAttribute(key, 'size') });
  if (keys.length > 1) {
    for (const key of keys) {
      graph.forEachOutboundEdge(key, (_, { weight }, source, target) => {
        if (source !== target) part.addDirectedEdge(source, target, { weight });
      });
    }
    const iterations = Math.round(Math.min(MAX_ITERATIONS, Math.max(MIN_ITERATIONS, MOVES / part.order)));
    forceAtlas2.assign(part, { iterations, getEdgeWeight: 'weight', settings: layoutSettings(part.order) });
    separate(part);
  }
  return { places: new Map(part.mapNodes((key, { x, y }) => [key, { x, y }])) };
}

/**
 * Puts nodes that were moved apart where they overlap, and their connected parts beside each other. Pinned nodes stay
 * where they are, and so do all parts then.
 *
 * @param aspect width to height of where it is drawn
 */
export function settle(
  graph: MultiDirectedGraph<{ x: number; y: number; size: number; fixed?: boolean }>,
  aspect?: number,
): void {
  const pinned = graph.filterNodes((_, { fixed }) => fixed);
  const kept = pinned.map((key) => ({ key, x: graph.getNodeAttribute(key, 'x'), y: graph.getNodeAttribute(key, 'y') }));
  separate(graph as unknown as MultiDirectedGraph);
  for (const { key, x, y } of kept) graph.mergeNodeAttributes(key, { x, y });
  if (kept.length > 0) return;
  const parts = connectedParts(graph as unknown as MultiDirectedGraph).map((keys) => ({
    places: new Map(keys.map((key) => [key, graph.getNodeAttributes(key)])),
  }));
  for (const [key, place] of pack(parts, aspect)) graph.mergeNodeAttributes(key, place);
}

/** Moves nodes apart until none covers another. */
function separate(graph: MultiDirectedGraph): void {
  const large = graph.order > 2000;
  const gridSize = Math.max(20, Math.ceil(Math.sqrt(graph.order) * 1.5));
  noverlap.assign(graph, {
    maxIterations: large ? 10 : 200,
    settings: { margin: large ? 1 : 4, ratio: 1.2, gridSize },
  });
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
