import { statusOf } from '../claims.js';
import type { ValueFilter } from './filter.js';

/** By what the claim says: actual, planned, possible, or negated. */
export const statusFilter: ValueFilter = {
  id: 'status',
  label: 'Said to be',
  kind: 'values',
  counts: 'claims',
  values: ({ claim, edge }) => [claim === null ? edge.status : statusOf(claim)],
};
