import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dates, isCount } from '../../../src/language/names/dates/index.js';
import { token, tokens } from './scored.js';

const found = (text: string): string[] => {
  const list = tokens(text);
  return dates(list).map(({ first, last }) =>
    list
      .slice(first, last)
      .map(({ form }) => form)
      .join(' '),
  );
};

describe('date expressions of regular form', () => {
  it.each([
    ['They met on Thursday .', ['Thursday']],
    ['It began on October 7 last year .', ['October 7 last year']],
    ['It grew over the past six months .', ['the past six months']],
    ['He has led since 2014 .', ['2014']],
    ['Monday , May 18 , 2015', ['Monday , May 18 , 2015']],
    ['from 5 - 6 April 2016', ['6 April 2016']],
    ['on Oct. 7 , 2023 , in Oslo', ['Oct. 7 , 2023']],
    ['by 2023-10-07 at noon', ['2023-10-07']],
    ['in early May the rains came', ['early May']],
    ['He may win in March', ['March']],
    ['May said on Friday night', ['Friday night']],
    ['two years ago and a week earlier', ['two years ago', 'a week earlier']],
    ['two days before the vote', []],
    ['at the end of the year', ['the end of the year']],
    ['earlier this week and tomorrow', ['earlier this week', 'tomorrow']],
    ['They met over the weekend .', ['the weekend']],
    ['in the late 1990s', ['the late 1990s']],
    ['from 2006 to 2009', ['2006', '2009']],
    ['about 1500 soldiers', ['1500']],
    ['the 19th century', ['the 19th century']],
    ['They march every day .', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('tells a count from a year', () => {
    const count = (form: string, next: string) => {
      return isCount([token(form, 0, 'NUM'), token(next, 10, 'NOUN')], { first: 0, last: 1 });
    };
    expect(count('1553', 'refugees')).toBe(true);
    expect(count('243000', 'people')).toBe(true);
    expect(count('2014', 'Olympics')).toBe(false);
  });

  it('keeps expressions in order and apart for any words', () => {
    const words = fc.array(
      fc.constantFrom(
        'last',
        'May',
        '7',
        '2015',
        ',',
        'the',
        'past',
        'two',
        'years',
        'ago',
        'Monday',
        'of',
        'end',
        'x',
      ),
    );
    fc.assert(
      fc.property(words, (list) => {
        let end = 0;
        for (const { first, last } of list.length === 0 ? [] : dates(tokens(list.join(' ')))) {
          expect(first).toBeGreaterThanOrEqual(end);
          expect(last).toBeGreaterThan(first);
          end = last;
        }
        expect(end).toBeLessThanOrEqual(list.length);
      }),
    );
  });
});
