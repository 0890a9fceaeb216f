import { byCodeUnit } from '../graph/order.js';
import type { ClaimRecord } from '../graph/types.js';
import { type Column, columnsOf, EDGE_COLUMNS } from './columns.js';
import { type Cell, csvRow } from './delimited.js';
import type { Format } from './format.js';

/**
 * Nodes with the headers of `neo4j-admin database import` (Neo4j Operations Manual, "CSV header format"); LadybugDB
 * and Kùzu read it with COPY. Items of a list stand between semicolons, and a semicolon in one becomes a comma. Only
 * machines read it, so that nothing guards it from a spreadsheet, which would change the ids.
 */
export const neo4jNodes: Format = {
  name: 'neo4j-nodes',
  extension: '.neo4j-nodes.csv',
  description: 'CSV of the nodes, for neo4j-admin and LadybugDB',
  write(graph) {
    const columns = columnsOf(graph).nodes;
    const head = ['id:ID', ':LABEL', 'name', ...columns.map(typed)];
    const rows = graph
      .nodes()
      .sort(byCodeUnit)
      .map((key) => {
        const node = graph.getNodeAttributes(key);
        return [key, 'Entity', node.label, ...columns.map(({ value }) => cell(value(node)))];
      });
    return table(head, rows);
  },
};

/**
 * Relationships that go with them: one a claim, so that each sentence stands by itself; an edge without claims is one
 * relationship.
 */
export const neo4jEdges: Format = {
  name: 'neo4j-edges',
  extension: '.neo4j-edges.csv',
  description: 'CSV of the claims as relationships, for neo4j-admin and LadybugDB',
  write(graph) {
    const head = [':START_ID', ':END_ID', ':TYPE', ...[...FACTS, ...CLAIM].map(typed)];
    const rows = graph
      .edges()
      .sort(byCodeUnit)
      .flatMap((key) => {
        const edge = graph.getEdgeAttributes(key);
        const facts = [
          ...graph.extremities(key),
          relationshipType(edge.relation),
          ...FACTS.map(({ value }) => cell(value(edge))),
        ];
        if (edge.claims.length === 0) return [[...facts, ...CLAIM.map(() => null)]];
        return edge.claims.map((claim) => [...facts, ...CLAIM.map(({ value }) => cell(value(claim)))]);
      });
    return table(head, rows);
  },
};

/** What a claim shares with all others of its edge. */
const FACTS = EDGE_COLUMNS.filter(({ name }) => ['relation', 'plover', 'quad', 'score'].includes(name));

const CLAIM: readonly Column<ClaimRecord>[] = [
  { name: 'claim', type: 'string', value: ({ id }) => id },
  { name: 'date', type: 'string', value: ({ date }) => date },
  { name: 'modality', type: 'string', value: ({ modality }) => modality },
  { name: 'negated', type: 'boolean', value: ({ negated }) => negated },
  { name: 'attribution', type: 'string', value: ({ attribution }) => attribution?.text ?? null },
  { name: 'role', type: 'string', value: ({ role }) => role },
  { name: 'confidence', type: 'double', value: ({ confidence }) => confidence },
  { name: 'trigger', type: 'string', value: ({ trigger }) => trigger.text },
  { name: 'sentence', type: 'string', value: ({ text }) => text },
  { name: 'article', type: 'string', value: ({ article }) => article },
  { name: 'start', type: 'integer', value: ({ sentence }) => sentence.start },
  { name: 'end', type: 'integer', value: ({ sentence }) => sentence.end },
];

/** A relation as Cypher writes the type of a relationship: `calls on` is `CALLS_ON`. */
export function relationshipType(relation: string): string {
  return relation.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '_') || '_';
}

const TYPES: Readonly<Record<Column<unknown>['type'], string>> = {
  string: 'string',
  integer: 'int',
  double: 'double',
  boolean: 'boolean',
  strings: 'string[]',
};
function typed({ name, type }: Pick<Column<never>, 'name' | 'type'>): string {
  return `${name}:${TYPES[type]}`;
}

function cell(value: string | number | boolean | readonly string[] | null): Cell {
  if (value === null || typeof value !== 'object') return value;
  return value.map((item) => item.replaceAll(';', ',')).join(';');
}

function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [head, ...rows].map((row) => csvRow(row, false)).join('');
}
