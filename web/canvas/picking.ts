import type { Look } from './appearance.js';
import type { DisplayGraph } from './display.js';
import type { Box, Point } from './geometry.js';

/** Numbers kept of an edge: both ends and the point that its curve bends to. */
const STRIDE = 6;
/** Straight pieces that a curve is taken for. */
const PIECES = 12;

/** Where the shown edges lie, in the graph's own coordinates, for finding those at a point or in a box. */
export class EdgePlaces {
  readonly #keys: string[] = [];
  readonly #places: Float32Array;

  constructor(display: DisplayGraph, { edges }: Look) {
    this.#places = new Float32Array(edges.size * STRIDE);
    for (const [key, { curvature }] of edges) {
      if (!display.hasEdge(key)) continue;
      const [source, target] = display.extremities(key);
      const { x: x1, y: y1 } = display.getNodeAttributes(source);
      const { x: x2, y: y2 } = display.getNodeAttributes(target);
      const control = [(x1 + x2) / 2 - (y2 - y1) * curvature, (y1 + y2) / 2 + (x2 - x1) * curvature];
      this.#places.set([x1, y1, control[0]!, control[1]!, x2, y2], this.#keys.length * STRIDE);
      this.#keys.push(key);
    }
  }

  /** The edge that is nearest to a point and no further than `reach` away. */
  at({ x, y }: Point, reach: number): string | null {
    let best: string | null = null;
    let least = reach;
    this.#each({ x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach }, (key, start) => {
      const distance = this.#distance(start, x, y);
      if (distance < least) [best, least] = [key, distance];
      return true;
    });
    return best;
  }

  /** The edges that may touch a box; null when there are more than `most`. */
  within(box: Box, most: number): string[] | null {
    const found: string[] = [];
    const few = this.#each(box, (key) => found.push(key) <= most);
    return few ? found : null;
  }

  /** Visits edges whose own box touches this one, until `visit` says no. */
  #each({ x, y, width, height }: Box, visit: (key: string, start: number) => boolean): boolean {
    const places = this.#places;
    for (let index = 0, at = 0; index < this.#keys.length; index += 1, at += STRIDE) {
      const [x1, cx, x2] = [places[at]!, places[at + 2]!, places[at + 4]!];
      if (Math.max(x1, cx, x2) < x || Math.min(x1, cx, x2) > x + width) continue;
      const [y1, cy, y2] = [places[at + 1]!, places[at + 3]!, places[at + 5]!];
      if (Math.max(y1, cy, y2) < y || Math.min(y1, cy, y2) > y + height) continue;
      if (!visit(this.#keys[index]!, at)) return false;
    }
    return true;
  }

  #distance(start: number, x: number, y: number): number {
    const [x1, y1, cx, cy, x2, y2] = this.#places.subarray(start, start + STRIDE) as unknown as number[];
    let least = Number.POSITIVE_INFINITY;
    let [ax, ay] = [x1!, y1!];
    for (let piece = 1; piece <= PIECES; piece += 1) {
      const t = piece / PIECES;
      const u = 1 - t;
      const bx = u * u * x1! + 2 * u * t * cx! + t * t * x2!;
      const by = u * u * y1! + 2 * u * t * cy! + t * t * y2!;
      least = Math.min(least, toSegment(x, y, ax, ay, bx, by));
      [ax, ay] = [bx, by];
    }
    return least;
  }
}

function toSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
