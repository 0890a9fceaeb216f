import type { CreateTableBuilder, Kysely } from 'kysely';

/** Version of the tables below; a store of another version is refused. */
export const STORE_VERSION = 1;

/** Facts about the store itself: `version`, `revision`, `graph_revision`, `graph_attributes`. */
export interface FactTable {
  key: string;
  value: string;
}

export interface ArticleTable {
  id: string;
  title: string | null;
  source: string | null;
  url: string | null;
  /** `YYYY-MM-DD`. */
  date: string | null;
  text: string;
  /** What extracted it: see `Store.add`. */
  engine: string;
}

export interface SentenceTable {
  article: string;
  position: number;
  begins: number;
  ends: number;
}

export interface EntityTable {
  article: string;
  position: number;
  id: string;
  type: string;
  kind: string | null;
  name: string;
  country: string | null;
  role: string | null;
}

export interface MentionTable {
  article: string;
  entity: string;
  position: number;
  sentence: number;
  begins: number;
  ends: number;
  head_begins: number;
  head_ends: number;
  kind: string;
}

export interface ClaimTable {
  article: string;
  position: number;
  relation: string;
  plover: string | null;
  sentence: number;
  subject: string;
  subject_begins: number;
  subject_ends: number;
  object: string;
  object_begins: number;
  object_ends: number;
  trigger_begins: number;
  trigger_ends: number;
  trigger_text: string;
  modality: string;
  /** 0 or 1. */
  negated: number;
  /** JSON, null when absent. */
  attribution: string | null;
  /** JSON, null when absent. */
  time: string | null;
  role: string | null;
  confidence: number;
  /** JSON. */
  explanation: string;
}

/** The resolved graph, kept so that reading commands need not build it. Written anew from the tables above. */
export interface GraphNodeTable {
  key: string;
  label: string;
  type: string;
  weight: number;
  /** JSON. */
  attributes: string;
}

export interface GraphEdgeTable {
  key: string;
  source: string;
  target: string;
  relation: string;
  weight: number;
  /** JSON. */
  attributes: string;
}

export interface Tables {
  facts: FactTable;
  articles: ArticleTable;
  sentences: SentenceTable;
  entities: EntityTable;
  mentions: MentionTable;
  claims: ClaimTable;
  graph_nodes: GraphNodeTable;
  graph_edges: GraphEdgeTable;
}

type Column = readonly [name: string, type: 'text' | 'integer' | 'real', nullable?: 'null'];

const TEXT = (...names: string[]): Column[] => names.map((name) => [name, 'text']);
const TEXT_OR_NULL = (...names: string[]): Column[] => names.map((name) => [name, 'text', 'null']);
const INTEGER = (...names: string[]): Column[] => names.map((name) => [name, 'integer']);

interface TableDefinition {
  readonly name: keyof Tables;
  readonly columns: readonly Column[];
  readonly key: string[];
}

const TABLES: readonly TableDefinition[] = [
  { name: 'facts', key: ['key'], columns: TEXT('key', 'value') },
  {
    name: 'articles',
    key: ['id'],
    columns: [...TEXT('id'), ...TEXT_OR_NULL('title', 'source', 'url', 'date'), ...TEXT('text', 'engine')],
  },
  {
    name: 'sentences',
    key: ['article', 'position'],
    columns: [...TEXT('article'), ...INTEGER('position', 'begins', 'ends')],
  },
  {
    name: 'entities',
    key: ['article', 'position'],
    columns: [
      ...TEXT('article'),
      ...INTEGER('position'),
      ...TEXT('id', 'type', 'name'),
      ...TEXT_OR_NULL('kind', 'country', 'role'),
    ],
  },
  {
    name: 'mentions',
    key: ['article', 'entity', 'position'],
    columns: [
      ...TEXT('article', 'entity'),
      ...INTEGER('position', 'sentence', 'begins', 'ends', 'head_begins', 'head_ends'),
      ...TEXT('kind'),
    ],
  },
  {
    name: 'claims',
    key: ['article', 'position'],
    columns: [
      ...TEXT('article'),
      ...INTEGER('position'),
      ...TEXT('relation'),
      ...TEXT_OR_NULL('plover'),
      ...INTEGER('sentence'),
      ...TEXT('subject'),
      ...INTEGER('subject_begins', 'subject_ends'),
      ...TEXT('object'),
      ...INTEGER('object_begins', 'object_ends', 'trigger_begins', 'trigger_ends'),
      ...TEXT('trigger_text', 'modality'),
      ...INTEGER('negated'),
      ...TEXT_OR_NULL('attribution', 'time', 'role'),
      ['confidence', 'real'],
      ...TEXT('explanation'),
    ],
  },
  {
    name: 'graph_nodes',
    key: ['key'],
    columns: [...TEXT('key', 'label', 'type'), ...INTEGER('weight'), ...TEXT('attributes')],
  },
  {
    name: 'graph_edges',
    key: ['key'],
    columns: [...TEXT('key', 'source', 'target', 'relation'), ...INTEGER('weight'), ...TEXT('attributes')],
  },
];

/** Makes all tables; `db` should be a transaction. */
export async function createTables(db: Kysely<Tables>): Promise<void> {
  for (const table of TABLES) {
    let builder: CreateTableBuilder<string, string> = db.schema.createTable(table.name);
    for (const [name, type, nullable] of table.columns) {
      builder = builder.addColumn(name, type, (column) => (nullable ? column : column.notNull()));
    }
    await builder.addPrimaryKeyConstraint(`${table.name}_key`, table.key).execute();
  }
  for (const end of ['source', 'target'] as const) {
    await db.schema.createIndex(`graph_edges_${end}`).on('graph_edges').column(end).execute();
  }
  await db
    .insertInto('facts')
    .values([
      { key: 'version', value: String(STORE_VERSION) },
      { key: 'revision', value: '0' },
      { key: 'graph_revision', value: '-1' },
    ])
    .execute();
}
