import type { EdgeLook } from './appearance.js';
import type { Point } from './geometry.js';
import type { PlacedNode } from './labels.js';

/** A relation of an entity to itself, drawn as a ring above its node, which Sigma does not do. */
export interface Loop extends Point {
  readonly key: string;
  readonly radius: number;
  readonly look: EdgeLook;
}

/** Rings of one node, each wider than the one before. */
export function placeLoops(node: PlacedNode, edges: readonly { key: string; look: EdgeLook }[]): Loop[] {
  return edges.map(({ key, look }, index) => {
    const radius = Math.max(7, node.radius * 0.8) + index * 5;
    return { key, look, radius, x: node.x, y: node.y - node.radius - radius * 0.55 };
  });
}

export function drawLoops(context: CanvasRenderingContext2D, loops: readonly Loop[]): void {
  for (const { x, y, radius, look } of loops) {
    context.beginPath();
    context.arc(x, y, radius, Math.PI * 0.68, Math.PI * 2.32);
    context.strokeStyle = look.color;
    context.lineWidth = look.size;
    context.setLineDash(look.status === 'actual' ? [] : [4, 3]);
    context.stroke();
    context.setLineDash([]);
    const tip = { x: x + radius * Math.cos(Math.PI * 0.32), y: y + radius * Math.sin(Math.PI * 0.32) };
    context.beginPath();
    context.moveTo(tip.x - 3, tip.y + 5);
    context.lineTo(tip.x + 6, tip.y - 1);
    context.lineTo(tip.x - 2, tip.y - 4);
    context.fillStyle = look.color;
    context.fill();
  }
}

/** The loop under a point, if there is one. */
export function loopAt(loops: readonly Loop[], { x, y }: Point): Loop | undefined {
  return loops.find((loop) => Math.abs(Math.hypot(x - loop.x, y - loop.y) - loop.radius) < 5);
}
