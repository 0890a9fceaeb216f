const MIN_NODE_SIZE = 5;
const MAX_NODE_SIZE = 22;
const MAX_EDGE_SIZE = 5;

/** Radius of an entity of that many claims, in pixels at the default zoom: its area grows with them. */
export function nodeSize(claims: number): number {
  return Math.min(MAX_NODE_SIZE, tenths(MIN_NODE_SIZE + 2.5 * Math.sqrt(claims)));
}

/** Width of an edge of that many claims, in pixels. */
export function edgeSize(claims: number): number {
  return Math.min(MAX_EDGE_SIZE, tenths(1 + Math.sqrt(Math.max(0, claims - 1))));
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
