/**
 * Kills builds at random moments and looks whether anything is lost: the store must be whole after each, and once the
 * build has run again, what it exports must be, byte for byte, what an undisturbed build exports.
 *
 *     npx tsx tests/faults/kill.ts --trials 200 --seed 1
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import Database from 'libsql';
import { exportGraph } from '../../src/export/index.js';
import { loadGraph } from '../../src/library/load-node.js';
import { seeded } from '../../src/ontology/seeded.js';
import { MAIN, stringer } from '../fixtures/cli.js';
import { manyReports } from '../fixtures/reports.js';

export interface Trials {
  /** Builds that were still running when they were killed. */
  readonly killed: number;
  /** Of these, those that had stored some of the articles, and those that had stored all. */
  readonly inTheMiddle: number;
  readonly atTheEnd: number;
  /** What went wrong, a line each. */
  readonly wrong: readonly string[];
}

const ARTICLES = 60;
/** Builds are killed between this share of the time that one takes and its end: before, it only starts. */
const EARLIEST = 0.2;
const FORMATS = ['json', 'gexf', 'csv'] as const;

/** @param told is told after each trial */
export async function killBuilds(
  trials: number,
  seed: number,
  told: (done: number) => void = () => {},
): Promise<Trials> {
  const folder = await mkdtemp(join(tmpdir(), 'stringer-kill-'));
  try {
    const corpus = join(folder, 'corpus.jsonl');
    await writeFile(corpus, manyReports(ARTICLES));
    const whole = join(folder, 'whole.db');
    const began = performance.now();
    run(['build', corpus, '--graph', whole, '--jobs', '2']);
    const takes = performance.now() - began;
    const expected = await exports(whole);
    const next = seeded(seed);
    const counts = { killed: 0, inTheMiddle: 0, atTheEnd: 0 };
    const wrong: string[] = [];
    for (let trial = 0; trial < trials; trial += 1) {
      const graph = join(folder, `${trial}.db`);
      const moment = takes * (EARLIEST + next() * (1 - EARLIEST));
      const jobs = String(1 + (trial % 2));
      const killed = await killedAfter(moment, ['build', corpus, '--graph', graph, '--jobs', jobs]);
      const state = existsSync(graph) ? stateOf(graph) : { problems: [], articles: 0 };
      if (killed) counts.killed += 1;
      if (killed && state.articles > 0) counts[state.articles < ARTICLES ? 'inTheMiddle' : 'atTheEnd'] += 1;
      wrong.push(...state.problems.map((problem) => `trial ${trial}, ${Math.round(moment)} ms: ${problem}`));
      run(['build', corpus, '--graph', graph, '--jobs', jobs]);
      const found = await exports(graph);
      for (const format of FORMATS)
        if (found[format] !== expected[format]) wrong.push(`trial ${trial}: ${format} differs`);
      for (const end of ['', '-wal', '-shm', '-journal']) await rm(`${graph}${end}`, { force: true });
      told(trial + 1);
    }
    return { ...counts, wrong };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function run(args: readonly string[]): void {
  const { code, err } = stringer(args);
  if (code !== 0) throw new Error(`stringer ${args.join(' ')} ended with ${code}: ${err}`);
}

async function exports(path: string): Promise<Readonly<Record<string, string>>> {
  const graph = await loadGraph(path);
  return Object.fromEntries(FORMATS.map((format) => [format, exportGraph(graph, format)]));
}

/** What the database itself says about the file that a killed build left; it is opened as any program would. */
function stateOf(graph: string): { problems: string[]; articles: number } {
  const database = new Database(graph);
  try {
    const rows = database.prepare('PRAGMA integrity_check').all() as { integrity_check: string }[];
    const tables = database.prepare("SELECT count(*) AS count FROM sqlite_master WHERE name = 'articles'").get();
    const articles = (tables as { count: number }).count
      ? (database.prepare('SELECT count(*) AS count FROM articles').get() as { count: number }).count
      : 0;
    return { problems: rows.map((row) => row.integrity_check).filter((text) => text !== 'ok'), articles };
  } finally {
    database.close();
  }
}

/** Whether the command was still running. */
async function killedAfter(milliseconds: number, args: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  await new Promise((resolve) => child.once('exit', resolve));
  clearTimeout(timer);
  return child.signalCode === 'SIGKILL';
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: { trials: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
  });
  const result = await killBuilds(Number(values.trials), Number(values.seed), (done) => {
    if (done % 10 === 0) console.error(`${done} trials`);
  });
  console.log(JSON.stringify(result, null, 2));
  if (result.wrong.length > 0) process.exitCode = 1;
}
