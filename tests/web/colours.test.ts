import { describe, expect, test } from 'vitest';
import { themed } from '../../web/canvas/colour.js';
import { OTHERS, PALETTE } from '../../web/state/grouping.js';
import { contrast, difference, SIGHT } from '../fixtures/colour-vision.js';
import { ontology } from '../fixtures/ontology.js';

const FAMILIES = {
  types: ontology.entityTypes.map(({ colour }) => colour),
  quads: ontology.quads.map(({ colour }) => colour),
  communities: [...PALETTE, OTHERS],
};
const PAPER = { light: '#fbfaf7', dark: '#14161a' };

describe.each(Object.entries(FAMILIES))('the colours of %s', (_, colours) => {
  describe.each(['light', 'dark'] as const)('on %s paper', (theme) => {
    const shown = colours.map((colour) => themed(colour, theme === 'dark'));

    test('stand out from it', () => {
      for (const colour of shown) expect(contrast(colour, PAPER[theme]), colour).toBeGreaterThan(2.85);
    });

    test.each(Object.keys(SIGHT))('differ for %s vision', (sight) => {
      for (const [i, a] of shown.entries()) {
        for (const b of shown.slice(i + 1)) expect(difference(a, b, sight), `${a} ${b}`).toBeGreaterThan(0.08);
      }
    });
  });
});
