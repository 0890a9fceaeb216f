import type { MultiDirectedGraph } from 'graphology';
import { byCodeUnit } from './order.js';

/** A connected part of a graph with the places of its nodes. */
export interface Part {
  readonly places: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
}

/** Free space around each part, in layout units. */
const MARGIN = 24;
/** Width to height of a drawing of which nobody says where it will be shown: screens are wide. */
export const ASPECT = 1.3;

/** The keys of each connected part, whichever way its edges point: the largest part first, keys sorted. */
export function connectedParts(graph: MultiDirectedGraph): string[][] {
  const seen = new Set<string>();
  const parts: string[][] = [];
  for (const start of graph.nodes().sort(byCodeUnit)) {
    if (seen.has(start)) continue;
    seen.add(start);
    const part = [start];
    for (const key of part) {
      for (const neighbour of graph.neighbors(key)) {
        if (seen.has(neighbour)) continue;
        seen.add(neighbour);
        part.push(neighbour);
      }
    }
    parts.push(part.sort(byCodeUnit));
  }
  return parts.sort((a, b) => b.length - a.length || byCodeUnit(a[0]!, b[0]!));
}

/** Widths that a shelf is tried in, by the width of the widest part. */
const SHELF_WIDTHS = [1, 1.2, 1.4, 1.7, 2, 2.5, 3.5, 5, 8];

/**
 * Puts parts beside each other on shelves, each shelf as high as its highest part. Of the shelf widths tried the one is
 * taken that lets the whole be drawn largest. The middle is (0, 0).
 *
 * @param aspect width to height of where it is drawn
 */
export function pack(parts: readonly Part[], aspect = ASPECT): Map<string, { x: number; y: number }> {
  const boxes = parts.map(boxOf);
  const widest = boxes.reduce((most, { width }) => Math.max(most, width), 0);
  const extent = ({ width, height }: Shelves) => Math.max(width / aspect, height);
  const [best] = SHELF_WIDTHS.map((factor) => shelve(boxes, widest * factor)).sort((a, b) => extent(a) - extent(b));
  const places = new Map<string, { x: number; y: number }>();
  parts.forEach((part, index) => {
    const box = boxes[index]!;
    const corner = best!.corners[index]!;
    for (const [key, { x, y }] of part.places) {
      places.set(key, {
        x: x - box.x + corner.x - best!.width / 2,
        y: y - box.y + corner.y + best!.height / 2,
      });
    }
  });
  return places;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Lower left corners of boxes on shelves, the first shelf on top, and how much room they take. */
interface Shelves {
  readonly corners: readonly { x: number; y: number }[];
  readonly width: number;
  readonly height: number;
}

function shelve(boxes: readonly Box[], shelfWidth: number): Shelves {
  const corners: { x: number; y: number }[] = [];
  let [left, top, shelfHeight, width] = [0, 0, 0, 0];
  for (const box of boxes) {
    if (left > 0 && left + box.width > shelfWidth) {
      top -= shelfHeight;
      [left, shelfHeight] = [0, 0];
    }
    corners.push({ x: left, y: top - box.height });
    left += box.width;
    width = Math.max(width, left);
    shelfHeight = Math.max(shelfHeight, box.height);
  }
  return { corners, width, height: shelfHeight - top };
}

function boxOf({ places }: Part): Box {
  let [left, right, bottom, top] = [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const { x, y } of places.values()) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return { x: left - MARGIN, y: bottom - MARGIN, width: right - left + 2 * MARGIN, height: top - bottom + 2 * MARGIN };
}
