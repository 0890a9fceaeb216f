import fc from 'fast-check';
import { expect, it } from 'vitest';
import { trimmed } from '../../src/ontology/trim.js';

it('takes characters from both ends and none from between', () => {
  expect(trimmed('__a_b==', '_', '_=')).toBe('a_b');
  expect(trimmed('____', '_', '_')).toBe('');
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '_', '=', ' ') }), (text) => {
      expect(trimmed(text, '_ ', '_=')).toBe(text.replace(/^[_ ]+/, '').replace(/[_=]+$/, ''));
    }),
  );
});
