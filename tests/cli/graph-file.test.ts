import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { toGexf } from '../../src/export/gexf.js';
import { graph } from '../export/hostile.js';
import { stringer } from '../fixtures/cli.js';

const folder = mkdtempSync(join(tmpdir(), 'stringer-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

const own = join(folder, 'own.gexf');
writeFileSync(own, toGexf(graph));
const foreign = join(folder, 'routes.edges.csv');
writeFileSync(foreign, 'Source,Target,Label,Weight\nhel,tll,sails to,3\ntll,rix,sails to,1\nline,hel,owns,1\n');
writeFileSync(
  join(folder, 'routes.nodes.csv'),
  'Id,Label,Type\nhel,Helsinki,Place\ntll,Tallinn,Place\nrix,Riga,Place\nline,Ferry Line,Company\n',
);

describe('--graph with a file of stringer’s own', () => {
  test('answers with the sentences', () => {
    const { code, out } = stringer(['relations', '--from', 'demir', '--type', 'threatens', '--graph', own]);
    expect(code).toBe(0);
    expect(out).toContain('vowed');
  });
});

describe('--graph with a file of another program', () => {
  const ask = (...args: string[]) => stringer([...args, '--graph', foreign]);

  test.each([
    ['info', ['info'], '4 entities, 3 relations'],
    ['find', ['find', 'tallinn'], 'Tallinn'],
    ['show', ['show', 'helsinki'], 'sails to'],
    ['relations', ['relations', '--from', 'helsinki'], 'no sentence: the graph came without evidence'],
    ['between', ['between', 'helsinki', 'tallinn'], 'Helsinki sails to Tallinn'],
    ['path', ['path', 'ferry line', 'riga'], 'Ferry Line — Helsinki — Tallinn — Riga'],
    ['rank', ['rank', '--by', 'degree'], 'Tallinn'],
    ['communities', ['communities'], 'Helsinki'],
    ['query', ['query', 'MATCH (a:Company)-[r:OWNS]->(b) RETURN b.name'], 'Helsinki'],
  ])('%s works with what there is, and says that there is no evidence', (_, args, says) => {
    const { code, out, err } = ask(...args);
    expect(out).toContain(says);
    expect(err).toContain('came without evidence');
    expect(code).toBe(0);
  });

  test('relations of it are rows without a claim', () => {
    const rows = ask('relations', '--format', 'jsonl')
      .out.trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({ subject: { name: 'Helsinki' }, label: 'sails to', claim: null });
  });

  test('timeline has no dated event, and says so with exit code 1', () => {
    expect(ask('timeline').code).toBe(1);
  });

  test('becomes other formats', () => {
    const files = ['gexf', 'ttl', 'plover.jsonl'].map((ending) => join(folder, `new.${ending}`));
    const { code, err } = stringer(['export', ...files, '--graph', foreign]);
    expect(code).toBe(0);
    for (const file of files) expect(err).toContain(file);
  });

  test('what is wrong in it is named with its line', () => {
    const broken = join(folder, 'broken.csv');
    writeFileSync(broken, 'Source,Target,Weight\na,b,heavy\n');
    const { code, err } = stringer(['info', '--graph', broken]);
    expect(code).toBe(2);
    expect(err).toMatch(/broken\.csv, line 2: weight is "heavy"\. Write a finite number\./);
  });

  test('a file that is not there is told', () => {
    const { code, err } = stringer(['info', '--graph', join(folder, 'none.gexf')]);
    expect(code).toBe(2);
    expect(err).toContain('there is no such file');
  });
});

test('export lists its formats by file ending', () => {
  const { out } = stringer(['export', '--help']);
  for (const ending of [
    '.gexf',
    '.nodes.csv',
    '.neo4j-edges.csv',
    '.cypher',
    '.ttl',
    '.jsonld',
    '.dot',
    '.mmd',
    '.html',
  ]) {
    expect(out).toMatch(new RegExp(`^ {2}\\${ending} +\\w`, 'm'));
  }
});
