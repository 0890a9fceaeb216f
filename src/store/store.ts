import type { Insertable, Kysely, Transaction } from 'kysely';
import type { Article, Extraction } from '../ontology/types.js';
import { named } from './failures.js';
import { sql } from './kysely.js';
import { closeDatabase, openDatabase, type StoreMode } from './open-node.js';
import { extractionRows, rowsExtraction } from './rows.js';
import type { GraphEdgeTable, GraphNodeTable, Tables } from './schema.js';

export interface StoredArticle {
  readonly article: Article;
  readonly extraction: Extraction;
}

/** The graph as it is kept: attributes are JSON. */
export interface GraphRows {
  readonly attributes: string;
  readonly nodes: readonly GraphNodeTable[];
  readonly edges: readonly GraphEdgeTable[];
}

/** `same`: nothing to do; `changed`: known, but its date or its extractor differs, so it must be extracted again. */
export type Standing = 'new' | 'same' | 'changed';

/** Rows to write or ids to ask for with one statement: SQLite takes 32,766 parameters. */
const CHUNK = 1000;

/** Articles with what was extracted from them, and the graph made of them, in one SQLite file. */
export class Store {
  readonly path: string;
  readonly #db: Kysely<Tables>;
  readonly #mode: StoreMode;

  private constructor(path: string, db: Kysely<Tables>, mode: StoreMode) {
    this.path = path;
    this.#db = db;
    this.#mode = mode;
  }

  /**
   * @param path the SQLite file
   * @param mode `write` makes it when it is not there
   * @throws Failure as {@link openDatabase}
   */
  static async open(path: string, mode: StoreMode): Promise<Store> {
    return new Store(path, await openDatabase(path, mode), mode);
  }

  async close(): Promise<void> {
    await closeDatabase(this.#db, this.#mode);
  }

  /**
   * What to do with an article. One text may come with several titles, dates and addresses; what is kept of each is
   * the first in code-unit order, so that the order in which they come makes no difference.
   *
   * @returns the article as it is to be stored, and its standing
   */
  async standing(article: Article, engine: string): Promise<{ article: Article; standing: Standing }> {
    const known = await this.#run(() =>
      this.#db.selectFrom('articles').selectAll().where('id', '=', article.id).executeTakeFirst(),
    );
    if (!known) return { article, standing: 'new' };
    const merged: Article = {
      ...article,
      title: lesser(known.title, article.title),
      source: lesser(known.source, article.source),
      url: lesser(known.url, article.url),
      date: lesser(known.date, article.date),
    };
    const same = (['title', 'source', 'url', 'date'] as const).every((key) => merged[key] === known[key]);
    return { article: merged, standing: same && known.engine === engine ? 'same' : 'changed' };
  }

