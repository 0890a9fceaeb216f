import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import { Failure } from '../ontology/failure.js';
import { isBusy, LibsqlDialect, SHORT_WAIT } from './dialect.js';
import { named } from './failures.js';
import { Kysely, sql } from './kysely.js';
import { createTables, STORE_VERSION, type Tables } from './schema.js';

export type StoreMode = 'read' | 'write';

/**
 * Opens a store, and with `write` makes one that is not there.
 *
 * @throws Failure `no-graph`, `not-a-store`, `store-newer`, `store-older`, `store-locked`, `read-only`, `cannot-open`
 */
export async function openDatabase(path: string, mode: StoreMode): Promise<Kysely<Tables>> {
  if (mode === 'read' && !existsSync(path)) {
    throw new Failure({
      name: 'no-graph',
      what: 'there is no graph yet',
      where: path,
      mend: 'Make one with: stringer build ARTICLE... (or name another with --graph).',
    });
  }
  if (existsSync(path) && statSync(path).isDirectory()) {
    throw new Failure({
      name: 'cannot-open',
      what: 'this is a folder, not a graph file',
      where: path,
      mend: 'Name a file with --graph.',
    });
  }
  return named(path, async () => {
    const database = mode === 'read' ? openForReading(path) : openForWriting(path);
    const db = new Kysely<Tables>({ dialect: new LibsqlDialect(database) });
    try {
      await prepare(db, path, mode);
    } catch (error) {
      await db.destroy();
      throw error;
    }
    return db;
  });
}

function openForWriting(path: string): Database.Database {
  // The absolute path: libsql would take a relative one with a scheme for an address on the network.
  const database = new Database(resolve(path), { timeout: SHORT_WAIT });
  database.exec(`PRAGMA busy_timeout = ${SHORT_WAIT}`);
  writeAhead(database);
  database.exec('PRAGMA synchronous = NORMAL');
  return database;
}

/**
 * Leaves a store as one plain file, as far as no other program uses it: the write-ahead log is for the time of writing,
 * so that readers need not wait.
 */
export async function closeDatabase(db: Kysely<Tables>, mode: StoreMode): Promise<void> {
  if (mode === 'write') {
    await sql`PRAGMA busy_timeout = 0`.execute(db);
    await sql`PRAGMA journal_mode = DELETE`.execute(db).catch(passIfBusy);
  }
  await db.destroy();
}

function writeAhead(database: Database.Database): void {
  try {
    database.exec('PRAGMA journal_mode = WAL');
  } catch (error) {
    passIfBusy(error);
  }
}

/** Another program is reading: the journal stays as it is, which is safe too. */
function passIfBusy(error: unknown): void {
  if (!isBusy(error)) throw error;
}

/** A folder that may not be written to cannot hold the files that SQLite shares between readers; then none are needed. */
function openForReading(path: string): Database.Database {
  const url = pathToFileURL(resolve(path)).href;
  const usual = `${url}?mode=ro`;
  try {
    const database = new Database(usual, { timeout: SHORT_WAIT });
    database.exec(`PRAGMA busy_timeout = ${SHORT_WAIT}`);
    database.prepare('SELECT count(*) FROM sqlite_master').all();
    return database;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (/NOTADB|CORRUPT|BUSY/.test(code)) throw error;
    return new Database(`${url}?immutable=1`);
  }
}

async function prepare(db: Kysely<Tables>, path: string, mode: StoreMode): Promise<void> {
  const tables = await db.introspection.getTables();
  if (tables.some((table) => table.name === 'facts')) return checkVersion(db, path);
  if (tables.length > 0 || mode === 'read') {
    throw new Failure({
      name: 'not-a-store',
      what: 'this is a database, but not a stringer graph',
      where: path,
      mend: 'Name another file with --graph.',
      blame: 'tool',
    });
  }
  await db.transaction().execute(async (transaction) => {
    const raced = await transaction.introspection.getTables();
    if (raced.length === 0) await createTables(transaction);
  });
}

async function checkVersion(db: Kysely<Tables>, path: string): Promise<void> {
  const row = await db.selectFrom('facts').select('value').where('key', '=', 'version').executeTakeFirst();
  const version = Number(row?.value);
  if (version === STORE_VERSION) return;
  throw new Failure({
    name: version > STORE_VERSION ? 'store-newer' : 'store-older',
    what: `the graph has format ${row?.value ?? 'unknown'}, this stringer reads format ${STORE_VERSION}`,
    where: path,
    mend: version > STORE_VERSION ? 'Update stringer.' : 'Build it anew from the articles.',
    blame: 'tool',
  });
}
