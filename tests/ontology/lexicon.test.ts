import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLexicon } from '../../src/ontology/lexicon.js';
import { loadLexicon } from '../../src/ontology/package-node.js';

const lexicon = loadLexicon();

const found = (phrase: string) => lexicon.lookup(phrase).map(({ id, surface }) => `${id} ${surface}`);

describe('a name stands for', () => {
  it.each<[string, string[]]>([
    ['Israel', ['country/ISR name']],
    ["Israel's", ['country/ISR name']],
    ['State of Israel', ['country/ISR alias']],
    ['Israelis', ['country/ISR demonym']],
    ['Danish', ['country/DNK adjective']],
    ['Danes', ['country/DNK demonym']],
    ['US', ['country/USA alias']],
    ['U.S.', ['country/USA alias']],
    ['the U.S.', ['country/USA alias']],
    ['the White House', ['country/USA metonym']],
    ['Kremlin', ['country/RUS metonym']],
    ['10 Downing Street', ['country/GBR metonym']],
    ['Élysée Palace', ['country/FRA metonym']],
    ['Elysee Palace', ['country/FRA metonym']],
    ['Burma', ['country/MMR former']],
    ['TURKEY', ['country/TUR name']],
    ['Congolese', ['country/COD demonym', 'country/COG demonym']],
    ['Georgia', ['country/GEO name', 'place/georgia name']],
    ['Washington', ['place/washington name', 'country/USA capital']],
    ['Kiev', ['place/kyiv alias', 'country/UKR capital']],
    ['NATO', ['group/nato name']],
    ['Nato', ['group/nato alias']],
    ['U.N.', ['group/united-nations acronym']],
    ['al-Qaeda', ['group/al-qaeda name']],
    ['Al Qaeda', ['group/al-qaeda name']],
    ['Gaza', ['place/gaza-strip alias']],
    ['Mosul', ['place/mosul name']],
  ])('%s: %j', (phrase, expected) => {
    expect(found(phrase)).toEqual(expected);
  });

  it.each(['us', 'Us', 'turkey', 'who', 'Is', 'un', 'Reading', 'an apple', '', '.', "'s"])('nothing: %j', (phrase) => {
    expect(found(phrase)).toEqual([]);
  });

  it('the more populous city first', () => {
    const [first, second] = lexicon.lookup('Valencia');
    expect(first).toMatchObject({ id: 'place/valencia', country: 'VEN' });
    expect(second!.population).toBeLessThanOrEqual(first!.population!);
  });
});

describe('the longest name at a word', () => {
  it.each<[string, number, number, string]>([
    ['in the Gaza Strip on Sunday', 2, 2, 'place/gaza-strip'],
    ['The United Nations Security Council met', 0, 5, 'group/un-security-council'],
    ["China 's People 's Liberation Army", 2, 4, 'group/peoples-liberation-army'],
    ["Egypt 's border", 0, 1, 'country/EGY'],
    ['al - Shabaab fighters', 0, 3, 'group/al-shabaab'],
    ['a New York court', 1, 2, 'place/new-york-city'],
    ['U.S. State Department officials', 0, 3, 'group/state-department'],
    ['Rio de Janeiro', 0, 3, 'place/rio-de-janeiro'],
  ])('of "%s" from word %i has %i words: %s', (text, at, length, id) => {
    const name = lexicon.longestAt(text.split(' '), at);
    expect(name).toMatchObject({ length });
    expect(name!.entries[0]!.id).toBe(id);
  });

  it('is none where no name begins', () => {
    expect(lexicon.longestAt(['asked', 'us'], 1)).toBeUndefined();
    expect(lexicon.longestAt(['the'], 0)).toBeUndefined();
    expect(lexicon.longestAt([], 0)).toBeUndefined();
  });

  it('agrees with the look-up of the same words', () => {
    const word = fc.constantFrom(
      'the',
      'New',
      'York',
      'Gaza',
      'Strip',
      'United',
      'Nations',
      "'s",
      'Islamic',
      'State',
      'of',
      'Iraq',
      'U.S.',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const name = lexicon.longestAt(words, 0);
        if (name !== undefined) expect(name.entries).toEqual(lexicon.lookup(words.slice(0, name.length).join(' ')));
      }),
    );
  });
});

describe('any text', () => {
  it('can be looked up', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
        (text) => {
          for (const { id } of lexicon.lookup(text)) expect(lexicon.entry(id)).toBeDefined();
          lexicon.office(text);
          lexicon.personNoun(text);
        },
      ),
    );
  });
});

