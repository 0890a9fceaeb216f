import type { RangeFilter } from './filter.js';

/** By the number of claims that the edge has in all. */
export const weightFilter: RangeFilter<number> = {
  id: 'weight',
  label: 'Claims for a relation',
  kind: 'range',
  value: ({ edge }) => edge.weight,
};
