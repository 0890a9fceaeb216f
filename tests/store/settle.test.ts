import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportGraph } from '../../src/export/index.js';
import { buildGraph } from '../../src/graph/build.js';
import { loadGraph } from '../../src/library/load-node.js';
import { loadKnowledge } from '../../src/ontology/knowledge-node.js';
import { type ExtractedArticle, resolve } from '../../src/resolution/index.js';
import { articleRows } from '../../src/store/rows.js';
import { Store } from '../../src/store/store.js';
import { articleOf, type EntityLine } from '../resolution/articles.js';

const knowledge = loadKnowledge();
let folder: string;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stringer-settle-'));
});
afterAll(() => rm(folder, { recursive: true }));

const FORMATS = ['json', 'gexf', 'csv'] as const;

async function exported(path: string): Promise<string[]> {
  const graph = await loadGraph(path);
  return FORMATS.map((format) => exportGraph(graph, format));
}

/** What resolving all articles together gives. */
function expected(articles: readonly ExtractedArticle[]): string[] {
  const graph = buildGraph(resolve(articles, knowledge), knowledge.ontology);
  return FORMATS.map((format) => exportGraph(graph, format));
}

const rowsOf = ({ article, extraction }: ExtractedArticle) => articleRows(article, extraction, knowledge.lexicon);

/** Names of few people and bodies in many forms, so that an article often shows others to be one, or two. */
const NAMES = [
  'Netanyahu',
  'Benjamin Netanyahu',
  'Jane Smith',
  'Smith',
  'J. Smith',
  'Joe Smith',
  'Joseph R. Smith',
  'Joe',
  'Kim',
  'Kim Jong Un',
  'Kim Basil',
  'John Redfern',
  'UN',
  'United Nations',
  'Supreme Court',
  'Supreme Court Ken',
  'NDU',
  'NDX',
  'Northern Dockers Union',
  'National Data Unit',
  'Halvard Shipping',
  'Halvard Shipping Ltd',
  'Israeli soldiers',
  'Syrians',
  'protesters',
  'Springfield',
];

const line: fc.Arbitrary<EntityLine> = fc.record(
  {
    type: fc.constantFrom('person' as const, 'official' as const, 'group' as const, 'place' as const),
    names: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 3 }),
    unnamed: fc.boolean(),
    kind: fc.constantFrom('company', 'party'),
    country: fc.constantFrom('ISR', 'USA', 'KEN'),
    role: fc.constantFrom('prime minister', 'mayor'),
  },
  { requiredKeys: ['type', 'names'] },
);
const claim = fc.tuple(fc.nat(4), fc.constantFrom('meets', 'attacks', 'represents'), fc.nat(4));
const content = fc.tuple(
  fc.array(line, { minLength: 2, maxLength: 5 }),
  fc.array(claim, { maxLength: 4 }),
  fc.option(fc.constantFrom('2020-01-01', '2021-05-05')),
);
/** Adds what an article says under one of few ids, in place of what was there; or takes it out; or brings the graph up to date. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('add' as const), id: fc.nat(7), content }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), id: fc.nat(7) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('settle' as const) }) },
);

type Content = typeof content extends fc.Arbitrary<infer T> ? T : never;

function articleFor(id: number, [lines, claims, date]: Content): ExtractedArticle {
  const valid = claims.filter(([subject, , object]) => subject < lines.length && object < lines.length);
  return articleOf(`id-${id}`, lines, valid, date);
}

describe('a graph that is brought up to date', () => {
  it('is the one that all articles together give, whatever was added, replaced and taken out, in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        const path = join(folder, `${count++}.db`);
        const store = await Store.open(path);
        const there = new Map<number, ExtractedArticle>();
        for (const one of steps) {
          if (one.do === 'add') {
            there.set(one.id, articleFor(one.id, one.content));
            await store.add(rowsOf(there.get(one.id)!), 'e');
          } else if (one.do === 'remove') {
            expect(await store.remove(`id-${one.id}`)).toBe(there.delete(one.id));
          } else await store.settle(knowledge);
        }
        await store.settle(knowledge);
        store.close();
        expect(await exported(path)).toEqual(expected([...there.values()]));
        await rm(path);
      }),
      { numRuns: 150 },
    );
  });

  it('stays as it was until then', async () => {
    const path = join(folder, 'stale.db');
    const articles = ['a', 'b'].map((id) =>
      articleOf(
        id,
        [
          { type: 'person', names: ['Jane Smith'] },
          { type: 'group', names: [`Union ${id}`] },
        ],
        [[0, 'meets', 1]],
      ),
    );
    const store = await Store.open(path);
    await store.add(rowsOf(articles[0]!), 'e');
    await store.settle(knowledge);
    await store.add(rowsOf(articles[1]!), 'e');
    let waiting = 0;
    const graph = await loadGraph(path, { onStale: (count) => (waiting = count) });
    expect(waiting).toBe(1);
    expect(graph.nodes()).toEqual(['group/union-a', 'person/jane-smith']);
    store.close();
  });
});
