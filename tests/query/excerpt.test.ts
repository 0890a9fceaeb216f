import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/query/excerpt.js';

const TEXT =
  'After talks that lasted all night the navy withdrew from the island and the ferries sailed again in the morning.';
const at = (word: string) => ({ start: TEXT.indexOf(word), end: TEXT.indexOf(word) + word.length });

describe('an excerpt', () => {
  it('keeps the words around what was found', () => {
    const { text, matches } = excerpt(TEXT, [at('navy')], 40);
    expect(text).toBe('… night the navy withdrew from the island …');
    expect(matches.map(({ start, end }) => text.slice(start, end))).toEqual(['navy']);
  });

  it('is the whole of a short text', () => {
    expect(excerpt(TEXT, [at('navy')], 200)).toEqual({ text: TEXT, matches: [at('navy')] });
  });

  it('marks the same words', () => {
    fc.assert(
      fc.property(
        fc.lorem({ mode: 'words', maxCount: 40 }),
        fc.nat(),
        fc.integer({ min: 20, max: 120 }),
        (text, pick, length) => {
          const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
            start: index,
            end: index + word.length,
          }));
          const match = words[pick % words.length]!;
          const found = excerpt(text, [match], length);
          expect(found.matches.map(({ start, end }) => found.text.slice(start, end))).toEqual([
            text.slice(match.start, match.end),
          ]);
          expect(found.text.length).toBeLessThanOrEqual(length + 4);
        },
      ),
    );
  });
});
