import { distance } from 'fastest-levenshtein';
import type { Query } from './ast.js';
import type { GraphIndex } from './graph-index.js';

/** A name may differ from the one meant in at most this share of its letters. */
const MISSPELT = 0.5;

interface Names {
  readonly labels: Set<string>;
  readonly types: Set<string>;
  readonly properties: Set<string>;
  /** Variables of nodes without a label, and of relationships without a type. */
  readonly bareNodes: Set<string>;
  readonly bareRelationships: Set<string>;
}

/** Labels, relationship types and properties that a query names. */
function collect(tree: unknown, names: Names): void {
  if (Array.isArray(tree)) for (const item of tree) collect(item, names);
  if (typeof tree !== 'object' || tree === null || Array.isArray(tree)) return;
  const { kind, key, labels, types, variable } = tree as {
    kind?: string;
    key?: string;
    labels?: string[];
    types?: string[];
    variable?: string | null;
  };
  if (variable && labels?.length === 0) names.bareNodes.add(variable);
  if (variable && types?.length === 0) names.bareRelationships.add(variable);
  if (kind === 'property' && key !== undefined) names.properties.add(key);
  for (const label of labels ?? []) names.labels.add(label);
  for (const type of types ?? []) names.types.add(type);
  for (const value of Object.values(tree)) collect(value, names);
}

/** The known name that comes nearest to one, where any is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const far = (other: string): number =>
    distance(name.toLowerCase(), other.toLowerCase()) / Math.max(name.length, other.length, 1);
  const [best] = known.filter((other) => far(other) <= MISSPELT).sort((a, b) => far(a) - far(b) || (a < b ? -1 : 1));
  return best;
}

/** What a query names that the graph does not have, each with the nearest name that it has. */
export function warningsFor(query: Query, index: GraphIndex): string[] {
  const names: Names = {
    labels: new Set(),
    types: new Set(),
    properties: new Set(),
    bareNodes: new Set(),
    bareRelationships: new Set(),
  };
  collect(query, names);
  const unknown = (what: string, wanted: Iterable<string>, known: () => readonly string[]): string[] => {
    const list = [...wanted];
    if (list.length === 0) return [];
    const own = known();
    return list
      .filter((name) => !own.includes(name))
      .map((name) => {
        const near = nearest(name, own);
        return `the graph has no ${what} '${name}'${near === undefined ? '' : `; did you mean '${near}'?`}`;
      });
  };
  return [
    ...unknown('label', names.labels, () => index.labels),
    ...unknown('relationship type', names.types, () => index.types),
    ...unknown('property', names.properties, () => index.propertyNames()),
    ...[...names.bareNodes]
      .filter((name) => index.labels.includes(name))
      .map((name) => `'${name}' is a name for any node here; for the label write (:${name})`),
    ...[...names.bareRelationships]
      .filter((name) => index.types.includes(name))
      .map((name) => `'${name}' is a name for any relationship here; for the type write [:${name}]`),
  ];
}
