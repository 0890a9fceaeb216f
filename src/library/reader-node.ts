import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Failure } from '../ontology/failure.js';
import type { Knowledge } from '../ontology/knowledge.js';
import { loadKnowledge } from '../ontology/knowledge-node.js';
import type { Article } from '../ontology/types.js';
import { type ArticleRows, articleRows } from '../store/rows.js';
import type { Engine } from './engine.js';
import { type EngineOptions, engineId, loadEngine } from './engine-node.js';

/** Reads articles, several at once if it can. */
export interface Reader {
  /** See `Engine.id`. */
  readonly id: string;
  readonly knowledge: Knowledge;
  /** How many articles it reads at once. */
  readonly width: number;
  /** What the store keeps of an article. */
  read(article: Article): Promise<ArticleRows>;
  close(): Promise<void>;
}

export interface ReaderOptions extends EngineOptions {
  /** Number of threads; one reads in this thread. */
  readonly jobs: number;
}

/** As many threads as this machine runs at once. */
export function allJobs(): number {
  return availableParallelism();
}

/** @throws Failure as `loadEngine` */
export async function openReader(options: ReaderOptions): Promise<Reader> {
  if (options.jobs > 1) return new Threads(options);
  const engine = await loadEngine(options);
  return {
    id: engine.id,
    knowledge: engine.knowledge,
    width: 1,
    read: async (article) => rowsOf(article, engine),
    close: async () => {},
  };
}

/** Reads an article with an engine. */
export function rowsOf(article: Article, { annotate, extract, knowledge }: Engine): ArticleRows {
  return articleRows(article, extract(annotate(article.text), article.date), knowledge.lexicon);
}

/** What a thread is sent. */
export interface Request {
  readonly number: number;
  readonly article: Article;
}

/** What it answers. */
export type Response =
  | { readonly number: number; readonly rows: ArticleRows }
  | { readonly number: number; readonly error: string };

interface Waiting {
  readonly resolve: (rows: ArticleRows) => void;
  readonly reject: (error: unknown) => void;
}

/** Articles that wait in each thread beside the one that it reads, so that it never stands idle. */
const AHEAD = 2;

/** Room for what an article leaves behind, so that the collector, which takes time from the other threads, comes less often. */
const YOUNG_MEGABYTES = 96;

class Threads implements Reader {
  readonly id: string;
  readonly knowledge: Knowledge;
  readonly width: number;
  readonly #threads: { worker: Worker; waiting: Map<number, Waiting> }[];
  #next = 0;

  constructor(options: ReaderOptions) {
    this.id = engineId(options);
    this.knowledge = loadKnowledge(options);
    this.width = options.jobs * AHEAD;
    this.#threads = Array.from({ length: options.jobs }, () => startThread(options));
  }

  read(article: Article): Promise<ArticleRows> {
    const [thread] = this.#threads.toSorted((a, b) => a.waiting.size - b.waiting.size);
    const number = this.#next++;
    return new Promise((resolve, reject) => {
      thread!.waiting.set(number, { resolve, reject });
      thread!.worker.postMessage({ number, article } satisfies Request);
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }
}

function startThread({ ontology, lexicon }: ReaderOptions): { worker: Worker; waiting: Map<number, Waiting> } {
  const waiting = new Map<number, Waiting>();
  const worker = new Worker(new URL('./reader-thread-node.js', import.meta.url), {
    workerData: { ontology, lexicon },
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  worker.on('message', (response: Response) => {
    const asked = waiting.get(response.number);
    waiting.delete(response.number);
    if ('error' in response) asked?.reject(threadFailure(response.error));
    else asked?.resolve(response.rows);
  });
  worker.on('error', (error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });
  return { worker, waiting };
}

function threadFailure(what: string): Failure {
  return new Failure({ name: 'reading-failed', what, mend: 'Run it with --jobs 1 to see more.', blame: 'tool' });
}
