import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportGraph } from '../../src/export/index.js';
import { buildFiles } from '../../src/library/build-files-node.js';
import { loadGraph } from '../../src/library/load-node.js';

const EXAMPLE = join(import.meta.dirname, '../../graph/example');

it('the example article gives the graph beside it, byte for byte (npm start writes it anew)', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stringer-example-'));
  const path = join(folder, 'example.db');
  await buildFiles([join(EXAMPLE, 'article.txt')], { path, date: '2024-04-19' });
  const graph = await loadGraph(path);
  for (const format of ['json', 'gexf']) {
    expect(exportGraph(graph, format)).toBe(await readFile(join(EXAMPLE, `graph.${format}`), 'utf8'));
  }
  await rm(folder, { recursive: true });
});
