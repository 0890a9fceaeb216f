import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringer } from '../fixtures/cli.js';
import { ferryArchive } from '../fixtures/ferry.js';
import { storeOf } from '../fixtures/store.js';

let folder: string;
let graph: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stringer-path-'));
  graph = join(folder, 'ferry.db');
  await storeOf(graph, ferryArchive());
});
afterAll(() => rm(folder, { recursive: true }));

describe('stringer path --k', () => {
  it('prints several ways, the shortest first', () => {
    const { code, out } = stringer(['path', 'israel', 'cyprus', '--k', '3', '--graph', graph]);
    const ways = out.split('\n').filter((line) => line.includes(' — '));
    expect(code).toBe(0);
    expect(ways).toHaveLength(3);
    const hops = ways.map((way) => way.split(' — ').length);
    expect(hops).toEqual([...hops].sort((a, b) => a - b));
  });

  it('prints a list of ways for programs', () => {
    const { out } = stringer(['path', 'israel', 'cyprus', '--k', '2', '--format', 'json', '--graph', graph]);
    const ways = JSON.parse(out);
    expect(ways).toHaveLength(2);
    expect(ways[0][0]).toMatchObject({ from: 'country/ISR', relations: [expect.any(Object)] });
  });
});
