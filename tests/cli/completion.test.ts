import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandsFor, isCommand } from '../../src/cli/commands/index.js';
import { candidatesFor } from '../../src/cli/completion/candidates.js';
import { SHELLS } from '../../src/cli/completion/scripts.js';
import { MAIN, stringer } from '../fixtures/cli.js';
import { ferryArchive } from '../fixtures/ferry.js';
import { storeOf } from '../fixtures/store.js';

const NAMES = ['Turkey', 'Turkish Navy', 'United States', 'Eleni Markou'];

/** Values that complete the last word of a command line, of a graph with a few names. */
async function complete(...words: string[]): Promise<string[]> {
  const found = await candidatesFor(words, {
    commands: async (name) => (name === undefined || isCommand(name) ? commandsFor(name) : []),
    entities: async (text) =>
      NAMES.filter((name) => name.toLowerCase().startsWith(text.toLowerCase())).map((value) => ({
        value,
        description: '',
      })),
    relations: async () => ['attacks', 'meets', 'member_of'].map((value) => ({ value, description: '' })),
  });
  return found.map(({ value }) => value);
}

describe('what completes a command line', () => {
  it.each([
    ['a command', ['rel'], ['relations']],
    ['an option', ['relations', '--fr'], ['--from']],
    ['an entity of an option, whatever its letters', ['relations', '--from', 'un'], ['United States']],
    ['an entity of an argument', ['show', 'el'], ['Eleni Markou']],
    ['the second entity of a command', ['path', 'Turkey', 'tur'], ['Turkey', 'Turkish Navy']],
    ['an entity in an open quotation', ['show', '"turkish n'], ['Turkish Navy']],
    ['an entity with an escaped space', ['show', 'united\\ s'], ['United States']],
    ['the choices of an option', ['relations', '--format', 'j'], ['json', 'jsonl']],
    [
      'one more value of an option that takes several',
      ['relations', '--type', 'attacks', 'me'],
      ['meets', 'member_of'],
    ],
    ['nothing where a file stands', ['build', ''], []],
    ['nothing after the last argument', ['path', 'Turkey', 'Greece', ''], []],
    ['nothing of an unknown command', ['frobnicate', ''], []],
  ])('is %s', async (_, words, expected) => {
    expect(await complete(...words)).toEqual(expected);
  });

  it('is no option that was given already', async () => {
    expect(await complete('relations', '--from', 'Turkey', '--fr')).toEqual([]);
  });
});

describe('stringer completion', () => {
  let folder: string;
  let graph: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stringer-completion-'));
    graph = join(folder, 'ferry.db');
    await storeOf(graph, ferryArchive());
    await writeFile(join(folder, 'stringer'), `#!/bin/sh\nexec '${process.execPath}' '${MAIN}' "$@"\n`);
    await chmod(join(folder, 'stringer'), 0o755);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each(SHELLS)('prints a script for %s that asks stringer', (shell) => {
    const { code, out } = stringer(['completion', shell]);
    expect(code).toBe(0);
    expect(out).toContain('stringer complete --');
  });

  it('completes names of the graph, with what they are', () => {
    const { out } = stringer(['complete', '--', 'relations', '--from', 'tur'], { env: { STRINGER_GRAPH: graph } });
    expect(out).toBe('Turkey\tcountry\nTurkish Navy\tgroup\n');
  });

  it('completes names of the graph that the line itself names', () => {
    const { out } = stringer(['complete', '--', 'show', '--graph', graph, 'hak'], { cwd: folder });
    expect(out).toBe('Hakan Demir\tofficial\n');
  });

  it('is silent where there is no graph', () => {
    expect(stringer(['complete', '--', 'show', 'x', '--graph', '/nowhere.db', 'a'], { cwd: folder })).toEqual({
      code: 0,
      out: '',
      err: '',
    });
  });

  it('is not listed in help', () => {
    expect(stringer(['--help']).out).not.toMatch(/^ {2}complete /m);
  });

  it('works in bash: a name with a space is escaped', () => {
    const script = `eval "$(stringer completion bash)"
      COMP_WORDS=(stringer relations --to turkish); COMP_CWORD=3; _stringer; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', script], {
      encoding: 'utf8',
      env: { ...process.env, PATH: `${folder}:${process.env.PATH}`, STRINGER_GRAPH: graph },
    });
    expect(stderr).toBe('');
    expect(stdout).toBe('Turkish\\ Navy\n');
  });
});
