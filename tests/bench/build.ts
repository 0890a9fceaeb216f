/**
 * How fast texts become a graph: `stringer build` from its start to its end over 100 to 10,000 articles with two
 * threads, and over 3,000 with one, which says what the second thread adds. And how long four processes of `stringer extract`
 * take that share a folder, with `stringer import` of what they found, beside one.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MAIN, stringer } from '../fixtures/cli.js';
import { corpus } from './corpus.js';

const RUNS = [
  { articles: 3000, jobs: 1 },
  { articles: 100, jobs: 2 },
  { articles: 1000, jobs: 2 },
  { articles: 3000, jobs: 2 },
  { articles: 10_000, jobs: 2 },
] as const;
/** Both thread counts are compared here. */
const COMPARED = 3000;
/** So many are extracted by one process and by four. */
const SPREAD = 1000;

interface Run {
  readonly articles: number;
  readonly jobs: number;
  readonly words: number;
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly megabytes: number;
  readonly stored: number;
}

/** Writes what the process used to `$USAGE` when it ends. */
const USAGE = `import { writeFileSync } from 'node:fs';
  process.on('exit', () => writeFileSync(process.env.USAGE, JSON.stringify(process.resourceUsage())));`;

export async function buildBench(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'stringer-build-'));
  try {
    const runs = RUNS.map(({ articles, jobs }) => build(articles, jobs, folder));
    const spread = [await extractIn(1, folder), await extractIn(4, folder)] as const;
    return `${table(runs)}\n${spreadText(...spread)}\n`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function build(articles: number, jobs: number, folder: string): Run {
  const texts = [...corpus(articles)];
  const [input, graph, usage] = ['in.jsonl', `${articles}-${jobs}.db`, 'usage.json'].map((name) => join(folder, name));
  writeFileSync(input!, texts.map((article) => `${JSON.stringify(article)}\n`).join(''));
  const began = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      `--import=data:text/javascript,${encodeURIComponent(USAGE)}`,
      MAIN,
      'build',
      input!,
      '--graph',
      graph!,
      '--jobs',
      `${jobs}`,
    ],
    { encoding: 'utf8', env: { ...process.env, USAGE: usage } },
  );
  const seconds = (performance.now() - began) / 1000;
  if (status !== 0) throw new Error(`stringer build ended with ${status}: ${stderr}`);
  const used = JSON.parse(readFileSync(usage!, 'utf8')) as NodeJS.ResourceUsage;
  return {
    articles,
    jobs,
    words: texts.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0),
    seconds,
    processorSeconds: (used.userCPUTime + used.systemCPUTime) / 1e6,
    megabytes: used.maxRSS / 1000,
    stored: statSync(graph!).size,
  };
}

function table(runs: readonly Run[]): string {
  const number = (value: number) => Math.round(value).toLocaleString('en');
  const rows = runs.map(({ articles, jobs, words, seconds, processorSeconds, megabytes, stored }) =>
    [
      number(articles),
      jobs,
      `${seconds.toFixed(1)} s`,
      number(words / seconds),
      number(words / processorSeconds),
      `${number(megabytes)} MB`,
      `${(stored / articles / 1000).toFixed(1)} kB`,
    ].join(' | '),
  );
  const [one, two] = [1, 2].map((jobs) => runs.find((run) => run.articles === COMPARED && run.jobs === jobs)!);
  const share = one!.seconds / (2 * two!.seconds);
  return [
    '### Building from text',
    '',
    '| articles | threads | time | words a second | words a processor second | most memory | store, an article |',
    '| ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map((row) => `| ${row} |`),
    '',
    `Two threads do ${Math.round(100 * share)}% of twice the work of one.`,
    '',
  ].join('\n');
}

interface Spread {
  readonly processes: number;
  /** Seconds of the slowest process, and of importing what all found. */
  readonly extracted: number;
  readonly imported: number;
  readonly exported: string;
}

/** Extracts articles in so many processes, each with its own file of the folder, and imports that. */
async function extractIn(processes: number, folder: string): Promise<Spread> {
  const texts = [...corpus(SPREAD)];
  const parts = Array.from({ length: processes }, (_, part) => join(folder, `part-${processes}-${part}.jsonl`));
  parts.forEach((file, part) => {
    const own = texts.filter((_, index) => index % processes === part);
    writeFileSync(file, own.map((article) => `${JSON.stringify(article)}\n`).join(''));
  });
  const began = performance.now();
  await Promise.all(parts.map((file) => extract(file, `${file}.claims`)));
  const extracted = (performance.now() - began) / 1000;
  const graph = join(folder, `spread-${processes}.db`);
  const importing = performance.now();
  run(['import', ...parts.map((file) => `${file}.claims`), '--graph', graph]);
  const imported = (performance.now() - importing) / 1000;
  const file = join(folder, `spread-${processes}.json`);
  run(['export', file, '--graph', graph]);
  return { processes, extracted, imported, exported: readFileSync(file, 'utf8') };
}

async function extract(from: string, to: string): Promise<void> {
  const stdio = [openSync(from, 'r'), openSync(to, 'w'), 'ignore'] as const;
  const child = spawn(process.execPath, [MAIN, 'extract', '--whole'], { stdio: [...stdio] });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`stringer extract ended with ${code}`);
}

function run(args: readonly string[]): void {
  const { code, err } = stringer(args);
  if (code !== 0) throw new Error(`stringer ${args.join(' ')} ended with ${code}: ${err}`);
}

function spreadText(one: Spread, four: Spread): string {
  const seconds = ({ extracted, imported }: Spread) => `${extracted.toFixed(1)} s and ${imported.toFixed(1)} s`;
  const bytes = one.exported === four.exported ? 'the same bytes' : 'OTHER BYTES';
  return `Extracting ${SPREAD.toLocaleString('en')} articles and importing what was found: one process ${seconds(one)}, four processes ${seconds(four)}; ${bytes}.`;
}