describe('knowledge of countries', () => {
  it('has borders that go both ways', () => {
    expect(lexicon.country('ISR')!.borders).toEqual(['EGY', 'JOR', 'LBN', 'PSE', 'SYR']);
    for (const { code, borders } of lexicon.countries) {
      for (const other of borders) expect(lexicon.country(other)!.borders).toContain(code);
    }
  });

  it('has the members of alliances', () => {
    expect(lexicon.members('group/nato')).toContain('TUR');
    expect(lexicon.members('group/hamas')).toEqual([]);
    for (const code of lexicon.members('group/arab-league')) expect(lexicon.country(code)).toBeDefined();
  });

  it('finds every country by each of its names', () => {
    for (const { code, name, names, adjectives, demonyms } of lexicon.countries) {
      for (const form of [name, ...names, ...adjectives, ...demonyms.flat()]) {
        expect(lexicon.lookup(form).map(({ id }) => id)).toContain(`country/${code}`);
      }
    }
  });

  it('finds an entry by its id', () => {
    expect(lexicon.entry('country/ISR')).toMatchObject({ name: 'Israel', surface: 'name' });
    expect(lexicon.entry('place/rio-de-janeiro')).toMatchObject({ country: 'BRA' });
    expect(lexicon.entry('place/nowhere-at-all')).toBeUndefined();
  });
});

describe('an office', () => {
  it.each<[string, string, object]>([
    ['Israeli Defence Minister', 'Defence Minister', { kind: 'government', leads: false, official: true }],
    ['minister of defence', 'Minister of Defence', { leads: false }],
    ['Minister for Strategic Affairs', 'Minister of Strategic Affairs', {}],
    ['prime ministers', 'Prime Minister', { leads: true, scope: 'state', plural: true }],
    ['deputy prime minister', 'Deputy Prime Minister', { leads: false, deputy: true }],
    ['US secretary of state', 'Secretary of State', { official: true }],
    ['attorneys general', 'Attorney General', { plural: true }],
    ['former president', 'President', { former: true, leads: true }],
    ['ex-president', 'President', { former: true }],
    ['vice president', 'Vice President', { leads: false }],
    ['army spokeswoman', 'Army Spokeswoman', { kind: 'spokesperson', leads: false }],
    ['spokesman for the army', 'Spokesman', { plural: false }],
    ['governor', 'Governor', { leads: true, scope: 'place' }],
    ['rebel commander', 'Rebel Commander', { kind: 'military', leads: true }],
    ['UN Secretary-General', 'Secretary General', { kind: 'organisation', leads: true, scope: 'body' }],
    ['chairman of the Joint Chiefs of Staff', 'Chairman of the Joint Chiefs of Staff', { kind: 'military' }],
    ['CEO', 'CEO', { scope: 'body' }],
    ['cofounders', 'Cofounder', { plural: true, official: false }],
    ['co-founder', 'Co-Founder', { plural: false }],
    ['political analyst', 'Analyst', { official: false }],
  ])('%s is %s', (phrase, title, rest) => {
    expect(lexicon.office(phrase)).toMatchObject({ title, ...rest });
  });

  it.each(['farmer', 'table', '', 'refugees', 'the'])('is not %j', (phrase) => {
    expect(lexicon.office(phrase)).toBeUndefined();
  });
});

describe('nouns and first names', () => {
  it.each([
    ['refugee', 'person', 'group', 'people'],
    ['troop', 'group', 'group', 'military'],
    ['militant', 'person', 'group', 'armed group'],
    ['official', 'official', 'group', 'government'],
    ['ministry', 'group', 'group', 'government'],
  ])('one %s is a %s, several are a %s of kind %s', (lemma, type, plural, kind) => {
    expect(lexicon.personNoun(lemma)).toEqual({ type, plural, kind });
  });

  it('knows first names of many countries', () => {
    for (const name of ['Mary', 'Benjamin', 'Mohammed', 'Volodymyr', 'Abdel'])
      expect(lexicon.isFirstName(name)).toBe(true);
    expect(lexicon.isFirstName('Table')).toBe(false);
  });
});

describe('a broken installation', () => {
  it('is named by its file', () => {
    expect(() => parseLexicon({})).toThrow(/^lexicon\/countries\.json: the file is missing/);
  });
});
