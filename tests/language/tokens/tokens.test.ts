import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAttached, tokenise } from '../../../src/language/tokens/index.js';

/** Words with a space between; `_` before a word that is written onto the one before it. */
function shown(text: string): string {
  return tokenise(text)
    .map((word, i, all) => {
      const attached = all[i - 1]?.end === word.start && isAttached(text, word);
      return (attached ? '_' : '') + text.slice(word.start, word.end);
    })
    .join(' ');
}

describe('tokenise', () => {
  test.each([
    ['clitics', "Iran's envoys can't come; they'll wait.", "Iran _'s envoys ca _n't come ; they _'ll wait ."],
    ['curly clitics', 'We’re here, aren’t we?', 'We _’re here , are _n’t we ?'],
    ['cannot', 'They cannot stay.', 'They can _not stay .'],
    ['a plural genitive', "the rebels' camp", "the rebels _' camp"],
    ['a genitive after an acronym', "the U.N.'s aid", "the U.N. _'s aid"],
    ['straight quotes', '"No deal," he said.', '" No deal , " he said .'],
    ['curly quotes', '“No deal,” he said.', '“ No deal , ” he said .'],
    ['acronyms', 'The U.S. and the U.K. agree.', 'The U.S. and the U.K. agree .'],
    ['titles', 'Maj. Gen. Ann Lee and Sgt. Roy met Rep. Kay Fox.', 'Maj. Gen. Ann Lee and Sgt. Roy met Rep. Kay Fox .'],
    ['initials', 'George W. Bush spoke.', 'George W. Bush spoke .'],
    ['abbreviated months', 'on Nov. 5 at 10:30 a.m. sharp', 'on Nov. 5 at 10:30 a.m. sharp'],
    ['compounds', 'a state-run, 15-year-old station', 'a state - run , 15 - year - old station'],
    ['prefixes', 'pro-Russian and non-governmental groups', 'pro-Russian and non-governmental groups'],
    ['names with hyphens', 'Haider al-Abadi', 'Haider al - Abadi'],
    ['numbers', 'about 33,000 people or 2.5 percent', 'about 33,000 people or 2.5 percent'],
    ['currency', 'It cost $40, not €35.', 'It cost $ 40 , not € 35 .'],
    ['percentages', 'up 5% this year', 'up 5 % this year'],
    [
      'addresses',
      'See https://example.org/a?b=1, or write to a.b@example.org.',
      'See https://example.org/a?b=1 , or write to a.b@example.org .',
    ],
    ['bracketed addresses', '(see www.example.org)', '( see www.example.org )'],
    ['an ellipsis', 'He waited... and left.', 'He waited ... and left .'],
    ['dashes', 'The deal — if any — fails -- again.', 'The deal — if any — fails -- again .'],
    ['a dateline', 'BAGHDAD (Reuters) - Troops left.', 'BAGHDAD ( Reuters ) - Troops left .'],
    ['brackets', 'the army (FSA) [sic]', 'the army ( FSA ) [ sic ]'],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test('an empty text has no words, nor has white space', () => {
    expect(tokenise('')).toEqual([]);
    expect(tokenise(' \r\n\t\u200b\ufeff\u00a0 ')).toEqual([]);
  });

  test('a combined emoji is one word, and so is a flag', () => {
    expect(shown('👩‍👩‍👧 🇫🇷 👍🏽')).toBe('👩‍👩‍👧 🇫🇷 👍🏽');
  });
});

/** Text made of what tokenisers stumble over. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        "n't",
        '’s',
        'U.S.',
        '...',
        '\r\n',
        '\u200b',
        '\u200d',
        '\ud83d',
        '\udc00',
        'שלום',
        'العربية',
        'e\u0301',
      ),
      fc.constantFrom(
        'http://',
        'www.',
        '@',
        '.com',
        '1,000',
        '$',
        '(',
        ')',
        '"',
        "'",
        '-',
        ':)',
        ' ',
        '\n',
        'cannot',
        '\u0000',
      ),
    ),
  )
  .map((parts) => parts.join(''));

describe('for any text', () => {
  test('words are slices in order, and only white space and controls lie between them', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        let end = 0;
        for (const word of tokenise(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          expect(text.slice(end, word.start)).toMatch(/^[\s\p{Z}\p{Cc}\u200b\u2060\ufeff]*$/u);
          expect(text.slice(word.start, word.end)).not.toMatch(/[\s\p{Cc}]/u);
          end = word.end;
        }
        expect(text.slice(end)).toMatch(/^[\s\p{Z}\p{Cc}\u200b\u2060\ufeff]*$/u);
      }),
      { numRuns: 500 },
    );
  });

  test('no word begins or ends inside a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const inside = (at: number) => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
        for (const { start, end } of tokenise(text)) expect(inside(start) || inside(end)).toBe(false);
      }),
    );
  });

  test.each([
    ['letters', 'a'],
    ['stops', 'a.'],
    ['addresses', 'a@b.c'],
    ['contractions', "n't"],
    ['brackets', '(])'],
    ['joined emoji', '👩‍'],
  ])('a line of a million characters is cut: %s', (_, unit) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    const words = tokenise(text);
    expect(words[0]!.start).toBe(0);
    expect(words.at(-1)!.end).toBe(text.length);
  });
});
