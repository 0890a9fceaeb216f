import type { EdgeAttributes, NodeAttributes } from '../graph/types.js';

/** One attribute of a node or an edge as table-like formats carry it. `null` means that it is not known. */
export interface Column<Attributes> {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'double' | 'strings';
  readonly value: (attributes: Attributes) => string | number | readonly string[] | null;
}

/** What formats without nested data say of a node, beside its key, label, colour, size and position. */
export const NODE_COLUMNS: readonly Column<NodeAttributes>[] = [
  { name: 'type', type: 'string', value: (node) => node.type },
  { name: 'kind', type: 'string', value: (node) => node.kind },
  { name: 'country', type: 'string', value: (node) => node.country },
  { name: 'roles', type: 'strings', value: (node) => node.roles },
  { name: 'aliases', type: 'strings', value: (node) => node.aliases },
  { name: 'weight', type: 'integer', value: (node) => node.weight },
  { name: 'first', type: 'string', value: (node) => node.first },
  { name: 'last', type: 'string', value: (node) => node.last },
];

/** What formats without nested data say of an edge, beside its key, ends, label, colour, width and weight. */
export const EDGE_COLUMNS: readonly Column<EdgeAttributes>[] = [
  { name: 'relation', type: 'string', value: (edge) => edge.relation },
  { name: 'plover', type: 'string', value: (edge) => edge.plover },
  { name: 'quad', type: 'string', value: (edge) => edge.quad },
  { name: 'score', type: 'double', value: (edge) => edge.score },
  { name: 'status', type: 'string', value: (edge) => edge.status },
  { name: 'actual', type: 'integer', value: (edge) => edge.counts.actual },
  { name: 'planned', type: 'integer', value: (edge) => edge.counts.planned },
  { name: 'possible', type: 'integer', value: (edge) => edge.counts.possible },
  { name: 'negated', type: 'integer', value: (edge) => edge.counts.negated },
  { name: 'confidence', type: 'double', value: (edge) => edge.confidence },
  { name: 'first', type: 'string', value: (edge) => edge.first },
  { name: 'last', type: 'string', value: (edge) => edge.last },
  { name: 'triggers', type: 'strings', value: (edge) => edge.claims.map((claim) => claim.trigger.text) },
  { name: 'sentences', type: 'strings', value: (edge) => edge.claims.map((claim) => claim.text) },
  { name: 'articles', type: 'strings', value: (edge) => edge.claims.map((claim) => claim.article) },
];
