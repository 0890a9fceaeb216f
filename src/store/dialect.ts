import { setTimeout } from 'node:timers/promises';
import type { DatabaseConnection, SqliteDialectConfig, TransactionSettings } from 'kysely';
import type Database from 'libsql';
import { SqliteDialect, SqliteDriver } from './kysely.js';

/** How long SQLite itself waits for a lock, in milliseconds; the program stands still meanwhile. */
export const SHORT_WAIT = 100;
/** How long a transaction waits for another writer, in milliseconds; the program goes on meanwhile. */
const PATIENCE = 8000;
const PAUSE = 20;

/**
 * Kysely's SQLite dialect over libsql, whose builds come inside npm packages. Transactions that write take the lock when
 * they begin, so that they wait for another writer instead of failing in the middle.
 */
export class LibsqlDialect extends SqliteDialect {
  readonly #database: Database.Database;
  readonly #config: SqliteDialectConfig;

  constructor(database: Database.Database) {
    const config: SqliteDialectConfig = { database: adapt(database) };
    super(config);
    this.#database = database;
    this.#config = config;
  }

  override createDriver(): SqliteDriver {
    return new LibsqlDriver(this.#database, this.#config);
  }
}

/** Begins and ends transactions without prepared statements: one that failed would stay open in libsql and block the next. */
class LibsqlDriver extends SqliteDriver {
  readonly #database: Database.Database;

  constructor(database: Database.Database, config: SqliteDialectConfig) {
    super(config);
    this.#database = database;
  }

  override async beginTransaction(_: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    await this.#patiently(settings?.accessMode === 'read only' ? 'BEGIN' : 'BEGIN IMMEDIATE');
  }

  override async commitTransaction(): Promise<void> {
    await this.#patiently('COMMIT');
  }

  override async rollbackTransaction(): Promise<void> {
    this.#database.exec('ROLLBACK');
  }

  async #patiently(statement: string): Promise<void> {
    for (let waited = 0; ; waited += PAUSE + SHORT_WAIT) {
      try {
        this.#database.exec(statement);
        return;
      } catch (error) {
        if (!isBusy(error) || waited > PATIENCE) throw error;
        await setTimeout(PAUSE);
      }
    }
  }
}

/** Does another program hold the lock? */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}

/** libsql has better-sqlite3's statements, but takes their parameters as one mutable array. */
function adapt(database: Database.Database): NonNullable<Exclude<SqliteDialectConfig['database'], () => unknown>> {
  return {
    close: () => database.close(),
    prepare(sql) {
      const statement = database.prepare(sql);
      return {
        reader: statement.reader,
        all: (parameters) => statement.all([...parameters]),
        run: (parameters) => statement.run([...parameters]),
        iterate: (parameters) => statement.iterate([...parameters]),
      };
    },
  };
}
