import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/build.js';
import { find } from '../../src/query/find.js';
import { findEntity, suggest } from '../../src/query/find-entity.js';
import { info } from '../../src/query/info.js';
import { between, shortestPath } from '../../src/query/path.js';
import { type RelationFilter, relations } from '../../src/query/relations.js';
import { entityCard } from '../../src/query/show.js';
import { ferryArchive } from '../fixtures/ferry.js';
import { ontology } from '../fixtures/ontology.js';

const graph = buildGraph(ferryArchive(), ontology);
const lexicon = (name: string) => (/white house/i.test(name) ? ['group/white-house', 'country/USA'] : []);

const said = (filter: RelationFilter) =>
  relations(graph, filter).map(({ subject, relation, object }) => `${subject.name} ${relation} ${object.name}`);

describe('an entity is found', () => {
  it.each([
    ['country/TUR', 'country/TUR'],
    ['Turkey', 'country/TUR'],
    ['turkey', 'country/TUR'],
    ['the European Union', 'group/european-union'],
    ['eu', 'group/european-union'],
    ['Turkiye', 'country/TUR'],
    ['netanyahu', 'official/benjamin-netanyahu'],
    ['Markou', 'official/eleni-markou'],
    ['kaya', 'person/ayse-kaya'],
    ['ruth', 'official/ruth-calloway'],
    ['coast guard', 'group/hellenic-coast-guard'],
    ['kastello', 'place/kastellorizo'],
    ['the White House', 'country/USA'],
    ['person/ruth-calloway', 'official/ruth-calloway'],
  ])('%s is %s', (words, key) => {
    expect(findEntity(graph, words, lexicon)).toEqual({ kind: 'found', key });
  });

  it('unless the words fit several equally well', () => {
    expect(findEntity(graph, 'union')).toEqual({
      kind: 'ambiguous',
      keys: ['group/european-union', 'group/harbour-union'],
    });
  });

  it('or fit nobody; then the nearest names are suggested', () => {
    expect(findEntity(graph, 'Netanjahu')).toEqual({ kind: 'none', suggestions: ['Benjamin Netanyahu'] });
    expect(suggest(graph, 'Tukrey')).toEqual(['Turkey']);
    expect(findEntity(graph, '?!')).toMatchObject({ kind: 'none' });
    expect(findEntity(graph, 'zzzzzzzz')).toEqual({ kind: 'none', suggestions: [] });
  });
});

describe('relations are kept', () => {
  it('by who does them and to whom', () => {
    expect(said({ from: 'country/CYP' })).toEqual([
      'Cyprus accuses Turkey',
      'Cyprus cooperates_with Greece',
      'Cyprus member_of European Union',
    ]);
    expect(said({ from: 'country/GRC', to: 'country/TUR' })).toEqual([
      'Greece accuses Turkey',
      'Greece agrees_with Turkey',
    ]);
    expect(said({ either: 'country/USA' })).toEqual([
      'Israel ally_of United States',
      'United States sanctions Turkish Navy',
      'Ruth Calloway represents United States',
    ]);
    expect(said({ from: 'nobody' })).toEqual([]);
  });

  it('once each, those of an entity with itself too', () => {
    expect(said({ either: 'group/turkish-navy', types: ['accuses'] })).toEqual(['Turkish Navy accuses Turkish Navy']);
  });

  it('by relation, PLOVER class and quad', () => {
    expect(said({ types: ['threatens', 'SANCTION'] })).toEqual([
      'United States sanctions Turkish Navy',
      'Hakan Demir threatens Greece',
      'Ruth Calloway threatens Turkey',
    ]);
    expect(new Set(relations(graph, { quad: 'material conflict' }).map(({ relation }) => relation))).toEqual(
      new Set(['attacks', 'coerces', 'protests', 'sanctions']),
    );
  });

  it('by modality, denial and who says so', () => {
    expect(said({ modality: 'planned' })).toEqual(['Benjamin Netanyahu aids Greece', 'Hakan Demir threatens Greece']);
    expect(said({ negated: true })).toEqual(['Ruth Calloway threatens Turkey']);
    expect(said({ types: ['threatens'], negated: false })).toEqual(['Hakan Demir threatens Greece']);
    expect(said({ types: ['accuses'], attributed: false })).toEqual([
      'Turkey accuses Israel',
      'Eleni Markou accuses Turkey',
    ]);
  });

  it('by day and by source', () => {
    expect(said({ since: '2025-03-05', until: '2025-03-08' })).toEqual(['Ruth Calloway meets Eleni Markou']);
    expect(relations(graph, { source: 'evening ledger' })).toHaveLength(11);
    expect(relations(graph, { source: 'a1f0c3d2e4b5', types: ['urges'] })).toHaveLength(2);
  });

  it('by weight, in an order, up to a number', () => {
    expect(said({ minWeight: 2 })).toEqual(['Eleni Markou represents Greece']);
    expect(said({ sort: 'date', limit: 2 })).toEqual(['Eleni Markou accuses Turkey', 'Cyprus accuses Turkey']);
    expect(said({ sort: 'name', limit: 1 })).toEqual(['Cyprus accuses Turkey']);
  });

  it('with the sentence and the article that each claim stands in', () => {
    const [relation] = relations(graph, { from: 'official/ruth-calloway', types: ['meets'] });
    const [claim] = relation!.claims;
    expect(
      claim!.text.slice(claim!.trigger.start - claim!.sentence.start, claim!.trigger.end - claim!.sentence.start),
    ).toBe('met');
    expect(claim!.published).toMatchObject({ source: 'The Evening Ledger', date: '2025-03-09' });
    expect(relation).toMatchObject({ first: '2025-03-08', last: '2025-03-08', weight: 1, plover: 'CONSULT' });
  });
});

