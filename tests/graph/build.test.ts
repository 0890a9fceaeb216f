import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build.js';
import { serializeGraph } from '../../src/graph/serialize.js';
import type { ResolvedClaim } from '../../src/ontology/types.js';
import { ferryArchive } from '../fixtures/ferry.js';
import { ontology } from '../fixtures/ontology.js';

const archive = ferryArchive();
const graph = buildGraph(archive, ontology);

describe('the graph of an archive', () => {
  test('has one node for each entity', () => {
    expect(graph.nodes()).toEqual(archive.entities.map((entity) => entity.id));
    expect(graph.getNodeAttributes('official/eleni-markou')).toMatchObject({
      label: 'Eleni Markou',
      type: 'official',
      country: 'GRC',
      roles: ['Shipping Minister', 'Foreign Minister'],
      first: '2025-03-03',
      last: '2025-03-15',
    });
  });

  test('has one edge for each subject, relation and object, weighted by its claims', () => {
    const triples = new Set(
      archive.claims.map((claim) => `${claim.subject.entity}|${claim.relation}|${claim.object.entity}`),
    );
    expect(new Set(graph.edges())).toEqual(triples);
    const markouForGreece = graph.getEdgeAttributes('official/eleni-markou|represents|country/GRC');
    expect(markouForGreece.weight).toBe(2);
    expect(markouForGreece.claims.map((claim) => claim.role)).toEqual(['Shipping Minister', 'Foreign Minister']);
    expect(graph.reduceEdges((sum, _, edge) => sum + edge.weight, 0)).toBe(archive.claims.length);
  });

  test('takes label, class, quad, score and colour of an edge from the ontology', () => {
    const relation = ontology.relation('accuses')!;
    expect(graph.getEdgeAttributes('country/GRC|accuses|country/TUR')).toMatchObject({
      label: relation.label,
      plover: 'ACCUSE',
      quad: 'verbal conflict',
      score: relation.score,
      color: relation.colour,
    });
  });

  test.each([
    ['country/GRC|agrees_with|country/TUR', 'actual'],
    ['official/hakan-demir|threatens|country/GRC', 'planned'],
    ['country/USA|sanctions|group/turkish-navy', 'possible'],
    ['official/ruth-calloway|threatens|country/TUR', 'negated'],
  ])('says of %s that it is %s', (edge, status) => {
    expect(graph.getEdgeAttribute(edge, 'status')).toBe(status);
    expect(graph.getEdgeAttribute(edge, 'counts')).toMatchObject({ [status]: 1 });
  });

  test('counts the claims of an edge apart and calls it actual when one claim is', () => {
    const claims = archive.claims.map((claim) =>
      claim.relation === 'accuses' && claim.object.entity === 'country/TUR'
        ? { ...claim, subject: { ...claim.subject, entity: 'country/CYP' } }
        : claim,
    );
    const { counts, status, weight } = buildGraph({ ...archive, claims }, ontology).getEdgeAttributes(
      'country/CYP|accuses|country/TUR',
    );
    expect(counts).toEqual({ actual: 2, planned: 0, possible: 1, negated: 0 });
    expect(status).toBe('actual');
    expect(weight).toBe(3);
  });

  test('keeps the evidence: every span of every claim slices its article and its sentence', () => {
    const texts = new Map(archive.articles.map((article) => [article.id, article.text]));
    graph.forEachEdge((_, edge) => {
      for (const claim of edge.claims) {
        const text = texts.get(claim.article)!;
        expect(text.slice(claim.sentence.start, claim.sentence.end)).toBe(claim.text);
        expect(text.slice(claim.trigger.start, claim.trigger.end)).toBe(claim.trigger.text);
      }
    });
  });

  test('dates a claim by the day it names, else by the day of its article', () => {
    const [accused] = graph.getEdgeAttribute('official/eleni-markou|accuses|country/TUR', 'claims');
    const [fired] = graph.getEdgeAttribute('group/turkish-navy|attacks|group/hellenic-coast-guard', 'claims');
    expect(accused?.date).toBe('2025-03-03');
    expect(fired?.date).toBe('2025-03-04');
  });

  test('keeps what somebody does to themself as a loop', () => {
    expect(graph.hasEdge('group/turkish-navy|accuses|group/turkish-navy')).toBe(true);
    expect(graph.getNodeAttribute('group/turkish-navy', 'weight')).toBe(5);
  });

  test('places every node, and no two in one place', () => {
    const places = graph.mapNodes((_, { x, y }) => {
      expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
      return `${x} ${y}`;
    });
    expect(new Set(places).size).toBe(graph.order);
  });

  test('is the same whatever order articles, entities and claims come in', () => {
    const expected = serializeGraph(graph);
    const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });
    fc.assert(
      fc.property(
        shuffled(archive.articles),
        shuffled(archive.entities),
        shuffled(archive.claims),
        (articles, entities, claims) => {
          expect(serializeGraph(buildGraph({ articles, entities, claims }, ontology))).toBe(expected);
        },
      ),
      { numRuns: 10 },
    );
  });

  test('of nothing is empty', () => {
    expect(buildGraph({ articles: [], entities: [], claims: [] }, ontology).order).toBe(0);
  });
});

describe('an archive that is not whole is refused with the name of what is missing', () => {
  const [claim] = archive.claims as [ResolvedClaim];
  test.each<[string, Partial<ResolvedClaim>, RegExp]>([
    ['entity', { subject: { ...claim.subject, entity: 'person/nobody' } }, /person\/nobody/],
    ['article', { article: 'ffff' }, /ffff/],
    ['relation', { relation: 'juggles' }, /juggles/],
  ])('%s', (_, change, message) => {
    const broken = { ...archive, claims: [{ ...claim, ...change }] };
    expect(() => buildGraph(broken, ontology)).toThrow(message);
  });
});
