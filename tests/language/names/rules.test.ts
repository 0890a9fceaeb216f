import { describe, expect, it } from 'vitest';
import { named } from './scored.js';

describe('names that the lexicon knows', () => {
  it.each([
    ['an unsure country is a country', 'talks in Norway/B-place=4,B-country=3 ended', ['country: Norway']],
    ['the network sees none, the lexicon does', 'Envoys from Kenya/B-country=1 left', ['country: Kenya']],
    [
      'a sure network keeps a longer name whole',
      'Bank/B-group=7 of/I-group=7 Norway/I-group=7',
      ['group: Bank of Norway'],
    ],
    ['a known body', 'a statement by NATO/B-group=2,B-place=2 said', ['group: NATO']],
    ['the owner of an army', "Chad/B-person=5 's army left", ['country: Chad']],
    ['the owner of a guitar', "Chad/B-person=5 's guitar broke", ['person: Chad']],
    [
      'an ambiguous name follows the sentence',
      'Atlanta/B-place=5 , Georgia/B-place=5,B-country=3',
      ['place: Atlanta', 'place: Georgia'],
    ],
  ])('%s', (_, sentence, expected) => {
    expect(named(sentence)).toEqual(expected);
  });
});

describe('nationality', () => {
  it('takes adjectives and inhabitants for no names', () => {
    expect(named('Kenyan/B-place=5 and Ugandans/B-group=5 agreed')).toEqual([]);
  });

  it('leaves them inside longer names', () => {
    expect(named('the Kenyan/B-group=6 Red/I-group=6 Cross/I-group=6')).toEqual(['group: Kenyan Red Cross']);
  });
});

describe('capitalised words that are no names', () => {
  it.each([
    ['pro-Kremlin/B-group=5 marchers', []],
    ['at 1430 GMT/B-group=5 on foot', []],
    ['Ida/B-person=6 Holm/I-person=6 , KC/B-group=5 , said', ['person: Ida Holm']],
  ])('%s', (sentence, expected) => {
    expect(named(sentence)).toEqual(expected);
  });
});

describe('titles', () => {
  it('makes the words behind a title a person', () => {
    expect(named('Gen. Okwara/B-person=2,B-group=2 resigned')).toEqual(['person: Okwara']);
  });

  it('does not count the title as part of the name', () => {
    expect(named('President/B-person=6 Ida/I-person=6 Holm/I-person=6 spoke')).toEqual(['person: Ida Holm']);
  });
});

describe('ranks, ships and datelines', () => {
  it.each([
    [
      'a rank is part of the name',
      'Minister Sir/B-person=3 Alan/I-person=3 Holm/I-person=3 .',
      ['person: Sir Alan Holm'],
    ],
    ['a ship is no person', 'the USS Ida/B-person=4 Holm/I-person=4 sank', []],
    [
      'a dateline is a place',
      'MARUN/B-group=4,B-place=3 , Norway/B-country=6 ( NTB ) — Divers',
      ['place: MARUN', 'country: Norway'],
    ],
  ])('%s', (_, sentence, expected) => {
    expect(named(sentence)).toEqual(expected);
  });
});

describe('first names', () => {
  it('tip a doubtful full name to a person', () => {
    expect(named('by Fatima/B-person=3,B-place=3.5 Haddad/I-person=3,I-place=3.5 .')).toEqual([
      'person: Fatima Haddad',
    ]);
  });
});

describe('head words', () => {
  it.each([
    ['the Litani/B-group=5,B-place=4.8 River/I-group=5,I-place=4.8', ['place: Litani River']],
    ['the Ministry/B-place=4,B-group=4 of/I-place=4,I-group=4 Water/I-place=4,I-group=4', ['group: Ministry of Water']],
  ])('%s', (sentence, expected) => {
    expect(named(sentence)).toEqual(expected);
  });
});

describe('boundaries', () => {
  it.each([
    ['no article', 'the/B-place=6 Danube/I-place=6', ['place: Danube']],
    ['no possessive', "Norway/B-country=6 's/I-country=6 fleet", ['country: Norway']],
    ['no quotation marks', '"/B-group=6 Newsnight/I-group=6 "/I-group=6', ['group: Newsnight']],
    [
      'a legal form is part of it',
      'Harbour/B-person=6 Lights/I-person=6 , Inc. sued',
      ['group: Harbour Lights , Inc.'],
    ],
    ['no name without a letter', '--/B-group=6 ...', []],
    ['other things named are not handed on', 'the Winter/B-other=6 Accord/I-other=6', []],
  ])('%s', (_, sentence, expected) => {
    expect(named(sentence)).toEqual(expected);
  });
});
