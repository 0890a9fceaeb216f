import { attributionFilter } from './attribution.js';
import { confidenceFilter } from './confidence.js';
import { dateFilter } from './date.js';
import type { Filter } from './filter.js';
import { kindFilter } from './kind.js';
import { quadFilter } from './quad.js';
import { relationFilter } from './relation.js';
import { sourceFilter } from './source.js';
import { statusFilter } from './status.js';
import { typeFilter } from './type.js';
import { weightFilter } from './weight.js';

/** Every way to filter a graph, in the order in which the page shows them. */
export const FILTERS: readonly Filter[] = [
  typeFilter,
  kindFilter,
  quadFilter,
  relationFilter,
  statusFilter,
  attributionFilter,
  sourceFilter,
  dateFilter,
  weightFilter,
  confidenceFilter,
];

export { applyFilters, type Filtered, type FilterState, NO_FILTERS, type Range } from './apply.js';
export { type Filter, type FilteredClaim, NONE, type RangeFilter, type ValueFilter } from './filter.js';
