import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringer as run } from '../fixtures/cli.js';
import { ferryArchive } from '../fixtures/ferry.js';
import { storeOf } from '../fixtures/store.js';

let folder: string;
let graph: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stringer-cli-'));
  graph = join(folder, 'ferry.db');
  await storeOf(graph, ferryArchive());
});
afterAll(() => rm(folder, { recursive: true }));

const stringer = (...args: string[]) => run([...args, '--graph', graph]);

describe('relations', () => {
  it('prints who does what to whom, and the sentence with its parts marked', () => {
    expect(stringer('relations', '--from', 'harbour workers').out).toBe(
      `Harbour Workers Union protests against Turkey
    [The Harbour Workers Union] *protested against* [Turkey] at the port, and Nikos Alexiou, who
    leads it, thanked Cyprus.
    The Evening Ledger · 2025-03-09
`,
    );
  });

  it('says what qualifies a claim', () => {
    const { out } = stringer('relations', '--type', 'threatens', 'accuses', '--since', '2025-03-04');
    expect(out).toContain('The Evening Ledger · 2025-03-09 · negated');
    expect(out).toContain('Harbour Gazette · 2025-03-04 · possible · says Reuters');
  });

  it('marks mentions inside mentions', () => {
    expect(stringer('relations', '--from', 'markou', '--to', 'greece').out).toContain(
      '[[Greek] *Shipping Minister* Eleni Markou] accused Turkey',
    );
  });

  it('explains', () => {
    expect(stringer('relations', '--from', 'US', '--explain').out).toContain('rule      active-clause');
  });

  it('prints one claim a line for programs', () => {
    const { out } = stringer('relations', '--with', 'united states', '--format', 'jsonl');
    const claims = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(claims).toHaveLength(3);
    for (const { claim, subject } of claims) {
      const { sentence, trigger, text } = claim;
      expect(text.slice(trigger.start - sentence.start, trigger.end - sentence.start)).toBe(trigger.text);
      expect(subject).toMatchObject({ id: expect.any(String), name: expect.any(String) });
    }
  });

  it('prints a table for spreadsheets', () => {
    const [head, ...rows] = stringer('relations', '--type', 'SANCTION', '--format', 'csv').out.trimEnd().split('\r\n');
    expect(head).toMatch(/^subject,subject_type,relation,plover,object,object_type,modality,negated,date,/);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatch(/^United States,country,sanctions,SANCTION,Turkish Navy,group,possible,false,2025-03-09,/);
    expect(rows[0]).toContain('"She did not threaten Turkey with sanctions, but');
  });

  it('names relations that there are when it is asked for another', () => {
    const { code, err } = stringer('relations', '--type', 'loves');
    expect(code).toBe(2);
    expect(err).toContain("there is no relation 'loves'. There are agrees_with,");
  });

  it('says when nothing is like that', () => {
    expect(stringer('relations', '--since', '2030-01-01')).toEqual({
      code: 1,
      out: '',
      err: "No relation since 2030-01-01. Without 'since 2030-01-01' there are 39.\n",
    });
  });
});

describe('show', () => {
  it('prints the card of an entity named as a person would', () => {
    const { out } = stringer('show', 'eleni', 'markou', '--sentences', '1');
    expect(out).toContain('Eleni Markou  official  official/eleni-markou\n');
    expect(out).toContain('  office   Shipping Minister; Foreign Minister\n');
    expect(out).toContain('and 1 more');
    expect(out).toContain('WHAT IS DONE TO ELENI MARKOU');
  });

  it('draws the heaviest relations and says how to see the rest', () => {
    const { out } = stringer('show', 'turkey', '--limit', '1');
    const rest = [...out.matchAll(/^ {2}and (\d+) more: stringer (relations --(?:from|to) country\/TUR)$/gm)];
    expect(rest).toHaveLength(2);
    for (const [, count, command] of rest) {
      const all = stringer(...command!.split(' '), '--format', 'json').out;
      expect(JSON.parse(all)).toHaveLength(Number(count) + 1);
    }
  });

  it.each([
    ['the white house', 'United States'],
    ['us', 'United States'],
    ['ankara', 'Turkey'],
  ])('knows %s for %s', (words, name) => {
    expect(JSON.parse(stringer('show', words, '--format', 'json').out)).toMatchObject({ name });
  });

  it('suggests whom it might be', () => {
    expect(stringer('show', 'Marku')).toEqual({
      code: 1,
      out: '',
      err: "stringer: the graph knows nobody and nothing called 'Marku'. Did you mean Eleni Markou?\n",
    });
  });

  it('asks which one, when it could be several', () => {
    const { code, err } = stringer('show', 'union');
    expect(code).toBe(2);
    expect(err).toContain(
      "'union' may be European Union (group/european-union), or Harbour Workers Union (group/harbour-union)",
    );
  });
});

