import { NONE, type ValueFilter } from './filter.js';

/** By quad of event data; states have none. */
export const quadFilter: ValueFilter = {
  id: 'quad',
  label: 'Conflict and cooperation',
  kind: 'values',
  counts: 'claims',
  values: ({ edge }) => [edge.quad ?? NONE],
};
