import { type Corrections, NO_CORRECTIONS } from '../ontology/corrections.js';
import type { Knowledge } from '../ontology/knowledge.js';
import type { Article, Extraction } from '../ontology/types.js';
import {
  ARTICLE_COLUMNS,
  type ArticleRow,
  articleFrom,
  deleteArticle,
  extractionOf,
  insertArticle,
} from './articles.js';
import type { Connection } from './connection-node.js';
import { closeWritable, openForWriting } from './open-node.js';
import { type Totals, totals } from './records.js';
import type { ArticleRows } from './rows.js';
import { settle } from './settle/index.js';

export interface StoredArticle {
  readonly article: Article;
  readonly extraction: Extraction;
}

/** `same`: nothing to do; `changed`: known, but its date or its extractor differs, so it must be extracted again. */
export type Standing = 'new' | 'same' | 'changed';

/** A store that is written to. */
export class Store {
  readonly path: string;
  readonly #db: Connection;

  private constructor(db: Connection) {
    this.path = db.path;
    this.#db = db;
  }

  /**
   * @param path the SQLite file; made when it is not there
   * @throws Failure as {@link openForWriting}
   */
  static async open(path: string): Promise<Store> {
    return new Store(await openForWriting(path));
  }

  close(): void {
    closeWritable(this.#db);
  }

  /**
   * What to do with an article. One text may come with several titles, dates and addresses; what is kept of each is
   * the first in code-unit order, so that the order in which they come makes no difference.
   *
   * @returns the article as it is to be stored, and its standing
   */
  standing(article: Article, engine: string): { article: Article; standing: Standing } {
    const row = this.#db.row<[string, ...ArticleRow]>(
      `engine, ${ARTICLE_COLUMNS}`,
      'FROM articles WHERE id = ?',
      article.id,
    );
    if (row === undefined) return { article, standing: 'new' };
    const [knownEngine, ...rest] = row;
    const known = articleFrom(rest);
    const merged: Article = {
      ...article,
      title: lesser(known.title, article.title),
      source: lesser(known.source, article.source),
      url: lesser(known.url, article.url),
      date: lesser(known.date, article.date),
    };
    const same = (['title', 'source', 'url', 'date'] as const).every((key) => merged[key] === known[key]);
    return { article: merged, standing: same && knownEngine === engine ? 'same' : 'changed' };
  }

  /**
   * Adds an article with its extraction, in place of what was stored for it, in one transaction.
   *
   * @param engine names the version of everything that the extraction depends on
   */
  async add(rows: ArticleRows, engine: string): Promise<void> {
    await this.#db.transaction(() => {
      this.#takeOut(rows.article.id);
      insertArticle(this.#db, rows, engine);
      this.#revise();
    });
  }

  /**
   * Takes an article out, in one transaction.
   *
   * @returns whether it was there
   */
  async remove(id: string): Promise<boolean> {
    return this.#db.transaction(() => {
      const wasThere = this.#takeOut(id);
      if (wasThere) this.#revise();
      return wasThere;
    });
  }

  /** Articles that another engine extracted, sorted by id. */
  outdated(engine: string): Article[] {
    return this.#db
      .rows<[...ArticleRow]>(ARTICLE_COLUMNS, 'FROM articles WHERE engine <> ? ORDER BY id', engine)
      .map(articleFrom);
  }

  /**
   * Brings the graph up to date with the articles and a person's corrections, in one transaction.
   *
   * @returns how large it is
   */
  async settle(
    knowledge: Pick<Knowledge, 'ontology' | 'lexicon'>,
    corrections: Corrections = NO_CORRECTIONS,
  ): Promise<Totals> {
    return this.#db.transaction(() => {
      settle(this.#db, knowledge, corrections);
      return totals(this.#db);
    });
  }

  /** An article with what extracted it and what that found, null when it is not there. */
  stored(id: string): (StoredArticle & { readonly engine: string }) | null {
    const row = this.#db.row<[number, string, ...ArticleRow]>(
      `number, engine, ${ARTICLE_COLUMNS}`,
      'FROM articles WHERE id = ?',
      id,
    );
    if (row === undefined) return null;
    const [number, engine, ...article] = row;
    return { article: articleFrom(article), extraction: extractionOf(this.#db, number), engine };
  }

  #takeOut(id: string): boolean {
    const [number] = this.#db.row<[number]>('number', 'FROM articles WHERE id = ?', id) ?? [];
    if (number !== undefined) deleteArticle(this.#db, number);
    return number !== undefined;
  }

  #revise(): void {
    this.#db.run("UPDATE facts SET value = CAST(CAST(value AS integer) + 1 AS text) WHERE key = 'revision'");
  }
}

function lesser(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
