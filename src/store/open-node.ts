import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import { Failure } from '../ontology/failure.js';
import { Connection, isBusy, SHORT_WAIT } from './connection-node.js';
import { storeFailure } from './failures.js';
import { STORE_VERSION, TABLES } from './schema.js';

/**
 * Opens a store that is there, to read it.
 *
 * @throws Failure `no-graph`, `not-a-store`, `store-newer`, `store-older`, `store-damaged`, `cannot-open`
 */
export function openForReading(path: string): Connection {
  if (!existsSync(path)) {
    throw new Failure({
      name: 'no-graph',
      what: 'there is no graph yet',
      where: path,
      mend: 'Make one with: stringer build ARTICLE... (or name another with --graph).',
    });
  }
  refuseFolder(path);
  return checked(
    new Connection(
      path,
      opened(path, () => openReadOnly(path)),
    ),
  );
}

/**
 * Opens a store to write to it, and makes one that is not there.
 *
 * @throws Failure as {@link openForReading}, and `store-locked`, `read-only`
 */
export async function openForWriting(path: string): Promise<Connection> {
  // What another program or version made is refused before anything is written.
  if (existsSync(path) && statSync(path).size > 0) refuseOthers(path);
  const connection = new Connection(
    path,
    opened(path, () => openWritable(path)),
  );
  try {
    if (tablesOf(connection).length === 0) {
      await connection.transaction(() => {
        if (tablesOf(connection).length === 0) connection.exec(TABLES);
      });
    }
    return checked(connection);
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** A database without tables is one that another build is about to fill. */
function refuseOthers(path: string): void {
  refuseFolder(path);
  const connection = new Connection(
    path,
    opened(path, () => openReadOnly(path)),
  );
  try {
    if (tablesOf(connection).length > 0) checkVersion(connection);
  } finally {
    connection.close();
  }
}

function refuseFolder(path: string): void {
  if (!statSync(path).isDirectory()) return;
  throw new Failure({
    name: 'cannot-open',
    what: 'this is a folder, not a graph file',
    where: path,
    mend: 'Name a file with --graph.',
  });
}

function opened(path: string, open: () => Database.Database): Database.Database {
  try {
    if (existsSync(path)) refuseFolder(path);
    return open();
  } catch (error) {
    throw storeFailure(error, path);
  }
}

function openWritable(path: string): Database.Database {
  // The absolute path: libsql would take a relative one with a scheme for an address on the network.
  const database = new Database(resolve(path), { timeout: SHORT_WAIT });
  database.exec(`PRAGMA busy_timeout = ${SHORT_WAIT}`);
  passIfBusy(() => database.exec('PRAGMA journal_mode = WAL'));
  database.exec('PRAGMA synchronous = NORMAL');
  database.exec('PRAGMA cache_size = -65536');
  return database;
}

/**
 * Closes a store that was written to, as one plain file as far as no other program uses it: the write-ahead log is for
 * the time of writing, so that readers need not wait.
 */
export function closeWritable(connection: Connection): void {
  try {
    connection.exec('PRAGMA busy_timeout = 0');
    passIfBusy(() => connection.exec('PRAGMA journal_mode = DELETE'));
  } finally {
    connection.close();
  }
}

/** Another program is reading: the journal stays as it is, which is safe too. */
function passIfBusy(work: () => void): void {
  try {
    work();
  } catch (error) {
    const cause = error instanceof Failure ? error.cause : error;
    if (!isBusy(cause)) throw error;
  }
}

/** A folder that may not be written to cannot hold the files that SQLite shares between readers; then none are needed. */
function openReadOnly(path: string): Database.Database {
  const url = pathToFileURL(resolve(path)).href;
  try {
    const database = new Database(`${url}?mode=ro`, { timeout: SHORT_WAIT });
    database.exec(`PRAGMA busy_timeout = ${SHORT_WAIT}`);
    database.exec('PRAGMA cache_size = -32768');
    database.prepare('SELECT count(*) FROM sqlite_master').all();
    return database;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (/NOTADB|CORRUPT|BUSY/.test(code)) throw error;
    return new Database(`${url}?immutable=1`);
  }
}

function tablesOf(connection: Connection): string[] {
  return connection.rows<[string]>('name', "FROM sqlite_master WHERE type = 'table'").map(([name]) => name);
}

function checked(connection: Connection): Connection {
  try {
    checkVersion(connection);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function checkVersion(connection: Connection): void {
  const { path } = connection;
  if (!tablesOf(connection).includes('facts')) {
    throw new Failure({
      name: 'not-a-store',
      what: 'this is a database, but not a stringer graph',
      where: path,
      mend: 'Name another file with --graph.',
      blame: 'tool',
    });
  }
  const [found] = connection.row<[string]>('value', "FROM facts WHERE key = 'version'") ?? [];
  const version = Number(found);
  if (version === STORE_VERSION) return;
  throw new Failure({
    name: version > STORE_VERSION ? 'store-newer' : 'store-older',
    what: `the graph has format ${found ?? 'unknown'}, this stringer reads format ${STORE_VERSION}`,
    where: path,
    mend: version > STORE_VERSION ? 'Update stringer.' : 'Build it anew from the articles.',
    blame: 'tool',
  });
}
