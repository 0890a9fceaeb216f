import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/build.js';
import { balance } from '../../src/query/balance.js';
import { communities } from '../../src/query/communities.js';
import { cypher, STRINGER_MAPPING } from '../../src/query/cypher/index.js';
import { RANKINGS, type Ranking, rank } from '../../src/query/rank.js';
import { timeline } from '../../src/query/timeline.js';
import { ferryArchive } from '../fixtures/ferry.js';
import { ontology } from '../fixtures/ontology.js';

const graph = buildGraph(ferryArchive(), ontology);

describe('ranking', () => {
  it.each(Object.keys(RANKINGS) as Ranking[])('by %s puts the parties to the quarrel first', (by) => {
    const first = rank(graph, by)
      .slice(0, 4)
      .map(({ id }) => id);
    expect(first).toContain('country/TUR');
    expect(first).toContain('country/GRC');
  });

  it('keeps one type', () => {
    expect(new Set(rank(graph, 'degree', 'country').map(({ type }) => type))).toEqual(new Set(['country']));
  });

  it('sums PageRank to one', () => {
    expect(rank(graph, 'pagerank').reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 5);
  });
});

describe('communities', () => {
  const found = communities(graph);

  it('put every entity into one group', () => {
    const members = found.communities.flatMap((community) => community.members);
    expect([...members].sort()).toEqual(graph.nodes().sort());
  });

  it('are the same for the same seed', () => {
    expect(communities(graph, { seed: 5 })).toEqual(communities(graph, { seed: 5 }));
  });
});

describe('the timeline', () => {
  it('goes by the day that the sentence names, and leaves states out', () => {
    const monday = timeline(graph, { from: 'official/eleni-markou' }).find(({ period }) => period === '2025-03-03');
    expect(monday?.events.map(({ relation }) => relation.relation)).toEqual(['accuses']);
  });

  it('is in order, and counts every event once', () => {
    const days = timeline(graph);
    expect(days.map(({ period }) => period)).toEqual(days.map(({ period }) => period).sort());
    const months = timeline(graph, {}, 'month');
    const count = (entries: typeof days): number => entries.reduce((sum, { events }) => sum + events.length, 0);
    expect(count(months)).toBe(count(days));
    expect(days.every(({ cooperation, conflict, events }) => cooperation + conflict === events.length)).toBe(true);
  });
});

describe('the balance of two', () => {
  it('is below zero for those who quarrel, whichever is named first', () => {
    const there = balance(graph, 'country/GRC', 'country/TUR');
    expect(there.mean).toBeLessThan(0);
    expect(balance(graph, 'country/TUR', 'country/GRC')).toEqual(there);
  });

  it('is unknown for those who have nothing to do with each other', () => {
    expect(balance(graph, 'group/reuters', 'country/ISR')).toEqual({ periods: [], events: 0, mean: null });
  });
});

describe("Cypher over stringer's graph", () => {
  const rows = (query: string): unknown[] =>
    cypher(graph, query, { mapping: STRINGER_MAPPING }).rows.map((row) => row.join(' '));

  it.each([
    [
      "MATCH (o:Official)-[r:REPRESENTS]->(:Country {name: 'Turkey'}) RETURN o.name, r.roles[0]",
      ['Hakan Demir Foreign Minister'],
    ],
    ['MATCH (:Group:Alliance)-[r:URGES]->(c) RETURN c.name ORDER BY c.name', ['Greece', 'Turkey']],
    [
      "MATCH (a)-[r:ACCUSES]->() WHERE a.name STARTS WITH 'Eleni' RETURN any(s IN r.sentences WHERE s CONTAINS 'accused')",
      ['true'],
    ],
  ])('%s', (query, expected) => {
    expect(rows(query)).toEqual(expected);
  });
});
