import { NONE, type ValueFilter } from './filter.js';

/** By the finer kinds of both ends (army, party, city). */
export const kindFilter: ValueFilter = {
  id: 'kind',
  label: 'Kinds of entity',
  kind: 'values',
  counts: 'entities',
  values: ({ subject, object }) => [subject.kind ?? NONE, object.kind ?? NONE],
  ofEntity: (entity) => entity.kind ?? NONE,
};
