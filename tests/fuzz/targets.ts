import { request } from 'node:http';
import { parseDocument } from 'yaml';
import { DOCUMENTS as INSTALLED } from '../../src/article/documents/index.js';
import { FORMATS } from '../../src/article/formats/index.js';
import { readArticles } from '../../src/article/read.js';
import { answerLine } from '../../src/extraction/contract.js';
import { buildGraph } from '../../src/graph/build.js';
import { loadEngine } from '../../src/library/engine-node.js';
import { Failure } from '../../src/ontology/failure.js';
import { readKnowledge } from '../../src/ontology/knowledge-node.js';
import { importPetrarch } from '../../src/ontology/petrarch/index.js';
import { parseUserLexicon, withUserLexicon } from '../../src/ontology/user-lexicon.js';
import { CypherError, cypher, STRINGER_MAPPING } from '../../src/query/cypher/index.js';
import { serve, viewOf } from '../../src/serve/index.js';
import { ferryArchive } from '../fixtures/ferry.js';
import { ontology } from '../fixtures/ontology.js';
import { GRAPHS, useGraph } from './graphs.js';
import { DICTIONARIES, DOCUMENTS, EXTRACT_LINES, LEXICONS, QUERIES, REQUESTS } from './seeds.js';

/** Something that takes input from outside. */
export interface Target {
  readonly name: string;
  readonly seeds: readonly Uint8Array[];
  /** How many inputs are for it, against the shares of the others. */
  readonly share: number;
  /** @throws anything but an error that is meant for the user */
  readonly run: (input: Uint8Array) => Promise<void> | void;
}

export interface Targets {
  readonly all: readonly Target[];
  readonly close: () => Promise<void>;
}

/** Every door of stringer. */
export async function openTargets(): Promise<Targets> {
  const engine = await loadEngine();
  const archive = ferryArchive();
  const graph = buildGraph(archive, ontology);
  const page = new Map([['/index.html', { type: 'text/html', body: Buffer.from('<!doctype html>') }]]);
  const server = await serve(viewOf('ferry', archive, graph, ontology), { port: 0, page });
  const files = readKnowledge();
  const text = (input: Uint8Array) => new TextDecoder().decode(input);
  const documents = Object.entries(DOCUMENTS).map(
    ([extension, seeds]): Target => ({
      name: `reading ${extension}`,
      seeds,
      share: extension === '.html' ? 8 : extension === '.pdf' ? 2 : 5,
      run: (input) => readAll(input, extension),
    }),
  );
  const graphs = Object.entries(GRAPHS).map(
    ([ending, seeds]): Target => ({
      name: `graph ${ending}`,
      seeds,
      share: 4,
      run: (input) => useGraph(`input${ending}`, input),
    }),
  );
  const all: Target[] = [
    ...documents,
    ...graphs,
    {
      name: 'reading what it looks like',
      seeds: Object.values(DOCUMENTS).flat(),
      share: 6,
      run: (input) => readAll(input, undefined),
    },
    {
      name: 'extract',
      seeds: EXTRACT_LINES,
      share: 10,
      run: (input) =>
        void JSON.stringify(
          answerLine(text(input), { annotate: engine.annotate, knowledge: engine.knowledge, explain: true }),
        ),
    },
    {
      name: 'Cypher',
      seeds: QUERIES,
      share: 20,
      run: (input) =>
        meant(
          () =>
            void cypher(graph, text(input), {
              mapping: STRINGER_MAPPING,
              parameters: { name: 'Greece' },
              timeout: 2000,
              now: () => performance.now(),
              maxRows: 10_000,
            }),
        ),
    },
    {
      name: 'PETRARCH dictionary',
      seeds: DICTIONARIES,
      share: 6,
      run: (input) => meant(() => void importPetrarch(text(input), 'input', engine.knowledge)),
    },
    {
      name: 'lexicon',
      seeds: LEXICONS,
      share: 6,
      run: (input) =>
        meant(() => {
          const document = parseDocument(text(input), { logLevel: 'silent' });
          if (document.errors.length === 0)
            withUserLexicon(files, parseUserLexicon(yamlContent(document), 'input'), 'input');
        }),
    },
    {
      name: 'server',
      seeds: REQUESTS,
      share: 8,
      run: (input) => ask(server.port, Buffer.from(input).toString('latin1')),
    },
  ];
  return { all, close: server.close };
}

function yamlContent(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return null;
  }
}

async function readAll(input: Uint8Array, extension: string | undefined): Promise<void> {
  for await (const found of readArticles(input, 'input', { extension, formats: [...INSTALLED, ...FORMATS] })) {
    if ('error' in found && !(found.error instanceof Failure)) throw found.error;
  }
}

function meant(run: () => void): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof Failure) && !(error instanceof CypherError)) throw error;
  }
}

/** What is no path by HTTP is refused by Node's own client, and is no input. */
const PATH = /^\/[\x21-\xff]*$/;

async function ask(port: number, path: string): Promise<void> {
  if (!PATH.test(path)) return;
  const body = await new Promise<string>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers: { host: `127.0.0.1:${port}` } }, (response) => {
      let all = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        all += part;
      });
      response.on('end', () => (response.statusCode === 500 ? reject(new Error(all)) : resolve(all)));
    });
    asked.on('error', reject).end();
  });
  if (/root:x:0|"devDependencies"/.test(body)) throw new Error(`a file outside the page was given for ${path}`);
}
