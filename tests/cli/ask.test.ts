import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringer as run } from '../fixtures/cli.js';
import { ferryArchive } from '../fixtures/ferry.js';
import { storeOf } from '../fixtures/store.js';

let folder: string;
let graph: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stringer-ask-'));
  graph = join(folder, 'ferry.db');
  await storeOf(graph, ferryArchive());
});
afterAll(() => rm(folder, { recursive: true }));

const stringer = (...args: string[]) => run([...args, '--graph', graph]);

describe('stringer ask', () => {
  it('says how it read the question, the query, the answer and the sentence', () => {
    const { code, out } = stringer('ask', 'Who accused Turkey of delay?');
    expect(code).toBe(0);
    expect(out).toContain("I read: (?)-[accuses]->(Turkey) in a sentence with 'delay'\n");
    expect(out).toContain('Cypher: MATCH (x)-[r0:ACCUSES]->(b0)');
    expect(out).toContain('$b0 = "country/TUR"');
    expect(out).toContain('\nGreece, according to the European Union.\n');
    expect(out).toContain('[Greece] again *accused* [Turkey] of delay');
  });

  it('asks a query that gives the same by itself', () => {
    const { cypher } = JSON.parse(stringer('ask', 'Who accused Turkey?', '--format', 'json').out);
    const params = Object.entries(cypher.parameters)
      .filter(([, value]) => typeof value === 'string')
      .flatMap(([name, value]) => ['--param', `${name}=${value}`]);
    const query = cypher.query.replace('x.type IN $x_types AND ', '');
    const { out } = stringer('query', query, ...params, '--format', 'csv');
    expect(out).toContain('Greece');
    expect(out).toContain('Eleni Markou');
  });

  it('prints a claim a line for programs', () => {
    const lines = stringer('ask', 'Whom did the EU urge?', '--format', 'jsonl').out.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).answer).sort()).toEqual(['Greece', 'Turkey']);
  });

  it('prints a row a claim for spreadsheets', () => {
    const [head, ...rows] = stringer('ask', 'Did Markou meet Demir?', '--format', 'csv').out.trimEnd().split('\r\n');
    expect(head).toMatch(/^answer,entity,kind,subject,/);
    expect(rows).toHaveLength(2);
  });

  it('says that the graph does not say, and ends with 1', () => {
    const { code, out } = stringer('ask', 'Is Turkey a member of the EU?');
    expect(code).toBe(1);
    expect(out).toContain('The graph does not say.');
    expect(out).toContain("Nearest command: stringer between Turkey 'European Union'");
  });

  it('names the word that it does not understand, and ends with 2', () => {
    expect(stringer('ask', 'Who loves Turkey?')).toEqual({
      code: 2,
      out: '',
      err: "stringer: 'loves' is no relation that I know.\nNearest command: stringer relations --with Turkey\n",
    });
  });

  it('takes a text for words, never for a query', () => {
    const { code, err } = stringer('ask', "Who attacked '}) RETURN 1 //?");
    expect([1, 2]).toContain(code);
    expect(err).not.toContain('mistake in stringer');
  });
});
