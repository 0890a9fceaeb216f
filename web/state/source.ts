import type { SerializedGraph } from 'graphology-types';
import type { EdgeAttributes, GraphAttributes, NodeAttributes } from '../../src/graph/types.js';
import type { EngineFiles } from '../../src/library/engine.js';
import type { KnowledgeFiles } from '../../src/ontology/knowledge.js';
import type { Answer } from '../../src/query/ask/types.js';
import type { ExtractedArticle } from '../../src/resolution/index.js';
import type { ArticleView, Vocabulary } from '../../src/serve/view.js';
import { PageEngine } from './workshop.js';

export type GraphJson = SerializedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;

export interface Opened {
  readonly title: string;
  readonly vocabulary: Vocabulary;
  readonly graph: GraphJson;
}

/** Where the page gets what it shows: the local server, or the file that it stands in. */
export interface Source {
  readonly open: () => Promise<Opened>;
  /** Undefined when the text is not at hand. */
  readonly article: (id: string) => Promise<ArticleView | undefined>;
  /** Answers a question in plain English; only where an engine reads it. */
  readonly ask?: (question: string) => Promise<Answer>;
  /** What reads articles in the page; only where it is at hand, and known once the source is open. */
  readonly workshop?: Workshop | undefined;
}

/** What the engine of the page is made of. */
export interface Workshop {
  /** Starts the worker that it runs in. */
  readonly worker: () => Worker;
  readonly files: () => Promise<EngineFiles>;
  /** The articles of the graph as they were read. */
  readonly articles: () => Promise<readonly ExtractedArticle[]>;
}

/** What a self-contained page carries in `<script type="application/json" id="stringer-data">`. */
export interface Embedded extends Opened {
  readonly articles: readonly ArticleView[];
}

export function sourceOf(document: Document): Source {
  const embedded = document.getElementById('stringer-data')?.textContent;
  if (!embedded) return serverSource();
  const data = JSON.parse(embedded) as Embedded;
  const source = embeddedSource(data);
  const engine = document.getElementById('stringer-engine');
  if (!engine) return source;
  const workshop = embeddedWorkshop(engine);
  let asking: Promise<PageEngine> | undefined;
  const ask = async (question: string) => {
    asking ??= PageEngine.start(workshop, false);
    return (await asking).ask(question, data.graph);
  };
  return { ...source, workshop, ask };
}

/** What a page with an engine of its own carries in `<script type="application/json" id="stringer-engine">`. */
interface EmbeddedEngine extends Omit<EngineFiles, 'model' | 'names'> {
  /** Program of the worker. */
  readonly worker: string;
  readonly articles: readonly ExtractedArticle[];
  /** The model files in Base64. */
  readonly model: string;
  readonly names: string;
}

/** Nothing of it is read before the first article comes. */
function embeddedWorkshop(element: HTMLElement): Workshop {
  let parts: EmbeddedEngine | undefined;
  const read = () => {
    parts ??= JSON.parse(element.textContent ?? '') as EmbeddedEngine;
    return parts;
  };
  return {
    worker: () => {
      const url = URL.createObjectURL(new Blob([read().worker], { type: 'text/javascript' }));
      // Browsers refuse a page from disk a module here; the program is one file and needs none.
      return new Worker(url);
    },
    files: async () => {
      const { id, knowledge, model, names } = read();
      return { id, knowledge, model: fromBase64(model), names: fromBase64(names) };
    },
    articles: async () => read().articles,
  };
}

function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

export function embeddedSource({ articles, ...opened }: Embedded): Source {
  return {
    open: async () => opened,
    article: async (id) => articles.find((article) => article.id === id),
  };
}

function serverSource(): Source {
  let builds = false;
  return {
    open: async () => {
      const [{ workshop, ...view }, graph] = await Promise.all([
        fetchJson<Pick<Opened, 'title' | 'vocabulary'> & { workshop: boolean }>('api/view'),
        fetchJson<GraphJson>('api/graph'),
      ]);
      builds = workshop;
      return { ...view, graph };
    },
    ask: (question) => fetchJson<Answer>(`api/ask?question=${encodeURIComponent(question)}`),
    article: (id) => fetchJson<ArticleView>(`api/article/${encodeURIComponent(id)}`),
    get workshop() {
      return builds ? SERVED_WORKSHOP : undefined;
    },
  };
}

const SERVED_WORKSHOP: Workshop = {
  worker: () => new Worker(new URL('../worker/engine.ts', import.meta.url), { type: 'module' }),
  files: async () => {
    const [model, names, { id, knowledge }] = await Promise.all([
      fetchBytes('api/workshop/model'),
      fetchBytes('api/workshop/names'),
      fetchJson<{ id: string; knowledge: KnowledgeFiles }>('api/workshop/knowledge'),
    ]);
    return { model, names, id, knowledge };
  },
  articles: () => fetchJson<ExtractedArticle[]>('api/workshop/articles'),
};

async function fetchBytes(path: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetchGood(path)).arrayBuffer());
}

async function fetchJson<Body>(path: string): Promise<Body> {
  return (await (await fetchGood(path)).json()) as Body;
}

async function fetchGood(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error((await response.text()).trim() || `The server answered ${response.status}.`);
  return response;
}