describe('the card of an entity', () => {
  const card = entityCard(graph, 'official/eleni-markou');

  it('has its names, offices and country', () => {
    expect(card).toMatchObject({
      name: 'Eleni Markou',
      type: 'official',
      country: 'GRC',
      roles: ['Shipping Minister', 'Foreign Minister'],
    });
  });

  it('has what it does, what is done to it, and where that is said', () => {
    expect(card.does.map(({ relation }) => relation)).toEqual(['represents', 'accuses', 'meets']);
    expect(card.undergoes.map(({ relation }) => relation)).toEqual(['concedes_to', 'meets', 'meets']);
    expect(card.articles.map(({ date }) => date)).toEqual(['2025-03-04', '2025-03-09', '2025-03-15']);
  });

  it('has what one does to oneself once', () => {
    const navy = entityCard(graph, 'group/turkish-navy');
    expect([...navy.does, ...navy.undergoes].filter(({ relation }) => relation === 'accuses')).toHaveLength(1);
  });
});

describe('a path', () => {
  const hops = (from: string, to: string, filter?: RelationFilter) =>
    shortestPath(graph, from, to, filter)?.map(({ to: next, relations: [first] }) => `${first?.relation} ${next}`);

  it('is a shortest one, over edges of either direction, each hop with its evidence', () => {
    expect(hops('person/nikos-alexiou', 'country/USA')).toEqual([
      'supports country/CYP',
      'cooperates_with country/GRC',
      'ally_of country/ISR',
      'ally_of country/USA',
    ]);
  });

  it('walks only on relations that the filter keeps', () => {
    expect(hops('country/USA', 'country/TUR', { types: ['ally_of', 'accuses'] })).toEqual([
      'ally_of country/ISR',
      'accuses country/TUR',
    ]);
    expect(hops('country/USA', 'country/TUR', { types: ['ally_of'] })).toBeUndefined();
  });

  it('is empty from a node to itself, and null when there is none', () => {
    expect(shortestPath(graph, 'country/TUR', 'country/TUR')).toEqual([]);
    expect(shortestPath(graph, 'country/TUR', 'person/ayse-kaya')).toBeNull();
  });

  it('has the relations of both directions in a hop', () => {
    expect(
      between(graph, 'country/GRC', 'country/TUR')
        .map(({ relation }) => relation)
        .sort(),
    ).toEqual(['accuses', 'agrees_with', 'agrees_with', 'borders', 'coerces']);
  });
});

describe('text is found', () => {
  it('in names and in sentences that hold all words or begin them', () => {
    const found = find(graph, 'ferr markou');
    expect(found.entities).toEqual([]);
    expect(found.sentences).toHaveLength(2);
    const [{ text, matches }] = found.sentences as [(typeof found.sentences)[0]];
    expect(matches.map(({ start, end }) => text.slice(start, end))).toEqual(['Markou', 'ferries']);
  });

  it('as entities first, the best first', () => {
    expect(find(graph, 'union').entities).toEqual(['group/european-union', 'group/harbour-union']);
  });

  it('not in nothing', () => {
    expect(find(graph, ' ').sentences).toEqual([]);
    expect(find(graph, 'submarine')).toEqual({ entities: [], sentences: [] });
  });
});

it('a graph is summed up in numbers', () => {
  expect(info(graph)).toMatchObject({
    articles: 3,
    first: '2025-03-04',
    last: '2025-03-15',
    entities: 20,
    types: [
      { name: 'official', count: 4 },
      { name: 'person', count: 2 },
      { name: 'country', count: 5 },
      { name: 'group', count: 6 },
      { name: 'place', count: 3 },
    ],
  });
  expect(info(graph).top[0]).toMatchObject({ id: 'country/GRC' });
});
