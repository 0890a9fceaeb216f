import { byCodeUnit } from '../graph/order.js';
import type { StringerGraph } from '../graph/types.js';
import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from './columns.js';
import type { Format } from './format.js';
import { relationshipType } from './neo4j-csv.js';
import { cleanText } from './text.js';

/** Most rows of one statement: few round trips, and none that a server refuses for its size. */
const BATCH = 200;

/**
 * A script of Cypher statements: entities and relations are merged by their keys, so that it may be run again over what
 * it made. Neo4j and Memgraph run it as it is. LadybugDB and Kùzu want tables first: the lines behind `// schema: ` are
 * those statements.
 */
export const cypherScript: Format = {
  name: 'cypher',
  extension: '.cypher',
  description: 'Cypher script, for Neo4j, Memgraph and LadybugDB',
  write(graph) {
    const types = [...new Set(graph.mapEdges((_, { relation }) => relationshipType(relation)))].sort(byCodeUnit);
    return [
      '// Neo4j is faster with: CREATE CONSTRAINT entity IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;',
      '// LadybugDB and Kùzu need these tables first:',
      ...schema(types).map((line) => `// schema: ${line}`),
      ...batches(
        graph
          .nodes()
          .sort(byCodeUnit)
          .map((key) => nodeRow(graph, key)),
      ).map(mergeNodes),
      ...types.flatMap((type) => {
        const keys = graph.filterEdges((_, { relation }) => relationshipType(relation) === type).sort(byCodeUnit);
        return batches(keys.map((key) => edgeRow(graph, key))).map((rows) => mergeEdges(type, rows));
      }),
      '',
    ].join('\n');
  },
};

const OF_NODES: readonly Column<never>[] = NODE_COLUMNS;
const OF_EDGES: readonly Column<never>[] = EDGE_COLUMNS;

function schema(types: readonly string[]): string[] {
  const properties = (columns: readonly Column<never>[]) =>
    columns.map(({ name, type }) => `${quoted(name)} ${TYPES[type]}`).join(', ');
  return [
    `CREATE NODE TABLE Entity(id STRING PRIMARY KEY, name STRING, ${properties(OF_NODES)});`,
    ...types.map(
      (type) =>
        `CREATE REL TABLE ${quoted(type)}(FROM Entity TO Entity, id STRING, label STRING, weight DOUBLE, ${properties(OF_EDGES)});`,
    ),
  ];
}

const TYPES: Readonly<Record<Column<unknown>['type'], string>> = {
  string: 'STRING',
  integer: 'INT64',
  double: 'DOUBLE',
  boolean: 'BOOL',
  strings: 'STRING[]',
};

/** Names with their values as Cypher writes them; without those that are not known. */
type Row = readonly (readonly [name: string, value: string])[];

function nodeRow(graph: StringerGraph, key: string): Row {
  const node = graph.getNodeAttributes(key);
  return [['id', literal(key)], ['name', literal(node.label)], ...values(NODE_COLUMNS, node)];
}

function edgeRow(graph: StringerGraph, key: string): Row {
  const edge = graph.getEdgeAttributes(key);
  const [source, target] = graph.extremities(key);
  return [
    ['source', literal(source)],
    ['target', literal(target)],
    ['id', literal(key)],
    ['label', literal(edge.label)],
    ['weight', double(edge.weight)],
    ...values(EDGE_COLUMNS, edge),
  ];
}

function mergeNodes(rows: readonly Row[]): string {
  return `${unwind(rows)}\nMERGE (n:Entity {id: row.id})\nSET ${assignments('n', rows, ['id'])};`;
}

function mergeEdges(type: string, rows: readonly Row[]): string {
  return (
    `${unwind(rows)}\nMATCH (a:Entity {id: row.source}), (b:Entity {id: row.target})\n` +
    `MERGE (a)-[r:${quoted(type)} {id: row.id}]->(b)\nSET ${assignments('r', rows, ['source', 'target', 'id'])};`
  );
}

function unwind(rows: readonly Row[]): string {
  const maps = rows.map((row) => `  {${row.map(([name, value]) => `${quoted(name)}: ${value}`).join(', ')}}`);
  return `UNWIND [\n${maps.join(',\n')}\n] AS row`;
}

function assignments(variable: string, rows: readonly Row[], keys: readonly string[]): string {
  const names = rows[0]!.map(([name]) => name).filter((name) => !keys.includes(name));
  return names.map((name) => `${variable}.${quoted(name)} = row.${quoted(name)}`).join(', ');
}

/** Rows that have values of the same names stand together: a database with types cannot tell the type of none. */
function batches(rows: readonly Row[]): Row[][] {
  const shapes = new Map<string, Row[][]>();
  for (const row of rows) {
    const shape = row.map(([name]) => name).join(' ');
    const lists = shapes.get(shape) ?? [[]];
    if (lists.at(-1)!.length === BATCH) lists.push([]);
    lists.at(-1)!.push(row);
    shapes.set(shape, lists);
  }
  return [...shapes].sort(([a], [b]) => byCodeUnit(a, b)).flatMap(([, lists]) => lists);
}

function values<Attributes>(columns: readonly Column<Attributes>[], attributes: Attributes): [string, string][] {
  return columns.flatMap(({ name, type, value }): [string, string][] => {
    const found = value(attributes);
    if (found === null || (typeof found === 'object' && found.length === 0)) return [];
    return [[name, typeof found === 'number' && type === 'double' ? double(found) : literal(found)]];
  });
}

/** A name between backticks, where it can be no keyword and no syntax. */
function quoted(name: string): string {
  return `\`${name.replaceAll('`', '')}\``;
}

function literal(value: string | number | boolean | readonly string[]): string {
  if (typeof value === 'object') return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'string') return String(value);
  const escaped = cleanText(value).replace(/[\\'\n\r\t]/g, (character) => ESCAPES[character]!);
  return `'${escaped}'`;
}

/** With a point, or all rows of a batch would not have one type. */
function double(value: number): string {
  return Number.isInteger(value) ? value.toFixed(1) : String(value);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};
