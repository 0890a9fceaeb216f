import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../src/language/names/kinds.js';
import { lexicon } from './scored.js';

describe('kinds of groups and places', () => {
  it.each([
    ['Hezbollah', 'group', 'armed group'],
    ['Ministry of Water', 'group', 'government'],
    ['Harbour Liberation Army', 'group', 'military'],
    ['Workers Party of Qarun', 'group', 'party'],
    ['Qarun Shipping Ltd.', 'group', 'company'],
    ['Qarun Herald', 'group', 'media'],
    ['White House', 'group', 'government'],
    ['Parliament', 'group', 'parliament'],
    ['Litani River', 'place', 'water'],
    ['Qarun Province', 'place', 'region'],
    ['Gulf of Qarun', 'place', 'water'],
    ['Qarun', 'place', null],
    ['Ida Holm', 'person', null],
  ] as const)('%s', (name, type, kind) => {
    expect(kindOf(name.split(' '), type, lexicon)).toBe(kind);
  });
});
