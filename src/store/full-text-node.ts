import Database from 'libsql';
import type { Span } from '../ontology/types.js';

/** A text that holds all words of a query. */
export interface Hit {
  readonly index: number;
  readonly matches: readonly Span[];
}

/** Marks of the private use area, which no text means anything by. */
const BEGIN = '\uE000';
const END = '\uE001';

/**
 * Searches texts with SQLite's full-text index (FTS5): words by their stem (Porter 1980) and their beginning, whatever
 * their case and accents, and the texts ranked by BM25. The index is made in memory, in time linear in the texts.
 *
 * @returns the texts that hold all words, the best first, with the places of the words
 */
export function searchFullText(texts: readonly string[], query: string): Hit[] {
  const match = matchOf(query);
  if (match === null || texts.length === 0) return [];
  const database = new Database(':memory:');
  try {
    database.exec("CREATE VIRTUAL TABLE texts USING fts5(text, tokenize = 'porter unicode61 remove_diacritics 2')");
    const insert = database.prepare('INSERT INTO texts (rowid, text) VALUES (?, ?)');
    database.exec('BEGIN');
    texts.forEach((text, index) => {
      insert.run(index + 1, text.replaceAll(BEGIN, ' ').replaceAll(END, ' '));
    });
    database.exec('COMMIT');
    const rows = database
      .prepare(
        'SELECT rowid AS id, highlight(texts, 0, char(57344), char(57345)) AS marked FROM texts WHERE texts MATCH ? ORDER BY bm25(texts), rowid',
      )
      .all(match) as { id: number; marked: string }[];
    return rows.map(({ id, marked }) => ({ index: id - 1, matches: marksOf(marked).matches }));
  } finally {
    database.close();
  }
}

/** The query for all words of a text and those that begin like them, null when it has none. */
export function matchOf(text: string): string | null {
  const words = text.split(/[^\p{L}\p{N}.'’&-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(' ');
}

/** A text without its marks, and the places between them. */
export function marksOf(marked: string): { text: string; matches: Span[] } {
  const spans: Span[] = [];
  let start = 0;
  let text = '';
  for (const part of marked.split(/([\uE000\uE001])/)) {
    if (part === BEGIN) start = text.length;
    else if (part === END) spans.push({ start, end: text.length });
    else text += part;
  }
  return { text, matches: spans };
}
