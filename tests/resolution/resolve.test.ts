import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/ontology/knowledge-node.js';
import { type ExtractedArticle, resolve } from '../../src/resolution/index.js';
import { articleOf, type EntityLine } from './articles.js';

const knowledge = loadKnowledge();

/** The ids of the entities of articles that each have one entity. */
function idsOf(...lines: readonly EntityLine[]): string[] {
  const articles = lines.map((line, index) => articleOf(`article-${index}`, [line]));
  return resolve(articles, knowledge).entities.map(({ id }) => id);
}

const person = (name: string, more: Partial<EntityLine> = {}): EntityLine => ({
  type: 'person',
  names: [name],
  ...more,
});
const official = (name: string, role: string, country: string): EntityLine => ({
  type: 'official',
  names: [name],
  role,
  country,
});
const group = (name: string, more: Partial<EntityLine> = {}): EntityLine => ({ type: 'group', names: [name], ...more });
const place = (name: string, more: Partial<EntityLine> = {}): EntityLine => ({ type: 'place', names: [name], ...more });

describe('what the lexicon knows', () => {
  it('is one, however it is named', () => {
    expect(
      idsOf(
        { type: 'country', names: ['Israel'], country: 'ISR' },
        { type: 'country', names: ['Israel', 'Israeli'], country: 'ISR' },
        { type: 'country', names: ['State of Israel'] },
        { type: 'country', names: ['Israeli officials'], unnamed: true, country: 'ISR' },
      ),
    ).toEqual(['country/ISR']);
    expect(idsOf(group('UN'), group('U.N.'), group('United Nations'))).toEqual(['group/united-nations']);
    expect(idsOf(group('Al Qaeda'), group('al-Qaida'))).toEqual(['group/al-qaeda']);
  });

  it("is one with its nationality, unless that is another's", () => {
    expect(idsOf(group('Hezbollah'), group('Lebanese Hezbollah'))).toEqual(['group/hezbollah']);
    expect(idsOf(group('Hezbollah'), group('Turkish Hezbollah'))).toHaveLength(2);
    expect(idsOf(group('Arab coalition'), group('Libyan Arab Coalition'))).toHaveLength(2);
  });

  it('is shown by its own name, with the other names that articles use and no nationalities', () => {
    const articles = [
      articleOf('a', [{ type: 'country', names: ['US', 'Americans', 'White House', 'American'], country: 'USA' }]),
      articleOf('b', [{ type: 'country', names: ['America', 'US'], country: 'USA' }]),
    ];
    expect(resolve(articles, knowledge).entities).toEqual([
      {
        id: 'country/USA',
        type: 'country',
        kind: null,
        name: 'United States',
        aliases: ['America', 'US', 'White House'],
        country: 'USA',
        roles: [],
      },
    ]);
  });

  it('is not everything of that name', () => {
    expect(idsOf(person('Jordan'), { type: 'country', names: ['Jordan'], country: 'JOR' })).toEqual([
      'country/JOR',
      'person/jordan',
    ]);
    expect(idsOf(group('Liverpool'), place('Liverpool'))).toEqual(['group/liverpool', 'place/liverpool']);
    expect(idsOf(place('Valencia', { country: 'ESP' }), place('Valencia', { country: 'VEN' }))).toHaveLength(2);
  });
});

