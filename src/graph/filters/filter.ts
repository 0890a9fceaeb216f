import type { ArticleRecord, ClaimRecord, EdgeAttributes, NodeAttributes } from '../types.js';

/** A claim with all that a filter may look at; of a graph from elsewhere, an edge that has none. */
export interface FilteredClaim {
  readonly claim: ClaimRecord | null;
  readonly edge: EdgeAttributes;
  readonly subject: NodeAttributes;
  readonly object: NodeAttributes;
  /** Keys of subject and object. */
  readonly source: string;
  readonly target: string;
  /** The article that the claim stands in. */
  readonly article: ArticleRecord | undefined;
}

/**
 * A filter that hides some values of claims: "without places", "only attacks". A claim may have several values (one
 * for each end); it is shown when none of them is hidden.
 */
export interface ValueFilter {
  readonly id: string;
  readonly label: string;
  readonly kind: 'values';
  /** What the number beside a value counts. */
  readonly counts: 'entities' | 'claims';
  readonly values: (claim: FilteredClaim) => readonly string[];
  /** For filters that count entities: the value of one. */
  readonly ofEntity?: (entity: NodeAttributes, key: string) => string;
}

/** A filter that keeps claims between two bounds, both included. A claim without a value is kept when unbounded. */
export interface RangeFilter<Value extends string | number = string | number> {
  readonly id: string;
  readonly label: string;
  readonly kind: 'range';
  readonly value: (claim: FilteredClaim) => Value | null;
}

export type Filter = ValueFilter | RangeFilter;

/** Stands for "has none": no kind, no source, no quad. */
export const NONE = '';
