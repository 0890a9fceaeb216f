import type { EdgeAttributes, NodeAttributes } from '../../graph/types.js';
import { type GraphMapping, toCypher } from './graph-index.js';
import type { CypherValue } from './values/types.js';

/** `armed group` → `ArmedGroup` */
export const labelOf = (kind: string): string =>
  kind.replace(/(?:^|[^\p{L}\p{N}]+)([\p{L}\p{N}])/gu, (_, first: string) => first.toUpperCase());

const present = (entries: Readonly<Record<string, unknown>>): Record<string, CypherValue> =>
  Object.fromEntries(
    Object.entries(entries)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => [key, toCypher(value)]),
  );

/**
 * stringer's graph for Cypher. Labels of a node: its type and its kind (`:Group:ArmedGroup`). Type of a relationship:
 * the relation in upper case (`:ATTACKS`). A node has `id name type kind country roles aliases weight first last`; a
 * relationship `relation plover quad score weight status confidence first last actual planned possible negated
 * sentences articles roles`; both have what a graph from elsewhere came with.
 */
export const STRINGER_MAPPING: GraphMapping = {
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
    const { relation, plover, quad, score, weight, status, confidence, first, last, counts, claims, other } =
      attributes as EdgeAttributes;
    const distinct = (values: readonly (string | null)[]): string[] => [...new Set(values.filter((v) => v !== null))];
    return present({
      ...other,
      relation,
      plover,
      quad,
      score,
      weight,
      status,
      confidence,
      first,
      last,
      ...counts,
      sentences: claims.map(({ text }) => text),
      articles: distinct(claims.map(({ article }) => article)),
      roles: distinct(claims.map(({ role }) => role)),
    });
  },
};
