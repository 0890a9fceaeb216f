import { stat } from 'node:fs/promises';
import { findInputs, type Input, readInput } from '../article/inputs-node.js';
import type { Fault, ReadOptions } from '../article/read.js';
import type { Article } from '../ontology/types.js';
import { type BuildOptions, type BuildResult, build } from './build-node.js';
import { type GivenKnowledge, keepKnowledge, knowledgeFor } from './kept-node.js';
import { allJobs, openReader } from './reader-node.js';

export interface BuildFilesOptions
  extends Pick<BuildOptions, 'path' | 'onArticle' | 'onFault' | 'onSettle'>,
    Pick<ReadOptions, 'date' | 'maxSize'>,
    GivenKnowledge {
  /** Number of threads; default as many as the machine runs at once, and one where there is little to read. */
  readonly jobs?: number | undefined;
  /** Is told how many more documents were found. */
  readonly onFound?: (more: number) => void;
  /** Is told of files of folders that are no articles. */
  readonly onSkipped?: (paths: readonly string[]) => void;
}

/**
 * Adds the articles of files, folders and globs to a store, and makes its graph; `-` is standard input. What cannot be
 * read is told to `onFault` and counted; it stops nothing. A vocabulary or lexicon of one's own is kept beside the graph
 * for the builds to come.
 *
 * @throws Failure as `Store.open`, and when the store cannot be written to
 */
export async function buildFiles(inputs: readonly string[], options: BuildFilesOptions): Promise<BuildResult> {
  const { found, faults, skipped } = await findInputs(inputs);
  if (skipped.length > 0) options.onSkipped?.(skipped);
  async function* documents(): AsyncIterable<Article | Fault> {
    yield* faults;
    options.onFound?.(found.length);
    for (const input of found) {
      let first = true;
      for await (const document of readInput(input, { date: options.date, maxSize: options.maxSize })) {
        if (!first) options.onFound?.(1);
        first = false;
        yield document;
      }
    }
  }
  const jobs = options.jobs ?? ((await sizeOf(found)) > WORTH_THREADS ? allJobs() : 1);
  return build(documents(), {
    ...options,
    reader: async () => {
      const reader = await openReader({ ...knowledgeFor(options.path, options), jobs });
      keepKnowledge(options.path, options);
      return reader;
    },
  });
}

/** Bytes from which more threads save more time than they take to start. */
const WORTH_THREADS = 200_000;

async function sizeOf(inputs: readonly Input[]): Promise<number> {
  const sizes = inputs.map(async ({ path }) => (path === null ? 0 : ((await stat(path).catch(() => null))?.size ?? 0)));
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
