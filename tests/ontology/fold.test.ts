import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWords, slug, trimName } from '../../src/ontology/fold.js';

describe('names that fold alike', () => {
  it.each([
    ['The U.S.', 'US'],
    ['al-Qaeda', 'al Qaeda'],
    ['Élysée', 'Elysee'],
    ["Côte d'Ivoire", 'Cote d’Ivoire'],
    ["Israel's", 'Israel'],
    ['the Workers’', 'Workers'],
    ['“Daesh”', 'Daesh'],
  ])('%s and %s', (a, b) => {
    expect(fold(a)).toBe(fold(b));
  });

  it('fold alike whatever the case, and folding again changes nothing', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z][A-Za-z .'-]{0,20}$/), (name) => {
        expect(fold(fold(name))).toBe(fold(fold(name).toUpperCase()));
      }),
    );
  });
});

describe('parts of names', () => {
  it('are words without dots', () =>
    expect(foldWords('The J. R. O’Neill-Smith')).toEqual(['j', 'r', 'o’neill', 'smith']));
  it('lose the article and the possessive', () => expect(trimName(" the Netherlands' ")).toBe('Netherlands'));
  it('make an id', () => expect(slug('São Tomé & Príncipe')).toBe('sao-tome-principe'));
});
