import { basename } from 'node:path';
import { buildGraph } from '../graph/build.js';
import { loadKnowledge } from '../ontology/knowledge-node.js';
import { ask } from '../query/ask/index.js';
import { resolve } from '../resolution/index.js';
import { mentionsIn } from '../serve/mentions.js';
import { type View, viewOf } from '../serve/view.js';
import { Store } from '../store/store.js';
import type { Engine, EngineFiles } from './engine.js';
import { fromRows } from './graph-rows.js';

/**
 * What the page shows of a store.
 *
 * @throws Failure as `Store.open`
 */
export async function loadView(path: string): Promise<View> {
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
