import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveOf } from '../fixtures/archive.js';
import { MAIN, stringer as run } from '../fixtures/cli.js';
import { storeOf } from '../fixtures/store.js';

/** Names that are wide, carry combining marks, have no place to break, or hold what a terminal would obey. */
const WIDE = '東京都民中央銀行金融政策決定会合';
const COMBINING = 'Ne\u0301e\u0301 A\u030angstro\u0308m Fo\u0308rening';
const UNBROKEN = 'Bundesausbildungsfoerderungsgesetzgebungskommission';
const HOSTILE = 'Evil\u001b[2J\u001b]0;owned\u0007\u009b31m \u202eFront';

let folder: string;
let graph: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stringer-output-'));
  graph = join(folder, 'wide.db');
  const entities: [string, string][] = [
    ['group/wide', WIDE],
    ['person/combining', COMBINING],
    ['group/unbroken', UNBROKEN],
    ['group/hostile', HOSTILE],
    ['country/ISR', 'Israel'],
    ['country/IRN', 'Iran'],
  ];
  const pairs = [
    ['group/wide', WIDE, 'person/combining', COMBINING],
    ['person/combining', COMBINING, 'group/unbroken', UNBROKEN],
    ['group/unbroken', UNBROKEN, 'group/hostile', HOSTILE],
    ['group/hostile', HOSTILE, 'country/ISR', 'Israel'],
    ['country/ISR', 'Israel', 'country/IRN', 'Iran'],
    ['country/IRN', 'Iran', 'country/ISR', 'Israel'],
  ] as const;
  const sentences = pairs.map(([subject, first, object, second], at) => ({
    text: `On that long day ${first} met ${second}, 人民日報報道した in ${'Llanfairpwllgwyngyllgogerychwyrndrobwll'.repeat(3)}.`,
    claims: [
      {
        subject: [first, subject] as [string, string],
        relation: at % 2 ? 'attacks' : 'meets',
        trigger: 'met',
        object: [second, object] as [string, string],
      },
    ],
  }));
  const article = { id: 'w1', title: `A title with ${WIDE}`, source: HOSTILE, date: '2025-01-31', sentences };
  await storeOf(graph, archiveOf(entities, [article]));
});
afterAll(() => rm(folder, { recursive: true }));

/** Every command that answers, as it is asked here. */
const READING: Readonly<Record<string, readonly string[]>> = {
  info: ['info'],
  'info --entities': ['info', '--entities'],
  find: ['find', 'long day'],
  show: ['show', 'israel'],
  relations: ['relations'],
  'relations --explain': ['relations', '--explain'],
  between: ['between', 'israel', 'iran'],
  path: ['path', WIDE, 'iran'],
  rank: ['rank'],
  communities: ['communities'],
  timeline: ['timeline'],
  balance: ['balance', 'israel', 'iran'],
  query: ['query', 'MATCH (a)-[r]->(b) RETURN a, a.name AS name, r.weight AS weight, b.name AS other'],
  ask: ['ask', 'Who met Israel?'],
};

const FORMATS = ['json', 'jsonl', 'csv'] as const;

const ask = (args: readonly string[], env: Record<string, string> = {}) => run([...args, '--graph', graph], { env });

/** A line without colours. */
const ESCAPE = '\u001b';
const COLOUR = new RegExp(`${ESCAPE}\\[[\\d;]*m`, 'g');
const bare = (text: string) => text.replace(COLOUR, '');

describe.each(Object.entries(READING))('%s', (_, args) => {
  it.each([40, 83])('fits a screen of %i columns, and shows nothing that a terminal obeys but colours', (columns) => {
    const { code, out, err } = ask(args, { COLUMNS: String(columns), FORCE_COLOR: '1' });
    expect(code).toBe(0);
    expect(bare(out + err)).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_Control}/u);
    for (const line of bare(out).split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
  });

  it.each(FORMATS)('answers as %s', (format) => {
    const { code, out } = ask([...args, '--format', format]);
    expect(code).toBe(0);
    if (format === 'json') JSON.parse(out);
    if (format === 'jsonl') for (const line of out.trimEnd().split('\n')) JSON.parse(line);
    if (format === 'csv') expect(cells(out).every((line, __, [head]) => line.length === head?.length)).toBe(true);
  });
});

