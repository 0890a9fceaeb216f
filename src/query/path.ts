import type { StringerGraph } from '../graph/types.js';
import { keepsEdge, looksAtClaims, type RelationFilter, type RelationResult, relations } from './relations.js';

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
  const walk = walkOver(graph, filter);
  const way = shortestWay(walk, from, to);
  return way && hopsOf(graph, way, walk.filter);
}

/**
 * Up to `count` shortest paths between two nodes that pass no node twice, fewest hops first, and of equal ones the
 * heaviest; in an order that depends on the graph alone. After Yen 1971, "Finding the K shortest loopless paths in a
 * network", Management Science 17; every further path costs as many searches as the one before it has hops.
 *
 * @returns the hops of each path; none when nothing connects the nodes or they are the same
 */
export function shortestPaths(
  graph: StringerGraph,
  from: string,
  to: string,
  count: number,
  filter: RelationFilter = {},
): Hop[][] {
  const walk = walkOver(graph, filter);
  const first = from === to ? null : shortestWay(walk, from, to);
  const found = first ? [first] : [];
  const open = new Map<string, Way>();
  while (found.length > 0 && found.length < count) {
    for (const way of detours(walk, found, to)) open.set(way.join(' '), way);
    for (const way of found) open.delete(way.join(' '));
    const [best] = [...open.values()].sort(byLength(walk));
    if (best === undefined) break;
    found.push(best);
  }
  return found.map((way) => hopsOf(graph, way, walk.filter));
}

/** The keys of a path's nodes. */
type Way = readonly string[];

/** The graph as it is walked on: what a filter keeps. */
interface Walk {
  readonly filter: RelationFilter;
  /** Neighbours with the weight of what connects them, the heaviest first, then by key. */
  neighbours(node: string): ReadonlyMap<string, number>;
}

function walkOver(graph: StringerGraph, filter: RelationFilter): Walk {
  const { from: _, to: __, either: ___, limit: ____, ...walkable } = filter;
  const known = new Map<string, ReadonlyMap<string, number>>();
  return {
    filter: walkable,
    neighbours(node) {
      const there = known.get(node) ?? neighbours(graph, node, walkable);
      known.set(node, there);
      return there;
    },
  };
}

/** The shortest way that passes none of some nodes and does not begin with a step to some others. */
function shortestWay(
  walk: Walk,
  from: string,
  to: string,
  passed: ReadonlySet<string> = new Set(),
  notFirst: ReadonlySet<string> = new Set(),
): Way | null {
  const previous = new Map<string, string>();
  const seen = new Set([...passed, from]);
  let front = [from];
  while (front.length > 0 && !seen.has(to)) {
    const next: string[] = [];
    for (const node of front) {
      for (const neighbour of walk.neighbours(node).keys()) {
        if (seen.has(neighbour) || (node === from && notFirst.has(neighbour))) continue;
        seen.add(neighbour);
        previous.set(neighbour, node);
        next.push(neighbour);
      }
    }
    front = next;
  }
  if (!previous.has(to)) return null;
  const way = [to];
  while (way[0] !== from) way.unshift(previous.get(way[0]!)!);
  return way;
}

/** Ways that leave the last one found at each of its nodes, by a step that no way found before takes from there. */
function detours(walk: Walk, found: readonly Way[], to: string): Way[] {
  const last = found.at(-1)!;
  return last.slice(0, -1).flatMap((spur, at) => {
    const root = last.slice(0, at);
    const sameRoot = found.filter((way) => way[at] === spur && root.every((node, i) => way[i] === node));
    const taken = new Set(sameRoot.map((way) => way[at + 1]!));
    const rest = shortestWay(walk, spur, to, new Set(root), taken);
    return rest ? [[...root, ...rest]] : [];
  });
}

function byLength(walk: Walk): (a: Way, b: Way) => number {
  const weight = (way: Way) =>
    way.slice(1).reduce((sum, node, i) => sum + (walk.neighbours(way[i]!).get(node) ?? 0), 0);
  return (a, b) => a.length - b.length || weight(b) - weight(a) || (a.join(' ') < b.join(' ') ? -1 : 1);
}

function hopsOf(graph: StringerGraph, way: Way, filter: RelationFilter): Hop[] {
  return way.slice(1).map((to, i) => {
    const from = way[i]!;
    return { from, to, relations: between(graph, from, to, filter) };
  });
}

/** All relations between two nodes in either direction, heaviest first. */
export function between(graph: StringerGraph, a: string, b: string, filter: RelationFilter = {}): RelationResult[] {
  const there = relations(graph, { ...filter, from: a, to: b });
  const back = relations(graph, { ...filter, from: b, to: a });
  return [...there, ...back].sort((x, y) => y.weight - x.weight);
}

function neighbours(graph: StringerGraph, node: string, filter: RelationFilter): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  const add = (other: string, weight: number) => weights.set(other, (weights.get(other) ?? 0) + weight);
  if (looksAtClaims(filter)) {
    for (const { subject, object, weight } of relations(graph, { ...filter, either: node }))
      add(subject.id === node ? object.id : subject.id, weight);
  } else {
    graph.forEachEdge(node, (_, attributes, source, target) => {
      if (keepsEdge(attributes, filter)) add(source === node ? target : source, attributes.weight);
    });
  }
  return new Map([...weights].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}
