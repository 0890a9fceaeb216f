import { describe, expect, it } from 'vitest';
import { affixOf, keysOf, ngramsOf, normalise, shapeOf } from '../../../src/language/neural/features.js';

describe('what the network sees of a word', () => {
  it.each([
    ['’s', "'s"],
    ['“', '"'],
    ['``', '"'],
    ["''", '"'],
    ['—', '-'],
    ['…', '...'],
    ['word', 'word'],
  ])('%s is normalised to %s', (form, expected) => {
    expect(normalise(form)).toBe(expected);
  });

  it.each([
    ['Valletta', 'Xxx'],
    ['NATO', 'XX'],
    ['3,400', 'd,dd'],
    ['e-mail', 'x-xx'],
    ['Ürümqi', 'Xxx'],
    ['東京', 'uu'],
    ['!!!!', '!!'],
  ])('%s has the shape %s', (form, expected) => {
    expect(shapeOf(form)).toBe(expected);
  });

  it('looks a number up by its digits folded, and the pretrained vectors by its digits', () => {
    expect(keysOf('B2B-1987')).toEqual({ low: 'b2b-1987', folded: 'b0b-0000', shape: 'XdX-dd' });
  });

  it('cuts affixes by characters, and short words whole', () => {
    expect([affixOf('strike', 3), affixOf('strike', -3), affixOf('at', -4), affixOf('x😀y', -2)]).toEqual([
      'str',
      'ike',
      'at',
      '😀y',
    ]);
  });

  it('hashes the 3- to 5-grams of the bracketed word with FNV-1a', () => {
    expect(ngramsOf('ok', 2 ** 32)).toEqual([fnv('<ok'), fnv('ok>'), fnv('<ok>')]);
    expect(fnv('a')).toBe(0xe40c292c);
  });
});

/** FNV-1a, 32 bits, as published: offset basis 2166136261, prime 16777619. */
function fnv(text: string): number {
  let hash = 2166136261n;
  for (const character of text) hash = ((hash ^ BigInt(character.charCodeAt(0))) * 16777619n) % 2n ** 32n;
  return Number(hash);
}