  /**
   * Adds an article with its extraction, in place of what was stored for it, in one transaction.
   *
   * @param engine names the version of everything that the extraction depends on
   */
  async add({ article, extraction }: StoredArticle, engine: string): Promise<void> {
    const rows = extractionRows(article, extraction);
    await this.#run(() =>
      this.#db.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('articles').where('id', '=', article.id).execute();
        for (const table of ['sentences', 'entities', 'mentions', 'claims'] as const) {
          await transaction.deleteFrom(table).where('article', '=', article.id).execute();
        }
        await transaction
          .insertInto('articles')
          .values({ ...article, engine })
          .execute();
        await insert(transaction, 'sentences', rows.sentences);
        await insert(transaction, 'entities', rows.entities);
        await insert(transaction, 'mentions', rows.mentions);
        await insert(transaction, 'claims', rows.claims);
        await setFact(transaction, 'revision', String((await revisionOf(transaction)) + 1));
      }),
    );
  }

  /** Articles that another engine extracted, sorted by id. */
  async outdated(engine: string): Promise<Article[]> {
    const rows = await this.#run(() =>
      this.#db.selectFrom('articles').selectAll().where('engine', '!=', engine).orderBy('id').execute(),
    );
    return rows.map(({ engine: _, ...article }) => article);
  }

  async countArticles(): Promise<number> {
    const row = await this.#run(() =>
      this.#db
        .selectFrom('articles')
        .select((build) => build.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow(),
    );
    return Number(row.count);
  }

  /** One article's text, or null. */
  async text(id: string): Promise<string | null> {
    const row = await this.#run(() =>
      this.#db.selectFrom('articles').select('text').where('id', '=', id).executeTakeFirst(),
    );
    return row?.text ?? null;
  }

  /** Everything that was extracted, sorted by article id, with the revision that it is. */
  async articles(): Promise<{ revision: number; articles: StoredArticle[] }> {
    return this.#run(() => this.#db.transaction().setAccessMode('read only').execute(readArticles));
  }

  /** Is the kept graph made of all articles that are stored? */
  async graphIsCurrent(): Promise<boolean> {
    return this.#run(async () => (await fact(this.#db, 'graph_revision')) === (await fact(this.#db, 'revision')));
  }

  /**
   * Keeps the graph that was made of `revision`, in one transaction.
   *
   * @returns false, with nothing changed, when articles were added since
   */
  async saveGraph(graph: GraphRows, revision: number): Promise<boolean> {
    return this.#run(() =>
      this.#db.transaction().execute(async (transaction) => {
        if ((await revisionOf(transaction)) !== revision) return false;
        await transaction.deleteFrom('graph_nodes').execute();
        await transaction.deleteFrom('graph_edges').execute();
        await insert(transaction, 'graph_nodes', graph.nodes);
        await insert(transaction, 'graph_edges', graph.edges);
        await setFact(transaction, 'graph_attributes', graph.attributes);
        await setFact(transaction, 'graph_revision', String(revision));
        return true;
      }),
    );
  }

  /** The kept graph, nodes and edges sorted by key. */
  async graph(): Promise<GraphRows> {
    return this.#run(async () => ({
      attributes: (await fact(this.#db, 'graph_attributes')) ?? '{}',
      nodes: await this.#db.selectFrom('graph_nodes').selectAll().orderBy('key').execute(),
      edges: await this.#db.selectFrom('graph_edges').selectAll().orderBy('key').execute(),
    }));
  }

  /** Names and types of the kept graph's entities, the most claimed first; those that begin with a text, in any case. */
  async names(start: string, limit: number): Promise<{ label: string; type: string }[]> {
    const pattern = `${start.replace(/[\\%_]/g, '\\$&')}%`;
    return this.#run(() =>
      this.#db
        .selectFrom('graph_nodes')
        .select(['label', 'type'])
        .where(sql<boolean>`label like ${pattern} escape '\\'`)
        .orderBy('weight', 'desc')
        .orderBy('key')
        .limit(limit)
        .execute(),
    );
  }

  #run<T>(work: () => Promise<T>): Promise<T> {
    return named(this.path, work);
  }
}

async function readArticles(db: Transaction<Tables>): Promise<{ revision: number; articles: StoredArticle[] }> {
  const articles = await db.selectFrom('articles').selectAll().orderBy('id').execute();
  const [sentences, entities, claims] = [
    grouped(await db.selectFrom('sentences').selectAll().orderBy('article').orderBy('position').execute()),
    grouped(await db.selectFrom('entities').selectAll().orderBy('article').orderBy('position').execute()),
    grouped(await db.selectFrom('claims').selectAll().orderBy('article').orderBy('position').execute()),
  ];
  const mentions = grouped(
    await db.selectFrom('mentions').selectAll().orderBy('article').orderBy('entity').orderBy('position').execute(),
  );
  return {
    revision: await revisionOf(db),
    articles: articles.map(({ engine: _, ...article }) => ({
      article,
      extraction: rowsExtraction({
        sentences: sentences.get(article.id) ?? [],
        entities: entities.get(article.id) ?? [],
        mentions: mentions.get(article.id) ?? [],
        claims: claims.get(article.id) ?? [],
      }),
    })),
  };
}

async function insert<T extends keyof Tables>(
  db: Transaction<Tables>,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) {
    await db
      .insertInto(table)
      .values(rows.slice(start, start + CHUNK))
      .execute();
  }
}

async function fact(db: Kysely<Tables>, key: string): Promise<string | null> {
  const row = await db.selectFrom('facts').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value ?? null;
}

async function setFact(db: Transaction<Tables>, key: string, value: string): Promise<void> {
  await db
    .insertInto('facts')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

async function revisionOf(db: Kysely<Tables>): Promise<number> {
  return Number((await fact(db, 'revision')) ?? 0);
}

function grouped<R extends { article: string }>(rows: readonly R[]): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const group = groups.get(row.article);
    if (group) group.push(row);
    else groups.set(row.article, [row]);
  }
  return groups;
}

function lesser(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
