/**
 * How a store grows: time, memory and size of filling it with 100, 1,000 and 10,000 articles, and how long it takes
 * then to add one article and to answer each reading command. What is extracted is extracted once, from a few hundred
 * articles, and derived for the others (see `derive.ts`): this measures the store, not the reading.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArticles } from '../../src/article/read.js';
import { engineId, loadEngine } from '../../src/library/engine-node.js';
import { loadKnowledge } from '../../src/ontology/knowledge-node.js';
import { articleRows } from '../../src/store/rows.js';
import { Store, type StoredArticle } from '../../src/store/store.js';
import { MAIN } from '../fixtures/cli.js';
import { corpus } from './corpus.js';
import { derived } from './derive.js';

const SIZES = [100, 1000, 10_000];
const EXTRACTED = 400;

const COMMANDS: readonly (readonly string[])[] = [
  ['show', 'Iraq'],
  ['find', 'Iraq'],
  ['find', 'ministers met'],
  ['relations', '--from', 'US', '--limit', '20'],
  ['relations', '--type', 'attacks', '--since', '2020-01-01', '--limit', '20'],
  ['relations', '--limit', '20'],
  ['between', 'US', 'Iraq'],
  ['path', 'Australia', 'Syria'],
  ['timeline', 'Iraq', '--by', 'year'],
  ['info'],
  ['rank'],
  ['communities'],
  ['balance', 'US', 'Iraq'],
  ['ask', 'Who attacked Iraq?'],
  ['query', 'MATCH (a)-[r:ATTACKS]->(b) RETURN a.name, b.name, r.weight ORDER BY r.weight DESC LIMIT 10'],
];

/** What filling a store takes. */
interface Filled {
  /** Processor seconds of adding, and of bringing the graph up to date. */
  readonly added: number;
  readonly settled: number;
  /** Most resident memory, in megabytes. */
  readonly memory: number;
  readonly entities: number;
  readonly relations: number;
}

export async function scaleBench(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'stringer-scale-'));
  try {
    const extracted = join(folder, 'extracted.jsonl');
    await extract(EXTRACTED, extracted);
    const one = join(folder, 'one.jsonl');
    writeFileSync(one, JSON.stringify([...corpus(1, 99)][0]));
    const columns = SIZES.map((size) => column(size, extracted, one, join(folder, `${size}.db`)));
    return table(columns);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function extract(count: number, file: string): Promise<void> {
  const engine = await loadEngine();
  const lines = [...corpus(count)].map((article) => JSON.stringify(article)).join('\n');
  const stored: string[] = [];
  const options = { extension: '.jsonl', maxSize: 1e9 };
  for await (const article of readArticles(new TextEncoder().encode(lines), 'corpus', options)) {
    if ('error' in article) throw article.error;
    stored.push(JSON.stringify({ article, extraction: engine.extract(engine.annotate(article.text), article.date) }));
  }
  writeFileSync(file, stored.join('\n'));
}

type Column = Readonly<Record<string, string>>;

function column(size: number, extracted: string, one: string, path: string): Column {
  const output = execFileSync(
    process.execPath,
    ['--import', 'tsx', import.meta.filename, String(size), extracted, path],
    {
      encoding: 'utf8',
      cwd: join(import.meta.dirname, '../..'),
    },
  );
  const filled = JSON.parse(output) as Filled;
  const bytes = statSync(path).size;
  const seconds = (value: number) => `${value.toFixed(2)} s`;
  const cells: Record<string, string> = {
    articles: size.toLocaleString('en'),
    'entities, relations': `${filled.entities.toLocaleString('en')}, ${filled.relations.toLocaleString('en')}`,
    'adding what was extracted': `${seconds(filled.added)} (${((filled.added / size) * 1000).toFixed(2)} ms an article)`,
    'putting the graph together': `${seconds(filled.settled)} (${((filled.settled / size) * 1000).toFixed(2)} ms an article)`,
    'most memory': `${filled.memory.toFixed(0)} MB`,
    'size of the store': `${(bytes / 1e6).toFixed(1)} MB (${(bytes / size / 1000).toFixed(1)} kB an article)`,
  };
  cells['add one article'] = seconds(processorSeconds(['build', one, '--graph', path]));
  for (const command of COMMANDS) cells[command.join(' ')] = seconds(processorSeconds([...command, '--graph', path]));
  return cells;
}

/** Processor seconds that a command takes, from its start to its end. */
function processorSeconds(args: readonly string[]): number {
  const before = childSeconds();
  const { status, stderr } = spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  // Nothing found is an answer too.
  if (status !== 0 && status !== 1) throw new Error(`stringer ${args.join(' ')} ended with ${status}: ${stderr}`);
  return childSeconds() - before;
}

/** Processor time of all children that have ended: fields 16 and 17 of proc(5), in hundredths of a second. */
function childSeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

function table(columns: readonly Column[]): string {
  const names = Object.keys(columns[0]!);
  const rows = names.map((name) => `| ${name} | ${columns.map((cells) => cells[name]).join(' | ')} |`);
  return [
    '### A store that grows (processor time)',
    '',
    rows[0],
    `| --- |${' ---: |'.repeat(columns.length)}`,
    ...rows.slice(1),
    '',
  ].join('\n');
}

async function fill(size: number, extracted: string, path: string): Promise<Filled> {
  const knowledge = loadKnowledge();
  const lines = readFileSync(extracted, 'utf8').trimEnd().split('\n');
  const store = await Store.open(path);
  const rowsOf = (index: number) => {
    const stored = JSON.parse(lines[index % lines.length]!) as StoredArticle;
    const { article, extraction } = derived(stored, Math.floor(index / lines.length), knowledge.lexicon);
    return articleRows(article, extraction, knowledge.lexicon);
  };
  const engine = engineId({});
  let added = 0;
  for (let index = 0; index < size; index += 1) {
    const rows = rowsOf(index);
    const before = process.cpuUsage();
    await store.add(rows, engine);
    added += secondsSince(before);
  }
  const before = process.cpuUsage();
  const { entities, relations } = await store.settle(knowledge);
  const settled = secondsSince(before);
  store.close();
  return { added, settled, memory: process.resourceUsage().maxRSS / 1000, entities, relations };
}

function secondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const [size, extracted, path] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename && size && extracted && path)
  console.log(JSON.stringify(await fill(Number(size), extracted, path)));
