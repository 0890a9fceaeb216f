import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, withEvidence } from '../../../src/language/names/decode.js';
import { scored, TAGS } from './scored.js';

const spans = (text: string) => decode(scored(text).scores!).map(({ first, last, type }) => [first, last, type]);

describe('tags to spans', () => {
  it('reads a span from B to the last I of its type', () => {
    expect(spans('the/O=9 North/B-place=6 Sea/I-place=6 froze')).toEqual([[1, 3, 'place']]);
  });

  it('starts a new name at each B', () => {
    expect(spans('Mary/B-person=6 Ann/B-person=6')).toEqual([
      [0, 1, 'person'],
      [1, 2, 'person'],
    ]);
  });

  it('never continues a name that did not begin, even where I scores best', () => {
    expect(spans('of Guards/I-group=5,B-group=4 met')).toEqual([[1, 2, 'group']]);
  });

  it('gives the whole name one type: the sum over its tokens decides', () => {
    expect(spans('Port/B-group=5,B-place=4 Said/I-place=5,I-group=1')).toEqual([[0, 2, 'place']]);
  });

  it('holds no spans in an empty sentence', () => {
    expect(decode({ tags: TAGS, values: new Float32Array(0) })).toEqual([]);
  });

  it('keeps spans in order and apart for any scores', () => {
    const rows = fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 13, maxLength: 13 }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(rows, (table) => {
        const found = decode({ tags: TAGS, values: Float32Array.from(table.flat()) });
        let end = 0;
        for (const { first, last } of found) {
          expect(first).toBeGreaterThanOrEqual(end);
          expect(last).toBeGreaterThan(first);
          end = last;
        }
        expect(end).toBeLessThanOrEqual(table.length);
      }),
    );
  });
});

describe('evidence', () => {
  it('adds to the tags of its span and leaves the scores it was given alone', () => {
    const { scores } = scored('Qatana/B-place=2');
    const more = withEvidence(scores!, [{ sentence: 0, first: 0, last: 1, type: 'place', weight: 2 }]);
    expect(decode(scores!)).toEqual([]);
    expect(decode(more)).toMatchObject([{ first: 0, last: 1, type: 'place' }]);
  });

  it('can speak for there being no name', () => {
    const { scores } = scored('Kenyan/B-place=5');
    const none = withEvidence(scores!, [{ sentence: 0, first: 0, last: 1, type: 'none', weight: 4 }]);
    expect(decode(none)).toEqual([]);
  });
});
