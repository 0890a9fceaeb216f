import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchFullText } from '../../src/store/full-text-node.js';

const TEXTS = [
  'Greece accused Turkey of holding two ferries.',
  'The ferry company denied the accusation.',
  'Türkiye’s navy left the island, and the navy of Greece followed.',
  'Nobody met anybody.',
];

const words = (query: string) =>
  searchFullText(TEXTS, query).map(({ index, matches }) =>
    matches.map(({ start, end }) => TEXTS[index]!.slice(start, end)),
  );

describe('full text search', () => {
  it.each([
    ['finds words by their stem', 'ferry', [['ferry'], ['ferries']]],
    ['finds words by their beginning', 'accus', [['accused'], ['accusation']]],
    ['wants all words', 'greece ferry', [['Greece', 'ferries']]],
    ['looks past case and accents', 'TURKIYE', [['Türkiye']]],
    ['marks every place of a word', 'navy', [['navy', 'navy']]],
    ['finds nothing that is not there', 'harbour', []],
    ['takes signs for nothing', '"* OR (', []],
  ])('%s', (_, query, expected) => {
    expect(
      words(query)
        .map((found) => [...found])
        .sort(),
    ).toEqual([...expected].sort());
  });

  it('ranks the text that says most of it first', () => {
    const texts = ['ferry one two three four five six', 'ferry ferry ferry', 'none'];
    expect(searchFullText(texts, 'ferry').map(({ index }) => index)).toEqual([1, 0]);
  });

  it('never fails, whatever the query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        for (const { index, matches } of searchFullText(TEXTS, query))
          for (const { start, end } of matches) expect(TEXTS[index]!.slice(start, end)).not.toBe('');
      }),
      { numRuns: 50 },
    );
  });
});
