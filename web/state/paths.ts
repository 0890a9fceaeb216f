import type { Filtered } from '../../src/graph/filters/index.js';
import { byCodeUnit } from '../../src/graph/order.js';
import type { StringerGraph } from '../../src/graph/types.js';
import { asked } from './answers.js';
import { shownNeighbours } from './ego.js';
import { openArticle, type PathEnds, pathEnds, selection } from './store.js';

/** One step of a path: two entities and the shown relations between them, whichever way they point. */
export interface Hop {
  readonly from: string;
  readonly to: string;
  readonly edges: readonly string[];
}

/** At most so many paths are listed; the rest are as long. */
const MOST_PATHS = 12;

/** All shortest paths between two entities over what is shown, in the order of their entities. Empty when there is none. */
export function shortestPaths(graph: StringerGraph, shown: Filtered, from: string, to: string): Hop[][] {
  const before = predecessors(graph, shown, from, to);
  const paths: string[][] = [];
  const extend = (tail: string[]) => {
    if (paths.length >= MOST_PATHS) return;
    const head = tail[0]!;
    if (head === from) paths.push(tail);
    else for (const node of before.get(head) ?? []) extend([node, ...tail]);
  };
  extend([to]);
  return paths.map((nodes) => nodes.slice(1).map((node, index) => hop(graph, shown, nodes[index]!, node)));
}

/** For every entity on the way: those that are one step nearer to the start. */
function predecessors(graph: StringerGraph, shown: Filtered, from: string, to: string): Map<string, string[]> {
  const before = new Map<string, string[]>([[from, []]]);
  let frontier = [from];
  while (frontier.length > 0 && !before.has(to)) {
    const next = new Map<string, string[]>();
    for (const node of frontier) {
      for (const neighbour of shownNeighbours(graph, shown, node)) {
        if (before.has(neighbour)) continue;
        next.set(neighbour, [...(next.get(neighbour) ?? []), node]);
      }
    }
    for (const [node, list] of next) before.set(node, list.sort());
    frontier = [...next.keys()].sort();
  }
  return before;
}

function hop(graph: StringerGraph, shown: Filtered, from: string, to: string): Hop {
  const edges = [...new Set([...graph.edges(from, to), ...graph.edges(to, from)])];
  const weight = (edge: string) => shown.edges.get(edge)?.length ?? 0;
  return {
    from,
    to,
    edges: edges.filter((edge) => shown.edges.has(edge)).sort((a, b) => weight(b) - weight(a) || byCodeUnit(a, b)),
  };
}

/** What the paths between two chosen entities run over. */
export function pathEdges(
  graph: StringerGraph,
  shown: Filtered,
  ends: PathEnds,
): { nodes: Set<string>; edges: Set<string> } {
  const nodes = new Set<string>();
  const edges = new Set<string>();
  for (const end of [ends.from, ends.to]) if (end) nodes.add(end);
  if (ends.from && ends.to) {
    for (const { from, to, edges: between } of shortestPaths(graph, shown, ends.from, ends.to).flat()) {
      nodes.add(from).add(to);
      for (const edge of between) edges.add(edge);
    }
  }
  return { nodes, edges };
}

export function startPath(from: string): void {
  asked.value = null;
  pathEnds.value = { from, to: null };
  selection.value = null;
  openArticle.value = null;
}

/** Takes an entity for the end that is still open; false when no path is being asked for. */
export function choosePathEnd(id: string): boolean {
  const ends = pathEnds.value;
  if (!ends || (ends.from && ends.to)) return false;
  if (ends.from === id) return true;
  pathEnds.value = ends.from ? { ...ends, to: id } : { ...ends, from: id };
  return true;
}
