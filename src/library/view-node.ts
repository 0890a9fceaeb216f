import { basename } from 'node:path';
import { loadKnowledge } from '../ontology/knowledge-node.js';
import { ask } from '../query/ask/index.js';
import { MOST_TOGETHER, type View, vocabularyOf, vocabularyWith } from '../serve/view.js';
import { Reading } from '../store/reading.js';
import type { Engine, EngineFiles } from './engine.js';
import { isGraphFile, readGraphFile } from './graph-file-node.js';
import { wholeGraph } from './stored-graph-node.js';

/**
 * What the page shows of a store, which stays open for the articles that the page asks for; or of a graph in a file, which
 * has no articles to read.
 *
 * @throws Failure as `loadGraph`
 */
export async function loadView(path: string): Promise<View> {
  if (isGraphFile(path)) return viewOfFile(path);
  const reading = Reading.open(path);
  const knowledge = loadKnowledge();
  const graph = wholeGraph(reading, { claims: 'read', placed: true });
  // The parser takes a moment to load, which a reader who asks nothing need not wait for.
  let engine: Promise<Engine> | undefined;
  let files: Promise<EngineFiles> | undefined;
  return {
    title: basename(path),
    graph,
    vocabulary: vocabularyOf(knowledge.ontology),
    article: (id) => {
      const article = reading.article(id);
      return article === null ? undefined : { ...article, mentions: reading.mentions(id) };
    },
    ask: async (question) => {
      engine ??= import('./engine-node.js').then(({ loadEngine }) => loadEngine());
      return ask(question, graph, { annotate: (await engine).annotate, knowledge });
    },
    workshop: {
      engine: () => {
        files ??= import('./engine-node.js').then(({ readEngineFiles }) => readEngineFiles());
        return files;
      },
      articles: () =>
        reading.totals().articles > MOST_TOGETHER
          ? []
          : reading
              .articles()
              .map(({ id }) => ({ article: reading.article(id)!, extraction: reading.extraction(id)! })),
    },
  };
}

async function viewOfFile(path: string): Promise<View> {
  const graph = await readGraphFile(path);
  const { ontology } = loadKnowledge();
  return {
    title: basename(path),
    graph,
    vocabulary: vocabularyWith(vocabularyOf(ontology), graph),
    article: () => undefined,
  };
}
