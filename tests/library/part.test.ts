import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StringerGraph } from '../../src/graph/types.js';
import { loadGraph } from '../../src/library/load-node.js';
import { type GraphQuestions, openQuestions } from '../../src/library/part-node.js';
import { find, info, relations, show } from '../../src/library/verbs-node.js';
import { between } from '../../src/query/path.js';
import type { RelationFilter } from '../../src/query/relations.js';
import { ferryArchive } from '../fixtures/ferry.js';
import { storeOf } from '../fixtures/store.js';

let folder: string;
let whole: StringerGraph;
let stored: GraphQuestions;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stringer-part-'));
  const path = join(folder, 'ferry.db');
  await storeOf(path, ferryArchive());
  whole = await loadGraph(path);
  stored = await openQuestions(path);
});
afterAll(() => rm(folder, { recursive: true }));

describe('a question that reads part of a store is answered as from the whole', () => {
  it.each<RelationFilter>([
    {},
    { limit: 5 },
    { from: 'turkey' },
    { to: 'Greece', limit: 2 },
    { either: 'cyprus', types: ['accuses', 'ASSAULT'] },
    { from: 'markou', to: 'turkey' },
    { quad: 'verbal conflict', limit: 3 },
    { minWeight: 2 },
    { since: '2025-03-06', until: '2025-03-10' },
    { since: '2025-03-06', limit: 4 },
    { modality: 'planned' },
    { negated: true },
    { source: 'ledger', sort: 'date', limit: 3 },
    { sort: 'name', limit: 4 },
    { from: 'greece', minWeight: 5 },
  ])('relations %o', (filter) => {
    expect(relations(stored.relations(filter), filter)).toEqual(relations(whole, filter));
  });

  it.each(['turkey', 'markou', 'the white house', 'kaya', 'country/GRC'])('the card of %s', (name) => {
    expect(show(stored.relations({ either: name }), name)).toEqual(show(whole, name));
  });

  it.each(['navy', 'turkey', 'accused', 'greek', 'mark', 'ferries port', 'xyzzy'])('finding %s', (text) => {
    expect(stored.find(text, 1000).found).toEqual(find(whole, text));
  });

  it('what two do to each other', () => {
    const [a, b] = ['country/GRC', 'country/TUR'];
    expect(between(stored.between('greece', 'turkey'), a, b)).toEqual(between(whole, a, b));
  });

  it('what is in it', () => {
    expect(stored.info()).toEqual(info(whole));
  });

  it('its claims, when they are asked for', () => {
    expect(stored.whole().mapEdges((key, { claims }) => [key, claims])).toEqual(
      whole.mapEdges((key, { claims }) => [key, claims]),
    );
  });
});
