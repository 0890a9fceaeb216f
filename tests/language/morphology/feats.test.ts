import { expect, test } from 'vitest';
import { parseFeats } from '../../../src/language/morphology/feats.js';

test('features are read by name', () => {
  expect(parseFeats('Mood=Ind|Tense=Past|VerbForm=Fin')).toEqual({ Mood: 'Ind', Tense: 'Past', VerbForm: 'Fin' });
});

test('no features', () => {
  expect(parseFeats('_')).toEqual({});
  expect(parseFeats('')).toEqual({});
});
