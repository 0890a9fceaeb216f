import type { EdgeAttributes, NodeAttributes } from '../../graph/types.js';
import { type GraphMapping, toCypher } from './graph-index.js';
import type { CypherValue } from './values/types.js';

const LABELS = new Map<string, string>();

/** `armed group` → `ArmedGroup` */
export function labelOf(kind: string): string {
  let label = LABELS.get(kind);
  if (label === undefined) {
    const words = kind.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
    label = words.map((word) => word.replace(/^./u, (first) => first.toUpperCase())).join('') || kind;
    LABELS.set(kind, label);
  }
  return label;
}

function present(entries: Readonly<Record<string, unknown>>): Record<string, CypherValue> {
  const kept: Record<string, CypherValue> = {};
  for (const key of Object.keys(entries)) {
    const value = entries[key];
    if (value !== null) kept[key] = toCypher(value);
  }
  return kept;
}

const distinct = (values: readonly (string | null)[]): string[] => [...new Set(values.filter((v) => v !== null))];

/**
 * stringer's graph for Cypher. Labels of a node: its type and its kind (`:Group:ArmedGroup`). Type of a relationship:
 * the relation in upper case (`:ATTACKS`). A node has `id name type kind country roles aliases weight first last`; a
 * relationship `relation plover quad score weight status confidence first last actual planned possible negated
 * sentences articles roles`; both have what a graph from elsewhere came with.
 */
export const STRINGER_MAPPING: GraphMapping = {
  keyProperty: 'id',
  labels(_key, attributes) {
    const { type, kind } = attributes as NodeAttributes;
    return kind === null ? [labelOf(type)] : [labelOf(type), labelOf(kind)];
  },
  type: (_key, attributes) => (attributes as EdgeAttributes).relation.toUpperCase(),
  nodeProperties(key, attributes) {
    const { label, type, kind, country, roles, aliases, weight, first, last, other } = attributes as NodeAttributes;
    return present({ ...other, id: key, name: label, type, kind, country, roles, aliases, weight, first, last });
  },
  relationshipProperties(_key, attributes) {
    const edge = attributes as EdgeAttributes;
    const { relation, plover, quad, score, weight, status, confidence, first, last, counts, other } = edge;
    const own = { relation, plover, quad, score, weight, status, confidence, first, last, ...counts };
    // Claims may still lie in the store: they are read for a query that asks for them.
    return {
      ...present({ ...other, ...own }),
      get sentences() {
        return edge.claims.map(({ text }) => text);
      },
      get articles() {
        return distinct(edge.claims.map(({ article }) => article));
      },
      get roles() {
        return distinct(edge.claims.map(({ role }) => role));
      },
    };
  },
};
