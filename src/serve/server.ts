import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serializeGraph } from '../graph/serialize.js';
import { Failure } from '../ontology/failure.js';
import { loadPage, type PageFile } from './page-node.js';
import { isOwnHost, SECURITY_HEADERS, WORKER_POLICY } from './security.js';
import type { View, Workshop } from './view.js';

export const DEFAULT_PORT = 4747;

export interface ServeOptions {
  /** Port to listen on, 0 for any free one. Default 4747, or any free one when that is taken. */
  readonly port?: number;
  /** The page's files by URL path; default what the build made. */
  readonly page?: ReadonlyMap<string, PageFile>;
}

export interface RunningServer {
  /** `http://127.0.0.1:PORT/` */
  readonly url: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  /** Content-Security-Policy in place of the page's. */
  readonly policy?: string;
}

/**
 * Serves the page on the loopback interface alone:
 *
 * - `/` and `/assets/…`: the page
 * - `/api/view`: `{title, vocabulary}`
 * - `/api/graph`: the graph as graphology JSON
 * - `/api/article/ID`: an article with its text and mentions
 * - `/api/ask?question=…`: the answer to a question in plain English
 * - `/api/workshop/…`: the engine's models and knowledge, and the articles as they were read
 *
 * Everything is read-only and answers requests for this machine's own name alone.
 *
 * @throws Failure `port-in-use`, `port-not-allowed` or `page-not-built`.
 */
export async function serve(view: View, options: ServeOptions = {}): Promise<RunningServer> {
  const page = options.page ?? loadPage();
  const graph = Buffer.from(serializeGraph(view.graph));
  const server = createServer((request, response) => {
    const port = (server.address() as AddressInfo).port;
    answer(request, port, view, graph, page)
      .catch((): Reply => problem(500, 'The question could not be answered.'))
      .then((reply) => send(request, response, reply));
  });
  const port = await listenSomewhere(server, options.port);
  return {
    url: `http://127.0.0.1:${port}/`,
    port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  port: number,
  view: View,
  graph: Buffer,
  page: ReadonlyMap<string, PageFile>,
): Promise<Reply> {
  if (!isOwnHost(request.headers.host, port))
    return problem(403, 'This server answers to 127.0.0.1 and localhost only.');
  if (request.method !== 'GET' && request.method !== 'HEAD') return problem(405, 'Only GET and HEAD are answered.');
  const path = pathOf(request.url ?? '/');
  if (path === undefined) return problem(400, 'The address cannot be read.');
  if (path === '/api/graph') return { status: 200, type: JSON_TYPE, body: graph };
  if (path === '/api/view') {
    return json({ title: view.title, vocabulary: view.vocabulary, workshop: view.workshop !== undefined });
  }
  if (path.startsWith(WORKSHOP_PATH)) return workshopReply(view.workshop, path.slice(WORKSHOP_PATH.length));
  if (path === '/api/ask') return askReply(view, request.url ?? '');
  if (path.startsWith(ARTICLE_PATH)) {
    const article = view.article(path.slice(ARTICLE_PATH.length));
    return article ? json(article) : problem(404, 'There is no such article in the graph.');
  }
  const file = page.get(path === '/' ? '/index.html' : path);
  if (!file) return problem(404, 'There is nothing at this address.');
  const policy = path === WORKER ? { policy: WORKER_POLICY } : {};
  return { status: 200, type: file.type, body: file.body, ...policy };
}

/** Characters that a question may have. */
const LONGEST_QUESTION = 500;

async function askReply(view: View, url: string): Promise<Reply> {
  if (!view.ask) return problem(404, 'Nothing here can read a question.');
  const question = new URLSearchParams(url.slice(url.indexOf('?') + 1)).get('question')?.trim() ?? '';
  if (question === '' || question.length > LONGEST_QUESTION) {
    return problem(400, `A question has 1 to ${LONGEST_QUESTION} characters.`);
  }
  return json(await view.ask(question));
}

async function workshopReply(workshop: Workshop | undefined, name: string): Promise<Reply> {
  const bytes = (body: Uint8Array): Reply => ({ status: 200, type: BYTES_TYPE, body: Buffer.from(body) });
  if (workshop && name === 'model') return bytes((await workshop.engine()).model);
  if (workshop && name === 'names') return bytes((await workshop.engine()).names);
  if (workshop && name === 'articles') return json(workshop.articles());
  if (workshop && name === 'knowledge') {
    const { id, knowledge } = await workshop.engine();
    return json({ id, knowledge });
  }
  return problem(404, 'There is no such part of the engine here.');
}

/** The script that the page runs as a worker. */
const WORKER = '/assets/engine.js';
const WORKSHOP_PATH = '/api/workshop/';
const ARTICLE_PATH = '/api/article/';
const BYTES_TYPE = 'application/octet-stream';
const JSON_TYPE = 'application/json; charset=utf-8';

function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0]!);
  } catch {
    return undefined;
  }
}

function json(value: unknown): Reply {
  return { status: 200, type: JSON_TYPE, body: JSON.stringify(value) };
}

function problem(status: number, text: string): Reply {
  return { status, type: 'text/plain; charset=utf-8', body: `${text}\n` };
}

function send(request: IncomingMessage, response: ServerResponse, { status, type, body, policy }: Reply): void {
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    'cache-control': 'no-store',
    'content-length': Buffer.byteLength(body),
    'content-type': type,
    ...(policy === undefined ? {} : { 'content-security-policy': policy }),
    ...(status === 405 ? { allow: 'GET, HEAD' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function listenSomewhere(server: Server, wanted: number | undefined): Promise<number> {
  try {
    return await listen(server, wanted ?? DEFAULT_PORT);
  } catch (error) {
    if (wanted === undefined && codeOf(error) === 'EADDRINUSE') return listen(server, 0);
    throw portFailure(error, wanted ?? DEFAULT_PORT);
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function portFailure(error: unknown, port: number): unknown {
  const where = `port ${port}`;
  const mend = 'Choose another with --port, or leave it out for a free one.';
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new Failure({ name: 'port-in-use', what: 'another program listens there', where, mend, cause: error });
    case 'EACCES':
      return new Failure({
        name: 'port-not-allowed',
        what: 'this user may not listen there',
        where,
        mend,
        cause: error,
      });
    case 'ERR_SOCKET_BAD_PORT':
      return new Failure({
        name: 'port-not-allowed',
        what: 'not a port',
        where,
        mend: 'Ports are 0 to 65535.',
        cause: error,
      });
    default:
      return error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
