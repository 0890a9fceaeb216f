import type { ClaimRecord, NodeAttributes, StringerGraph } from '../types.js';
import type { Filter, FilteredClaim, RangeFilter, ValueFilter } from './filter.js';

export interface Range {
  readonly from?: string | number;
  readonly to?: string | number;
}

/** What is filtered out, as plain data. A filter that is not named hides nothing. */
export interface FilterState {
  /** Hidden values by filter. */
  readonly hidden: Readonly<Record<string, readonly string[]>>;
  /** Bounds by filter. */
  readonly ranges: Readonly<Record<string, Range>>;
}

export const NO_FILTERS: FilterState = { hidden: {}, ranges: {} };

export interface Filtered {
  /** Shown edges with their shown claims; without any where the edge has none at all. */
  readonly edges: ReadonlyMap<string, readonly ClaimRecord[]>;
  /** Entities that are an end of a shown edge. */
  readonly nodes: ReadonlySet<string>;
  /** By filter and value: how many there would be if that filter hid nothing, all others staying as they are. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/**
 * What of a graph the filters leave. One pass over the claims: a claim that no filter hides is shown and counts for
 * every filter, one that a single filter hides counts for that filter alone.
 */
export function applyFilters(graph: StringerGraph, filters: readonly Filter[], state: FilterState): Filtered {
  const active = filters.map((filter) => compile(filter, state));
  const articles = new Map((graph.getAttribute('articles') ?? []).map((article) => [article.id, article]));
  const edges = new Map<string, ClaimRecord[]>();
  const nodes = new Set<string>();
  const tally = new Tally(filters);

  graph.forEachEdge((key, edge, source, target, subject, object) => {
    const shown: ClaimRecord[] = [];
    let bare = false;
    for (const claim of edge.claims.length > 0 ? edge.claims : [null]) {
      const article = claim === null ? undefined : articles.get(claim.article);
      const item: FilteredClaim = { claim, edge, subject, object, source, target, article };
      const failed = failures(active, item);
      if (failed.length > 1) continue;
      if (failed.length === 0 && claim !== null) shown.push(claim);
      if (failed.length === 0 && claim === null) bare = true;
      tally.count(item, failed[0]);
    }
    if (shown.length === 0 && !bare) return;
    edges.set(key, shown);
    nodes.add(source).add(target);
  });
  return { edges, nodes, counts: tally.result() };
}

interface Active {
  readonly filter: Filter;
  readonly passes: (item: FilteredClaim) => boolean;
}

function compile(filter: Filter, state: FilterState): Active {
  if (filter.kind === 'values') {
    const hidden = new Set(state.hidden[filter.id] ?? []);
    return {
      filter,
      passes: hidden.size === 0 ? always : (item) => !filter.values(item).some((value) => hidden.has(value)),
    };
  }
  const range = state.ranges[filter.id];
  return { filter, passes: range ? (item) => within(filter, range, item) : always };
}

function always(): boolean {
  return true;
}

function within(filter: RangeFilter, { from, to }: Range, item: FilteredClaim): boolean {
  if (from === undefined && to === undefined) return true;
  const value = filter.value(item);
  return value !== null && (from === undefined || value >= from) && (to === undefined || value <= to);
}

/** The filters that hide the claim; two are enough to know. */
function failures(active: readonly Active[], item: FilteredClaim): Filter[] {
  const failed: Filter[] = [];
  for (const { filter, passes } of active) {
    if (passes(item)) continue;
    failed.push(filter);
    if (failed.length > 1) break;
  }
  return failed;
}

/** Counts claims, or the entities that they are about, by filter and value. */
class Tally {
  readonly #filters: readonly ValueFilter[];
  readonly #counts = new Map<string, Map<string, number>>();
  readonly #seen = new Map<string, Set<string>>();

  constructor(filters: readonly Filter[]) {
    this.#filters = filters.filter((filter) => filter.kind === 'values');
    for (const { id } of this.#filters) {
      this.#counts.set(id, new Map());
      this.#seen.set(id, new Set());
    }
  }

  /** Counts for every filter, or for `only` where that is the one that hides the claim. */
  count(item: FilteredClaim, only: Filter | undefined): void {
    const { source, target, subject, object } = item;
    for (const filter of this.#filters) {
      if (only && only !== filter) continue;
      if (filter.ofEntity) {
        this.#countEntity(filter, source, subject);
        this.#countEntity(filter, target, object);
      } else {
        for (const value of filter.values(item)) this.#add(filter.id, value);
      }
    }
  }

  result(): ReadonlyMap<string, ReadonlyMap<string, number>> {
    return this.#counts;
  }

  #countEntity({ id, ofEntity }: ValueFilter, key: string, entity: NodeAttributes): void {
    const seen = this.#seen.get(id)!;
    if (seen.has(key)) return;
    seen.add(key);
    this.#add(id, ofEntity!(entity, key));
  }

  #add(filter: string, value: string): void {
    const counts = this.#counts.get(filter)!;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
}
