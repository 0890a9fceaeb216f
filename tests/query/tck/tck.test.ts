import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEV } from '../../evaluation/gold.js';
import { readFeatures } from './feature.js';
import { runCase } from './run.js';

const FOLDER = join(DEV, 'cypher-tck');

/** Cases that fail, each with the reason: `feature name` → why. */
const KNOWN = JSON.parse(readFileSync(join(import.meta.dirname, 'known-failures.json'), 'utf8')) as Record<
  string,
  string
>;

describe.runIf(existsSync(FOLDER))('the openCypher technology compatibility kit', () => {
  it('passes every case that reads, but for those that are listed with a reason', () => {
    const failures = readFeatures(join(FOLDER, 'features')).flatMap((test) => {
      const outcome = runCase(test, join(FOLDER, 'graphs'));
      return outcome.kind === 'failed' ? [`${test.feature} ${test.name}`] : [];
    });
    expect(failures).toEqual(Object.keys(KNOWN));
  });
});
