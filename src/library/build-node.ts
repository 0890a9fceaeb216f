import type { Fault } from '../article/read.js';
import { buildGraph } from '../graph/build.js';
import type { StringerGraph } from '../graph/types.js';
import type { Knowledge } from '../ontology/knowledge.js';
import type { Article } from '../ontology/types.js';
import { resolve } from '../resolution/index.js';
import { Store } from '../store/store.js';
import type { Engine } from './engine.js';
import { toRows } from './graph-rows.js';

export interface BuildOptions {
  /** File of the store; made when it is not there and there is something to store. */
  readonly path: string;
  /** Called for the first article. */
  readonly engine: () => Promise<Engine>;
  /** Is told of every article after it was dealt with. */
  readonly onArticle?: (article: Article, outcome: Outcome) => void;
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
  /** The graph of the whole store; null when there is none, because nothing could be read. */
  readonly graph: StringerGraph | null;
}

/**
 * Adds articles to a store, each in one transaction, and makes its graph anew when anything changed. Articles that
 * another version extracted are extracted again.
 *
 * @throws Failure as `Store.open`, and when the store cannot be written to
 */
export async function build(documents: AsyncIterable<Article | Fault>, options: BuildOptions): Promise<BuildResult> {
  const counts = { added: 0, updated: 0, known: 0, faults: 0 };
  let open: { store: Store; engine: Engine } | undefined;
  try {
    for await (const document of documents) {
      if ('error' in document) {
        counts.faults += 1;
        options.onFault?.(document);
        continue;
      }
      open ??= { engine: await options.engine(), store: await Store.open(options.path, 'write') };
      const outcome = await add(document, open.store, open.engine);
      counts[outcome] += 1;
      options.onArticle?.(document, outcome);
    }
    return { ...counts, graph: open ? await finish(open.store, open.engine) : null };
  } finally {
    await open?.store.close();
  }
}

async function add(found: Article, store: Store, engine: Engine): Promise<Outcome> {
  const { article, standing } = await store.standing(found, engine.id);
  if (standing === 'same') return 'known';
  const extraction = engine.extract(engine.annotate(article.text), article.date);
  await store.add({ article, extraction }, engine.id);
  return standing === 'new' ? 'added' : 'updated';
}

async function finish(store: Store, engine: Engine): Promise<StringerGraph> {
  for (const article of await store.outdated(engine.id)) await add(article, store, engine);
  return refreshGraph(store, engine.knowledge);
}

/** Makes the graph of all stored articles and keeps it, again when articles were added meanwhile. */
async function refreshGraph(store: Store, knowledge: Knowledge): Promise<StringerGraph> {
  for (;;) {
    const { revision, articles } = await store.articles();
    const graph = buildGraph(resolve(articles, knowledge), knowledge.ontology);
    if (await store.saveGraph(toRows(graph), revision)) return graph;
  }
}
