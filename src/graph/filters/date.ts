import type { RangeFilter } from './filter.js';

/** By day, `YYYY-MM-DD`. */
export const dateFilter: RangeFilter<string> = {
  id: 'date',
  label: 'Date',
  kind: 'range',
  value: ({ claim, edge }) => (claim === null ? edge.last : claim.date),
};
