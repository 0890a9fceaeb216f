import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadView } from '../../src/library/view-node.js';

const folder = mkdtempSync(join(tmpdir(), 'stringer-view-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the page of a graph from elsewhere has its types and relations behind those of the ontology', async () => {
  const file = join(folder, 'routes.csv');
  writeFileSync(file, 'source,target,relation\nhel,tll,sails to\ntll,hel,attacks\n');
  const { title, vocabulary, graph, article, workshop } = await loadView(file);
  expect([title, graph.order, workshop]).toEqual(['routes.csv', 2, undefined]);
  expect(vocabulary.types.map(({ name }) => name)).toEqual([
    'official',
    'person',
    'country',
    'group',
    'place',
    'entity',
  ]);
  const relations = vocabulary.relations.map(({ name }) => name);
  expect(relations.filter((name) => name === 'attacks')).toHaveLength(1);
  expect(vocabulary.relations.at(-1)).toMatchObject({ name: 'sails to', label: 'sails to', kind: 'state', quad: null });
  expect(article('any')).toBeUndefined();
});
