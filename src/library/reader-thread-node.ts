import { parentPort, workerData } from 'node:worker_threads';
import { type EngineOptions, loadEngine } from './engine-node.js';
import { type Request, type Response, rowsOf } from './reader-node.js';

/** A thread of `openReader`: answers each request in the order in which they come. */
const engine = loadEngine(workerData as EngineOptions);

parentPort?.on('message', async ({ number, article }: Request) => {
  let response: Response;
  try {
    response = { number, rows: rowsOf(article, await engine) };
  } catch (error) {
    response = { number, error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(response);
});
