import { serializeGraph } from '../../src/graph/serialize.js';
import { createEngine } from '../../src/library/engine.js';
import { PageBuild } from '../../src/library/page-build.js';
import { parseKnowledge } from '../../src/ontology/knowledge.js';
import type { GraphJson } from '../state/source.js';
import type { Built, Reply, Request } from './protocol.js';

/** The engine in a worker: it is sent all that it reads, and reaches no network. */
let build: PageBuild | undefined;

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
    build = new PageBuild(createEngine({ ...files, knowledge: parseKnowledge(knowledge) }), request.articles);
    return { kind: 'opened' };
  }
  if (!build) throw new Error('the engine is not open yet');
  if (request.kind === 'ask') return { kind: 'answered', answer: build.ask(request.question) };
  const { articles: added, faults } = await build.add(request.document);
  return { kind: 'built', built: { shown: shownBy(build, request.title), added, faults } satisfies Built };
}

function shownBy(from: PageBuild, title: string): Built['shown'] {
  const { graph, vocabulary, article } = from.view(title);
  const articles = graph.getAttribute('articles').flatMap(({ id }) => article(id) ?? []);
  return { title, vocabulary, graph: JSON.parse(serializeGraph(graph)) as GraphJson, articles };
}
