import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article, Claim, Entity, Extraction } from '../../src/ontology/types.js';
import { Store, type StoredArticle } from '../../src/store/store.js';

let folder: string;
let count = 0;
const fresh = () => join(folder, `${count++}.db`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stringer-store-'));
});
afterAll(() => rm(folder, { recursive: true }));

const span = fc.tuple(fc.nat(500), fc.nat(50)).map(([start, length]) => ({ start, end: start + length }));
const word = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).map((text) => text.replaceAll('\0', '0'));
const perhaps = fc.option(word, { nil: null });

const entity: fc.Arbitrary<Omit<Entity, 'id'>> = fc.record({
  type: fc.constantFrom('official', 'person', 'country', 'group', 'place'),
  kind: perhaps,
  name: word,
  country: perhaps,
  role: perhaps,
  mentions: fc.array(
    fc
      .record({ span, head: span, kind: fc.constantFrom('name', 'description', 'pronoun'), sentence: fc.nat(20) })
      .map(({ span, ...mention }) => ({ ...span, ...mention })),
    { maxLength: 12 },
  ),
});

const claim: fc.Arbitrary<Claim> = fc.record({
  relation: word,
  plover: perhaps,
  sentence: fc.nat(20),
  subject: span.map((end) => ({ entity: 'e1', ...end })),
  object: span.map((end) => ({ entity: 'e2', ...end })),
  trigger: fc.tuple(span, word).map(([place, text]) => ({ ...place, text })),
  modality: fc.constantFrom('actual', 'planned', 'possible'),
  negated: fc.boolean(),
  attribution: fc.option(
    fc.tuple(span, word, perhaps).map(([place, text, entity]) => ({ ...place, text, entity })),
    { nil: null },
  ),
  time: fc.option(
    fc.tuple(span, word, perhaps).map(([place, text, from]) => ({ ...place, text, from, to: from })),
    { nil: null },
  ),
  role: perhaps,
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  explanation: fc.record({ construction: word, trigger: word, path: word, modality: word }),
});

const extraction: fc.Arbitrary<Extraction> = fc.record({
  sentences: fc.array(span),
  entities: fc.array(entity).map((list) => list.map((item, index) => ({ id: `e${index + 1}`, ...item }))),
  claims: fc.array(claim),
});

function article(id: string, facts: Partial<Article> = {}): Article {
  return { id, text: `The text of ${id}.`, title: null, source: null, url: null, date: null, ...facts };
}

const NOTHING: Extraction = { sentences: [], entities: [], claims: [] };

async function filled(path: string, articles: readonly Article[]): Promise<void> {
  const store = await Store.open(path, 'write');
  for (const item of articles) await store.add({ article: item, extraction: NOTHING }, 'engine 1');
  await store.close();
}

describe('a store', () => {
  it('gives back what was put in, sorted by article', async () => {
    await fc.assert(
      fc.asyncProperty(extraction, extraction, async (first, second) => {
        const path = fresh();
        const store = await Store.open(path, 'write');
        const stored: StoredArticle[] = [
          { article: article('b', { title: 'B', date: '2024-05-02' }), extraction: first },
          { article: article('a'), extraction: second },
        ];
        for (const item of stored) await store.add(item, 'engine 1');
        await store.close();
        const again = await Store.open(path, 'read');
        expect((await again.articles()).articles).toEqual([stored[1], stored[0]].map(zeroes));
        await again.close();
        await rm(path);
      }),
      { numRuns: 25 },
    );
  });

  it('knows an article that it has', async () => {
    const store = await Store.open(fresh(), 'write');
    const known = article('a', { title: 'Title' });
    expect((await store.standing(known, 'engine 1')).standing).toBe('new');
    await store.add({ article: known, extraction: NOTHING }, 'engine 1');
    expect((await store.standing(known, 'engine 1')).standing).toBe('same');
    expect((await store.standing(known, 'engine 2')).standing).toBe('changed');
    expect(await store.outdated('engine 2')).toEqual([known]);
    await store.close();
  });

  it('keeps the same title, date and address of one text in whatever order they come', async () => {
    const versions = [
      article('a', { title: 'One', date: '2024-05-02' }),
      article('a', { source: 'z.txt', date: '2024-05-01' }),
      article('a', { source: 'a.txt', title: 'Another' }),
    ];
    for (const order of [versions, versions.toReversed()]) {
      const store = await Store.open(fresh(), 'write');
      for (const version of order) {
        const { article: merged } = await store.standing(version, 'engine 1');
        await store.add({ article: merged, extraction: NOTHING }, 'engine 1');
      }
      expect((await store.articles()).articles[0]?.article).toMatchObject({
        title: 'Another',
        date: '2024-05-01',
        source: 'a.txt',
      });
      await store.close();
    }
  });

  it('stays as it was when an article cannot be added whole', async () => {
    const store = await Store.open(fresh(), 'write');
    await store.add(
      { article: article('a'), extraction: { ...NOTHING, sentences: [{ start: 0, end: 3 }] } },
      'engine 1',
    );
    const before = await store.articles();
    const broken = { ...NOTHING, sentences: [{ start: 0, end: Number.NaN }] };
    await expect(
      store.add({ article: article('a', { title: 'T' }), extraction: broken }, 'engine 1'),
    ).rejects.toThrow();
    expect(await store.articles()).toEqual(before);
    await store.close();
  });

  it('keeps a graph only while no article was added since it was made', async () => {
    const store = await Store.open(fresh(), 'write');
    await store.add({ article: article('a'), extraction: NOTHING }, 'engine 1');
    const { revision } = await store.articles();
    const graph = {
      attributes: '{}',
      nodes: [{ key: 'country/FRA', label: 'France', type: 'country', weight: 1, attributes: '{}' }],
      edges: [],
    };
    expect(await store.graphIsCurrent()).toBe(false);
    expect(await store.saveGraph(graph, revision)).toBe(true);
    expect(await store.graphIsCurrent()).toBe(true);
    expect(await store.graph()).toEqual(graph);
    await store.add({ article: article('b'), extraction: NOTHING }, 'engine 1');
    expect(await store.graphIsCurrent()).toBe(false);
    expect(await store.saveGraph({ ...graph, nodes: [] }, revision)).toBe(false);
    expect(await store.graph()).toEqual(graph);
    await store.close();
  });
});

