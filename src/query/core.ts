import { byCodeUnit } from '../graph/order.js';
import type { StringerGraph } from '../graph/types.js';

/** Entities that have many neighbours among each other. */
export interface Core {
  /** Neighbours that every entity has in the core that these are of, at least. */
  readonly k: number;
  readonly entities: ReadonlySet<string>;
}

/**
 * Coreness of every entity: the largest k for which it is in a part of the graph where each has k neighbours (Seidman
 * 1983), whichever way relations point and however many there are between two. Found by taking the entity with the
 * fewest neighbours away, again and again (Batagelj & Zaveršnik 2003).
 */
export function coreness(graph: StringerGraph): Map<string, number> {
  const neighbours = new Map(graph.mapNodes((key) => [key, graph.neighbors(key).filter((other) => other !== key)]));
  const degrees = new Map([...neighbours].map(([key, others]) => [key, others.length]));
  const buckets: string[][] = [];
  const put = (key: string, degree: number) => {
    buckets[degree] ??= [];
    buckets[degree].push(key);
  };
  for (const [key, degree] of degrees) put(key, degree);
  const found = new Map<string, number>();
  let k = 0;
  for (let degree = 0; degree < buckets.length; ) {
    const key = buckets[degree]?.pop();
    if (key === undefined) {
      degree += 1;
      continue;
    }
    // A key stands in a bucket for each degree that it had; only the last counts.
    if (found.has(key) || degrees.get(key) !== degree) continue;
    k = Math.max(k, degree);
    found.set(key, k);
    for (const other of neighbours.get(key)!) {
      if (found.has(other)) continue;
      const left = degrees.get(other)! - 1;
      degrees.set(other, left);
      put(other, left);
      degree = Math.min(degree, left);
    }
  }
  return found;
}

/**
 * The largest core of at most `most` entities. Where even the innermost has more, those of it that have the most
 * neighbours, the first by key among equals.
 */
export function densestCore(graph: StringerGraph, most: number): Core {
  const levels = coreness(graph);
  const sizes: number[] = [];
  for (const level of levels.values()) sizes[level] = (sizes[level] ?? 0) + 1;
  let k = Math.max(0, sizes.length - 1);
  let size = sizes[k] ?? 0;
  for (let level = k - 1; level >= 0; level -= 1) {
    const more = sizes[level] ?? 0;
    if (size + more > most) break;
    if (more > 0) k = level;
    size += more;
  }
  const entities = [...levels].filter(([, level]) => level >= k).map(([key]) => key);
  if (entities.length <= most) return { k, entities: new Set(entities) };
  const degrees = new Map(entities.map((key) => [key, graph.neighbors(key).length]));
  entities.sort((a, b) => degrees.get(b)! - degrees.get(a)! || byCodeUnit(a, b));
  return { k, entities: new Set(entities.slice(0, most)) };
}
