import { casual } from 'chrono-node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayHoldDate } from '../../../src/extraction/time/cues.js';

describe('a text that may hold a date', () => {
  it.each([
    'They met on Monday',
    'the talks of 3 May 2024',
    'on 2024-05-03',
    'in the next two hrs',
    'within 5 m',
    'on Sat',
    'late in Sept.',
    'It happened just now',
    'tomorrow',
    'THE WAR OF MARCH',
  ])('%s', (text) => {
    expect(mayHoldDate(text)).toBe(true);
  });
});

describe('a text that holds none', () => {
  it.each([
    'The minister resigned',
    'They sat in the sun',
    'Both armies may march on the capital',
    'The war lasts',
    'It killed 33 people',
    'an august body',
  ])('%s', (text) => {
    expect(mayHoldDate(text)).toBe(false);
  });
});

const WORDS = (
  'the a an in on at of since until by last next this past after two three 5 12 2011 2024 03/05 May March Sept Sat Friday ' +
  'yesterday tomorrow tonight now week weeks month year years hours ago later earlier early late end quarter said troops ' +
  'met , . : noon pm 10:30 half several few'
).split(' ');

it('leaves out nothing to which chrono-node gives a day, a month or a weekday', () => {
  const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 9 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, (text) => {
      const read = casual
        .parse(text, { instant: new Date('2024-06-14T12:00:00Z'), timezone: 0 })
        .filter(({ start }) => start.isCertain('day') || start.isCertain('weekday') || start.isCertain('month'));
      expect(read.filter(({ text: found }) => !mayHoldDate(text) || !mayHoldDate(found))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
