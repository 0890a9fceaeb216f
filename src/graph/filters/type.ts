import type { ValueFilter } from './filter.js';

/** By the types of both ends. */
export const typeFilter: ValueFilter = {
  id: 'type',
  label: 'Entities',
  kind: 'values',
  counts: 'entities',
  values: ({ subject, object }) => [subject.type, object.type],
  ofEntity: (entity) => entity.type,
};
