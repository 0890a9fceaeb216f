import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/library/engine.js';
import { loadEngine } from '../../../src/library/engine-node.js';
import { unmet } from './expectation.js';
import * as groups from './sentences.js';

const PUBLISHED = '2024-06-14';

/** Sentences that the rules, or the parse, do not get right yet; each must still fail, so that the list stays honest. */
import { KNOWN_MISSES } from './known-misses.js';

let engine: Engine;
beforeAll(async () => {
  engine = await loadEngine();
});

function misses([sentence, ...lines]: groups.Row): string[] {
  const extraction = engine.extract(engine.annotate(sentence), PUBLISHED);
  return lines.flatMap((line) => unmet(line, sentence, extraction) ?? []);
}

describe.each(Object.entries(groups))('%s', (_, rows) => {
  it.each(rows.map((row) => [row[0], row] as const))('%s', (sentence, row) => {
    if (KNOWN_MISSES.has(sentence)) expect(misses(row)).not.toEqual([]);
    else expect(misses(row)).toEqual([]);
  });
});

describe('the table', () => {
  it('has at least 150 sentences, four fifths of them right', () => {
    const rows = Object.values(groups).flat();
    expect(rows.length).toBeGreaterThanOrEqual(150);
    expect(KNOWN_MISSES.size).toBeLessThanOrEqual(rows.length / 5);
  });

  it('is read the same way twice', () => {
    const rows = Object.values(groups).flat().slice(0, 30);
    const read = () => rows.map(([sentence]) => engine.extract(engine.annotate(sentence), PUBLISHED));
    expect(read()).toEqual(read());
  });
});
