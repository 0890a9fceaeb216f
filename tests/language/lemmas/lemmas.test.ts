import { describe, expect, test } from 'vitest';
import { isShouting, lemmaOf } from '../../../src/language/lemmas/index.js';
import { applyEdit, decodeRules, editOf, encodeRules } from '../../../src/language/lemmas/rules.js';

describe('lemmaOf', () => {
  test.each([
    ['said', 'VERB', 'VBD', 'say'],
    ['besieged', 'VERB', 'VBN', 'besiege'],
    ['shelling', 'VERB', 'VBG', 'shell'],
    ['planned', 'VERB', 'VBN', 'plan'],
    ['withdrew', 'VERB', 'VBD', 'withdraw'],
    ['overthrew', 'VERB', 'VBD', 'overthrow'],
    ['accuses', 'VERB', 'VBZ', 'accuse'],
    ['dying', 'VERB', 'VBG', 'die'],
    ['were', 'AUX', 'VBD', 'be'],
    ["n't", 'PART', 'RB', 'not'],
    ['n’t', 'PART', 'RB', 'not'],
    ["'ll", 'AUX', 'MD', 'will'],
    ['countries', 'NOUN', 'NNS', 'country'],
    ['crises', 'NOUN', 'NNS', 'crisis'],
    ['series', 'NOUN', 'NNS', 'series'],
    ['States', 'PROPN', 'NNPS', 'State'],
    ['Palestinians', 'PROPN', 'NNPS', 'Palestinian'],
    ['Netanyahu', 'PROPN', 'NNP', 'Netanyahu'],
    ['Israeli', 'ADJ', 'JJ', 'Israeli'],
    ['Military', 'ADJ', 'JJ', 'military'],
    ['worse', 'ADJ', 'JJR', 'bad'],
    ['larger', 'ADJ', 'JJR', 'large'],
    ['him', 'PRON', 'PRP', 'he'],
    ['me', 'PRON', 'PRP', 'I'],
    ['The', 'DET', 'DT', 'the'],
    ['TV', 'NOUN', 'NN', 'TV'],
    ['33,000', 'NUM', 'CD', '33000'],
    ['1990s', 'NOUN', 'NNS', '1990s'],
  ])('%s (%s, %s) → %s', (form, upos, xpos, lemma) => {
    expect(lemmaOf(form, upos, xpos)).toBe(lemma);
  });

  test('in a shouted sentence capitals tell nothing', () => {
    expect(isShouting(['TROOPS', 'LEAVE', 'CITY'])).toBe(true);
    expect(isShouting(['NATO', 'troops', 'leave', 'city'])).toBe(false);
    expect(lemmaOf('CITY', 'NOUN', 'NN', true)).toBe('city');
    expect(lemmaOf('BAGHDAD', 'PROPN', 'NNP', true)).toBe('Baghdad');
  });

  test('a pair of tags that no treebank has is read by its Penn tag', () => {
    expect(lemmaOf('attacked', 'X', 'VBD')).toBe('attack');
  });
});

test('an edit turns a word into its lemma', () => {
  for (const [word, lemma] of [
    ['went', 'go'],
    ['cities', 'city'],
    ['x', 'x'],
    ['', 'be'],
  ] as const)
    expect(applyEdit(word, editOf(word, lemma))).toBe(lemma);
});

test('rules survive being written and read', () => {
  const rules = {
    edits: new Map([
      ['NOUN NNS ', '1'],
      ['NOUN NNS ies', '3y'],
      ['VERB VBD ^went', '4go'],
    ]),
    capitals: new Set(['NOUN NN tv']),
  };
  expect(decodeRules(encodeRules(rules))).toEqual(rules);
});
