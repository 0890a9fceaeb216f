import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/ontology/package-node.js';
import type { Article, Claim, Entity, Extraction } from '../../src/ontology/types.js';
import { Reading } from '../../src/store/reading.js';
import { articleRows } from '../../src/store/rows.js';
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

const lexicon = loadLexicon();
const rows = ({ article, extraction }: StoredArticle) => articleRows(article, extraction, lexicon);

/** All that a store holds, sorted by article. */
function contents(path: string): StoredArticle[] {
  const reading = Reading.open(path);
  const ids = reading.articles().map(({ id }) => id);
  const all = ids.map((id) => ({ article: reading.article(id)!, extraction: reading.extraction(id)! }));
  reading.close();
  return all;
}

const NOTHING: Extraction = { sentences: [], entities: [], claims: [] };

async function filled(path: string, articles: readonly Article[]): Promise<void> {
  const store = await Store.open(path);
  for (const item of articles) await store.add(rows({ article: item, extraction: NOTHING }), 'engine 1');
  store.close();
}

describe('a store', () => {
  it('gives back what was put in, sorted by article', async () => {
    await fc.assert(
      fc.asyncProperty(extraction, extraction, async (first, second) => {
        const path = fresh();
        const store = await Store.open(path);
        const stored: StoredArticle[] = [
          { article: article('b', { title: 'B', date: '2024-05-02' }), extraction: first },
          { article: article('a'), extraction: second },
        ];
        for (const item of stored) await store.add(rows(item), 'engine 1');
        store.close();
        expect(contents(path)).toEqual([stored[1], stored[0]].map(known));
        await rm(path);
      }),
      { numRuns: 25 },
    );
  });

  it('knows an article that it has', async () => {
    const store = await Store.open(fresh());
    const known = article('a', { title: 'Title' });
    expect(store.standing(known, 'engine 1').standing).toBe('new');
    await store.add(rows({ article: known, extraction: NOTHING }), 'engine 1');
    expect(store.standing(known, 'engine 1').standing).toBe('same');
    expect(store.standing(known, 'engine 2').standing).toBe('changed');
    expect(store.outdated('engine 2')).toEqual([known]);
    store.close();
  });

  it('keeps the same title, date and address of one text in whatever order they come', async () => {
    const versions = [
      article('a', { title: 'One', date: '2024-05-02' }),
      article('a', { source: 'z.txt', date: '2024-05-01' }),
      article('a', { source: 'a.txt', title: 'Another' }),
    ];
    for (const order of [versions, versions.toReversed()]) {
      const path = fresh();
      const store = await Store.open(path);
      for (const version of order) {
        const { article: merged } = store.standing(version, 'engine 1');
        await store.add(rows({ article: merged, extraction: NOTHING }), 'engine 1');
      }
      expect(contents(path)[0]?.article).toMatchObject({
        title: 'Another',
        date: '2024-05-01',
        source: 'a.txt',
      });
      store.close();
    }
  });

  it('stays as it was when an article cannot be added whole', async () => {
    const path = fresh();
    const store = await Store.open(path);
    const whole = rows({ article: article('a'), extraction: { ...NOTHING, sentences: [{ start: 0, end: 3 }] } });
    await store.add(whole, 'engine 1');
    const before = contents(path);
    const broken = { ...rows({ article: article('a', { title: 'T' }), extraction: NOTHING }), links: [[null, 'b']] };
    await expect(store.add(broken, 'engine 1')).rejects.toThrow();
    expect(contents(path)).toEqual(before);
    store.close();
  });

  it('gives an article out again', async () => {
    const path = fresh();
    const store = await Store.open(path);
    await store.add(rows({ article: article('a'), extraction: NOTHING }), 'engine 1');
    expect(await store.remove('b')).toBe(false);
    expect(await store.remove('a')).toBe(true);
    expect(contents(path)).toEqual([]);
    store.close();
  });
});

const opened = async (path: string, mode: 'read' | 'write') => {
  if (mode === 'write') await Store.open(path);
  else Reading.open(path);
};

describe('what is no store, or cannot be used', () => {
  it('a missing file is not made by reading', async () => {
    const path = fresh();
    expect(() => Reading.open(path)).toThrow(expect.objectContaining({ name: 'no-graph', blame: 'caller' }));
    expect(existsSync(path)).toBe(false);
  });

  it.each(['read', 'write'] as const)('a text file is refused (%s) and stays as it is', async (mode) => {
    const path = fresh();
    await writeFile(path, 'This is a text about databases. '.repeat(200));
    const before = await readFile(path);
    await expect(opened(path, mode)).rejects.toMatchObject({ name: 'not-a-store', blame: 'tool' });
    expect(await readFile(path)).toEqual(before);
  });

  it.each(['read', 'write'] as const)('a database of another program is refused (%s)', async (mode) => {
    const path = fresh();
    const other = new Database(path);
    other.exec('create table recipes (name text)');
    other.close();
    await expect(opened(path, mode)).rejects.toMatchObject({ name: 'not-a-store' });
  });

  it('a folder is refused', async () => {
    const path = fresh();
    await mkdir(path);
    for (const mode of ['read', 'write'] as const)
      await expect(opened(path, mode)).rejects.toMatchObject({ name: 'cannot-open' });
  });

  it('a store of a newer stringer is refused', async () => {
    const path = fresh();
    await filled(path, [article('a')]);
    const database = new Database(path);
    database.exec("update facts set value = '99' where key = 'version'");
    database.close();
    await expect(Store.open(path)).rejects.toMatchObject({ name: 'store-newer', blame: 'tool' });
  });

  it('a store that lost its end is damaged', async () => {
    const path = fresh();
    await filled(
      path,
      Array.from({ length: 200 }, (_, index) => article(`a${index}`, { text: 'word '.repeat(200) })),
    );
    await truncate(path, 60_000);
    expect(() => contents(path)).toThrow(expect.objectContaining({ name: 'store-damaged', blame: 'tool' }));
  });

  it('a writer waits for another, and says so in the end', async () => {
    const path = fresh();
    await filled(path, [article('a')]);
    const other = new Database(path);
    other.exec('begin immediate');
    const store = await Store.open(path);
    await expect(store.add(rows({ article: article('b'), extraction: NOTHING }), 'engine 1')).rejects.toMatchObject({
      name: 'store-locked',
    });
    expect(contents(path)).toHaveLength(1);
    other.exec('rollback');
    store.close();
    other.close();
  });
});

/** As it comes back: JSON has one zero, and a claim refers to the entities of its article alone. */
function known({ article, extraction }: StoredArticle): StoredArticle {
  const ids = new Set(extraction.entities.map(({ id }) => id));
  const end = <E extends { entity: string }>(one: E): E => ({ ...one, entity: ids.has(one.entity) ? one.entity : '' });
  const claims = extraction.claims.map((claim) => ({
    ...claim,
    subject: end(claim.subject),
    object: end(claim.object),
  }));
  return JSON.parse(JSON.stringify({ article, extraction: { ...extraction, claims } }));
}
