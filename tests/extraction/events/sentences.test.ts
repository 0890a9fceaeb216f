import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/library/engine.js';
import { loadEngine } from '../../../src/library/engine-node.js';
import { unmet } from './expectation.js';
import { KNOWN_MISSES } from './known-misses.js';
import * as groups from './sentences.js';

const PUBLISHED = '2024-06-14';
const rows = Object.values(groups).flat();

let engine: Engine;
beforeAll(async () => {
  engine = await loadEngine();
});

function misses([sentence, ...lines]: groups.Row): string[] {
  const extraction = engine.extract(engine.annotate(sentence), PUBLISHED);
  return lines.flatMap((line) => unmet(line, sentence, extraction) ?? []);
}

describe.each(Object.entries(groups))('%s', (_, group) => {
  const right = group.filter(([sentence]) => !KNOWN_MISSES.has(sentence));
  it.each(right.map((row) => [row[0], row] as const))('%s', (_sentence, row) => {
    expect(misses(row)).toEqual([]);
  });
});

describe('the table', () => {
  it('has at least 150 sentences, of which nine tenths are right', () => {
    expect(rows.length).toBeGreaterThanOrEqual(150);
    const right = rows.filter((row) => misses(row).length === 0);
    expect(right.length / rows.length).toBeGreaterThanOrEqual(0.9);
  });

  it('explains every claim: construction, entry, path and what decided modality', () => {
    for (const [sentence] of rows) {
      for (const { explanation, confidence } of engine.extract(engine.annotate(sentence), PUBLISHED).claims) {
        expect(Object.values(explanation).every((part) => part.length > 0)).toBe(true);
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
    }
  });

  it('slices the text exactly at every span', () => {
    for (const [sentence] of rows) {
      for (const { trigger, time, attribution } of engine.extract(engine.annotate(sentence), PUBLISHED).claims) {
        expect(sentence.slice(trigger.start, trigger.end)).toBe(trigger.text);
        if (time) expect(sentence.slice(time.start, time.end)).toBe(time.text);
        if (attribution) expect(sentence.slice(attribution.start, attribution.end)).toBe(attribution.text);
      }
    }
  });
});
