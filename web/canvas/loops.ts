import { type EdgeLook, type Emphasis, edgeInk } from './appearance.js';
import type { Paper } from './colour.js';
import type { Point } from './geometry.js';
import type { PlacedNode } from './labels.js';

/** A relation of an entity to itself, drawn as a ring above its node, which Sigma does not do. */
export interface Loop extends Point {
  readonly key: string;
  readonly radius: number;
  readonly look: EdgeLook;
  /** Half of the angle that the node hides of the ring, measured from straight down. */
  readonly gap: number;
}

/** Rings of one node, each wider than the one before. */
export function placeLoops(node: PlacedNode, edges: readonly { key: string; look: EdgeLook }[]): Loop[] {
  return edges.map(({ key, look }, index) => {
    const radius = Math.max(4, node.radius * 0.85) + index * 6;
    const distance = node.radius + radius * 0.55;
    const reach = (distance ** 2 + radius ** 2 - node.radius ** 2) / (2 * distance * radius);
    return { key, look, radius, x: node.x, y: node.y - distance, gap: Math.acos(Math.max(-1, Math.min(1, reach))) };
  });
}

/** Longest arrowhead, in pixels. */
const HEAD = 8;

/** The corners of the arrowhead where a loop comes back to its node. */
export function loopHead({ x, y, radius, gap }: Pick<Loop, 'x' | 'y' | 'radius' | 'gap'>): Point[] {
  const end = Math.PI / 2 - gap;
  const head = Math.min(HEAD, radius);
  const at = (angle: number, away: number) => ({ x: x + away * Math.cos(angle), y: y + away * Math.sin(angle) });
  const base = end - head / radius;
  return [at(end, radius), at(base, radius + head / 2), at(base, radius - head / 2)];
}

export function drawLoops(
  context: CanvasRenderingContext2D,
  loops: readonly Loop[],
  emphasis: Emphasis | null,
  paper: Paper,
): void {
  for (const { key, x, y, radius, gap, look } of loops) {
    const color = edgeInk(key, look, emphasis, paper);
    const end = Math.PI / 2 - gap;
    const head = Math.min(HEAD, radius);
    context.beginPath();
    context.arc(x, y, radius, Math.PI / 2 + gap, end + Math.PI * 2 - head / radius);
    context.strokeStyle = color;
    context.lineWidth = Math.max(1, look.size * 0.7);
    context.setLineDash(look.status === 'actual' ? [] : [5, 4]);
    context.stroke();
    context.setLineDash([]);
    context.beginPath();
    for (const corner of loopHead({ x, y, radius, gap })) context.lineTo(corner.x, corner.y);
    context.fillStyle = color;
    context.fill();
  }
}

/** The loop under a point, if there is one. */
export function loopAt(loops: readonly Loop[], { x, y }: Point): Loop | undefined {
  return loops.find((loop) => Math.abs(Math.hypot(x - loop.x, y - loop.y) - loop.radius) < 5);
}
