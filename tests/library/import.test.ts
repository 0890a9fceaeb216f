import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '../../src/article/read.js';
import { exportGraph } from '../../src/export/index.js';
import { buildFiles } from '../../src/library/build-files-node.js';
import { loadEngine } from '../../src/library/engine-node.js';
import { extractWhole } from '../../src/library/extract-node.js';
import { importClaims } from '../../src/library/import-node.js';
import { loadGraph } from '../../src/library/load-node.js';
import { manyReports } from '../fixtures/reports.js';

let folder: string;
let lines: string[];
let expected: Readonly<Record<string, string>>;
let count = 0;

async function exported(path: string): Promise<Readonly<Record<string, string>>> {
  const graph = await loadGraph(path);
  return Object.fromEntries(['json', 'gexf', 'csv'].map((format) => [format, exportGraph(graph, format)]));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stringer-import-'));
  const reports = `${manyReports(16)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.stringify({ ...JSON.parse(line), source: 'wire' }))
    .join('\n')}\n`;
  const engine = await loadEngine();
  const fail = ({ error }: Fault) => {
    throw error;
  };
  lines = [];
  for await (const line of extractWhole(stream(reports), engine, fail)) lines.push(line);
  await writeFile(join(folder, 'reports.jsonl'), reports);
  await buildFiles([join(folder, 'reports.jsonl')], { path: join(folder, 'built.db') });
  expected = await exported(join(folder, 'built.db'));
});
afterAll(() => rm(folder, { recursive: true }));

async function* stream(text: string) {
  yield text;
}

/** Imports files of some lines each, one run after the other, into one store. */
async function imported(...files: readonly (readonly string[])[]): Promise<string> {
  const path = join(folder, `${count++}.db`);
  for (const [index, file] of files.entries()) {
    const name = `${path}-${index}.jsonl`;
    await writeFile(name, file.join('\n'));
    await importClaims([name], { path });
  }
  return path;
}

describe('what many machines extracted', () => {
  it('gives the same bytes as one build, in whatever order, parts and number of times it comes', async () => {
    expect(lines).toHaveLength(16);
    const order = fc.shuffledSubarray(lines, { minLength: lines.length });
    const again = fc.subarray(lines);
    await fc.assert(
      fc.asyncProperty(order, fc.nat(lines.length), again, async (all, cut, more) => {
        const path = await imported(all.slice(0, cut), [...all.slice(cut), ...more]);
        expect(await exported(path)).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  });

  it('is known the second time', async () => {
    const path = await imported(lines);
    const file = join(folder, 'again.jsonl');
    await writeFile(file, lines.join('\n'));
    expect(await importClaims([file], { path })).toMatchObject({ added: 0, updated: 0, known: 16, faults: 0 });
  });

  it.each<[string, (line: Record<string, unknown>) => unknown, string]>([
    ['no JSON', () => '{', 'the line is not JSON'],
    ['another text', (line) => ({ ...line, text: `${line.text} More.` }), 'is not that of the text'],
    [
      'a span outside',
      (line) => ({ ...line, sentences: [{ start: 0, end: 99_999 }] }),
      'a span does not lie in the text',
    ],
    ['entities left out', (line) => ({ ...line, entities: [] }), 'a claim is about no entity of the line'],
    ['a field left out', (line) => ({ ...line, engine: undefined }), 'engine: '],
  ])('with %s is named and left out', async (_, change, says) => {
    const changed = change(JSON.parse(lines[0]!));
    const file = join(folder, 'bad.jsonl');
    await writeFile(file, `${typeof changed === 'string' ? changed : JSON.stringify(changed)}\n${lines[1]}\n`);
    const faults: string[] = [];
    const path = join(folder, `${count++}.db`);
    const result = await importClaims([file], { path, onFault: ({ error }) => faults.push(error.message) });
    expect(result).toMatchObject({ added: 1, faults: 1 });
    expect(faults[0]).toContain(`${file}, line 1: `);
    expect(faults[0]).toContain(says);
  });
});
