import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MAIN } from '../fixtures/cli.js';
import { ferryArchive } from '../fixtures/ferry.js';
import { storeOf } from '../fixtures/store.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stringer-view-'));
  await storeOf(join(folder, 'ferry.db'), ferryArchive());
});
afterAll(() => rm(folder, { recursive: true }));

it('view serves the page and the graph on this machine alone, until it is interrupted', async () => {
  const child = spawn(process.execPath, [MAIN, 'view', '--port', '0', '--graph', join(folder, 'ferry.db')]);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (data) => resolve(String(data).trim()));
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
  });
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(await (await fetch(url)).text()).toContain('<script');
  expect(await (await fetch(`${url}api/graph`)).json()).toMatchObject({ attributes: { format: 'stringer' } });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  expect(await ended).toBe(0);
});
