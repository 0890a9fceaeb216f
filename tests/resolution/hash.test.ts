import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hash64 } from '../../src/resolution/hash.js';

const anyText = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

/** The definition, in whole numbers of any size. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i += 1) {
    for (const byte of [text.charCodeAt(i) & 0xff, text.charCodeAt(i) >>> 8]) {
      hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
    }
  }
  return hash.toString(16).padStart(16, '0');
}

it('is FNV-1a of 64 bits', () => {
  expect(hash64('')).toBe('cbf29ce484222325');
  fc.assert(
    fc.property(anyText, (text) => {
      expect(hash64(text)).toBe(fnv1a(text));
    }),
  );
});
