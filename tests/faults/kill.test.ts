import { expect, it } from 'vitest';
import { killBuilds } from './kill.js';

it('a build that is killed at any moment loses nothing: another finishes its work', { timeout: 600_000 }, async () => {
  const { wrong } = await killBuilds(10, 7);
  expect(wrong).toEqual([]);
});
