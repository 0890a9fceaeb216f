import { Connection, Database } from '@ladybugdb/core';

const MEBIBYTE = 1 << 20;

/** An empty LadybugDB in memory; of a size that lets several be open. */
export class Ladybug {
  readonly #database = new Database(':memory:', 128 * MEBIBYTE, true, false, 1024 * MEBIBYTE);
  readonly #connection = new Connection(this.#database);

  /** The rows of the last of these statements. */
  async rows(statements: string): Promise<Record<string, unknown>[]> {
    const results = await this.#connection.query(statements);
    const last = Array.isArray(results) ? results.at(-1)! : results;
    return last.getAll();
  }

  static async with<Result>(use: (database: Ladybug) => Promise<Result>): Promise<Result> {
    const database = new Ladybug();
    try {
      return await use(database);
    } finally {
      await database.close();
    }
  }

  private async close(): Promise<void> {
    await this.#connection.close();
    await this.#database.close();
  }
}
