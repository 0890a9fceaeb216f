import { describe, expect, it } from 'vitest';
import { timesOf } from '../../../src/extraction/time/time.js';
import type { Sentence } from '../../../src/ontology/types.js';

/** A sentence of bare words, which is all that time expressions need. */
function sentence(text: string): Sentence {
  const tokens = [...text.matchAll(/\S+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    form: match[0],
    lemma: match[0],
    upos: 'X',
    xpos: 'X',
    feats: {},
    head: -1,
    deprel: 'root',
  }));
  return { start: 0, end: text.length, tokens, names: [] };
}

const PUBLISHED = '2024-06-14';
const spans = (text: string, date: string | null = PUBLISHED) =>
  timesOf(text, sentence(text), date).map((time) => [time.text, time.from, time.to]);

describe('time expressions against Friday, 14 June 2024', () => {
  it.each([
    ['They met on Monday .', 'on Monday', '2024-06-10', '2024-06-10'],
    ['They met on Friday .', 'on Friday', '2024-06-14', '2024-06-14'],
    ['They met yesterday .', 'yesterday', '2024-06-13', '2024-06-13'],
    ['They met on 3 May 2024 .', 'on 3 May 2024', '2024-05-03', '2024-05-03'],
    ['They fought over the past six months .', 'over the past six months', '2023-12-14', '2024-06-14'],
    ['They fought during the last two weeks .', 'during the last two weeks', '2024-05-31', '2024-06-14'],
    ['It began last October .', 'last October', '2023-10-01', '2023-10-31'],
    ['It began in March 2022 .', 'in March 2022', '2022-03-01', '2022-03-31'],
    ['It began in 2011 .', 'in 2011', '2011-01-01', '2011-12-31'],
    ['They fight since 2014 .', 'since 2014', '2014-01-01', null],
    ['They fight since last October .', 'since last October', '2023-10-01', null],
  ])('%s', (text, phrase, from, to) => {
    expect(spans(text)).toEqual([[phrase, from, to]]);
  });

  it('finds nothing where there is none', () => {
    expect(spans('The minister resigned .')).toEqual([]);
  });

  it('leaves what depends on an unknown publication date open', () => {
    expect(spans('They met on Monday .', null)).toEqual([['on Monday', null, null]]);
    expect(spans('It began in 2011 .', null)).toEqual([['in 2011', '2011-01-01', '2011-12-31']]);
  });
});
