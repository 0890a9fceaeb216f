import { Parser, type Quad } from 'n3';
import { Store, type Term } from 'oxigraph';
import { describe, expect, test } from 'vitest';
import { jsonLd } from '../../src/export/json-ld.js';
import { turtle } from '../../src/export/turtle.js';
import { cleaned, expectOfAll, graph, withNoise } from './hostile.js';

const PREFIXES = `
  PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
  PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX dcterms: <http://purl.org/dc/terms/>
  PREFIX s: <urn:stringer:vocabulary:> PREFIX r: <urn:stringer:relation:> PREFIX t: <urn:stringer:type:>`;

describe('Turtle', () => {
  const store = storeOf(turtle.write(graph), 'text/turtle');

  test('is parsed by n3 into as many triples as oxigraph finds', () => {
    const triples = new Parser({ format: 'text/turtle' }).parse(turtle.write(graph));
    expect(new Set(triples.map(lineOf)).size).toBe(store.size);
  });

  test('says who threatens Greece, and which sentence of which article says so', () => {
    const answer = select(
      store,
      `SELECT ?who ?sentence ?start ?title WHERE {
         ?claim rdf:subject/rdfs:label ?who ; rdf:predicate r:threatens ; rdf:object/rdfs:label "Greece" ;
                prov:wasDerivedFrom ?evidence .
         ?evidence prov:value ?sentence ; s:start ?start ; prov:wasQuotedFrom/dcterms:title ?title . }`,
    );
    const claim = graph.getEdgeAttribute('official/hakan-demir|threatens|country/GRC', 'claims')[0]!;
    const article = graph.getAttribute('articles').find(({ id }) => id === claim.article)!;
    expect(answer).toEqual([
      { who: 'Hakan Demir', sentence: claim.text, start: String(claim.sentence.start), title: article.title },
    ]);
  });

  test('gives every claim its provenance: sentence, article, and the extraction with the version of the ontology', () => {
    const [row] = select(
      store,
      `SELECT (COUNT(DISTINCT ?claim) AS ?claims) WHERE {
         ?claim a s:Claim ; prov:wasDerivedFrom ?sentence ; prov:wasGeneratedBy ?activity .
         ?sentence prov:wasQuotedFrom ?article . ?article a prov:Entity .
         ?activity a prov:Activity ; s:ontologyVersion 1 ; prov:used ?article . }`,
    );
    expect(row).toEqual({ claims: String(graph.reduceEdges((sum, _, { weight }) => sum + weight, 0)) });
  });

  test('states as a plain triple only what some claim says is so', () => {
    const stated = select(
      store,
      'SELECT ?who ?whom WHERE { ?a r:threatens ?b . ?a rdfs:label ?who . ?b rdfs:label ?whom }',
    );
    const actual = graph
      .filterEdges((_, { relation, counts }) => relation === 'threatens' && counts.actual > 0)
      .map((edge) => ({ who: graph.getSourceAttribute(edge, 'label'), whom: graph.getTargetAttribute(edge, 'label') }));
    expect(stated).toEqual(actual);
  });

  test('brings every text back, in n3 and in oxigraph', () =>
    expectOfAll((texts) => {
      const written = turtle.write(withNoise(texts));
      const found = new Parser({ format: 'text/turtle' }).parse(written);
      const labels = new Map(
        found
          .filter(({ predicate }) => predicate.value.endsWith('#label'))
          .map((quad) => [quad.subject.value, quad.object.value]),
      );
      const noisy = storeOf(written, 'text/turtle');
      texts.forEach((text, i) => {
        expect(labels.get(`urn:stringer:entity:group/${i}`)).toBe(cleaned(text));
        const sentence = `SELECT ?text WHERE { <urn:stringer:claim:noise${i}> prov:wasDerivedFrom/prov:value ?text }`;
        expect(select(noisy, sentence)).toEqual([{ text: cleaned(text) }]);
      });
    }));
});

describe('JSON-LD', () => {
  test('holds the same triples as Turtle', () => {
    expect(linesOf(storeOf(jsonLd.write(graph), 'application/ld+json'))).toEqual(
      linesOf(storeOf(turtle.write(graph), 'text/turtle')),
    );
  });

  test('holds the same triples as Turtle whatever the texts', () =>
    expectOfAll((texts) => {
      const noisy = withNoise(texts);
      expect(linesOf(storeOf(jsonLd.write(noisy), 'application/ld+json'))).toEqual(
        linesOf(storeOf(turtle.write(noisy), 'text/turtle')),
      );
    }));
});

function storeOf(text: string, format: string): Store {
  const store = new Store();
  store.load(text, { format });
  return store;
}

function select(store: Store, query: string): Record<string, string>[] {
  const rows = store.query(`${PREFIXES} ${query}`) as Map<string, Term>[];
  return rows.map((row) => Object.fromEntries([...row].map(([name, term]) => [name, term.value])));
}

function linesOf(store: Store): string[] {
  return store
    .match()
    .map((quad) => quad.toString())
    .sort();
}

function lineOf({ subject, predicate, object }: Quad): string {
  return `${subject.id} ${predicate.id} ${object.id}`;
}
