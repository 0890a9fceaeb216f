import { MultiDirectedGraph } from 'graphology';
import { serializeGraph } from '../../src/graph/serialize.js';
import type { StringerGraph } from '../../src/graph/types.js';
import { createEngine, type Engine } from '../../src/library/engine.js';
import { PageBuild } from '../../src/library/page-build.js';
import { parseKnowledge } from '../../src/ontology/knowledge.js';
import { ask } from '../../src/query/ask/index.js';
import type { Embedded, GraphJson } from '../state/source.js';
import type { Reply, Request } from './protocol.js';

/** The engine in a worker: it is sent all that it reads, and reaches no network. */
let opened: { readonly engine: Engine; readonly build: PageBuild } | undefined;

self.addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  const { number } = data;
  try {
    self.postMessage({ number, ...(await answer(data)) } as Reply);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    self.postMessage({ number, kind: 'failed', why } satisfies Reply);
  }
});

async function answer(request: Request) {
  if (request.kind === 'open') {
    const { knowledge, ...files } = request.files;
    const engine = createEngine({ ...files, knowledge: parseKnowledge(knowledge) });
    opened = { engine, build: new PageBuild(engine, request.articles) };
    return { kind: 'opened' };
  }
  if (!opened) throw new Error('the engine is not open yet');
  const { engine, build } = opened;
  switch (request.kind) {
    case 'add':
      return { kind: 'added', added: await build.add(request.document) };
    case 'view':
      return { kind: 'viewed', shown: viewed(build, request.title) };
    case 'ask': {
      if (!request.graph) return { kind: 'answered', answer: build.ask(request.question) };
      const graph = MultiDirectedGraph.from(request.graph) as StringerGraph;
      return { kind: 'answered', answer: ask(request.question, graph, engine) };
    }
  }
}

function viewed(from: PageBuild, title: string): Embedded {
  const { graph, vocabulary, article } = from.view(title);
  const articles = graph.getAttribute('articles').flatMap(({ id }) => article(id) ?? []);
  return { title, vocabulary, graph: JSON.parse(serializeGraph(graph)) as GraphJson, articles };
}
