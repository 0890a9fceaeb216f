import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadNeuralModel, type NeuralAnalysis } from '../../../src/language/neural/index.js';
import { englishModel, SENTENCES } from './model.js';

const model = loadNeuralModel(englishModel());

function isTree(heads: Int32Array): boolean {
  if (heads.filter((h) => h === -1).length !== 1) return false;
  return heads.every((_, start) => {
    let node = start;
    for (let steps = 0; node !== -1 && steps <= heads.length; steps++) node = heads[node]!;
    return node === -1;
  });
}

const NAME_TAG = /^(O|[BI]-(person|country|group|place|date))$/;

describe('analysing sentences', () => {
  it('gives every token a tag, a head, a relation and a name tag, and every sentence one tree', () => {
    model.analyse(SENTENCES).forEach((analysis, s) => {
      const n = SENTENCES[s]!.length;
      for (const column of [analysis.upos, analysis.xpos, analysis.feats, analysis.deprels, analysis.names]) {
        expect(column).toHaveLength(n);
      }
      expect(n === 0 || isTree(analysis.heads)).toBe(true);
      expect(analysis.names.every((tag) => NAME_TAG.test(tag))).toBe(true);
      analysis.heads.forEach((head, i) => {
        expect(analysis.deprels[i] === 'root').toBe(head === -1);
      });
    });
  });

  it('reads a plain sentence', () => {
    const forms = 'The harbour master refused to let the two tankers leave .'.split(' ');
    const { upos, heads, deprels } = model.analyse([forms])[0]!;
    expect(upos.join(' ')).toBe('DET NOUN NOUN VERB PART VERB DET NUM NOUN VERB PUNCT');
    expect(deprels.slice(0, 4)).toEqual(['det', 'compound', 'nsubj', 'root']);
    expect([...heads.slice(0, 6)]).toEqual([2, 2, 3, -1, 5, 3]);
  });

  it('gives the same bits with and without WebAssembly', () => {
    const plain = loadNeuralModel(englishModel(), { kernel: 'plain' });
    expect([model.kernel, plain.kernel]).toEqual(['wasm', 'plain']);
    expect(plain.analyse(SENTENCES)).toEqual(model.analyse(SENTENCES));
  });

  it('gives a sentence the same analysis whatever is in the batch, in any order', () => {
    const alone = SENTENCES.map((forms): NeuralAnalysis => model.analyse([forms])[0]!);
    const shuffled = fc.shuffledSubarray(SENTENCES.map((_, i) => i));
    fc.assert(
      fc.property(shuffled, (order) => {
        expect(model.analyse(order.map((i) => SENTENCES[i]!))).toEqual(order.map((i) => alone[i]!));
      }),
      { numRuns: 20 },
    );
  });

  it('takes tokens of any characters', () => {
    const token = fc.oneof(fc.string({ minLength: 1, unit: 'binary' }), fc.constantFrom('\ud800', '‮', '\u200b', 'ﬃ'));
    fc.assert(
      fc.property(fc.array(token, { minLength: 1, maxLength: 12 }), (forms) => {
        expect(isTree(model.analyse([forms])[0]!.heads)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('analyses a sentence of a thousand words as one tree', () => {
    const forms = Array.from({ length: 1000 }, (_, i) => SENTENCES[0]![i % 15]!);
    const { heads, deprels } = model.analyse([forms])[0]!;
    expect(isTree(heads)).toBe(true);
    expect(deprels.filter((r) => r === 'root')).toHaveLength(1);
  });

  it('keeps its answers when more word types pass than the cache holds', () => {
    const before = model.analyse(SENTENCES);
    const types = Array.from({ length: 9000 }, (_, i) => `type${i}`);
    model.analyse(Array.from({ length: 90 }, (_, i) => types.slice(i * 100, i * 100 + 100)));
    expect(model.analyse(SENTENCES)).toEqual(before);
  });
});
