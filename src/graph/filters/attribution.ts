import type { ValueFilter } from './filter.js';

export const ATTRIBUTIONS = ['article', 'source'] as const;

/** By who says so: the article itself, or somebody it quotes. */
export const attributionFilter: ValueFilter = {
  id: 'attribution',
  label: 'Said by',
  kind: 'values',
  counts: 'claims',
  values: ({ claim }) => [claim?.attribution ? 'source' : 'article'],
};
