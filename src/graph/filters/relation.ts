import type { ValueFilter } from './filter.js';

export const relationFilter: ValueFilter = {
  id: 'relation',
  label: 'Relations',
  kind: 'values',
  counts: 'claims',
  values: ({ edge }) => [edge.relation],
};
