import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { exportGraph } from '../../src/export/index.js';
import { buildFiles } from '../../src/library/build-files-node.js';
import { mergeEntities } from '../../src/library/correct-node.js';
import { loadEngine } from '../../src/library/engine-node.js';
import { extractWhole } from '../../src/library/extract-node.js';
import { importClaims } from '../../src/library/import-node.js';
import type { GivenKnowledge } from '../../src/library/kept-node.js';
import { loadGraph } from '../../src/library/load-node.js';

const LEXICON = `
groups:
  - { name: Orvalle, acronyms: [ORV], aliases: [the Valley rebels], kind: armed group, country: COL }
triggers:
  - { relation: sanctions, verbs: [blackball] }
`;
const TEXTS = {
  'a.txt': 'Orvalle attacked Spain and Portugal on Monday. Spain blackballed the Valley rebels.',
  'b.txt': 'The Valley rebels attacked Portugal. Italy blackballed the Valley rebels.',
};

const root = mkdtempSync(join(tmpdir(), 'stringer-kept-'));
afterAll(() => rmSync(root, { recursive: true }));
let folder: string;
let lexicon: string;

beforeEach(() => {
  folder = mkdtempSync(join(root, 'graph-'));
  lexicon = join(folder, 'mine.yaml');
  writeFileSync(lexicon, LEXICON);
  for (const [name, text] of Object.entries(TEXTS)) writeFileSync(join(folder, name), text);
});

const at = (name: string) => join(folder, name);
const build = (graph: string, articles: readonly string[], given: GivenKnowledge = {}) =>
  buildFiles(articles.map(at), { path: at(graph), date: '2024-01-05', jobs: 1, ...given });
const exported = async (graph: string) => Buffer.from(await exportGraph(await loadGraph(at(graph)), 'json')).toString();
const edges = async (graph: string) => (await loadGraph(at(graph), { placed: false })).edges();

describe('a lexicon that a graph was given', () => {
  it('is kept beside it, and the next build gives what one build of all gives', async () => {
    await build('once.db', ['a.txt', 'b.txt'], { lexicon });
    await build('twice.db', ['a.txt'], { lexicon });
    rmSync(lexicon);
    const { updated } = await build('twice.db', ['b.txt']);
    expect(updated).toBe(0);
    expect(await exported('twice.db')).toBe(await exported('once.db'));
    expect(await edges('twice.db')).toContain('country/ITA|sanctions|group/orvalle');
  });

  it('is heeded by corrections', async () => {
    await build('g.db', ['a.txt', 'b.txt'], { lexicon });
    await mergeEntities('portugal', 'spain', at('g.db'));
    expect((await edges('g.db')).sort()).toEqual([
      'country/ESP|sanctions|group/orvalle',
      'country/ITA|sanctions|group/orvalle',
      'group/orvalle|attacks|country/ESP',
    ]);
  });

  it('gives way to another, and is forgotten when that is asked for', async () => {
    await build('g.db', ['a.txt', 'b.txt'], { lexicon });
    writeFileSync(at('other.yaml'), LEXICON.replace('sanctions', 'accuses'));
    await build('g.db', ['a.txt', 'b.txt'], { lexicon: at('other.yaml') });
    expect(await edges('g.db')).toContain('country/ESP|accuses|group/orvalle');
    await build('g.db', ['a.txt', 'b.txt'], { lexicon: false });
    expect(existsSync(at('g.db.lexicon.yaml'))).toBe(false);
    await build('plain.db', ['a.txt', 'b.txt']);
    expect(await exported('g.db')).toBe(await exported('plain.db'));
  });

  it('stays what it was when the new one cannot be used', async () => {
    await build('g.db', ['a.txt'], { lexicon });
    writeFileSync(at('bad.yaml'), 'groups: 7');
    await expect(build('g.db', ['b.txt'], { lexicon: at('bad.yaml') })).rejects.toMatchObject({ name: 'bad-lexicon' });
    expect(readFileSync(at('g.db.lexicon.yaml'), 'utf8')).toBe(LEXICON);
  });
});

describe('an import', () => {
  it('heeds the corrections and the lexicon of the graph that it adds to', async () => {
    await build('built.db', ['a.txt'], { lexicon });
    await mergeEntities('portugal', 'spain', at('built.db'));
    const engine = await loadEngine({ lexicon });
    const article = JSON.stringify({ id: 'b.txt', text: TEXTS['b.txt'], date: '2024-01-05' });
    const lines: string[] = [];
    const failing = ({ error }: { error: Error }) => {
      throw error;
    };
    for await (const line of extractWhole(stream(`${article}\n`), engine, failing)) lines.push(line);
    writeFileSync(at('claims.jsonl'), lines.join('\n'));
    await importClaims([at('claims.jsonl')], { path: at('built.db') });
    expect((await edges('built.db')).sort()).toEqual([
      'country/ESP|sanctions|group/orvalle',
      'country/ITA|sanctions|group/orvalle',
      'group/orvalle|attacks|country/ESP',
    ]);
  });
});

async function* stream(text: string) {
  yield text;
}
