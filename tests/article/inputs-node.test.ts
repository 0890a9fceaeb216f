import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findInputs, readInput } from '../../src/article/inputs-node.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stringer-inputs-'));
  await mkdir(join(folder, 'more'));
  await mkdir(join(folder, '.hidden'));
  await writeFile(join(folder, 'b.txt'), 'The minister resigned.');
  await writeFile(join(folder, 'a.md'), 'The minister *stayed*.');
  await writeFile(join(folder, 'more', 'c'), '{"text":"The minister left."}\n');
  await writeFile(join(folder, 'more', 'bad.txt'), new Uint8Array([1, 0, 2, 0]));
  await writeFile(join(folder, 'paper.pdf'), '%PDF-1.7');
  await mkdir(join(folder, 'gz'));
  await writeFile(join(folder, 'gz', 'old.doc'), 'anything');
  await writeFile(join(folder, 'gz', 'packed.txt.gz'), gzipSync('The minister returned.'));
  await writeFile(join(folder, 'gz', 'bomb.txt.gz'), gzipSync(new Uint8Array(500_000_001)));
  await writeFile(join(folder, 'gz', 'torn.txt.gz'), gzipSync('The minister returned.').subarray(0, 20));
  await writeFile(join(folder, 'style.css'), 'p { color: red }');
  await writeFile(join(folder, '.hidden', 'd.txt'), 'Nobody sees this.');
});

afterAll(() => rm(folder, { recursive: true }));

const names = (paths: readonly string[]) => paths.map((path) => path.slice(folder.length + 1));

async function outcome(path: string): Promise<string> {
  for await (const found of readInput({ where: path, path }, {}))
    return 'error' in found ? found.error.name : found.text;
  return 'nothing';
}

describe('the files that arguments name', () => {
  it('are those of a folder and below it in the order of their names, without hidden ones and companions of pages', async () => {
    const inputs = await findInputs([folder]);
    expect(names(inputs.found.map((input) => input.where))).toEqual([
      'a.md',
      'b.txt',
      'gz/bomb.txt.gz',
      'gz/old.doc',
      'gz/packed.txt.gz',
      'gz/torn.txt.gz',
      'more/bad.txt',
      'more/c',
      'paper.pdf',
    ]);
    expect(names(inputs.skipped)).toEqual(['style.css']);
  });

  it('are those that a glob matches', async () => {
    const inputs = await findInputs([`${folder}/**/*.txt`]);
    expect(names(inputs.found.map((input) => input.where))).toEqual(['b.txt', 'more/bad.txt']);
  });

  it('come once each, and standard input is -', async () => {
    const file = join(folder, 'b.txt');
    const inputs = await findInputs([file, '-', file, '-']);
    expect(inputs.found.map((input) => input.path)).toEqual([file, null]);
  });

  it('are missed by name', async () => {
    const inputs = await findInputs([join(folder, 'none.txt'), `${folder}/*.html`, join(folder, 'b.txt')]);
    expect(inputs.faults.map((fault) => fault.error.name)).toEqual(['missing', 'missing']);
    expect(inputs.found).toHaveLength(1);
  });
});

describe('a file', () => {
  it.each([
    ['b.txt', 'The minister resigned.'],
    ['a.md', 'The minister stayed.'],
    ['more/c', 'The minister left.'],
    ['more/bad.txt', 'binary'],
    ['paper.pdf', 'damaged'],
    ['gz/old.doc', 'unsupported'],
    ['gz/packed.txt.gz', 'The minister returned.'],
    ['gz/bomb.txt.gz', 'too-long'],
    ['gz/torn.txt.gz', 'damaged'],
    ['more', 'unreadable'],
  ])('%s gives %s', async (name, expected) => {
    expect(await outcome(join(folder, name))).toBe(expected);
  });

  it('gives its own name as the source, without the path to it', async () => {
    for await (const found of readInput({ where: 'x', path: join(folder, 'b.txt') }, { date: '2024-05-02' })) {
      expect(found).toMatchObject({ source: 'b.txt', date: '2024-05-02' });
    }
  });
});
