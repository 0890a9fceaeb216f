import { beforeAll, describe, expect, it } from 'vitest';
import { refer, relateSpans } from '../../src/extraction/index.js';
import type { Engine } from '../../src/library/engine.js';
import { loadEngine } from '../../src/library/engine-node.js';

let engine: Engine;
beforeAll(async () => {
  engine = await loadEngine();
});

function relation(sentence: string, source: string | null, target: string | null) {
  const document = engine.annotate(sentence);
  const span = (words: string | null) =>
    words === null ? null : { start: sentence.indexOf(words), end: sentence.indexOf(words) + words.length };
  const pair = { source: span(source), target: span(target) };
  return relateSpans(document, refer(document, engine.knowledge), engine.knowledge, [pair], { date: null })[0];
}

describe('the relation of a given pair', () => {
  it.each([
    ['Peru criticised Chile and praised Ecuador.', 'Peru', 'Chile', 'accuses'],
    ['Peru criticised Chile and praised Ecuador.', 'Peru', 'Ecuador', 'supports'],
    ['Oslo lifted sanctions against Tehran.', 'Oslo', 'Tehran', 'concedes_to'],
    ['Kenya refused to meet the Somali delegation.', 'Kenya', 'the Somali delegation', 'rejects'],
    ['The rebels were attacked by Ethiopian troops.', 'Ethiopian troops', 'The rebels', 'attacks'],
    ['Police have arrested dozens of protesters.', 'Police', null, 'coerces'],
  ])('%s %s → %s', (sentence, source, target, expected) => {
    expect(relation(sentence, source, target)?.relation).toBe(expected);
  });

  it('carries the PLOVER class where it is not that of the relation', () => {
    expect(relation('France will meet Britain.', 'France', 'Britain')).toEqual({ relation: 'meets', plover: 'AGREE' });
  });

  it('is null where nothing happens', () => {
    expect(relation('The lake lies between France and Italy.', 'France', 'Italy')).toBeNull();
  });

  it('answers each pair in order, and none for none', () => {
    const document = engine.annotate('Peru criticised Chile.');
    const reference = refer(document, engine.knowledge);
    expect(relateSpans(document, reference, engine.knowledge, [], { date: null })).toEqual([]);
  });
});
