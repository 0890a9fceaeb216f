import type { AbstractGraph, Attributes } from 'graphology-types';
import { compareStrings, identity } from './values/compare.js';
import { type CypherValue, Float, NodeValue, type PropertySource, RelationshipValue } from './values/types.js';

/** How a graphology graph is read as a property graph. */
export interface GraphMapping {
  /** The property of a node that is its key. */
  readonly keyProperty?: string;
  labels(key: string, attributes: Attributes): readonly string[];
  type(key: string, attributes: Attributes): string;
  nodeProperties(key: string, attributes: Attributes): Readonly<Record<string, CypherValue>>;
  relationshipProperties(key: string, attributes: Attributes): Readonly<Record<string, CypherValue>>;
}

/** An attribute as a Cypher value: whole numbers are integers, other numbers floats; what has no counterpart is null. */
export function toCypher(value: unknown): CypherValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'bigint') return value;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : new Float(value);
  if (Array.isArray(value)) return value.map(toCypher);
  if (typeof value !== 'object') return null;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toCypher(inner)]));
}

const properties = (attributes: Attributes, hidden: string): Record<string, CypherValue> =>
  Object.fromEntries(
    Object.entries(attributes)
      .filter(([key, value]) => key !== hidden && value !== null && value !== undefined)
      .map(([key, value]) => [key, toCypher(value)]),
  );

/** Labels in the attribute `labels` (a list), relationship types in `type`; all other attributes are properties. */
export const DEFAULT_MAPPING: GraphMapping = {
  labels: (_key, { labels }) => (Array.isArray(labels) ? labels.map(String) : []),
  type: (_key, { type }) => (typeof type === 'string' ? type : 'RELATED_TO'),
  nodeProperties: (_key, attributes) => properties(attributes, 'labels'),
  relationshipProperties: (_key, attributes) => properties(attributes, 'type'),
};

/** Relationships of each node, in the compressed rows of a sparse matrix: those of node n are `edges[start[n]…start[n+1]]`. */
interface Adjacency {
  readonly start: Int32Array;
  readonly edges: Int32Array;
}

/** Values of one property; undefined where nobody has looked yet. */
export type PropertyColumn = (CypherValue | undefined)[];

function column(columns: Map<string, PropertyColumn>, key: string, length: number): PropertyColumn {
  const known = columns.get(key);
  if (known !== undefined) return known;
  const made = new Array<CypherValue | undefined>(length).fill(undefined);
  columns.set(key, made);
  return made;
}

/**
 * What matching needs of a graph beside the graph itself: adjacency by number, nodes by label, relationships by type
 * and, once a query asks, nodes by property. Attributes stay in the graph and are read when a node is first met.
 */
export class GraphIndex implements PropertySource {
  readonly nodeCount: number;
  readonly edgeCount: number;
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** Number of the relationship type in `types`, for each relationship. */
  readonly typeOf: Int32Array;
  readonly types: readonly string[];
  readonly out: Adjacency;
  readonly in: Adjacency;
  private readonly nodeKeys: readonly string[];
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly edgeKeys: readonly string[];
  private readonly byLabel: ReadonlyMap<string, Int32Array>;
  private readonly typeCounts: readonly number[];
  private readonly nodes: (NodeValue | undefined)[];
  private readonly relationships: (RelationshipValue | undefined)[];
  private readonly byProperty = new Map<string, Map<string, number[]>>();
  private readonly nodeColumns = new Map<string, PropertyColumn>();
  private readonly relationshipColumns = new Map<string, PropertyColumn>();

  constructor(
    private readonly graph: AbstractGraph,
    private readonly mapping: GraphMapping,
  ) {
    this.nodeKeys = graph.nodes();
    this.nodeCount = this.nodeKeys.length;
    const numbers = new Map<string, number>();
    this.nodeKeys.forEach((key, i) => {
      numbers.set(key, i);
    });
    this.numbers = numbers;
    this.byLabel = this.indexLabels();
    this.edgeCount = graph.size;
    const edgeKeys: string[] = [];
    this.source = new Int32Array(this.edgeCount);
    this.target = new Int32Array(this.edgeCount);
    this.typeOf = new Int32Array(this.edgeCount);
    const types = new Map<string, number>();
    const counts: number[] = [];
    graph.forEachEdge((key, attributes, source, target) => {
      const edge = edgeKeys.push(key) - 1;
      const name = mapping.type(key, attributes);
      let type = types.get(name);
      if (type === undefined) {
        type = counts.push(0) - 1;
        types.set(name, type);
      }
      counts[type] = (counts[type] as number) + 1;
      this.typeOf[edge] = type;
      this.source[edge] = numbers.get(source) as number;
      this.target[edge] = numbers.get(target) as number;
    });
    this.edgeKeys = edgeKeys;
    this.types = [...types.keys()];
    this.typeCounts = counts;
    this.out = this.rows(this.source);
    this.in = this.rows(this.target);
    this.nodes = new Array<NodeValue | undefined>(this.nodeCount);
    this.relationships = new Array<RelationshipValue | undefined>(this.edgeCount);
  }

  private indexLabels(): Map<string, Int32Array> {
    const lists = new Map<string, number[]>();
    this.nodeKeys.forEach((key, i) => {
      for (const label of this.mapping.labels(key, this.graph.getNodeAttributes(key))) {
        const list = lists.get(label);
        if (list === undefined) lists.set(label, [i]);
        else list.push(i);
      }
    });
    return new Map([...lists].map(([label, list]) => [label, Int32Array.from(list)]));
  }

