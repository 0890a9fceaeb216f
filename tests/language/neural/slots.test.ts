import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Slots } from '../../../src/language/neural/slots.js';

describe('slots of words', () => {
  it('are kept apart and for a whole round, whatever comes', () => {
    const round = fc.uniqueArray(fc.nat(20).map(String), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(round, { maxLength: 30 }), (rounds) => {
        const slots = new Slots(6);
        for (const words of rounds) {
          slots.begin();
          const missing = words.filter((word) => slots.find(word) < 0);
          for (const word of missing) slots.put(word);
          const given = words.map((word) => slots.find(word));
          expect(new Set(given).size).toBe(words.length);
          for (const slot of given) expect(slot).toSatisfy((at: number) => at >= 0 && at < 6);
        }
      }),
    );
  });

  it('go from words met once to new ones, while a common word stays', () => {
    const slots = new Slots(3);
    const meet = (word: string): number => {
      slots.begin();
      const slot = slots.find(word);
      return slot < 0 ? slots.put(word) : slot;
    };
    const common = meet('the');
    meet('the');
    for (const rare of ['a', 'b', 'c', 'd', 'e', 'f']) {
      meet(rare);
      expect(meet('the')).toBe(common);
    }
    slots.begin();
    expect(slots.find('a')).toBe(-1);
  });
});
