import { setTimeout } from 'node:timers/promises';
import type Database from 'libsql';
import { Failure } from '../ontology/failure.js';
import { storeFailure } from './failures.js';

/** How long SQLite itself waits for a lock, in milliseconds; the program stands still meanwhile. */
export const SHORT_WAIT = 100;
/** How long a transaction waits for another writer, in milliseconds; the program goes on meanwhile. */
const PATIENCE = 8000;
const PAUSE = 20;
/** Rows that the database hands over as one value: each value costs more than what is in it. */
const BLOCK = 500;

export type Value = string | number | null;
export type Row = readonly Value[];

/** Statements on one database file; what the database throws becomes a failure that names the file. */
export class Connection {
  readonly path: string;
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });

  constructor(path: string, database: Database.Database) {
    this.path = path;
    this.#database = database;
  }

  /** Runs statements that give nothing back and are not kept. */
  exec(sql: string): void {
    this.#named(() => this.#database.exec(sql));
  }

  run(sql: string, ...parameters: Value[]): void {
    this.#named(() => this.#statement(sql).run(parameters));
  }

  /** Number of the row that was written last. */
  insert(sql: string, ...parameters: Value[]): number {
    return this.#named(() => Number(this.#statement(sql).run(parameters).lastInsertRowid));
  }

  /**
   * Rows of a selection, each as the list of its columns.
   *
   * @param columns what stands between SELECT and FROM
   * @param rest the statement from FROM on
   */
  rows<R extends Row = Row>(columns: string, rest: string, ...parameters: Value[]): R[] {
    const numbered = `SELECT row, (row_number() OVER () - 1) / ${BLOCK} AS block FROM (SELECT json_array(${columns}) AS row ${rest})`;
    const sql = `SELECT CAST('[' || group_concat(row, ',') || ']' AS BLOB) FROM (${numbered}) GROUP BY block ORDER BY block`;
    return this.#named(() =>
      this.#statement(sql)
        .all(parameters)
        .flatMap((block) => this.#decoded<R[]>(block as unknown as readonly [Uint8Array])),
    );
  }

  /** The first row of a selection. */
  row<R extends Row = Row>(columns: string, rest: string, ...parameters: Value[]): R | undefined {
    const sql = `SELECT CAST(json_array(${columns}) AS BLOB) ${rest}`;
    return this.#named(() => {
      const found = this.#statement(sql).get(parameters);
      return found === undefined ? undefined : this.#decoded<R>(found as unknown as readonly [Uint8Array]);
    });
  }

  /** Runs `work` in a transaction that takes the lock when it begins, so that it waits for another writer there. */
  async transaction<T>(work: () => T): Promise<T> {
    await this.#patiently('BEGIN IMMEDIATE');
    try {
      const result = work();
      await this.#patiently('COMMIT');
      return result;
    } catch (error) {
      this.#rollBack();
      throw storeFailure(error, this.path);
    }
  }

  close(): void {
    this.#statements.clear();
    this.#named(() => this.#database.close());
  }

  #rollBack(): void {
    try {
      this.#database.exec('ROLLBACK');
    } catch {
      // After some errors, a full disk among them, SQLite has rolled back itself.
    }
  }

  async #patiently(statement: string): Promise<void> {
    for (let waited = 0; ; waited += PAUSE + SHORT_WAIT) {
      try {
        this.#database.exec(statement);
        return;
      } catch (error) {
        if (!isBusy(error) || waited > PATIENCE) throw storeFailure(error, this.path);
        await setTimeout(PAUSE);
      }
    }
  }

  #statement(sql: string): Database.Statement {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const made = this.#database.prepare(sql);
    if (made.reader) made.raw();
    this.#statements.set(sql, made);
    return made;
  }

  #decoded<R>([bytes]: readonly [Uint8Array]): R {
    try {
      return JSON.parse(this.#decoder.decode(bytes)) as R;
    } catch (cause) {
      throw damaged(this.path, cause);
    }
  }

  #named<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw storeFailure(error, this.path);
    }
  }
}

/** The file holds what no stringer wrote. */
export function damaged(where: string, cause: unknown): Failure {
  return new Failure({
    name: 'store-damaged',
    what: 'the graph file is damaged',
    where,
    mend: 'Take a copy of it from before, or build it anew from the articles.',
    blame: 'tool',
    cause,
  });
}

/** Does another program hold the lock? */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
