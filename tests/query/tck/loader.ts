import { MultiDirectedGraph } from 'graphology';
import type { Clause, Expression, NodePattern, PathPattern, Projection } from '../../../src/query/cypher/ast.js';
import { type Context, compile } from '../../../src/query/cypher/expressions/compile.js';
import { DEFAULT_MAPPING, type GraphMapping, indexOf } from '../../../src/query/cypher/graph-index.js';
import { parseExpression } from '../../../src/query/cypher/parser/expression.js';
import { parsePattern } from '../../../src/query/cypher/parser/pattern.js';
import { parseQuery } from '../../../src/query/cypher/parser/query.js';
import { Stream } from '../../../src/query/cypher/parser/stream.js';
import { namesIn } from '../../../src/query/cypher/plan/free-variables.js';
import { compileQuery } from '../../../src/query/cypher/plan/query.js';
import { Guard, type Row } from '../../../src/query/cypher/runtime.js';
import { Scope } from '../../../src/query/cypher/scope.js';
import { type CypherValue, NodeValue, RelationshipValue } from '../../../src/query/cypher/values/types.js';

/** Attributes hold Cypher values as they are, so that 1 and 1.0 stay apart. */
export const TEST_MAPPING: GraphMapping = {
  ...DEFAULT_MAPPING,
  nodeProperties: (_key, { properties }) => properties as Record<string, CypherValue>,
  relationshipProperties: (_key, { properties }) => properties as Record<string, CypherValue>,
};

/** Values of the variables on the way through a writing query; nodes and relationships by key, as the graph changes. */
type Bound = CypherValue | { readonly node: string } | { readonly relationship: string };
type Bindings = ReadonlyMap<string, Bound>;

const isNode = (value: Bound): value is { node: string } =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype && 'node' in value;
const isRelationship = (value: Bound): value is { relationship: string } =>
  typeof value === 'object' &&
  value !== null &&
  Object.getPrototypeOf(value) === Object.prototype &&
  'relationship' in value;

/**
 * Makes the graphs that the TCK's `having executed` builds: MATCH, UNWIND, WITH, CREATE and DELETE. For tests only; the
 * engine itself does not write.
 */
export class Loader {
  readonly graph = new MultiDirectedGraph();
  private made = 0;

  run(query: string): void {
    let rows: Bindings[] = [new Map()];
    for (const part of query.split(/(?=\b(?:CREATE|DELETE|MATCH|UNWIND|WITH|DETACH)\b)/i)) {
      const text = part.trim().replace(/;$/, '');
      if (text === '') continue;
      if (/^CREATE\b/i.test(text)) rows = this.create(text.slice('CREATE'.length), rows);
      else if (/^DELETE\b/i.test(text)) this.remove(text.slice('DELETE'.length), rows);
      else rows = this.read(text, rows);
    }
  }

  private context(row: Bindings): { context: Context; values: Row } {
    const index = indexOf(this.graph, TEST_MAPPING);
    const limits = { timeout: 1e9, maxRows: 1e9, now: () => 0 };
    const scope = Scope.root();
    const values: Row = [];
    const nodes = new Map(Array.from({ length: index.nodeCount }, (_, i) => [index.node(i).key, index.node(i)]));
    const relationships = new Map(
      Array.from({ length: index.edgeCount }, (_, i) => [index.relationship(i).key, index.relationship(i)]),
    );
    for (const [name, value] of row) {
      const kind = isNode(value) ? 'node' : isRelationship(value) ? 'relationship' : 'value';
      values[scope.declare(name, kind)] = isNode(value)
        ? (nodes.get(value.node) as NodeValue)
        : isRelationship(value)
          ? (relationships.get(value.relationship) as RelationshipValue)
          : value;
    }
    return {
      context: { runtime: { index, parameters: {}, guard: new Guard(limits) }, scope, aggregates: null },
      values,
    };
  }

  private read(text: string, rows: readonly Bindings[]): Bindings[] {
    const parsed = parseQuery(`${text} RETURN *`);
    const out: Bindings[] = [];
    for (const row of rows) {
      const { context, values } = this.context(row);
      const star: Projection = { distinct: false, star: true, items: [], orderBy: [], skip: null, limit: null, at: 0 };
      const clauses: Clause[] = (parsed.parts[0]?.clauses ?? []).map((clause) =>
        clause.kind === 'return' ? { kind: 'return', projection: star, at: 0 } : clause,
      );
      const compiled = compileQuery({ parts: [{ clauses, at: 0 }], all: [] }, context);
      compiled.push(values, (found) => {
        out.push(new Map(compiled.columns.map((name, i) => [name, unbind(found[i] as CypherValue)])));
        return true;
      });
    }
    return out;
  }

  private create(text: string, rows: readonly Bindings[]): Bindings[] {
    const s = new Stream(text);
    const patterns: PathPattern[] = [];
    do patterns.push(parsePattern(s));
    while (s.trySymbol(','));
    return rows.map((row) => {
      const all = new Map(row);
      for (const pattern of patterns) this.createPath(pattern, all);
      return all;
    });
  }

  private createPath(pattern: PathPattern, all: Map<string, Bound>): void {
    const keys = pattern.nodes.map((node) => this.createNode(node, all));
    pattern.relationships.forEach((relationship, i) => {
      const ends = [keys[i] as string, keys[i + 1] as string];
      const [source, target] = (relationship.direction === 'in' ? ends.reverse() : ends) as [string, string];
      const properties = this.properties(relationship.properties, all);
      this.made += 1;
      const key = `r${this.made}`;
      this.graph.addDirectedEdgeWithKey(key, source, target, { type: relationship.types[0], properties });
      if (relationship.variable !== null) all.set(relationship.variable, { relationship: key });
    });
  }

  private createNode(node: NodePattern, all: Map<string, Bound>): string {
    const known = node.variable === null ? undefined : all.get(node.variable);
    if (known !== undefined && isNode(known)) return known.node;
    this.made += 1;
    const key = `n${this.made}`;
    this.graph.addNode(key, { labels: node.labels, properties: this.properties(node.properties, all) });
    if (node.variable !== null) all.set(node.variable, { node: key });
    return key;
  }

  private properties(map: Expression | null, row: Bindings): Record<string, CypherValue> {
    if (map === null || map.kind !== 'map') return {};
    const { context, values } = namesIn(map).size === 0 ? constant : this.context(row);
    return Object.fromEntries(
      map.entries.map(([key, value]) => [key, compile(value, context)(values)]).filter(([, value]) => value !== null),
    );
  }

  private remove(text: string, rows: readonly Bindings[]): void {
    const s = new Stream(text);
    const expression = parseExpression(s);
    if (expression.kind !== 'variable') throw new Error(`the loader deletes variables only: ${text}`);
    for (const row of rows) {
      const value = row.get(expression.name) as Bound;
      if (isRelationship(value) && this.graph.hasEdge(value.relationship)) this.graph.dropEdge(value.relationship);
    }
  }
}

const constant = new Loader().context(new Map());

function unbind(value: CypherValue): Bound {
  if (value instanceof NodeValue) return { node: value.key };
  return value instanceof RelationshipValue ? { relationship: value.key } : value;
}
