import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/article/sha256.js';

const nodes = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('any bytes have the digest that Node gives them', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => sha256(bytes) === nodes(bytes)));
});

test.each([0, 55, 56, 63, 64, 119, 120, 100_000])('%i bytes are padded as the standard says', (length) => {
  const bytes = Uint8Array.from({ length }, (_, i) => i * 7);
  expect(sha256(bytes)).toBe(nodes(bytes));
});
