import type { StringerGraph } from '../graph/types.js';
import { type RelationFilter, type RelationResult, relations } from './relations.js';

/** One step of a path: the relations between two entities, in either direction, that the filter keeps. */
export interface Hop {
  readonly from: string;
  readonly to: string;
  /** Heaviest first, never empty. */
  readonly relations: readonly RelationResult[];
}

/**
 * A shortest path between two nodes, whatever the direction of its edges. The search goes on along the heaviest
 * connection of a node first, then in the order of keys, so that of several shortest paths it always finds the same.
 *
 * @param filter keeps edges and claims to walk on; its ends are ignored
 * @returns the hops in order; empty when the nodes are the same; null when nothing connects them
 */
export function shortestPath(
  graph: StringerGraph,
  from: string,
  to: string,
  filter: RelationFilter = {},
): Hop[] | null {
  if (from === to) return [];
  const { from: _, to: __, either: ___, limit: ____, ...walkable } = filter;
  const previous = new Map<string, string>();
  const seen = new Set([from]);
  let front = [from];
  while (front.length > 0 && !seen.has(to)) {
    const next: string[] = [];
    for (const node of front) {
      for (const neighbour of neighbours(graph, node, walkable)) {
        if (seen.has(neighbour)) continue;
        seen.add(neighbour);
        previous.set(neighbour, node);
        next.push(neighbour);
      }
    }
    front = next;
  }
  if (!seen.has(to)) return null;
  const hops: Hop[] = [];
  for (let node = to; node !== from; node = previous.get(node)!) {
    const before = previous.get(node)!;
    hops.unshift({ from: before, to: node, relations: between(graph, before, node, walkable) });
  }
  return hops;
}

/** All relations between two nodes in either direction, heaviest first. */
export function between(graph: StringerGraph, a: string, b: string, filter: RelationFilter = {}): RelationResult[] {
  const there = relations(graph, { ...filter, from: a, to: b });
  const back = relations(graph, { ...filter, from: b, to: a });
  return [...there, ...back].sort((x, y) => y.weight - x.weight);
}

/** Heaviest connection first, then by key. */
function neighbours(graph: StringerGraph, node: string, filter: RelationFilter): string[] {
  const weights = new Map<string, number>();
  for (const { subject, object, weight } of relations(graph, { ...filter, either: node })) {
    const other = subject.id === node ? object.id : subject.id;
    weights.set(other, (weights.get(other) ?? 0) + weight);
  }
  return [...weights].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([key]) => key);
}