describe('a person', () => {
  it.each<[string, EntityLine[], string]>([
    [
      'by surname and full name',
      [person('Netanyahu'), official('Benjamin Netanyahu', 'Prime Minister', 'ISR')],
      'official/benjamin-netanyahu',
    ],
    [
      'with a title in the name',
      [person('President Petrosyan'), official('Armen Petrosyan', 'President', 'ARM')],
      'official/armen-petrosyan',
    ],
    [
      'with and without a middle name',
      [person('Ruth Adela Winslow'), person('Ruth Winslow'), person('Ruth A. Winslow')],
      'person/ruth-adela-winslow',
    ],
    [
      'with a short first name',
      [official('Joe Winslow', 'senator', 'USA'), person('Joseph Winslow')],
      'official/joseph-winslow',
    ],
    ['in two spellings', [person('Mohammed al-Sisi'), person('Muhammad Sisi')], 'person/mohammed-al-sisi'],
    ['with the family name first', [person('Ruan Jiaolong'), person('Ruan')], 'person/ruan-jiaolong'],
    [
      'with an office in only one article',
      [official('Ana Brnović', 'prime minister', 'SRB'), person('Ana Brnovic')],
      'official/ana-brnovic',
    ],
    [
      'with a changed office',
      [official('Ivo Castellan', 'foreign minister', 'ITA'), official('Ivo Castellan', 'prime minister', 'ITA')],
      'official/ivo-castellan',
    ],
    [
      'of a common surname with the same office',
      [official('Imtiaz Khan', 'prime minister', 'PAK'), official('Khan', 'Prime Minister', 'PAK')],
      'official/imtiaz-khan',
    ],
  ])('is one %s', (_, lines, id) => {
    expect(idsOf(...lines)).toEqual([id]);
  });

  it.each<[string, EntityLine[]]>([
    ['of different first names', [person('Mohammed Dahlawi'), person('Mohammed Hamdani')]],
    ['called only Mohammed', [person('Mohammed'), person('Mohammed')]],
    ['of a common surname', [person('Smith'), person('Jane Smith')]],
    ['of one surname with different initials', [person('George W. Bushell'), person('George H. Bushell')]],
    [
      'of one name, of different country and office',
      [official('John Redfern', 'finance minister', 'AUS'), official('John Redfern', 'mayor', 'GBR')],
    ],
    [
      'of one surname and different countries',
      [official('Cohenour', 'general', 'ISR'), official('Eli Cohenour', 'mayor', 'USA')],
    ],
    ['father and son', [person('Sam Osterman Sr.'), person('Sam Osterman Jr.')]],
  ])('is two %s', (_, lines) => {
    expect(idsOf(...lines)).toHaveLength(2);
  });

  it('of a surname that two share stays apart from both', () => {
    expect(idsOf(person('Hillary Crandall'), person('William Crandall'), person('Crandall'))).toHaveLength(3);
  });

  it('of a surname that a head of state shares with others joins the head of state', () => {
    const ids = idsOf(official('Tomas Vasseur', 'president', 'FRA'), person('Odile Vasseur'), person('Vasseur'));
    expect(ids).toEqual(['official/tomas-vasseur', 'person/odile-vasseur']);
  });

  it('of a surname that two share joins the one of the same country', () => {
    const ids = idsOf(
      official('Aino Koskela', 'minister', 'FIN'),
      official('Piotr Koskela', 'minister', 'POL'),
      official('Koskela', 'spokesman', 'POL'),
    );
    expect(ids).toEqual(['official/aino-koskela', 'official/piotr-koskela']);
  });

  it('whom an article keeps apart from another of that surname stays apart', () => {
    const both = articleOf('a', [person('Nadia Orlovic'), person('Orlovic')]);
    expect(resolve([both], knowledge).entities).toHaveLength(2);
  });

  it('has offices in the order of the dates of the articles', () => {
    const articles = [
      articleOf('z', [official('Ivo Castellan', 'foreign minister', 'ITA')], [], '2021-03-01'),
      articleOf('a', [official('Ivo Castellan', 'Prime Minister', 'ITA')], [], '2023-07-01'),
      articleOf('b', [official('Ivo Castellan', 'Italian Foreign Minister', 'ITA')], [], '2022-01-01'),
    ];
    expect(resolve(articles, knowledge).entities).toEqual([
      {
        id: 'official/ivo-castellan',
        type: 'official',
        kind: null,
        name: 'Ivo Castellan',
        aliases: [],
        country: 'ITA',
        roles: ['Foreign Minister', 'Prime Minister'],
      },
    ]);
  });
});

