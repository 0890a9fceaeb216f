import type { StringerGraph } from '../graph/types.js';
import { type Answer, ask as askGraph } from '../query/ask/index.js';
import type { Engine } from './engine.js';
import { loadEngine } from './engine-node.js';

let loaded: Promise<Engine> | undefined;

/**
 * Answers a question in plain English from a graph, see `query/ask`. The parser is loaded with the first question.
 *
 * ```ts
 * const { text, answers } = await ask(graph, 'Who urged Israel to show restraint?');
 * ```
 * @throws Failure those of `loadEngine`
 */
export async function ask(graph: StringerGraph, question: string): Promise<Answer> {
  loaded ??= loadEngine();
  const engine = await loaded;
  return askGraph(question, graph, { annotate: (text) => engine.annotate(text), knowledge: engine.knowledge });
}