describe('path, find and info', () => {
  it('path prints the way and a sentence for every hop', () => {
    const found = stringer('path', 'nikos', 'israel').out;
    expect(found).toContain('Nikos Alexiou — Cyprus — Greece — Israel\n');
    expect(found.match(/^Israel is an ally of Greece$/m)).not.toBeNull();
  });

  it('path says when there is none', () => {
    expect(stringer('path', 'kaya', 'israel')).toMatchObject({
      code: 1,
      err: expect.stringContaining('Nothing in the graph connects Ayşe Kaya and Israel. Ayşe Kaya has no relations.'),
    });
  });

  it('find prints entities, then sentences with the words marked', () => {
    const { out } = stringer('find', 'navy');
    expect(out).toContain('ENTITY        TYPE   CLAIMS  ALSO CALLED\nTurkish Navy  group       5\n');
    expect(out).toContain('The Turkish [Navy] fired warning shots');
  });

  it('info counts', () => {
    const { out } = stringer('info');
    expect(out).toContain('3 articles, 20 entities, 39 relations in 40 claims');
    expect(out).toMatch(/^ {5}5 {2}accuses/m);
    expect(stringer('info', '--entities').out).toContain('COUNTRY\n  Greece, Turkey, Cyprus, Israel, United States\n');
  });
});

describe('export', () => {
  it('writes a file whole, by its extension', async () => {
    const file = join(folder, 'graph.gexf');
    expect(stringer('export', file).err).toBe(`${file}: 20 entities and 39 relations as gexf\n`);
    expect(await readFile(file, 'utf8')).toContain('<gexf');
  });

  it('writes to standard output', () => {
    expect(JSON.parse(stringer('export', '-').out)).toMatchObject({ attributes: { format: 'stringer' } });
  });

  it.each([
    ['graph.docx', 2, 'no such format'],
    ['no/such/folder/graph.gexf', 3, 'cannot be written (ENOENT)'],
  ])('refuses %s', (file, code, message) => {
    const done = stringer('export', join(folder, file));
    expect(done.code).toBe(code);
    expect(done.err).toContain(message);
  });
});

describe('every command', () => {
  const names =
    'build info find show relations between path rank communities timeline balance query export view extract parse ask completion'.split(
      ' ',
    );

  it.each(names)('%s has help with examples', (name) => {
    const { out, code } = run([name, '--help']);
    expect(code).toBe(0);
    expect(out.match(/^ {2}\$ .*stringer/gm)?.length).toBeGreaterThanOrEqual(3);
  });

  it.each([[['--help']], [[]]])('is listed by stringer %j', (args) => {
    const { out, code } = run(args);
    expect(code).toBe(0);
    for (const name of names) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
  });

  it.each([
    [['frobnicate'], "unknown command 'frobnicate'"],
    [['inof'], 'Did you mean info?'],
    [['show'], "missing required argument 'entity'"],
    [['info', '--formt', 'json'], 'Did you mean --format?'],
    [['relations', '--since', 'yesterday'], 'Write the day as YYYY-MM-DD'],
    [['info', '--graph', '/nowhere/at/all.db'], '/nowhere/at/all.db: there is no graph yet. Make one with'],
  ])('%j is the caller’s mistake', (args, message) => {
    const { code, out, err } = run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('uses colour only where it is wanted', () => {
    const colour = (env: Record<string, string>) => run(['info', '--graph', graph], { env }).out.includes('\u001b[');
    expect(colour({})).toBe(false);
    expect(colour({ FORCE_COLOR: '1' })).toBe(true);
    expect(colour({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
  });

  it('fits the width', () => {
    const { out } = run(['find', 'greece', '--graph', graph], { env: { COLUMNS: '60' } });
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
  });

  it('reads the graph that $STRINGER_GRAPH names', () => {
    expect(run(['info'], { env: { STRINGER_GRAPH: graph } }).code).toBe(0);
  });
});
