import type { Article, Extraction } from '../ontology/types.js';
import type { Connection } from './connection-node.js';
import {
  type ArticleRows,
  CLAIM_COLUMNS,
  claimFrom,
  ENTITY_COLUMNS,
  entityFrom,
  LINK_COLUMNS,
  STORED_CLAIM,
  STORED_ENTITY,
  sentencesOf,
} from './rows.js';

export const ARTICLE_COLUMNS = 'id, title, source, url, date, text';

export type ArticleRow = readonly [
  id: string,
  title: string | null,
  source: string | null,
  url: string | null,
  date: string | null,
  text: string,
];

export function articleFrom([id, title, source, url, date, text]: ArticleRow): Article {
  return { id, text, title, source, url, date };
}

const inserting = (table: string, columns: readonly string[]): string =>
  `INSERT INTO ${table} (article, ${columns.join(', ')}) VALUES (?${', ?'.repeat(columns.length)})`;

const INSERT_ENTITY = inserting('entities', ENTITY_COLUMNS);
const INSERT_LINK = inserting('links', LINK_COLUMNS);
const INSERT_CLAIM = inserting('claims', CLAIM_COLUMNS);

/** Writes an article that is not there, and notes what the graph lacks now. */
export function insertArticle(db: Connection, rows: ArticleRows, engine: string): void {
  const { id, title, source, url, date, text } = rows.article;
  const number = db.insert(
    'INSERT INTO articles (id, title, source, url, date, text, sentences, engine) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    id,
    title,
    source,
    url,
    date,
    text,
    rows.sentences,
    engine,
  );
  for (const row of rows.entities) db.run(INSERT_ENTITY, number, ...row);
  for (const row of rows.links) db.run(INSERT_LINK, number, ...row);
  for (const row of rows.claims) db.run(INSERT_CLAIM, number, ...row);
  touchBlocks(db, number);
  db.run('INSERT OR IGNORE INTO touched_articles VALUES (?)', number);
}

/** Takes an article out with all that came of it, and notes what the graph holds too much now. */
export function deleteArticle(db: Connection, number: number): void {
  touchBlocks(db, number);
  db.run(
    'INSERT OR IGNORE INTO touched_nodes SELECT node FROM entities WHERE article = ? AND node IS NOT NULL',
    number,
  );
  db.run('INSERT OR IGNORE INTO touched_edges SELECT edge FROM claims WHERE article = ? AND edge IS NOT NULL', number);
  deleteEvidence(db, number);
  for (const table of ['entities', 'links', 'claims', 'touched_articles'])
    db.run(`DELETE FROM ${table} WHERE article = ?`, number);
  db.run('DELETE FROM articles WHERE number = ?', number);
}

function touchBlocks(db: Connection, number: number): void {
  db.run(
    "INSERT OR IGNORE INTO touched_blocks SELECT block FROM entities WHERE article = ? AND block IS NOT NULL AND block <> '-'",
    number,
  );
  db.run('INSERT OR IGNORE INTO touched_blocks SELECT link FROM links WHERE article = ?', number);
}

/** Takes the sentences of an article out of the search index, which must be told what they said. */
export function deleteEvidence(db: Connection, article: number): void {
  for (const [number, text] of db.rows<[number, string]>('number, text', 'FROM evidence WHERE article = ?', article))
    db.run("INSERT INTO evidence_index (evidence_index, rowid, text) VALUES ('delete', ?, ?)", number, text);
  db.run('DELETE FROM evidence WHERE article = ?', article);
}

/** What was extracted from an article. */
export function extractionOf(db: Connection, number: number): Extraction {
  const [sentences] = db.row<[string]>('sentences', 'FROM articles WHERE number = ?', number)!;
  const rest = (table: string) => `FROM ${table} WHERE article = ? ORDER BY position`;
  const entities = db.rows(STORED_ENTITY, rest('entities'), number).map(entityFrom);
  const ids = entities.map(({ id }) => id);
  const claims = db.rows(STORED_CLAIM, rest('claims'), number).map((row) => {
    const { sentenceSpan: _, ...claim } = claimFrom(row, ids);
    return claim;
  });
  return { sentences: sentencesOf(sentences), entities, claims };
}
