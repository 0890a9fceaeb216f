import { communityFilter } from '../../src/graph/filters/community.js';
import { FILTERS, type FilterState, NO_FILTERS, type Range } from '../../src/graph/filters/index.js';
import type { ColourBy, Labels, Look, Selection, SizeBy } from './store.js';

/** What a link keeps of the page. */
export interface PageState {
  readonly selection: Selection | null;
  readonly article: string | null;
  readonly path: { readonly from: string | null; readonly to: string | null } | null;
  /** What is asked in the search box, and how it is read. */
  readonly asked: { readonly kind: 'cypher' | 'question'; readonly text: string } | null;
  readonly ego: number;
  readonly view: 'graph' | 'table';
  readonly colour: ColourBy;
  readonly size: SizeBy;
  readonly labels: Labels;
  /** Whether all of a graph is drawn that is too large to be drawn whole at first. */
  readonly whole: boolean;
  readonly filters: FilterState;
  readonly look: Look | null;
}

/** All filters that a link may name; which communities there are does not matter here. */
const NAMED = [...FILTERS, communityFilter(() => '')];

/** The state as the text after `#`; an untouched page has none. */
export function writeHash(state: PageState): string {
  const query = new URLSearchParams();
  if (state.selection) query.set(state.selection.kind, state.selection.id);
  if (state.article) query.set('article', state.article);
  if (state.path?.from) query.set('from', state.path.from);
  if (state.path?.to) query.set('to', state.path.to);
  if (state.asked) query.set(state.asked.kind, state.asked.text);
  if (state.ego > 0) query.set('ego', String(state.ego));
  if (state.view !== 'graph') query.set('view', state.view);
  if (state.colour !== 'type') query.set('colour', state.colour);
  if (state.size !== 'claims') query.set('size', state.size);
  if (state.labels !== 'all') query.set('labels', state.labels);
  if (state.whole) query.set('whole', 'yes');
  for (const filter of NAMED) {
    const hidden = state.filters.hidden[filter.id];
    if (hidden && hidden.length > 0) query.set(`hide.${filter.id}`, JSON.stringify(hidden));
    const range = state.filters.ranges[filter.id];
    if (range) query.set(`range.${filter.id}`, JSON.stringify([range.from ?? null, range.to ?? null]));
  }
  if (state.look) query.set('look', [state.look.x, state.look.y, state.look.ratio].join(' '));
  return query.toString();
}

/** Reads what `writeHash` wrote; whatever it cannot read is as if it were not there. */
export function readHash(hash: string): PageState {
  const query = new URLSearchParams(hash.replace(/^#/, ''));
  const entity = query.get('entity');
  const edge = query.get('edge');
  const [from, to] = [query.get('from'), query.get('to')];
  const [cypher, question] = [query.get('cypher'), query.get('question')];
  const labels = query.get('labels');
  const ego = Number(query.get('ego'));
  return {
    selection: entity ? { kind: 'entity', id: entity } : edge ? { kind: 'edge', id: edge } : null,
    article: query.get('article'),
    path: from || to ? { from, to } : null,
    asked: cypher ? { kind: 'cypher', text: cypher } : question ? { kind: 'question', text: question } : null,
    ego: Number.isInteger(ego) && ego > 0 && ego <= 3 ? ego : 0,
    view: query.get('view') === 'table' ? 'table' : 'graph',
    colour: query.get('colour') === 'community' ? 'community' : 'type',
    size: query.get('size') === 'pagerank' ? 'pagerank' : 'claims',
    labels: labels === 'names' || labels === 'none' ? labels : 'all',
    whole: query.get('whole') === 'yes',
    filters: readFilters(query),
    look: readLook(query.get('look')),
  };
}

function readLook(text: string | null): Look | null {
  const numbers = (text ?? '').split(' ').map(Number);
  const [x, y, ratio] = numbers;
  if (numbers.length !== 3 || !numbers.every(Number.isFinite) || !ratio || ratio < 0) return null;
  return { x: x!, y: y!, ratio };
}

function readFilters(query: URLSearchParams): FilterState {
  const hidden: Record<string, readonly string[]> = {};
  const ranges: Record<string, Range> = {};
  for (const { id, kind } of NAMED) {
    const list = readList(query.get(`${kind === 'values' ? 'hide' : 'range'}.${id}`));
    if (!list) continue;
    if (kind === 'values') hidden[id] = list.filter((value) => typeof value === 'string');
    else ranges[id] = readRange(list);
  }
  return { ...NO_FILTERS, hidden, ranges };
}

function readRange([from, to]: unknown[]): Range {
  const bound = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? value : undefined);
  const [low, high] = [bound(from), bound(to)];
  return { ...(low === undefined ? {} : { from: low }), ...(high === undefined ? {} : { to: high }) };
}

function readList(text: string | null): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
