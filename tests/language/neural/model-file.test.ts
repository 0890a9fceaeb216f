import { describe, expect, it } from 'vitest';
import { murmur128 } from '../../../src/language/neural/hash.js';
import { loadNeuralModel, ModelError } from '../../../src/language/neural/index.js';
import { loadNeuralModelFile } from '../../../src/language/neural/model-node.js';
import { englishModel } from './model.js';

describe('the model file', () => {
  it('loads, and says what it was made with', () => {
    const model = loadNeuralModel(englishModel());
    expect(model.header.language).toBe('en');
    expect(model.header.labels.upos).toContain('PROPN');
  });

  it('takes at most 15 MB', () => {
    expect(englishModel().length).toBeLessThan(15_000_000);
  });

  it('loads from the middle of a larger buffer', () => {
    const model = englishModel();
    const buffer = new Uint8Array(model.length + 7);
    buffer.set(model, 7);
    expect(loadNeuralModel(buffer.subarray(7)).analyse([['Rain', '.']])[0]!.heads).toEqual(Int32Array.of(-1, 0));
  });

  it.each<[string, (bytes: Uint8Array) => Uint8Array, RegExp]>([
    [
      'something else',
      () => new TextEncoder().encode('PK\x03\x04 not a model, and longer than a header'),
      /not a stringer model/,
    ],
    ['an empty file', () => new Uint8Array(0), /not a stringer model/],
    ['another format version', (b) => b.fill(99, 8, 9), /format 99.*reads format 1/],
    ['a changed byte', (b) => b.fill(b[5_000_000]! ^ 1, 5_000_000, 5_000_001), /damaged/],
    ['a cut file', (b) => b.subarray(0, b.length - 100), /damaged/],
  ])('refuses %s with a named error', (_, change, message) => {
    const load = (): unknown => loadNeuralModel(change(englishModel()));
    expect(load).toThrow(ModelError);
    expect(load).toThrow(message);
  });

  it('names the path when there is no file', () => {
    expect(() => loadNeuralModelFile('/nowhere/model.stringer')).toThrow(/no model at \/nowhere\/model.stringer/);
  });
});

describe('MurmurHash3 x86 128', () => {
  it.each([
    ['', '00000000000000000000000000000000'],
    ['I will not buy this record, it is scratched.', 'a0a9683b25ac5e40d9af2895890dddf5'],
  ])('of %j is the published value', (text, expected) => {
    expect(murmur128(new TextEncoder().encode(text))).toBe(expected);
  });
});
