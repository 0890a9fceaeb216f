import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combined } from '../../../src/language/names/linear/combine.js';
import { FeatureReader, ROWS } from '../../../src/language/names/linear/features.js';
import { LinearNames, weightCount } from '../../../src/language/names/linear/model.js';
import { shapeOf } from '../../../src/language/names/linear/words.js';
import { lexicon } from './scored.js';

describe('shapes', () => {
  it.each([
    ['Qarun', 'Xxx'],
    ['NATO', 'XX'],
    ['U.S.', 'X.X.'],
    ['2015', 'dd'],
    ['Élysée', 'Xxx'],
    ['al-Sadr', 'xx-Xxx'],
  ])('%s is %s', (form, shape) => {
    expect(shapeOf(form)).toBe(shape);
  });
});

describe('features of the linear model', () => {
  const reader = new FeatureReader(lexicon);

  it('are one list of row numbers a word', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, unit: 'binary' }), { maxLength: 8 }), (words) => {
        const rows = reader.read(words);
        expect(rows).toHaveLength(words.length);
        for (const list of rows) for (const row of list) expect(row).toSatisfy((r: number) => r >= 0 && r < ROWS);
      }),
    );
  });

  it('are the same for the same words, whatever was read before', () => {
    const words = 'Envoys of Kenya met Fatima Haddad in Oslo'.split(' ');
    expect(new FeatureReader(lexicon).read(words)).toEqual(reader.read(words));
  });

  it('tell a word of the lexicon from one that only looks like it', () => {
    const [known] = reader.read(['Kenya']);
    const [unknown] = reader.read(['Kanya']);
    expect(known!.length).toBeGreaterThan(unknown!.length);
  });
});

describe('scores of the linear model', () => {
  const tags = ['O', 'B-place', 'I-place'];

  it('are sums of the rows of the features, in units', () => {
    const weights = new Int8Array(weightCount(tags.length)).fill(2);
    const { values } = new LinearNames({ tags, unit: 0.5, weights }, lexicon).score(['Oslo']);
    const [rows] = new FeatureReader(lexicon).read(['Oslo']);
    expect([...values]).toEqual(tags.map(() => rows!.length));
  });

  it('are those of the rows of each word of a sentence', () => {
    const weights = Int8Array.from({ length: weightCount(tags.length) }, (_, at) => (at * 73) % 127);
    const words = 'Envoys of Kenya met Fatima Haddad of the City of Oslo in Oslo'.split(' ');
    const model = new LinearNames({ tags, unit: 1, weights }, lexicon);
    model.score(['Oslo', 'met']);
    const expected = new FeatureReader(lexicon)
      .read(words)
      .flatMap((rows) => tags.map((_, tag) => rows.reduce((sum, row) => sum + weights[row * tags.length + tag]!, 0)));
    expect([...model.score(words).values]).toEqual(expected);
  });

  it('are added to those of the network by the name of the tag', () => {
    const network = { tags, values: Float32Array.of(1, 2, 3) };
    const other = { tags: ['B-place', 'O'], values: Float32Array.of(10, 20) };
    expect([...combined(network, other).values]).toEqual([21, 12, 3]);
  });
});
