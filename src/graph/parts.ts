import type { MultiDirectedGraph } from 'graphology';
import { byCodeUnit } from './order.js';

/** A connected part of a graph with the places of its nodes. */
export interface Part {
  readonly places: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
}

/** Free space around each part, in layout units. */
const MARGIN = 24;
/** Width to height of the whole drawing: screens are wide. */
const ASPECT = 1.3;

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

/** Puts parts beside each other on shelves, each shelf as high as its highest part; the middle is (0, 0). */
export function pack(parts: readonly Part[]): Map<string, { x: number; y: number }> {
  const boxes = parts.map(boxOf);
  const area = boxes.reduce((sum, { width, height }) => sum + width * height, 0);
  const widest = boxes.reduce((most, { width }) => Math.max(most, width), 0);
  const shelfWidth = Math.max(widest, Math.sqrt(area * ASPECT));
  const places = new Map<string, { x: number; y: number }>();
  let [left, top, shelfHeight] = [0, 0, 0];
  parts.forEach((part, index) => {
    const box = boxes[index]!;
    if (left > 0 && left + box.width > shelfWidth) {
      top -= shelfHeight;
      [left, shelfHeight] = [0, 0];
    }
    for (const [key, { x, y }] of part.places) {
      places.set(key, { x: x - box.x + left - shelfWidth / 2, y: y - box.y + top - box.height });
    }
    left += box.width;
    shelfHeight = Math.max(shelfHeight, box.height);
  });
  const middle = (top - shelfHeight) / 2;
  for (const [key, { x, y }] of places) places.set(key, { x, y: y - middle });
  return places;
}

function boxOf({ places }: Part): { x: number; y: number; width: number; height: number } {
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
