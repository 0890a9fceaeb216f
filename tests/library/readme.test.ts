import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringer } from '../fixtures/cli.js';

const ROOT = join(import.meta.dirname, '../..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** The programs of the README, in its order. */
const PROGRAMS = [...README.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, program]) => program!);

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stringer-readme-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules/stringer'), 'junction');
  symlinkSync(join(ROOT, 'node_modules/graphology'), join(folder, 'node_modules/graphology'), 'junction');
  copyFileSync(join(ROOT, 'graph/example/article.txt'), join(folder, 'article.txt'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the programs of the README', () => {
  it('are several, the first of ten lines at most', () => {
    expect(PROGRAMS.length).toBeGreaterThanOrEqual(4);
    expect(PROGRAMS[0]!.split('\n').filter((line) => line !== '').length).toBeLessThanOrEqual(10);
  });

  it.each(PROGRAMS)('run, and print what stands beside them: program %#', (program) => {
    const file = join(folder, 'program.mjs');
    writeFileSync(file, program);
    const printed = execFileSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' });
    expect(printed).not.toBe('');
    const lines = printed.split('\n');
    for (const [, said] of program.matchAll(/console\.log\(.*\/\/ (.+)$/gm)) expect(lines).toContain(said);
  });
});

/** The commands of the README's terminal, each with what stands below it. */
const TRANSCRIPT = [
  ...(/^```console\n([\s\S]*?)^```$/m.exec(README)?.[1] ?? '').matchAll(
    /^\$ npx stringer (.+)\n([^$]*(?:\$(?! npx)[^$]*)*)/gm,
  ),
];

describe('the terminal of the README', () => {
  it('shows what the commands print of the example', () => {
    expect(TRANSCRIPT.length).toBeGreaterThanOrEqual(2);
    const graph = 'graph/example/example.db';
    mkdirSync(join(folder, 'graph/example'), { recursive: true });
    stringer(['build', 'article.txt', '--date', '2024-04-19', '--graph', graph], { cwd: folder });
    for (const [, command, printed] of TRANSCRIPT) {
      const args = [...command!.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
      expect(stringer(args, { cwd: folder }).out.trim()).toBe(printed!.trim());
    }
  });
});
