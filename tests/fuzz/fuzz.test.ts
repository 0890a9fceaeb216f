import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fuzz } from './run.js';
import { openTargets, type Targets } from './targets.js';

const INPUTS = 5000;

describe('five thousand hostile inputs', () => {
  let targets: Targets;
  beforeAll(async () => {
    targets = await openTargets();
  });
  afterAll(() => targets.close());

  it('to readers, extract, Cypher, imports and the server end in an answer or an error that says what is wrong', {
    timeout: 600_000,
  }, async () => {
    expect(await fuzz(targets.all, { inputs: INPUTS, seed: 1 })).toEqual([]);
  });
});
