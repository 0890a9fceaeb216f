import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameDecoder } from '../../../src/language/neural/decode-names.js';
import { decodeTree } from '../../../src/language/neural/decode-tree.js';

/** Every assignment of heads that is a tree with one root. */
function* trees(n: number, heads: number[] = []): Generator<number[]> {
  if (heads.length === n) {
    if (isTree(heads)) yield [...heads];
    return;
  }
  for (let head = -1; head < n; head++) {
    if (head !== heads.length) yield* trees(n, [...heads, head]);
  }
}

function isTree(heads: readonly number[]): boolean {
  if (heads.filter((h) => h === -1).length !== 1) return false;
  return heads.every((_, start) => {
    let node = start;
    for (let steps = 0; steps <= heads.length; steps++) {
      if (node === -1) return true;
      node = heads[node]!;
    }
    return false;
  });
}

const total = (scores: ArrayLike<number>, heads: ArrayLike<number>): number =>
  Array.from(heads).reduce((sum, head, d) => sum + scores[d * (heads.length + 1) + head + 1]!, 0);

describe('decoding a tree', () => {
  it('finds the best tree with one root, compared with every tree of up to five words', () => {
    const words = fc.integer({ min: 1, max: 5 });
    const matrix = words.chain((n) =>
      fc.record({
        n: fc.constant(n),
        scores: fc.array(fc.integer({ min: -50, max: 50 }), { minLength: n * (n + 1), maxLength: n * (n + 1) }),
      }),
    );
    fc.assert(
      fc.property(matrix, ({ n, scores }) => {
        const found = decodeTree(Float32Array.from(scores), n);
        expect(isTree([...found])).toBe(true);
        const best = Math.max(...[...trees(n)].map((heads) => total(scores, heads)));
        expect(total(scores, found)).toBe(best);
      }),
      { numRuns: 150 },
    );
  });

  it('gives a tree for sixty words of noise', () => {
    const scores = Float32Array.from({ length: 60 * 61 }, (_, i) => ((i * 7919) % 1013) / 100);
    expect(isTree([...decodeTree(scores, 60)])).toBe(true);
  });
});

describe('decoding names', () => {
  const labels = ['O', 'B-person', 'I-person', 'B-place', 'I-place', 'B-other', 'I-other'];
  const decoder = new NameDecoder(labels);
  const decode = (rows: number[][]): string[] =>
    decoder.decode(Float32Array.from(rows.flat()), 0, labels.length, rows.length);

  it('takes the best tag of each word where they fit together', () => {
    expect(
      decode([
        [0, 5, 0, 0, 0, 0, 0],
        [0, 0, 5, 0, 0, 0, 0],
        [5, 0, 0, 0, 0, 0, 0],
      ]),
    ).toEqual(['B-person', 'I-person', 'O']);
  });

  it('never continues a name that did not begin', () => {
    expect(
      decode([
        [1, 0, 5, 0, 0, 0, 0],
        [0, 0, 5, 0, 4, 0, 0],
      ]),
    ).toEqual(['B-person', 'I-person']);
    expect(
      decode([
        [9, 0, 0, 0, 0, 0, 0],
        [0, 3, 4, 0, 0, 0, 0],
      ]),
    ).toEqual(['O', 'B-person']);
  });

  it('shows names of no product type as no name', () => {
    expect(
      decode([
        [0, 0, 0, 0, 0, 5, 0],
        [0, 0, 0, 0, 0, 0, 5],
      ]),
    ).toEqual(['O', 'O']);
  });
});
