import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringer } from '../fixtures/cli.js';
import { REPORTS } from '../fixtures/reports.js';

let folder: string;
let count = 0;
const fresh = () => join(folder, `${count++}.db`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stringer-build-'));
  await mkdir(join(folder, 'reports'));
  for (const [name, text] of Object.entries(REPORTS)) await writeFile(join(folder, 'reports', name), text);
});
afterAll(() => rm(folder, { recursive: true }));

const report = (name: string) => join(folder, 'reports', name);
const exported = (graph: string) => stringer(['export', '-', '--graph', graph]).out;

function built(graph: string, ...args: string[]): string {
  const { code, err } = stringer(['build', ...args, '--graph', graph]);
  if (code !== 0) throw new Error(err);
  return err;
}

describe('build', () => {
  it('adds articles and says what it made of them', () => {
    const graph = fresh();
    const { code, out, err } = stringer(['build', report('a.txt'), '--date', '2025-02-03', '--graph', graph]);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(/articles: 1 added\n.*entities and \d+ relations from 1 article\n/);
    const { attributes } = JSON.parse(exported(graph));
    expect(attributes.articles).toMatchObject([{ title: 'Norway warns Russia', source: 'a.txt', date: '2025-02-03' }]);
  });

  it('changes nothing for an article that is there', () => {
    const graph = fresh();
    built(graph, report('b.txt'));
    const before = exported(graph);
    expect(built(graph, report('b.txt'))).toContain('articles: 1 already there');
    expect(exported(graph)).toBe(before);
  });

  it('reads folders, globs and standard input', () => {
    const graph = fresh();
    expect(built(graph, join(folder, 'reports'))).toContain('5 added');
    expect(built(graph, `${folder}/reports/*.txt`)).toContain('5 already there');
    const { err } = stringer(['build', '-', '--graph', graph], {
      input: '{"text":"Ghana supports Togo.","title":"Accra speaks"}\n',
    });
    expect(err).toContain('1 added');
    expect(exported(graph)).toContain('Ghana supports Togo.');
  });

  it('names a bad file, reads the others, and ends with 2', async () => {
    const mixed = join(folder, 'mixed');
    await mkdir(mixed);
    await writeFile(join(mixed, 'good.txt'), REPORTS['b.txt'] ?? '');
    await writeFile(join(mixed, 'bad.txt'), new Uint8Array([0, 1, 2, 3]));
    await writeFile(join(mixed, 'empty.txt'), '');
    const graph = fresh();
    const { code, err } = stringer(['build', mixed, '--graph', graph]);
    expect(code).toBe(2);
    expect(err).toContain(`skipped ${mixed}/bad.txt: this is binary data, not text. Give it a text file.`);
    expect(err).toContain(`skipped ${mixed}/empty.txt: there is no text in it.`);
    expect(err).toContain('1 added, 2 could not be read');
    expect(exported(graph)).toBe(exportedAfter('b.txt').replaceAll('b.txt', 'good.txt'));
  });

  it('makes no graph when nothing can be read', () => {
    const graph = fresh();
    expect(stringer(['build', join(folder, 'missing.txt'), '--graph', graph])).toMatchObject({ code: 2 });
    expect(existsSync(graph)).toBe(false);
  });

  it('refuses a text over the limit, by name', () => {
    const { code, err } = stringer(['build', report('a.txt'), '--max-size', '20', '--graph', fresh()]);
    expect(code).toBe(2);
    expect(err).toContain('more than the limit of 20');
  });

  function exportedAfter(...names: string[]): string {
    const graph = fresh();
    built(graph, ...names.map(report));
    return exported(graph);
  }
});

it.each(['2', '3', '4'])('%s threads give the graph that one gives', (jobs) => {
  const reports = join(folder, 'reports');
  const [one, several] = [fresh(), fresh()];
  built(one, reports, '--jobs', '1');
  expect(built(several, reports, '--jobs', jobs)).toContain('5 added');
  expect(exported(several)).toBe(exported(one));
});

describe('a store that cannot be used', () => {
  it('stops the build with 3 and is left as it was', async () => {
    const graph = fresh();
    await writeFile(graph, 'no database '.repeat(100));
    const { code, err } = stringer(['build', report('a.txt'), '--graph', graph]);
    expect(code).toBe(3);
    expect(err).toContain(`${graph}: this is not a stringer graph. Name another file with --graph.`);
    expect(await readFile(graph, 'utf8')).toBe('no database '.repeat(100));
  });

  it('is named when another program writes to it', () => {
    const graph = fresh();
    built(graph, report('a.txt'));
    const other = new Database(graph);
    other.exec('begin immediate');
    const { code, err } = stringer(['build', report('b.txt'), '--graph', graph]);
    expect(code).toBe(3);
    expect(err).toContain('another program is writing to this graph');
    other.exec('rollback');
    other.close();
  });

  it.skipIf(process.getuid?.() === 0)('is named when it may not be written to', async () => {
    const graph = fresh();
    built(graph, report('a.txt'));
    await chmod(graph, 0o444);
    expect(stringer(['build', report('b.txt'), '--graph', graph])).toMatchObject({ code: 3 });
  });
});
