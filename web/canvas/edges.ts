import type { EdgeLook } from './appearance.js';
import { controlPoint, curveAt, type Point } from './geometry.js';
import type { PlacedEdge } from './labels.js';

/** A drawn edge: a quadratic curve from rim to rim, and the corners of its arrowhead. */
export interface EdgeShape {
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
  readonly head: readonly [Point, Point, Point];
}

/** The shape of an edge between two placed nodes. The line ends where the arrowhead begins. */
export function edgeShape({ from, to }: PlacedEdge, { curvature, size }: EdgeLook): EdgeShape {
  const control = controlPoint(from, to, curvature);
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const base = curveAt(from, control, to, Math.max(0.5, 1 - (to.radius + size * 4) / length));
  const half = size * 1.5 + 1;
  const side = { x: -Math.sin(base.angle) * half, y: Math.cos(base.angle) * half };
  return {
    from,
    control,
    to: base,
    head: [
      { x: to.x - Math.cos(base.angle) * to.radius, y: to.y - Math.sin(base.angle) * to.radius },
      { x: base.x + side.x, y: base.y + side.y },
      { x: base.x - side.x, y: base.y - side.y },
    ],
  };
}

/** Draws edges with curves, arrowheads and dashes. */
export function drawEdges(
  context: CanvasRenderingContext2D,
  edges: readonly PlacedEdge[],
  looks: ReadonlyMap<string, EdgeLook>,
): void {
  for (const edge of edges) {
    const look = looks.get(edge.key);
    if (!look) continue;
    const { from, control, to, head } = edgeShape(edge, look);
    context.strokeStyle = look.color;
    context.fillStyle = look.color;
    context.lineWidth = look.size;
    context.setLineDash(look.status === 'actual' ? [] : [6, 5]);
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.quadraticCurveTo(control.x, control.y, to.x, to.y);
    context.stroke();
    context.beginPath();
    for (const { x, y } of head) context.lineTo(x, y);
    context.fill();
  }
  context.setLineDash([]);
}
