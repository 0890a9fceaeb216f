import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GOLD } from './gold.js';

const ROOT = join(import.meta.dirname, '../..');
const SCRATCH = join(ROOT, 'build/evaluation');

/** Runs a built stringer command as a user would; the text it prints. Throws with what it said on stderr. */
export function stringer(args: readonly string[], input = ''): string {
  const run = spawnSync(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (run.status !== 0) throw new Error(`stringer ${args.join(' ')}: exit ${run.status}\n${run.stderr}`);
  return run.stdout;
}

/** Runs one of the gold data's scorers over a prediction; what it prints. */
export function scorer(name: string, gold: string, prediction: string, ...flags: string[]): string {
  const run = spawnSync(process.execPath, [join(GOLD, 'score', name), gold, prediction, ...flags], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`${name}: ${run.stderr}`);
  return run.stdout;
}

/** Writes a file under build/evaluation; its path. */
export function scratch(name: string, content: string): string {
  mkdirSync(SCRATCH, { recursive: true });
  const path = join(SCRATCH, name);
  writeFileSync(path, content);
  return path;
}

export const jsonl = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

/** One figure of the table. `value` is a share from 0 to 1 unless `text` says it in words. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly text?: string;
}

/** One group of figures: a room and the data it is measured on. */
export interface Measurement {
  readonly name: string;
  readonly data: string;
  measure(): Figure[];
}
