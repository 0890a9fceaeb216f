import { byCodeUnit } from '../graph/order.js';
import type { ClaimRecord, EdgeAttributes, NodeAttributes, OtherAttributes, StringerGraph } from '../graph/types.js';

/** One attribute of a node or an edge as table-like formats carry it. `null` means that it is not known. */
export interface Column<Attributes> {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'double' | 'boolean' | 'strings';
  readonly value: (attributes: Attributes) => string | number | boolean | readonly string[] | null;
}

/** What formats without nested data say of a node, beside its key, label, colour, size and position. */
export const NODE_COLUMNS: readonly Column<NodeAttributes>[] = [
  { name: 'type', type: 'string', value: (node) => node.type },
  { name: 'kind', type: 'string', value: (node) => node.kind },
  { name: 'country', type: 'string', value: (node) => node.country },
  { name: 'roles', type: 'strings', value: (node) => node.roles },
  { name: 'aliases', type: 'strings', value: (node) => node.aliases },
  { name: 'weight', type: 'double', value: (node) => node.weight },
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
  { name: 'triggers', type: 'strings', value: (edge) => ofClaims(edge, (claim) => claim.trigger.text) },
  { name: 'sentences', type: 'strings', value: (edge) => ofClaims(edge, (claim) => claim.text) },
  { name: 'articles', type: 'strings', value: (edge) => ofClaims(edge, (claim) => claim.article) },
];

function ofClaims({ claims }: EdgeAttributes, text: (claim: ClaimRecord) => string): readonly string[] | null {
  return claims.length === 0 ? null : claims.map(text);
}

/** All claims of an edge as JSON: with this column, a file that went through another program still has its evidence. */
const CLAIMS: Column<EdgeAttributes> = {
  name: 'claims',
  type: 'string',
  value: (edge) => (edge.claims.length === 0 ? null : JSON.stringify(edge.claims)),
};

/** The columns of a graph that can be read back: those above, the claims, and what the graph came with from elsewhere. */
export function columnsOf(graph: StringerGraph): {
  readonly nodes: readonly Column<NodeAttributes>[];
  readonly edges: readonly Column<EdgeAttributes>[];
} {
  return {
    nodes: [...NODE_COLUMNS, ...others(graph.mapNodes((_, { other }) => other))],
    edges: [...EDGE_COLUMNS, CLAIMS, ...others(graph.mapEdges((_, { other }) => other))],
  };
}

function others(all: readonly (OtherAttributes | undefined)[]): Column<{ other?: OtherAttributes }>[] {
  const types = new Map<string, Column<unknown>['type']>();
  for (const other of all) {
    for (const [name, value] of Object.entries(other ?? {})) {
      const type = typeof value === 'number' ? 'double' : typeof value === 'boolean' ? 'boolean' : 'string';
      types.set(name, (types.get(name) ?? type) === type ? type : 'string');
    }
  }
  return [...types]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([name, type]) => ({
      name,
      type,
      value: ({ other }) => (other && Object.hasOwn(other, name) ? other[name]! : null),
    }));
}
