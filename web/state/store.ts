import { computed, signal } from '@preact/signals';
import {
  applyFilters,
  FILTERS,
  type Filter,
  type FilterState,
  NO_FILTERS,
  type Range,
} from '../../src/graph/filters/index.js';
import { groupingOf } from './grouping.js';
import type { Model } from './model.js';
import type { Source } from './source.js';

export type Selection = { readonly kind: 'entity' | 'edge'; readonly id: string };
export type View = 'graph' | 'table';
export type Theme = 'system' | 'light' | 'dark';
/** What the colour of an entity stands for, and what its size. */
export const COLOURS = ['type', 'community'] as const;
export const SIZES = ['claims', 'pagerank'] as const;
export const LABELS = ['all', 'names', 'none'] as const;
export type ColourBy = (typeof COLOURS)[number];
export type SizeBy = (typeof SIZES)[number];
/** Which labels the drawing has: names and relations, names alone, or none but that of what is pointed at or selected. */
export type Labels = (typeof LABELS)[number];

/** Where the reader looks at the drawing from: the middle of what is seen and how much of it, in the drawing's own measure. */
export interface Look {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** An article that is open, and the sentence to show first. */
export interface OpenArticle {
  readonly id: string;
  readonly at: number | null;
}

/** Two entities whose connections are asked for; one end is empty until it is chosen. */
export interface PathEnds {
  readonly from: string | null;
  readonly to: string | null;
}

/** The whole state of the page, one signal for each thing that can change. The URL hash holds all but the hover. */
export const model = signal<Model | null>(null);
export const source = signal<Source | null>(null);
export const selection = signal<Selection | null>(null);
export const openArticle = signal<OpenArticle | null>(null);
export const pathEnds = signal<PathEnds | null>(null);
/** Steps around the selected entity that are shown; 0 for the whole graph. */
export const egoDepth = signal(0);
export const filterState = signal<FilterState>(NO_FILTERS);
export const view = signal<View>('graph');
export const theme = signal<Theme>('system');
export const colourBy = signal<ColourBy>('type');
export const sizeBy = signal<SizeBy>('claims');
export const labels = signal<Labels>('all');
/** Null for the whole graph. */
export const look = signal<Look | null>(null);
export const hovered = signal<Selection | null>(null);
/** What the narrow layout shows over the graph. */
export const drawer = signal<'none' | 'filters' | 'details'>('none');
export const helpShown = signal(false);
/** Whether time runs: what is shown changes by itself then, which the back button need not undo. */
export const playing = signal(false);
/** Said to screen readers, and shown for a moment. */
export const notice = signal('');
/** Why the graph cannot be drawn, when it cannot. */
export const drawingFailure = signal<string | null>(null);

/** Every way to filter: communities too, once they are coloured or filtered by. */
export const filters = computed<readonly Filter[]>(() => {
  const asked = colourBy.value === 'community' || filterState.value.hidden.community !== undefined;
  return model.value && asked ? [groupingOf(model.value).filter, ...FILTERS] : FILTERS;
});

/** What the filters leave, before the ego view. */
export const filtered = computed(() =>
  model.value ? applyFilters(model.value.graph, filters.value, filterState.value) : null,
);

export function select(next: Selection | null): void {
  selection.value = next;
  openArticle.value = null;
  if (next) drawer.value = 'details';
  if (next?.kind !== 'entity') egoDepth.value = 0;
}

export function selectEntity(id: string): void {
  select({ kind: 'entity', id });
}

export function selectEdge(id: string): void {
  select({ kind: 'edge', id });
}

/** Shows or hides one value of a filter. */
export function toggleValue(filter: string, value: string): void {
  const hidden = filterState.value.hidden[filter] ?? [];
  setHidden(filter, hidden.includes(value) ? hidden.filter((other) => other !== value) : [...hidden, value]);
}

export function setHidden(filter: string, values: readonly string[]): void {
  const { [filter]: _, ...rest } = filterState.value.hidden;
  filterState.value = {
    ...filterState.value,
    hidden: values.length === 0 ? rest : { ...rest, [filter]: [...values].sort() },
  };
}

export function setRange(filter: string, range: Range): void {
  const { [filter]: _, ...rest } = filterState.value.ranges;
  const empty = range.from === undefined && range.to === undefined;
  filterState.value = { ...filterState.value, ranges: empty ? rest : { ...rest, [filter]: range } };
}

export function resetFilters(): void {
  filterState.value = NO_FILTERS;
  egoDepth.value = 0;
}

/** The model of an opened page. @throws Error before it is open. */
export function opened(): Model {
  if (!model.value) throw new Error('the graph is not open yet');
  return model.value;
}
