import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { exportGraph } from '../../src/export/index.js';
import { buildFiles } from '../../src/library/build-files-node.js';
import {
  mergeEntities,
  rejectClaim,
  removeArticle,
  renameEntity,
  retypeEntity,
  splitEntity,
} from '../../src/library/correct-node.js';
import { loadGraph } from '../../src/library/load-node.js';

const TEXTS = {
  'a.txt': 'President Jon Quarn of France attacked Italy on Monday. Germany accused Quarn of treason.',
  'b.txt': 'Zeb Quarnby met the leaders of Spain in Paris. Jon Quarn accused Germany of treason.',
  'c.txt': 'Jon Quarn sued Spain. The Free Orvalle Front attacked Spain.',
};

const root = mkdtempSync(join(tmpdir(), 'stringer-correct-'));
afterAll(() => rmSync(root, { recursive: true }));
let folder: string;
let path: string;

const files = (names = Object.keys(TEXTS)) => names.map((name) => join(folder, name));
const build = (names?: string[], graph = path) =>
  buildFiles(files(names), { path: graph, date: '2024-01-05', jobs: 1 });

beforeEach(async () => {
  folder = mkdtempSync(join(root, 'graph-'));
  path = join(folder, 'g.db');
  for (const [name, text] of Object.entries(TEXTS)) writeFileSync(join(folder, name), text);
  await build();
});

async function edges(graph = path): Promise<string[]> {
  return (await loadGraph(graph, { placed: false })).edges().sort();
}

async function exported(graph: string): Promise<string> {
  return Buffer.from(await exportGraph(await loadGraph(graph), 'json')).toString();
}

describe('a graph', () => {
  it('loses an article that is removed, with all that only it says', async () => {
    await removeArticle('c.txt', path);
    const other = join(folder, 'other.db');
    await build(['a.txt', 'b.txt'], other);
    expect(await exported(path)).toBe(await exported(other));
    await expect(removeArticle('c.txt', path)).rejects.toThrow("there is no article 'c.txt'");
  });

  it('has one entity where two were merged, with the claims of both and their names', async () => {
    await mergeEntities('zeb quarnby', 'jon quarn', path);
    const graph = await loadGraph(path, { placed: false });
    expect(graph.hasNode('person/zeb-quarnby')).toBe(false);
    expect(graph.getNodeAttributes('official/jon-quarn')).toMatchObject({
      label: 'Jon Quarn',
      aliases: expect.arrayContaining(['Zeb Quarnby']),
    });
    expect(await edges()).toContain('official/jon-quarn|accuses|country/DEU');
  });

  it('has two entities where one was split, and the other articles keep theirs', async () => {
    await splitEntity('germany', 'b.txt', path);
    const found = await edges();
    expect(found.filter((key) => key.startsWith('official/jon-quarn|accuses|'))).not.toContain(
      'official/jon-quarn|accuses|country/DEU',
    );
    expect(found).toContain('country/DEU|accuses|official/jon-quarn');
  });

  it('shows the name and type that a person gave, one after the other', async () => {
    await retypeEntity('free orvalle front', 'group', 'party', path);
    await renameEntity('free orvalle front', 'Orvalle Front', path);
    const graph = await loadGraph(path, { placed: false });
    const key = graph.findNode((_, { label }) => label === 'Orvalle Front');
    expect(graph.getNodeAttributes(key)).toMatchObject({ type: 'group', kind: 'party' });
  });

  it('loses a claim that is rejected, and nothing else', async () => {
    const before = await edges();
    const graph = await loadGraph(path, { placed: false });
    const wrong = 'official/jon-quarn|attacks|country/ITA';
    await rejectClaim(graph.getEdgeAttribute(wrong, 'claims')[0]!.id, path);
    expect(await edges()).toEqual(before.filter((key) => key !== wrong));
  });

  it('keeps to corrections in builds, whether they were there before or came after, and article by article', async () => {
    await mergeEntities('zeb quarnby', 'jon quarn', path);
    await renameEntity('jon quarn', 'Jonathan Quarn', path);
    await splitEntity('spain', 'c.txt', path);
    const claims = (await loadGraph(path, { placed: false })).getEdgeAttribute(
      'official/jon-quarn|attacks|country/ITA',
      'claims',
    );
    await rejectClaim(claims[0]!.id, path);
    const other = join(folder, 'other.db');
    copyFileSync(`${path}.corrections.yaml`, `${other}.corrections.yaml`);
    for (const name of ['c.txt', 'a.txt', 'b.txt']) await build([name], other);
    expect(await exported(other)).toBe(await exported(path));
  });

  it('is as before when the corrections are taken away', async () => {
    const before = await exported(path);
    await mergeEntities('zeb quarnby', 'jon quarn', path);
    await retypeEntity('free orvalle front', 'place', 'site', path);
    await renameEntity('italy', 'Italian Republic', path);
    await splitEntity('spain', 'c.txt', path);
    expect(await exported(path)).not.toBe(before);
    rmSync(`${path}.corrections.yaml`);
    await build();
    expect(await exported(path)).toBe(before);
  });
});

describe('a correction', () => {
  it('that makes no sense is refused and changes nothing', async () => {
    const before = await exported(path);
    await expect(mergeEntities('france', 'france', path)).rejects.toThrow('the same already');
    await expect(retypeEntity('france', 'animal', null, path)).rejects.toThrow("no type 'animal'");
    await expect(retypeEntity('france', 'group', 'gang', path)).rejects.toThrow("no kind 'gang'");
    await expect(renameEntity('france', '  ', path)).rejects.toThrow('empty');
    await expect(splitEntity('italy', 'c.txt', path)).rejects.toThrow('does not name');
    await expect(rejectClaim('ffffffffffffffffff', path)).rejects.toThrow('no claim');
    await expect(renameEntity('nobody at all', 'x', path)).rejects.toThrow('nobody at all');
    expect(await exported(path)).toBe(before);
    expect(existsSync(`${path}.corrections.yaml`)).toBe(false);
  });

  it('is kept as text that a person can read, and goes out with the graph', async () => {
    await renameEntity('italy', 'Italian Republic', path);
    expect(JSON.parse(await exported(path)).attributes.corrections.entities).toMatchObject([
      { name: 'Italian Republic' },
    ]);
    expect(readFileSync(`${path}.corrections.yaml`, 'utf8')).toContain('id: country/ITA\n    name: Italian Republic');
  });

  it('file that is damaged is named, and the graph stays', async () => {
    const before = await exported(path);
    writeFileSync(`${path}.corrections.yaml`, 'entities: [{ id: 3 }]\n');
    await expect(build(['a.txt'])).rejects.toThrow('g.db.corrections.yaml: entities.0');
    expect(await exported(path)).toBe(before);
  });
});
