import { spawnSync } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMAND_NAMES, commandsFor } from '../../src/cli/commands/index.js';
import { MAIN, stringer } from '../fixtures/cli.js';

const ARTICLE = join(import.meta.dirname, '../../graph/example/article.txt');
const LINE = `{"id":"1","text":"Iran attacked Israel on Monday."}\n`;
const CONLLU =
  '1\tIran\t_\t_\t_\t_\t_\t_\t_\t_\n2\tattacked\t_\t_\t_\t_\t_\t_\t_\t_\n3\tIsrael\t_\t_\t_\t_\t_\t_\t_\t_\n\n';

let folder: string;
let environment: NodeJS.ProcessEnv;

/** A folder with what the examples name: an article in several forms, and in place of the network a page. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stringer-help-'));
  for (const path of ['pages', 'feeds/today', '.config/fish/completions', 'bin']) {
    await mkdir(join(folder, path), { recursive: true });
  }
  await copyFile(ARTICLE, join(folder, 'article.txt'));
  await copyFile(ARTICLE, join(folder, 'pages/article.txt'));
  await writeFile(join(folder, 'feeds/today/news.jsonl'), LINE);
  for (const name of ['articles.jsonl', 'news.jsonl']) await writeFile(join(folder, name), LINE);
  await writeFile(join(folder, 'test.conllu'), CONLLU);
  const page = '<html><body><article><p>Iran attacked Israel on Monday.</p></article></body></html>';
  await writeFile(join(folder, 'bin/curl'), `#!/bin/sh\necho '${page}'\n`);
  await writeFile(join(folder, 'bin/stringer'), `#!/bin/sh\nexec '${process.execPath}' '${MAIN}' "$@"\n`);
  for (const program of ['curl', 'stringer']) await chmod(join(folder, 'bin', program), 0o755);
  const { STRINGER_GRAPH: _, ...rest } = process.env;
  environment = { ...rest, PATH: `${join(folder, 'bin')}:${process.env.PATH}`, HOME: folder };
  await writeFile(join(folder, 'actors.txt'), 'FREE_QUARLE_ARMY_ [FRAREB]\n');
  await writeFile(join(folder, 'agents.txt'), 'POLICE_OFFICER_ {POLICE_OFFICERS} [~COP]\n');
  stringer(['build', 'article.txt', '--date', '2024-04-19', '--graph', 'whole.db'], { cwd: folder });
  stringer(['export', 'old.gexf', '--graph', 'whole.db'], { cwd: folder });
  const { out } = stringer(['extract', '--whole'], { cwd: folder, input: LINE });
  for (const number of [1, 2]) await writeFile(join(folder, `claims-${number}.jsonl`), out);
});
afterAll(() => rm(folder, { recursive: true }));

/** The graph as it was built, without the corrections of an example before. */
async function freshGraph(): Promise<void> {
  await rm(join(folder, 'stringer.db.corrections.yaml'), { force: true });
  await copyFile(join(folder, 'whole.db'), join(folder, 'stringer.db'));
}

/** The command lines of the examples in a command's help. */
function examplesOf(name: string): string[] {
  const { out } = stringer([name, '--help']);
  return [...out.matchAll(/^ {2}\$ (.*?)(?: {3,}.*)?$/gm)].map(([, line]) => line!);
}

/** `view` serves until it is ended. */
const ENDLESS: ReadonlySet<string> = new Set(['view']);

describe.each(COMMAND_NAMES)('the examples of %s', (name) => {
  it.skipIf(ENDLESS.has(name))('are three at least, and each of them finds something', async () => {
    const examples = examplesOf(name);
    expect(examples.length).toBeGreaterThanOrEqual(3);
    for (const line of examples) {
      await freshGraph();
      const { status, stdout, stderr } = spawnSync('bash', ['-c', `set -o pipefail; compdef() { :; }; ${line}`], {
        encoding: 'utf8',
        cwd: folder,
        env: environment,
      });
      expect({ line, status, stderr: status === 0 ? '' : stderr + stdout }).toEqual({ line, status: 0, stderr: '' });
    }
  });

  it.runIf(ENDLESS.has(name))('are three at least, with options that it has', async () => {
    const examples = examplesOf(name);
    expect(examples.length).toBeGreaterThanOrEqual(3);
    const [command] = await commandsFor(name);
    for (const line of examples) expect(command!.parseOptions(line.split(' ').slice(2)).unknown).toEqual([]);
  });
});
