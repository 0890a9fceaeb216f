import type { MultiDirectedGraph } from 'graphology';
import { connectedParts, type Part, pack } from '../../src/graph/parts.js';
import type { StringerGraph } from '../../src/graph/types.js';
import type { Point } from './geometry.js';

/** Graphs of more entities than this fill any drawing, and keep the places that they were stored with. */
const MOST = 2000;
/** How far a drawing may be pulled wider or higher than it was laid out. */
const MOST_STRETCH = 1.8;
/** A part whose longer side is less than this many times the shorter has no direction to turn. */
const ROUND = 1.15;

/**
 * Places for a drawing of some shape: the graph was laid out without knowing where it will be shown. Each connected
 * part is turned so that its long side lies along that of the drawing, the parts are packed for it, and the whole is
 * stretched to fill it. Nothing comes nearer to anything, so that nodes stay apart.
 *
 * @param entities those that are drawn
 * @param aspect width to height of the drawing
 */
export function compose(graph: StringerGraph, entities: readonly string[], aspect: number): ReadonlyMap<string, Point> {
  const stored = (key: string): Point => {
    const { x, y } = graph.getNodeAttributes(key);
    return { x, y };
  };
  if (graph.order > MOST) return new Map(entities.map((key) => [key, stored(key)]));
  const drawn = new Set(entities);
  const parts = connectedParts(graph as unknown as MultiDirectedGraph)
    .map((keys) => keys.filter((key) => drawn.has(key)))
    .filter((keys) => keys.length > 0)
    .map((keys) => turned(new Map(keys.map((key) => [key, stored(key)])), aspect));
  return stretched(pack(parts, aspect), aspect);
}

/** Turns a part around its middle until its principal axis is level, or upright where the drawing is high. */
function turned(places: ReadonlyMap<string, Point>, aspect: number): Part {
  const middle = { x: 0, y: 0 };
  for (const { x, y } of places.values()) {
    middle.x += x / places.size;
    middle.y += y / places.size;
  }
  let [xx, xy, yy] = [0, 0, 0];
  for (const place of places.values()) {
    const [x, y] = [place.x - middle.x, place.y - middle.y];
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  const spread = Math.hypot(xx - yy, 2 * xy);
  if (Math.sqrt((xx + yy + spread) / (xx + yy - spread)) < ROUND) return { places };
  const axis = Math.atan2(2 * xy, xx - yy) / 2;
  const angle = (aspect < 1 ? Math.PI / 2 : 0) - axis;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    places: new Map(
      [...places].map(([key, place]) => {
        const [x, y] = [place.x - middle.x, place.y - middle.y];
        return [key, { x: x * cos - y * sin, y: x * sin + y * cos }];
      }),
    ),
  };
}

function stretched(places: ReadonlyMap<string, Point>, aspect: number): ReadonlyMap<string, Point> {
  const [width, height] = (['x', 'y'] as const).map((axis) => {
    const along = [...places.values()].map((place) => place[axis]);
    return Math.max(...along) - Math.min(...along);
  }) as [number, number];
  if (width === 0 || height === 0) return places;
  const missing = (aspect * height) / width;
  const wider = Math.min(MOST_STRETCH, Math.max(1, missing));
  const higher = Math.min(MOST_STRETCH, Math.max(1, 1 / missing));
  return new Map([...places].map(([key, { x, y }]) => [key, { x: x * wider, y: y * higher }]));
}
