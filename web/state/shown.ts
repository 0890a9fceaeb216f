import { computed, signal } from '@preact/signals';
import type { Filtered } from '../../src/graph/filters/index.js';
import type { ClaimRecord, StringerGraph } from '../../src/graph/types.js';
import { type Core, densestCore } from '../../src/query/core.js';
import { answer, answering } from './answers.js';
import { neighbourhood, shownNeighbours } from './ego.js';
import type { Model } from './model.js';
import { pathEdges } from './paths.js';
import { egoDepth, filtered, model, pathEnds, selection } from './store.js';

/** A graph of more than this is not drawn whole unless the reader asks for it. */
const MOST_ENTITIES = 20_000;
const MOST_RELATIONS = 80_000;
/** Entities of the core that is drawn instead, at most. */
const CORE_ENTITIES = 2000;

/** Whether the reader asked for all of a graph that is too large to be drawn whole. */
export const wholeAsked = signal(false);

const cores = new WeakMap<Model, Core | null>();

/** The densest part of a graph that is too large to be drawn whole, else null. */
export const core = computed<Core | null>(() => {
  const current = model.value;
  if (!current || wholeAsked.value) return null;
  const { graph } = current;
  if (graph.order <= MOST_ENTITIES && graph.size <= MOST_RELATIONS) return null;
  const known = cores.get(current) ?? densestCore(graph, CORE_ENTITIES);
  cores.set(current, known);
  return known;
});

/** What the reader asked for, which is drawn even when it is no part of the core: with its neighbours, where it is one. */
const sought = computed<ReadonlySet<string>>(() => {
  const [current, left] = [model.value, filtered.value];
  if (!current || !left) return new Set();
  const { graph } = current;
  if (answering.value && answer.value) return answer.value.nodes;
  if (pathEnds.value) return pathEdges(graph, left, pathEnds.value).nodes;
  if (selection.value?.kind === 'edge') return new Set(graph.extremities(selection.value.id));
  if (selection.value) return shownNeighbours(graph, left, selection.value.id).add(selection.value.id);
  return new Set();
});

/** What is shown: what the filters leave, near the selected entity when the ego view is on, of the core when there is one. */
export const shown = computed<Filtered | null>(() => {
  const [current, left] = [model.value, filtered.value];
  if (!current || !left) return null;
  const centre = selection.value?.kind === 'entity' ? selection.value.id : null;
  if (egoDepth.value > 0 && centre) return neighbourhood(current.graph, left, centre, egoDepth.value);
  if (!core.value) return left;
  const { entities } = core.value;
  const also = sought.value;
  return within(current.graph, left, (key) => entities.has(key) || also.has(key));
});

function within(graph: StringerGraph, { edges, counts }: Filtered, has: (entity: string) => boolean): Filtered {
  const kept = new Map<string, readonly ClaimRecord[]>();
  const nodes = new Set<string>();
  for (const [edge, claims] of edges) {
    const [source, target] = graph.extremities(edge);
    if (!has(source) || !has(target)) continue;
    kept.set(edge, claims);
    nodes.add(source).add(target);
  }
  return { edges: kept, nodes, counts };
}
