import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportGraph } from '../../src/export/index.js';
import { build } from '../../src/library/build-node.js';
import { loadGraph } from '../../src/library/load-node.js';
import { openReader, type Reader } from '../../src/library/reader-node.js';
import type { Article } from '../../src/ontology/types.js';
import { Store } from '../../src/store/store.js';
import { reportArticles } from '../fixtures/reports.js';

let folder: string;
let reader: Reader;
let articles: Article[];
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stringer-library-'));
  reader = await openReader({ jobs: 1 });
  articles = await reportArticles();
});
afterAll(() => rm(folder, { recursive: true }));

const fresh = () => join(folder, `${count++}.db`);

async function* each(articles: readonly Article[]) {
  yield* articles;
}

/** Adds articles in one run. */
const add = (path: string, articles: readonly Article[], by = reader) =>
  build(each(articles), { path, reader: async () => by });

async function exported(path: string): Promise<Readonly<Record<string, string>>> {
  const graph = await loadGraph(path);
  return Object.fromEntries(['json', 'gexf', 'csv'].map((format) => [format, exportGraph(graph, format)]));
}

describe('the same articles give the same graph, byte for byte', () => {
  it('in any order, in one run or several', async () => {
    const whole = fresh();
    await add(whole, articles);
    const expected = await exported(whole);
    const orders = fc.shuffledSubarray(articles, { minLength: articles.length });
    const cuts = fc.array(fc.nat(articles.length), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(orders, cuts, async (order, cut) => {
        const path = fresh();
        const places = [0, ...cut.sort((a, b) => a - b), order.length];
        for (const [index, from] of places.slice(0, -1).entries())
          await add(path, order.slice(from, places[index + 1]));
        expect(await exported(path)).toEqual(expected);
        await rm(path);
      }),
      { numRuns: 8 },
    );
  });

  it('whichever of two titles, dates and sources of one text came first', async () => {
    const [first] = articles as [Article];
    const other = { ...first, date: '2025-02-03', source: 'z.txt', url: 'https://example.org/a' };
    const [one, two] = [fresh(), fresh()];
    await add(one, [first, other]);
    await add(two, [other, first]);
    expect(await exported(two)).toEqual(await exported(one));
  });
});

describe('a build', () => {
  it('counts what it added, changed and knew', async () => {
    const path = fresh();
    expect(await add(path, articles.slice(0, 2))).toMatchObject({ added: 2, updated: 0, known: 0, faults: 0 });
    expect(await add(path, articles.slice(0, 3))).toMatchObject({ added: 1, updated: 0, known: 2 });
    expect(await add(path, [{ ...articles[0]!, date: '2025-02-03' }])).toMatchObject({
      added: 0,
      updated: 1,
      known: 0,
    });
  });

  it('extracts again what another version extracted', async () => {
    const path = fresh();
    await add(path, articles.slice(0, 2), { ...reader, id: 'an older one' });
    await add(path, articles.slice(2, 3));
    const store = await Store.open(path);
    expect(store.outdated(reader.id)).toEqual([]);
    store.close();
  });

  it('that was stopped before its graph was made is made up for by the next', async () => {
    const path = fresh();
    await add(path, articles.slice(0, 1));
    const store = await Store.open(path);
    for (const article of articles.slice(1)) await store.add(await reader.read(article), reader.id);
    store.close();
    const whole = fresh();
    await add(whole, articles);
    let missing = 0;
    await loadGraph(path, { onStale: (count) => (missing = count) });
    expect(missing).toBe(articles.length - 1);
    await add(path, articles.slice(0, 1));
    expect(await exported(path)).toEqual(await exported(whole));
  });

  it('two at once into one store end with the articles of both', async () => {
    const path = fresh();
    await add(path, []);
    await Promise.all([add(path, articles.slice(0, 3)), add(path, articles.slice(3))]);
    const whole = fresh();
    await add(whole, articles);
    expect(await exported(path)).toEqual(await exported(whole));
  });
});
