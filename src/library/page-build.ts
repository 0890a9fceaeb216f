import { type ReadOptions, readArticles } from '../article/read.js';
import { buildGraph } from '../graph/build.js';
import type { StringerGraph } from '../graph/types.js';
import { type Answer, ask } from '../query/ask/index.js';
import { type ExtractedArticle, resolve } from '../resolution/index.js';
import { mentionsIn } from '../serve/mentions.js';
import { type View, viewOf } from '../serve/view.js';
import type { Engine } from './engine.js';

/** A document to read: its bytes as they lie in the file. */
export interface PageDocument extends Pick<ReadOptions, 'date' | 'extension' | 'source'> {
  readonly bytes: Uint8Array;
  /** What to call it in an error. */
  readonly where: string;
}

/** What came of a document: the ids of its articles, and why others could not be read. */
export interface Added {
  readonly articles: readonly string[];
  readonly faults: readonly string[];
}

/**
 * A graph that is built in memory, article by article: what `stringer build` does, without a store. It needs neither
 * files nor network, so that it runs in a page.
 */
export class PageBuild {
  readonly #engine: Engine;
  readonly #articles: Map<string, ExtractedArticle>;
  #graph: StringerGraph | undefined;

  /** @param articles those that are there already, which new ones are resolved with */
  constructor(engine: Engine, articles: readonly ExtractedArticle[] = []) {
    this.#engine = engine;
    this.#articles = new Map(articles.map((extracted) => [extracted.article.id, extracted]));
  }

  get articles(): readonly ExtractedArticle[] {
    return [...this.#articles.values()];
  }

  /** Reads a document and adds its articles; the same text takes the place of itself. */
  async add({ bytes, where, ...options }: PageDocument): Promise<Added> {
    const articles: string[] = [];
    const faults: string[] = [];
    for await (const found of readArticles(bytes, where, options)) {
      if ('error' in found) {
        faults.push(found.error.message);
        continue;
      }
      const extraction = this.#engine.extract(this.#engine.annotate(found.text), found.date);
      this.#articles.set(found.id, { article: found, extraction });
      articles.push(found.id);
    }
    return { articles, faults };
  }

  /** The graph of all articles, as the page shows it. */
  view(title: string): View {
    const { knowledge } = this.#engine;
    const archive = resolve([...this.#articles.values()], knowledge);
    const graph = buildGraph(archive, knowledge.ontology);
    this.#graph = graph;
    return viewOf(title, archive, graph, knowledge.ontology, (id) => {
      const extracted = this.#articles.get(id);
      return extracted ? mentionsIn(extracted.extraction, id, archive) : [];
    });
  }

  /** Answers a question from the graph that was last viewed. */
  ask(question: string): Answer {
    if (!this.#graph) throw new Error('there is no graph yet');
    const { annotate, knowledge } = this.#engine;
    return ask(question, this.#graph, { annotate, knowledge });
  }
}
