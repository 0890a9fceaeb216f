import type { SerializedGraph } from 'graphology-types';
import type { EdgeAttributes, GraphAttributes, NodeAttributes } from '../../src/graph/types.js';
import type { Answer } from '../../src/query/ask/types.js';
import type { ArticleView, Vocabulary } from '../../src/serve/view.js';

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
  /** Answers a question in plain English; only where a server reads it. */
  readonly ask?: (question: string) => Promise<Answer>;
}

/** What a self-contained page carries in `<script type="application/json" id="stringer-data">`. */
export interface Embedded extends Opened {
  readonly articles: readonly ArticleView[];
}

export function sourceOf(document: Document): Source {
  const embedded = document.getElementById('stringer-data')?.textContent;
  return embedded ? embeddedSource(JSON.parse(embedded) as Embedded) : SERVER;
}

function embeddedSource({ articles, ...opened }: Embedded): Source {
  return {
    open: async () => opened,
    article: async (id) => articles.find((article) => article.id === id),
  };
}

const SERVER: Source = {
  open: async () => {
    const [view, graph] = await Promise.all([
      fetchJson<Pick<Opened, 'title' | 'vocabulary'>>('api/view'),
      fetchJson<GraphJson>('api/graph'),
    ]);
    return { ...view, graph };
  },
  ask: (question) => fetchJson<Answer>(`api/ask?question=${encodeURIComponent(question)}`),
  article: (id) => fetchJson<ArticleView>(`api/article/${encodeURIComponent(id)}`),
};

async function fetchJson<Body>(path: string): Promise<Body> {
  const response = await fetch(path);
  if (!response.ok) throw new Error((await response.text()).trim() || `The server answered ${response.status}.`);
  return (await response.json()) as Body;
}
