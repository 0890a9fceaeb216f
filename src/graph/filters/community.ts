import type { ValueFilter } from './filter.js';

/**
 * By the communities of both ends. Which there are depends on the whole graph, so that whoever filters finds them.
 *
 * @param of the community of the entity with that key
 */
export function communityFilter(of: (entity: string) => string): ValueFilter {
  return {
    id: 'community',
    label: 'Communities',
    kind: 'values',
    counts: 'entities',
    values: ({ source, target }) => [of(source), of(target)],
    ofEntity: (_, key) => of(key),
  };
}
