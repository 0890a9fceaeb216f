import { parentPort, workerData } from 'node:worker_threads';
import { type EngineOptions, loadEngine } from './engine-node.js';
import type { Request, Response } from './reader-node.js';

/** A thread of `openReader`: answers each request in the order in which they come. */
const engine = loadEngine(workerData as EngineOptions);

parentPort?.on('message', async ({ number, text, date }: Request) => {
  let response: Response;
  try {
    const { annotate, extract } = await engine;
    response = { number, extraction: extract(annotate(text), date) };
  } catch (error) {
    response = { number, error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(response);
});
