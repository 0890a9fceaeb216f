/**
 * What a newcomer runs first: installs and builds what is missing, turns the example article into a graph, prints what
 * it found, and writes the graph beside the article.
 *
 *     npm start
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfNeeded } from './build.mjs';
import { ensureInstalled, ROOT, run } from './installed.mjs';

const EXAMPLE = 'graph/example';
const PUBLISHED = '2024-04-19';
const GRAPH = ['--graph', `${EXAMPLE}/example.db`];

ensureInstalled();
buildIfNeeded();

for (const ending of ['', '-wal', '-shm']) rmSync(join(ROOT, `${EXAMPLE}/example.db${ending}`), { force: true });
stringer('build', `${EXAMPLE}/article.txt`, '--date', PUBLISHED, ...GRAPH);
stringer('info', '--entities', ...GRAPH);
stringer('relations', ...GRAPH);
stringer('export', `${EXAMPLE}/graph.json`, ...GRAPH);
stringer('export', `${EXAMPLE}/graph.gexf`, ...GRAPH);
console.log(`\nSee it drawn: npx stringer view --graph ${EXAMPLE}/example.db`);

function stringer(...args) {
  console.log(`\n$ stringer ${args.join(' ')}`);
  run(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...args], {
    env: { ...process.env, COLUMNS: process.env.COLUMNS ?? '100' },
  });
}