describe('a body that the lexicon does not know', () => {
  it('is one by name', () => {
    expect(idsOf(group('Halvard Shipping'), group('Halvard Shipping Ltd'), group('the Halvard Shipping'))).toEqual([
      'group/halvard-shipping',
    ]);
  });

  it('is one by an acronym that an article explains', () => {
    expect(idsOf({ type: 'group', names: ['Northern Dockers Union', 'NDU'] }, group('NDU'))).toEqual([
      'group/northern-dockers-union',
    ]);
  });

  it('is one as the government of a country', () => {
    const ids = idsOf(
      group('Government of Iraq'),
      group('Iraqi government', { unnamed: true }),
      group('government', { unnamed: true, country: 'IRQ' }),
    );
    expect(ids).toEqual(['group/iraqi-government']);
  });

  it('is one a country when every country has one', () => {
    const ids = idsOf(
      group('Supreme Court', { country: 'IND' }),
      group('Supreme Court', { country: 'KEN' }),
      group('Supreme Court', { country: 'KEN' }),
    );
    expect(ids).toEqual(['group/supreme-court-ind', 'group/supreme-court-ken']);
  });
});

describe('an unnamed crowd', () => {
  const crowd = (name: string, country?: string): EntityLine => ({
    ...group(name, { unnamed: true }),
    ...(country && { country }),
  });
  const withClaim = (id: string, line: EntityLine): ExtractedArticle =>
    articleOf(id, [line, { type: 'country', names: ['Norway'], country: 'NOR' }], [[0, 'protests', 1]]);
  const crowds = (...lines: readonly EntityLine[]): string[] =>
    resolve(
      lines.map((line, index) => withClaim(`article-${index}`, line)),
      knowledge,
    )
      .entities.map(({ id }) => id)
      .filter((id) => id !== 'country/NOR');

  it('is one when it is all of a country', () => {
    expect(crowds(crowd('Syrians', 'SYR'), crowd('all Syrians', 'SYR'), crowd('our Syrians', 'SYR'))).toEqual([
      'group/syrians',
    ]);
    expect(crowds(crowd('Palestinian refugees', 'PSE'), crowd('the Palestinian refugees', 'PSE'))).toEqual([
      'group/palestinian-refugees',
    ]);
  });

  it.each([
    ['without a country', 'protesters', undefined],
    ['of one of several of a country', 'Sudanese rebel group', 'SDN'],
    ['of some of a country', 'two Israeli soldiers', 'ISR'],
    ['with a country that only the context gives', 'angry residents', 'SDN'],
  ])('is one an article %s', (_, name, country) => {
    expect(crowds(crowd(name, country), crowd(name, country))).toHaveLength(2);
  });

  it('of whom nothing is claimed is left out', () => {
    expect(idsOf(crowd('protesters'))).toEqual([]);
  });
});

describe('the id of an entity', () => {
  const redfern = { id: 'b', date: '2020-05-01', line: official('John Redfern', 'mayor', 'GBR') };
  const namesake = { id: 'a', date: '2021-01-01', line: official('John Redfern', 'finance minister', 'AUS') };
  const countriesById = (...all: readonly (typeof redfern)[]): [string, string | null][] =>
    resolve(
      all.map(({ id, date, line }) => articleOf(id, [line], [], date)),
      knowledge,
    ).entities.map(({ id, country }) => [id, country]);

  it('is its type and name', () => {
    expect(countriesById(redfern)).toEqual([['official/john-redfern', 'GBR']]);
  });

  it('stays when a later article brings somebody of the same name, however often it is repeated', () => {
    const repeated = ['c', 'd', 'e'].map((id) => ({ ...namesake, id }));
    expect(countriesById(redfern, namesake, ...repeated)).toEqual([
      ['official/john-redfern', 'GBR'],
      ['official/john-redfern-aus', 'AUS'],
    ]);
  });

  it('of what every country has under one name carries the country from the start', () => {
    expect(idsOf(group('Supreme Court', { country: 'KEN' }))).toEqual(['group/supreme-court-ken']);
  });

  it('is not one that the lexicon has for something else', () => {
    expect(idsOf(place('Paris', { country: 'KEN' }))).toEqual(['place/paris-ken']);
  });
});

