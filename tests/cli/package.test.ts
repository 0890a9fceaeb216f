import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

let folder: string;
let packed: { filename: string; files: { path: string }[] };

const npm = (args: readonly string[], cwd: string) =>
  execFileSync('npm', args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stringer-package-'));
  // Without scripts: the build that the tests run on is what is packed.
  [packed] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], ROOT));
  await writeFile(join(folder, 'package.json'), '{"name":"elsewhere","private":true}');
  npm(['install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, packed.filename)], folder);
});
afterAll(() => rm(folder, { recursive: true }));

it('the package holds what runs, and nothing else', () => {
  const paths = packed.files.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining(['dist/cli/main.js', 'dist/index.d.ts', 'graph/ontology.json', 'LICENSE', 'NOTICE']),
  );
  for (const path of paths) expect(path).toMatch(/^(dist\/|graph\/|package\.json|README\.md|LICENSE|NOTICE)/);
  expect(paths.filter((path) => /\.(db|py|map)$|\/source\/|\/training\//.test(path))).toEqual([]);
});

it('installed elsewhere, its command and its library turn an article into a graph', async () => {
  await writeFile(join(folder, 'article.txt'), 'Ghana supports Togo. Mali attacked Niger.\n');
  execFileSync('npx', ['--no-install', 'stringer', 'build', 'article.txt'], {
    cwd: folder,
    stdio: 'pipe',
    shell: process.platform === 'win32',
  });
  await writeFile(
    join(folder, 'ask.mjs'),
    `import { loadGraph, relations } from 'stringer';
     const graph = await loadGraph('stringer.db');
     for (const { subject, relation, object } of relations(graph, { from: 'mali' })) console.log(subject.name, relation, object.name);`,
  );
  const said = execFileSync(process.execPath, ['ask.mjs'], { cwd: folder, encoding: 'utf8' });
  expect(said).toBe('Mali attacks Niger\n');
});
