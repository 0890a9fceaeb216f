import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build.js';
import { serializeGraph } from '../../src/graph/serialize.js';
import { type RunningServer, serve, viewOf } from '../../src/serve/index.js';
import { ferryArchive } from '../fixtures/ferry.js';
import { ontology } from '../fixtures/ontology.js';

const archive = ferryArchive();
const graph = buildGraph(archive, ontology);
const view = viewOf('ferry', archive, graph, ontology);
const page = new Map([['/index.html', { type: 'text/html; charset=utf-8', body: Buffer.from('<!doctype html>') }]]);
let server: RunningServer;

beforeAll(async () => {
  server = await serve(view, { port: 0, page });
});
afterAll(() => server.close());

interface Reply {
  status: number;
  body: string;
  headers: Record<string, string | string[] | undefined>;
}

/** Asks as it is told: `fetch` would tidy the path and the Host header. */
function ask(path: string, { host, method = 'GET' }: { host?: string; method?: string } = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const headers = { host: host ?? `127.0.0.1:${server.port}` };
    const asked = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }));
    });
    asked.on('error', reject).end();
  });
}

describe('the server of the page', () => {
  test('gives the page, the graph and an article with its mentions', async () => {
    expect((await ask('/')).body).toBe('<!doctype html>');
    expect((await ask('/api/graph')).body).toBe(serializeGraph(graph));
    const article = JSON.parse((await ask('/api/article/a1f0c3d2e4b5')).body);
    expect(article.text).toBe(archive.articles[0]!.text);
    const names = article.mentions.map(({ start, end }: { start: number; end: number }) =>
      article.text.slice(start, end),
    );
    expect(names).toContain('Greek Shipping Minister Eleni Markou');
    const shown = JSON.parse((await ask('/api/view')).body);
    expect(shown.vocabulary.relations).toHaveLength(ontology.relations.length);
  });

  test('answers questions where something can read them', async () => {
    expect((await ask('/api/ask?question=Who%20met%20whom%3F')).status).toBe(404);
    const echo = (question: string) =>
      Promise.resolve({
        question,
        kind: 'silent' as const,
        reading: null,
        text: '',
        cypher: null,
        answers: [],
        problems: [],
        nearest: null,
      });
    const asking = await serve({ ...view, ask: echo }, { port: 0, page });
    const reply = await fetch(`${asking.url}api/ask?question=${encodeURIComponent('Who & whom?')}`);
    expect(await reply.json()).toMatchObject({ question: 'Who & whom?' });
    expect((await fetch(`${asking.url}api/ask`)).status).toBe(400);
    expect((await fetch(`${asking.url}api/ask?question=${'x'.repeat(501)}`)).status).toBe(400);
    await asking.close();
  });

  test('gives the parts of the engine, and what runs it may reach no network', async () => {
    expect((await ask('/api/workshop/model')).status).toBe(404);
    expect(JSON.parse((await ask('/api/view')).body).workshop).toBe(false);
    const knowledge = { ontology: {}, lexicon: {} };
    const files = { id: '1', model: Uint8Array.of(1, 2), names: Uint8Array.of(3), knowledge };
    const worker = { type: 'text/javascript; charset=utf-8', body: Buffer.from('') };
    const workshop = { engine: async () => files, articles: () => [] };
    const building = await serve({ ...view, workshop }, { port: 0, page: new Map([['/assets/engine.js', worker]]) });
    const part = (name: string) => fetch(`${building.url}api/workshop/${name}`);
    expect([...new Uint8Array(await (await part('model')).arrayBuffer())]).toEqual([1, 2]);
    expect([...new Uint8Array(await (await part('names')).arrayBuffer())]).toEqual([3]);
    expect(await (await part('knowledge')).json()).toEqual({ id: '1', knowledge });
    expect(await (await part('articles')).json()).toEqual([]);
    expect((await part('..%2fknowledge')).status).toBe(404);
    const { headers } = await fetch(`${building.url}assets/engine.js`);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; script-src 'wasm-unsafe-eval'");
    expect((await part('model')).headers.get('content-security-policy')).not.toContain('unsafe');
    await building.close();
  });

  test('listens on 127.0.0.1 and says so', () => {
    expect(server.url).toBe(`http://127.0.0.1:${server.port}/`);
  });

  test('allows the page no inline script, no other origin and no frame', async () => {
    const policy = String((await ask('/')).headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });

  test.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1.evil.example:PORT', '127.0.0.1:1'])(
    'refuses a request for the host "%s"',
    async (host) => {
      const reply = await ask('/api/graph', { host: host.replace('PORT', String(server.port)) });
      expect(reply.status).toBe(403);
      expect(reply.body).not.toContain('nodes');
    },
  );

  test.each([
    '/../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '/api/article/..%2f..%2fetc%2fpasswd',
    '/api/article/__proto__',
    '//etc/passwd',
    '/nothing',
  ])('has nothing at %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test('refuses what it cannot read and what would change something', async () => {
    expect((await ask('/%E0%A4%A')).status).toBe(400);
    expect((await ask('/', { method: 'POST' })).status).toBe(405);
    expect((await ask('/', { method: 'HEAD' })).body).toBe('');
  });

  test('names the port when another program has it', async () => {
    await expect(serve(view, { port: server.port, page })).rejects.toThrow(`port ${server.port}: another program`);
    await expect(serve(view, { port: 70000, page })).rejects.toThrow('port 70000: not a port');
  });
});
