import type { RangeFilter } from './filter.js';

/** By confidence, 0 to 1. */
export const confidenceFilter: RangeFilter<number> = {
  id: 'confidence',
  label: 'Confidence',
  kind: 'range',
  value: ({ claim, edge }) => (claim ?? edge).confidence,
};