  private rows(end: Int32Array): Adjacency {
    const start = new Int32Array(this.nodeCount + 1);
    for (const node of end) start[node + 1] = (start[node + 1] as number) + 1;
    for (let i = 0; i < this.nodeCount; i += 1) start[i + 1] = (start[i + 1] as number) + (start[i] as number);
    const next = start.slice();
    const edges = new Int32Array(end.length);
    end.forEach((node, edge) => {
      edges[next[node] as number] = edge;
      next[node] = (next[node] as number) + 1;
    });
    return { start, edges };
  }

  node(index: number): NodeValue {
    const known = this.nodes[index];
    if (known !== undefined) return known;
    const key = this.nodeKeys[index] as string;
    const made = new NodeValue(key, index, this.mapping.labels(key, this.graph.getNodeAttributes(key)), this);
    this.nodes[index] = made;
    return made;
  }

  relationship(index: number): RelationshipValue {
    const known = this.relationships[index];
    if (known !== undefined) return known;
    const key = this.edgeKeys[index] as string;
    const made = new RelationshipValue(
      key,
      index,
      this.types[this.typeOf[index] as number] as string,
      this.node(this.source[index] as number),
      this.node(this.target[index] as number),
      this,
    );
    this.relationships[index] = made;
    return made;
  }

  nodeProperties(node: number): Readonly<Record<string, CypherValue>> {
    const key = this.nodeKeys[node] as string;
    return this.mapping.nodeProperties(key, this.graph.getNodeAttributes(key));
  }

  relationshipProperties(relationship: number): Readonly<Record<string, CypherValue>> {
    const key = this.edgeKeys[relationship] as string;
    return this.mapping.relationshipProperties(key, this.graph.getEdgeAttributes(key));
  }

  /** One property of all nodes, by number of the node; filled by whoever reads it first. */
  nodeColumn(key: string): PropertyColumn {
    return column(this.nodeColumns, key, this.nodeCount);
  }

  /** One property of all relationships, by number of the relationship. */
  relationshipColumn(key: string): PropertyColumn {
    return column(this.relationshipColumns, key, this.edgeCount);
  }

  get labels(): readonly string[] {
    return [...this.byLabel.keys()].sort(compareStrings);
  }

  /** Numbers of the nodes that bear a label, in the graph's order. */
  labelled(label: string): Int32Array {
    return this.byLabel.get(label) ?? new Int32Array(0);
  }

  /** Number of a relationship type, -1 when no relationship has it. */
  typeNumber(name: string): number {
    return this.types.indexOf(name);
  }

  /** How many relationships are of these types; all when none is named. */
  countTypes(names: readonly string[]): number {
    if (names.length === 0) return this.edgeCount;
    return names.reduce((sum, name) => sum + (this.typeCounts[this.typeNumber(name)] ?? 0), 0);
  }

  /** Numbers of the nodes whose property equals a value; the index is made when first asked for. */
  withProperty(key: string, value: CypherValue): readonly number[] {
    if (key === this.mapping.keyProperty) {
      const number = typeof value === 'string' ? this.numbers.get(value) : undefined;
      return number === undefined ? [] : [number];
    }
    let index = this.byProperty.get(key);
    if (index === undefined) {
      index = new Map();
      for (let i = 0; i < this.nodeCount; i += 1) {
        const own = this.nodeProperties(i)[key];
        if (own === undefined || own === null) continue;
        const id = identity(own);
        const list = index.get(id);
        if (list === undefined) index.set(id, [i]);
        else list.push(i);
      }
      this.byProperty.set(key, index);
    }
    return index.get(identity(value)) ?? [];
  }

  /** Names of the properties that nodes (or relationships) carry, sorted: for warnings and completion. */
  propertyNames(limit = 2000): readonly string[] {
    const names = new Set<string>();
    for (let i = 0; i < Math.min(limit, this.nodeCount); i += 1)
      for (const key of Object.keys(this.node(i).properties)) names.add(key);
    for (let i = 0; i < Math.min(limit, this.edgeCount); i += 1)
      for (const key of Object.keys(this.relationship(i).properties)) names.add(key);
    return [...names].sort(compareStrings);
  }
}

const known = new WeakMap<AbstractGraph, Map<GraphMapping, GraphIndex>>();

/** The index of a graph, made once and dropped when the graph changes. */
export function indexOf(graph: AbstractGraph, mapping: GraphMapping): GraphIndex {
  let indexes = known.get(graph);
  if (indexes === undefined) {
    indexes = new Map();
    known.set(graph, indexes);
    const own = indexes;
    for (const event of [
      'nodeAdded',
      'edgeAdded',
      'nodeDropped',
      'edgeDropped',
      'cleared',
      'edgesCleared',
      'nodeAttributesUpdated',
      'edgeAttributesUpdated',
      'eachNodeAttributesUpdated',
      'eachEdgeAttributesUpdated',
    ] as const)
      graph.on(event, () => own.clear());
  }
  let index = indexes.get(mapping);
  if (index === undefined) {
    index = new GraphIndex(graph, mapping);
    indexes.set(mapping, index);
  }
  return index;
}
