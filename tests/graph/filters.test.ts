import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build.js';
import { communityFilter } from '../../src/graph/filters/community.js';
import { filteredGraph } from '../../src/graph/filters/filtered-graph.js';
import { applyFilters, FILTERS, type FilterState, NO_FILTERS } from '../../src/graph/filters/index.js';
import { readGraph } from '../../src/import/index.js';
import { ferryArchive } from '../fixtures/ferry.js';
import { ontology } from '../fixtures/ontology.js';

const archive = ferryArchive();
const graph = buildGraph(archive, ontology);
const filter = (state: Partial<FilterState>) => applyFilters(graph, FILTERS, { ...NO_FILTERS, ...state });
const all = filter({});

describe('filters', () => {
  test('that hide nothing leave every edge with every claim', () => {
    expect([...all.edges.keys()]).toEqual(graph.edges());
    expect([...all.edges.values()].flat()).toHaveLength(archive.claims.length);
    expect(all.nodes.has('person/ayse-kaya')).toBe(false);
  });

  test.each<[string, Partial<FilterState>, (edge: string) => boolean]>([
    ['a type', { hidden: { type: ['place'] } }, (edge) => !edge.includes('place/')],
    ['a kind', { hidden: { kind: ['military'] } }, (edge) => !/navy|coast-guard/.test(edge)],
    ['a relation', { hidden: { relation: ['accuses'] } }, (edge) => !edge.includes('|accuses|')],
    [
      'a quad',
      { hidden: { quad: ['verbal conflict', 'material conflict'] } },
      (edge) => !/\|(accuses|attacks)\|/.test(edge),
    ],
    ['states', { hidden: { quad: [''] } }, (edge) => !/\|(represents|located_in|borders)\|/.test(edge)],
  ])('hide %s', (_, state, expected) => {
    const { edges } = filter(state);
    expect(edges.size).toBeGreaterThan(0);
    expect(edges.size).toBeLessThan(graph.size);
    expect([...edges.keys()].filter((edge) => !expected(edge))).toEqual([]);
  });

  test('hide the claims of an edge one by one', () => {
    const { edges } = filter({ ranges: { date: { from: '2025-03-10' } } });
    const markou = edges.get('official/eleni-markou|represents|country/GRC');
    expect(markou?.map((claim) => claim.role)).toEqual(['Foreign Minister']);
  });

  test.each<[string, Partial<FilterState>, number]>([
    ['what is not actual', { hidden: { status: ['actual'] } }, 6],
    ['what somebody is quoted for', { hidden: { attribution: ['article'] } }, 5],
    ['one day', { ranges: { date: { from: '2025-03-03', to: '2025-03-03' } } }, 1],
    ['relations with two claims', { ranges: { weight: { from: 2 } } }, 2],
    ['what is doubtful', { ranges: { confidence: { to: 0.6 } } }, 1],
  ])('keep %s', (_, state, claims) => {
    expect([...filter(state).edges.values()].flat()).toHaveLength(claims);
  });

  test('hide a community that somebody else has found', () => {
    const aegean = communityFilter((key) => (/GRC|TUR/.test(key) ? 'Aegean' : ''));
    const { edges, counts } = applyFilters(graph, [aegean], { ...NO_FILTERS, hidden: { community: ['Aegean'] } });
    expect(edges.size).toBeGreaterThan(0);
    expect([...edges.keys()].filter((edge) => /GRC|TUR/.test(edge))).toEqual([]);
    expect(counts.get('community')?.get('Aegean')).toBe(2);
  });

  test('count what each value would show while the other filters stay', () => {
    const { counts } = filter({ hidden: { relation: ['accuses'], source: ['Harbour Gazette'] } });
    const accusesInLedger = [...all.edges.values()]
      .flat()
      .filter((claim) => claim.article === 'b7e2d9a0c6f1' && claim.explanation.trigger.endsWith('accuses'));
    expect(counts.get('relation')?.get('accuses')).toBe(accusesInLedger.length);
    expect(counts.get('source')?.get('Harbour Gazette')).toBeGreaterThan(0);
    expect(counts.get('relation')?.get('borders')).toBeUndefined();
  });

  test('count entities once', () => {
    expect(all.counts.get('type')?.get('official')).toBe(4);
    expect(all.counts.get('type')?.get('country')).toBe(5);
  });
});

describe('filters of a graph without claims', () => {
  const foreign = readGraph(
    'routes.csv',
    new TextEncoder().encode(
      'source,target,relation,weight,first,last\na,b,sails,3,2021-01-01,2021-02-01\nb,c,owns,1,,\n',
    ),
  );
  const left = (state: Partial<FilterState>) => [
    ...applyFilters(foreign, FILTERS, { ...NO_FILTERS, ...state }).edges.keys(),
  ];

  test.each<[string, Partial<FilterState>, string[]]>([
    ['nothing hidden', {}, ['a|sails|b', 'b|owns|c']],
    ['a relation hidden', { hidden: { relation: ['owns'] } }, ['a|sails|b']],
    ['a weight', { ranges: { weight: { from: 2 } } }, ['a|sails|b']],
    ['a date', { ranges: { date: { from: '2021-01-15' } } }, ['a|sails|b']],
    ['its only type hidden', { hidden: { type: ['entity'] } }, []],
  ])('%s', (_, state, edges) => {
    expect(left(state)).toEqual(edges);
  });

  test('leave a graph of its own with weights and dates as they were', () => {
    const part = filteredGraph(foreign, applyFilters(foreign, FILTERS, NO_FILTERS));
    expect(part.export()).toEqual(foreign.export());
  });
});
