import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseTriggers } from '../../src/ontology/triggers.js';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../graph/lexicon/${name}.json`, import.meta.url), 'utf8'));
const shipped = parseTriggers(read('triggers'), read('triggers-backoff'));
const { relations } = read('../ontology') as { relations: Record<string, unknown> | { name: string }[] };
const EVENTS = new Set(Array.isArray(relations) ? relations.map(({ name }) => name) : Object.keys(relations));

describe('the shipped trigger lexicon', () => {
  it('names only relations of the ontology', () => {
    const json = read('triggers') as Record<'verbs' | 'nouns' | 'adjectives', { to?: string }[]>;
    const named = [...json.verbs, ...json.nouns, ...json.adjectives].flatMap(({ to }) => (to ? [to] : []));
    expect(named.filter((name) => !EVENTS.has(name))).toEqual([]);
  });

  it('puts entries with conditions before those without', () => {
    const entries = shipped.entries('verb', 'lift');
    const conditional = entries.map(({ conditions }) => conditions.size > 0);
    expect(conditional).toEqual([...conditional].sort((a, b) => Number(b) - Number(a)));
    expect(entries[0]).toMatchObject({ relation: 'concedes_to', kind: 'verb' });
  });

  it('says what an operator makes of an event', () => {
    expect(shipped.compose('stop', 'sanctions')).toBe('concedes_to');
    expect(shipped.compose('stop', 'aids')).toBe('sanctions');
    expect(shipped.compose('refuse', 'meets')).toBe('rejects');
    expect(shipped.compose('intend', 'attacks')).toBe('threatens');
    expect(shipped.compose('future', 'meets')).toBe('AGREE');
    expect(shipped.compose('do', 'attacks')).toBe('same');
    expect(shipped.compose('no such operator', 'attacks')).toBeUndefined();
  });

  it('lets an unlisted word borrow the entries of the nearest one, at no more weight, and says of which', () => {
    const [borrowed] = shipped.entries('verb', 'lecture');
    const [lent] = shipped.entries('verb', 'scold');
    expect(borrowed).toMatchObject({ relation: 'accuses', object: lent!.object });
    expect(borrowed!.weight).toBeLessThanOrEqual(lent!.weight);
    expect(borrowed!.label).toMatch(/^back-off: nearest triggers scold.* → verb → accuses$/);
    expect(shipped.entries('verb', 'no such verb')).toEqual([]);
    expect(shipped.entries('verb', 'border')).toEqual([]);
  });

  it('lends from listed words to words that it does not list', () => {
    const backOff = read('triggers-backoff') as Record<string, Record<string, [string, number, string]>>;
    const bare = parseTriggers(read('triggers'));
    const kinds = { verbs: 'verb', nouns: 'noun', adjectives: 'adjective' } as const;
    for (const [section, kind] of Object.entries(kinds))
      for (const [word, [like, factor]] of Object.entries(backOff[section]!)) {
        expect(bare.entries(kind, word), word).toEqual([]);
        expect(bare.entries(kind, like).length, like).toBeGreaterThan(0);
        expect(factor).toBeGreaterThan(0);
        expect(factor).toBeLessThanOrEqual(1);
      }
  });
});

describe('a trigger lexicon with a mistake', () => {
  const base = { classes: {}, verbs: [], nouns: [], adjectives: [], operators: [], composition: {}, quads: {} };
  it.each([
    ['a missing section', { ...base, nouns: undefined }, /nouns/],
    ['an entry without relation', { ...base, verbs: [{ words: 'walk' }] }, /verbs\[0\]/],
    ['an entry without words', { ...base, verbs: [{ to: 'meets' }] }, /verbs\[0\]\.words/],
    ['no object at all', null, /triggers\.json/],
  ])('%s is named', (_, json, key) => {
    expect(() => parseTriggers(json)).toThrow(key);
  });
});
