import { describe, expect, test } from 'vitest';
import { NO_FILTERS } from '../../src/graph/filters/index.js';
import { type PageState, readHash, writeHash } from '../../web/state/link.js';

const UNTOUCHED: PageState = {
  selection: null,
  article: null,
  path: null,
  asked: null,
  ego: 0,
  view: 'graph',
  colour: 'type',
  size: 'claims',
  labels: 'all',
  whole: false,
  filters: NO_FILTERS,
  look: null,
};

describe('a link to a view', () => {
  test('is empty for an untouched page', () => {
    expect(writeHash(UNTOUCHED)).toBe('');
    expect(readHash('')).toEqual(UNTOUCHED);
  });

  test.each<[string, Partial<PageState>]>([
    ['an entity', { selection: { kind: 'entity', id: 'person/zoë & co' } }],
    ['a relation', { selection: { kind: 'edge', id: 'a|meets|b' } }],
    ['an article', { article: 'a1f0' }],
    ['a path', { path: { from: 'country/GRC', to: 'country/TUR' } }],
    ['a path with an open end', { path: { from: 'country/GRC', to: null } }],
    ['a query', { asked: { kind: 'cypher', text: 'MATCH (n) RETURN n' } }],
    ['a question', { asked: { kind: 'question', text: 'Who met whom?' } }],
    ['a neighbourhood', { selection: { kind: 'entity', id: 'country/GRC' }, ego: 2 }],
    ['the table', { view: 'table' }],
    ['colours by community and sizes by PageRank', { colour: 'community', size: 'pagerank' }],
    ['names without relations', { labels: 'names' }],
    ['all of a large graph', { whole: true }],
    ['a part of the drawing', { look: { x: 0.25, y: 0.7512, ratio: 0.3 } }],
    ['hidden communities', { filters: { hidden: { community: ['', '2'] }, ranges: {} } }],
    ['hidden values', { filters: { hidden: { type: ['place'], source: ['', 'A "paper", daily'] }, ranges: {} } }],
    ['bounds', { filters: { hidden: {}, ranges: { date: { from: '2025-03-01' }, confidence: { from: 0.5, to: 1 } } } }],
  ])('brings back %s', (_, change) => {
    const state = { ...UNTOUCHED, ...change };
    expect(readHash(`#${writeHash(state)}`)).toEqual(state);
  });

  test.each([
    '#ego=99',
    '#ego=x&view=nothing',
    '#hide.type={"a":1}',
    '#hide.type=[1]&range.date=oops',
    '#colour=mood&size=1',
    '#look=1%202',
    '#look=a%20b%20c',
    '#look=0.5%200.5%200',
    '#%E0%A4%A=1',
  ])('that cannot be read (%s) opens the page as it is', (hash) => {
    const { filters, ...rest } = readHash(hash);
    const { filters: _, ...untouched } = UNTOUCHED;
    expect(rest).toEqual(untouched);
    expect(filters.hidden.type ?? []).toEqual([]);
    expect(filters.ranges).toEqual({});
  });
});