/** The lines of CSV with their cells (RFC 4180). */
function cells(csv: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    lines.at(-1)!.push(quoted ?? plain ?? '');
    if (end === '\r\n') lines.push([]);
    if (end === '') break;
  }
  return lines.slice(0, -1);
}

describe('a reader that has seen enough', () => {
  it.each([
    ['a long table', 'query "UNWIND range(1, 30000) AS n RETURN n"'],
    ['long JSON', 'query "UNWIND range(1, 30000) AS n RETURN n" --format json'],
    ['an export', 'export -'],
  ])('ends %s in peace', (_, command) => {
    const line = `"${process.execPath}" "${MAIN}" ${command} --graph "${graph}" | head -1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', line], { encoding: 'utf8' });
    expect(stderr).not.toMatch(/EPIPE|Error/);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('0');
  });
});

describe('colour', () => {
  it.each([
    ['is off in a pipe', {}, false],
    ['comes with FORCE_COLOR', { FORCE_COLOR: '1' }, true],
    ['stays away with FORCE_COLOR=0', { FORCE_COLOR: '0' }, false],
    ['goes with NO_COLOR, whatever else is set', { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['is not changed by an empty NO_COLOR', { NO_COLOR: '', FORCE_COLOR: '1' }, true],
  ])('%s', (_, env, wanted) => {
    expect(ask(['relations', '--to', 'iran'], env).out.includes('\u001b[')).toBe(wanted);
  });
});

describe('where there is nothing', () => {
  it.each([
    [
      'relations',
      ['relations', '--from', 'iran', '--type', 'meets'],
      "No relation from Iran of type meets. Without 'from Iran' there are 3. Without 'of type meets' there is 1.",
    ],
    ['relations of nobody', ['relations', '--source', 'nowhere'], "No relation from the source 'nowhere'. Without"],
    [
      'find',
      ['find', 'zzzzzz'],
      "Nothing in 6 entities and their sentences fits 'zzzzzz'. Best known are Israel, Iran,",
    ],
    ['find with a slip', ['find', 'izrael'], "fits 'izrael'. Did you mean Israel?"],
    ['show', ['show', 'zzzzzz'], "called 'zzzzzz'. Best known are Israel, Iran,"],
    [
      'between',
      ['between', 'iran', UNBROKEN],
      `No relation between Iran and ${UNBROKEN}. How they are connected: stringer path`,
    ],
    ['between of a type', ['between', 'iran', 'israel', '--type', 'urges'], "Without '--type urges' there are 2."],
    [
      'path',
      ['path', WIDE, 'iran', '--type', 'urges'],
      `No relation of type urges connects ${WIDE} and Iran. Over relations`,
    ],
    ['rank', ['rank', '--type', 'zebra'], "is of type or kind 'zebra'. There are country, group, person."],
    [
      'timeline',
      ['timeline', 'iran', '--since', '2030-01-01'],
      "No dated event with Iran since 2030-01-01. Without 'since",
    ],
    ['balance', ['balance', 'iran', UNBROKEN], 'Iran has relations with Israel.'],
    [
      'query',
      ['query', 'MATCH (n:Country {name: "Spain"}) RETURN n'],
      'has the labels Country, Group, Person; the relationship types ATTACKS, MEETS.',
    ],
    ['ask', ['ask', 'Who attacked Iran in Limassol?'], 'Nearest command: stringer relations'],
  ])('%s says what was searched and what there is', (_, args, message) => {
    const { code, out, err } = ask(args, { COLUMNS: '1000' });
    expect(code).toBe(1);
    expect(out + err).toContain(message);
  });

  it('prints nothing but the columns for programs', () => {
    expect(ask(['rank', '--type', 'zebra', '--format', 'csv']).out).toBe('id,name,type,score\r\n');
    expect(ask(['rank', '--type', 'zebra', '--format', 'json']).out).toBe('[]\n');
    expect(ask(['rank', '--type', 'zebra']).out).toBe('');
  });
});