describe('what is no store, or cannot be used', () => {
  it('a missing file is not made by reading', async () => {
    const path = fresh();
    await expect(Store.open(path, 'read')).rejects.toMatchObject({ name: 'no-graph', blame: 'caller' });
    expect(existsSync(path)).toBe(false);
  });

  it.each(['read', 'write'] as const)('a text file is refused (%s) and stays as it is', async (mode) => {
    const path = fresh();
    await writeFile(path, 'This is a text about databases. '.repeat(200));
    const before = await readFile(path);
    await expect(Store.open(path, mode)).rejects.toMatchObject({ name: 'not-a-store', blame: 'tool' });
    expect(await readFile(path)).toEqual(before);
  });

  it.each(['read', 'write'] as const)('a database of another program is refused (%s)', async (mode) => {
    const path = fresh();
    const other = new Database(path);
    other.exec('create table recipes (name text)');
    other.close();
    await expect(Store.open(path, mode)).rejects.toMatchObject({ name: 'not-a-store' });
  });

  it('a folder is refused', async () => {
    const path = fresh();
    await mkdir(path);
    await expect(Store.open(path, 'read')).rejects.toMatchObject({ name: 'cannot-open' });
    await expect(Store.open(path, 'write')).rejects.toMatchObject({ name: 'cannot-open' });
  });

  it('a store of a newer stringer is refused', async () => {
    const path = fresh();
    await filled(path, [article('a')]);
    const database = new Database(path);
    database.exec("update facts set value = '99' where key = 'version'");
    database.close();
    await expect(Store.open(path, 'write')).rejects.toMatchObject({ name: 'store-newer', blame: 'tool' });
  });

  it('a store that lost its end is damaged', async () => {
    const path = fresh();
    await filled(
      path,
      Array.from({ length: 200 }, (_, index) => article(`a${index}`, { text: 'word '.repeat(200) })),
    );
    await truncate(path, 60_000);
    const read = async () => {
      const store = await Store.open(path, 'read');
      return store.articles();
    };
    await expect(read()).rejects.toMatchObject({ name: 'store-damaged', blame: 'tool' });
  });

  it('a writer waits for another, and says so in the end', async () => {
    const path = fresh();
    await filled(path, [article('a')]);
    const other = new Database(path);
    other.exec('begin immediate');
    const store = await Store.open(path, 'write');
    await expect(store.add({ article: article('b'), extraction: NOTHING }, 'engine 1')).rejects.toMatchObject({
      name: 'store-locked',
    });
    expect((await store.articles()).articles).toHaveLength(1);
    other.exec('rollback');
    await store.close();
    other.close();
  });

  it('a store in a folder that may not be written to is read, and not written', async () => {
    const inside = join(folder, 'sealed');
    await mkdir(inside);
    const path = join(inside, 'graph.db');
    await filled(path, [article('a')]);
    await chmod(path, 0o444);
    await chmod(inside, 0o555);
    const script = join(folder, 'sealed.mts');
    const source = join(import.meta.dirname, '../../src/store/store.ts');
    await writeFile(
      script,
      `import { Store } from ${JSON.stringify(source)};
       if (process.getuid?.() === 0) { process.setgid(65534); process.setuid(65534); }
       const store = await Store.open(${JSON.stringify(path)}, 'read');
       console.log((await store.articles()).articles.length);
       try {
         const writing = await Store.open(${JSON.stringify(path)}, 'write');
         await writing.add({ article: (await store.articles()).articles[0].article, extraction: ${JSON.stringify(NOTHING)} }, 'e');
       } catch (error) { console.log(error.name); }`,
    );
    await chmod(folder, 0o755);
    const output = execFileSync(process.execPath, ['--import', 'tsx', script], {
      encoding: 'utf8',
      cwd: join(import.meta.dirname, '../..'),
    });
    await chmod(inside, 0o755);
    expect(output.trim().split('\n')).toEqual(['1', 'read-only']);
  });
});

/** SQLite has one zero. */
function zeroes<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}
