import { NONE, type ValueFilter } from './filter.js';

/** By publisher. */
export const sourceFilter: ValueFilter = {
  id: 'source',
  label: 'Sources',
  kind: 'values',
  counts: 'claims',
  values: ({ article }) => [article?.source ?? NONE],
};
