import type { Fault } from '../article/read.js';
import type { Article } from '../ontology/types.js';
import { readCorrections } from '../store/corrections-node.js';
import type { Totals } from '../store/records.js';
import { Store } from '../store/store.js';
import type { Reader } from './reader-node.js';

export interface BuildOptions {
  /** File of the store; made when it is not there and there is something to store. */
  readonly path: string;
  /** Called for the first article. */
  readonly reader: () => Promise<Reader>;
  /** Is told of every article after it was dealt with. */
  readonly onArticle?: (article: Article, outcome: Outcome) => void;
  /** Is told when all articles are stored and the graph is brought up to date. */
  readonly onSettle?: () => void;
  /** Is told of every document that could not be read; the others are read all the same. */
  readonly onFault?: (fault: Fault) => void;
}

/** `known`: the same text was there before, and nothing changed. */
export type Outcome = 'added' | 'updated' | 'known';

export interface BuildResult {
  readonly added: number;
  readonly updated: number;
  readonly known: number;
  readonly faults: number;
  /** How large the graph of the whole store is; null when there is none, because nothing could be read. */
  readonly graph: Totals | null;
}

/**
 * Adds articles to a store, each in one transaction, and brings its graph up to date. Articles that another version
 * extracted are extracted again.
 *
 * @throws Failure as `Store.open`, and when the store cannot be written to
 */
export async function build(documents: AsyncIterable<Article | Fault>, options: BuildOptions): Promise<BuildResult> {
  const counts = { added: 0, updated: 0, known: 0, faults: 0 };
  let work: Work | undefined;
  try {
    for await (const document of documents) {
      if ('error' in document) {
        counts.faults += 1;
        options.onFault?.(document);
        continue;
      }
      work ??= await Work.begin(options);
      await work.add(document, (outcome) => {
        counts[outcome] += 1;
        options.onArticle?.(document, outcome);
      });
    }
    const graph = work ? await work.finish(options.onSettle) : null;
    return { ...counts, graph };
  } finally {
    await work?.close();
  }
}

/** Articles on their way into a store. */
class Work {
  readonly #store: Store;
  readonly #reader: Reader;
  /** Ends of those that are being read, by article id. */
  readonly #running = new Map<string, Promise<void>>();
  #failed: { error: unknown } | undefined;

  private constructor(store: Store, reader: Reader) {
    this.#store = store;
    this.#reader = reader;
  }

  static async begin({ path, reader }: BuildOptions): Promise<Work> {
    const store = await Store.open(path);
    try {
      return new Work(store, await reader());
    } catch (error) {
      store.close();
      throw error;
    }
  }

  /** Takes an article in; returns when there is room for another. */
  async add(article: Article, told: (outcome: Outcome) => void): Promise<void> {
    // The same text twice at once would not know of each other.
    await this.#running.get(article.id);
    const task = this.#put(article)
      .then(told)
      .catch((error) => {
        this.#failed ??= { error };
      })
      .finally(() => this.#running.delete(article.id));
    this.#running.set(article.id, task);
    if (this.#running.size >= this.#reader.width) await Promise.race(this.#running.values());
    if (this.#failed) throw this.#failed.error;
  }

  async #settle(): Promise<void> {
    await Promise.all(this.#running.values());
    if (this.#failed) throw this.#failed.error;
  }

  async #put(found: Article): Promise<Outcome> {
    const { article, standing } = this.#store.standing(found, this.#reader.id);
    if (standing === 'same') return 'known';
    await this.#store.add(await this.#reader.read(article), this.#reader.id);
    return standing === 'new' ? 'added' : 'updated';
  }

  /** Waits for all articles, extracts again what is outdated, and brings the graph up to date. */
  async finish(onSettle?: () => void): Promise<Totals> {
    await this.#settle();
    for (const article of this.#store.outdated(this.#reader.id)) await this.add(article, () => {});
    await this.#settle();
    onSettle?.();
    // Threads hold models and what they read last, which the graph needs no more.
    await this.#reader.close();
    return this.#store.settle(this.#reader.knowledge, readCorrections(this.#store.path));
  }

  async close(): Promise<void> {
    await Promise.all(this.#running.values());
    await this.#reader.close();
    this.#store.close();
  }
}
