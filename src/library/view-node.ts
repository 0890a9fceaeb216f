import { basename } from 'node:path';
import { buildGraph } from '../graph/build.js';
import { loadKnowledge } from '../ontology/knowledge-node.js';
import { ask } from '../query/ask/index.js';
import { resolve } from '../resolution/index.js';
import { mentionsIn } from '../serve/mentions.js';
import { type View, viewOf, vocabularyOf } from '../serve/view.js';
import { Store } from '../store/store.js';
import type { Engine, EngineFiles } from './engine.js';
import { isGraphFile, readGraphFile } from './graph-file-node.js';
import { fromRows } from './graph-rows.js';

/**
 * What the page shows of a store, or of a graph in a file, which has no articles to read.
 *
 * @throws Failure as `loadGraph`
 */
export async function loadView(path: string): Promise<View> {
  if (isGraphFile(path)) return viewOfFile(path);
  const store = await Store.open(path, 'read');
  try {
    const knowledge = loadKnowledge();
    const { articles } = await store.articles();
    const archive = resolve(articles, knowledge);
    const current = await store.graphIsCurrent();
    const graph = current ? fromRows(await store.graph()) : buildGraph(archive, knowledge.ontology);
    const extractions = new Map(articles.map(({ article, extraction }) => [article.id, extraction]));
    const view = viewOf(basename(path), archive, graph, knowledge.ontology, (id) => {
      const extraction = extractions.get(id);
      return extraction ? mentionsIn(extraction, id, archive) : [];
    });
    // The parser takes a moment to load, which a reader who asks nothing need not wait for.
    let engine: Promise<Engine> | undefined;
    let files: Promise<EngineFiles> | undefined;
    return {
      ...view,
      ask: async (question) => {
        engine ??= import('./engine-node.js').then(({ loadEngine }) => loadEngine());
        return ask(question, graph, { annotate: (await engine).annotate, knowledge });
      },
      workshop: {
        engine: () => {
          files ??= import('./engine-node.js').then(({ readEngineFiles }) => readEngineFiles());
          return files;
        },
        articles: () => articles,
      },
    };
  } finally {
    await store.close();
  }
}

async function viewOfFile(path: string): Promise<View> {
  const graph = await readGraphFile(path);
  const { ontology } = loadKnowledge();
  return { title: basename(path), graph, vocabulary: vocabularyOf(ontology, graph), article: () => undefined };
}