describe('claims', () => {
  const israel: EntityLine = { type: 'country', names: ['Israel'], country: 'ISR' };
  const egypt: EntityLine = { type: 'country', names: ['Egypt'], country: 'EGY' };

  it('stand between resolved entities, with the words of their sentence', () => {
    const { claims } = resolve([articleOf('a', [israel, egypt], [[0, 'urges', 1]])], knowledge);
    expect(claims).toHaveLength(1);
    expect(claims[0]).toMatchObject({
      article: 'a',
      subject: { entity: 'country/ISR' },
      object: { entity: 'country/EGY' },
      sentenceText: 'Israel urges Egypt',
    });
    expect(claims[0]!.id).toMatch(/^[0-9a-f]{16}$/);
  });

  it('of one and the same are left out', () => {
    expect(resolve([articleOf('a', [israel, israel], [[0, 'urges', 1]])], knowledge).claims).toEqual([]);
  });

  it('that say the same by the same word are one, the most confident', () => {
    const once = articleOf('a', [israel, egypt], [[0, 'meets', 1]]);
    const [claim] = once.extraction.claims;
    const swapped = { ...claim!, subject: claim!.object, object: claim!.subject, confidence: 0.5 };
    const articles = [{ ...once, extraction: { ...once.extraction, claims: [swapped, claim!, claim!] } }];
    const { claims } = resolve(articles, knowledge);
    expect(claims.map(({ subject, confidence }) => [subject.entity, confidence])).toEqual([['country/ISR', 0.9]]);
  });

  it('name the speaker by the resolved entity', () => {
    const attribution = { start: 0, end: 6, entity: 'e1', text: 'Israel' };
    const { claims } = resolve([articleOf('a', [israel, egypt], [[0, 'urges', 1, { attribution }]])], knowledge);
    expect(claims[0]!.attribution!.entity).toBe('country/ISR');
  });
});

describe('the archive', () => {
  const name = fc.constantFrom(
    'Netanyahu',
    'Benjamin Netanyahu',
    'Mohammed',
    'Mohammed Deif',
    'Jane Smith',
    'Smith',
    'J. Smith',
    'Joe Smith',
    'Joseph R. Smith',
    'Kim',
    'Kim Jong Un',
    'UN',
    'United Nations',
    'Supreme Court',
    'NDU',
    'Northern Dockers Union',
    'Israeli soldiers',
    'protesters',
    'Gaza',
    'Springfield',
  );
  const line: fc.Arbitrary<EntityLine> = fc.record(
    {
      type: fc.constantFrom('person' as const, 'official' as const, 'group' as const, 'place' as const),
      names: fc.uniqueArray(name, { minLength: 1, maxLength: 2 }),
      unnamed: fc.boolean(),
      country: fc.constantFrom('ISR', 'USA', 'PRK'),
      role: fc.constantFrom('prime minister', 'mayor'),
    },
    { requiredKeys: ['type', 'names'] },
  );
  const article = fc.tuple(
    fc.array(line, { minLength: 2, maxLength: 5 }),
    fc.constantFrom('meets', 'attacks'),
    fc.option(fc.constantFrom('2020-01-01', '2021-05-05')),
  );
  const articles = fc
    .array(article, { minLength: 1, maxLength: 6 })
    .map((all) =>
      all.map(([lines, relation, date], index) => articleOf(`id-${index}`, lines, [[0, relation, 1]], date)),
    );

  it('is the same in whatever order the articles come, and when one comes twice', () => {
    fc.assert(
      fc.property(
        articles.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }), fc.constantFrom(...all)),
        ),
        ([all, shuffled, again]) => {
          expect(resolve([...shuffled, again], knowledge)).toEqual(resolve(all, knowledge));
        },
      ),
    );
  });

  it('has an entity of its own id for every end of every claim, sorted', () => {
    fc.assert(
      fc.property(articles, (all) => {
        const archive = resolve(all, knowledge);
        const ids = archive.entities.map(({ id }) => id);
        expect(ids).toEqual([...new Set(ids)].sort());
        for (const { subject, object } of archive.claims)
          expect(ids).toEqual(expect.arrayContaining([subject.entity, object.entity]));
      }),
    );
  });
});
