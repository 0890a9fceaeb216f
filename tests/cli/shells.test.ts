import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHELLS, type Shell } from '../../src/cli/completion/scripts.js';
import { archiveOf } from '../fixtures/archive.js';
import { MAIN } from '../fixtures/cli.js';
import { storeOf } from '../fixtures/store.js';

/** Names that a shell would take for more than a name, were they not quoted; each begins with letters of its own. */
const NAMES = [
  'Turkish Navy',
  'Aa $(touch pwned)',
  'Bb `touch pwned`',
  'Cc; touch pwned #',
  "Dd d'Ivoire",
  'Ee "Quoted" Brigade',
  'Ff back\\slash\\',
  'Gg *?[x] {a,b}',
  'Hh !bang!',
  'Ii & | > pwned',
  'Jj ~ $HOME %s',
  'Ångström Åkeri',
  '東京 Club',
] as const;

let folder: string;
let environment: NodeJS.ProcessEnv;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stringer-shells-'));
  const graph = join(folder, 'names.db');
  const entities = NAMES.map((name, at): [string, string] => [`group/${at}`, name]);
  const claims = NAMES.slice(1).map((name, at) => ({
    subject: [NAMES[0], 'group/0'] as [string, string],
    relation: 'meets',
    trigger: 'met',
    object: [name, `group/${at + 1}`] as [string, string],
  }));
  const text = `${NAMES[0]} met ${NAMES.slice(1).join(' and ')}.`;
  const article = { id: 'n1', title: 'Names', date: '2025-01-01', sentences: [{ text, claims }] };
  await storeOf(graph, archiveOf(entities, [article]));
  await writeFile(join(folder, 'stringer'), `#!/bin/sh\nexec '${process.execPath}' '${MAIN}' "$@"\n`);
  await chmod(join(folder, 'stringer'), 0o755);
  environment = {
    ...process.env,
    PATH: `${folder}:${process.env.PATH}`,
    STRINGER_GRAPH: graph,
    LC_ALL: 'C.UTF-8',
    HOME: folder,
    TERM: 'xterm',
  };
});
afterAll(() => rm(folder, { recursive: true }));

/** The last word of a command line after it was completed, as the shell reads it; every word of `lines` in one run. */
const COMPLETED: Readonly<Record<Shell, (lines: readonly string[]) => string[]>> = {
  bash: (lines) =>
    output(
      'bash',
      `eval "$(stringer completion bash)"
       while IFS= read -r line; do
         quote=; [[ $line =~ ^([^\\"\\']*)([\\"\\'])(.*)$ ]] && { quote="\${BASH_REMATCH[2]}"; last="$quote\${BASH_REMATCH[3]}"; line="\${BASH_REMATCH[1]}"; } || { last="\${line##* }"; line="\${line% *}"; }
         read -ra COMP_WORDS <<< "$line"; COMP_WORDS+=("$last"); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
         _stringer
         eval "set -- $quote\${COMPREPLY[0]}$quote"; printf '%s\\n' "$1"
       done`,
      lines,
    ),
  zsh: (lines) =>
    output(
      'zsh',
      `zmodload zsh/zpty
       zpty -b shell zsh -f -i
       wait_for() { local seen; zpty -r -m shell seen "*$1*" }
       zpty -w shell 'stty -echo; PS1=; autoload -Uz compinit; compinit -u -D; eval "$(stringer completion zsh)"; unsetopt bang_hist'
       zpty -w shell 'dump() { eval "set -- $BUFFER"; print -r -- "\${@[-1]}" >> got; BUFFER=; print -n du; print mped }; zle -N dump; bindkey "^X" dump; print -n rea; print dy'
       wait_for ready
       while IFS= read -r line; do
         zpty -w -n shell "$line"$'\\t\\C-X'
         wait_for dumped
       done
       zpty -d shell; cat got; rm got`,
      lines,
      ['-f'],
    ),
  fish: (lines) =>
    output(
      'fish',
      `stringer completion fish | source
       while read -l line
         set -l found (complete --escape -C $line)
         set -l word (string split -f1 \\t -- $found[1])
         eval "printf '%s\\n' $word"
       end`,
      lines,
      ['--no-config'],
    ),
};

function output(shell: Shell, script: string, lines: readonly string[], options: readonly string[] = []): string[] {
  const { stdout, stderr } = spawnSync(shell, [...options, '-c', script], {
    input: `${lines.join('\n')}\n`,
    encoding: 'utf8',
    env: environment,
    cwd: folder,
    timeout: 60_000,
  });
  expect(stderr).toBe('');
  return stdout.replace(/\n$/, '').split('\n');
}

const isInstalled = (shell: Shell): boolean => spawnSync(shell, ['--version']).status === 0;

for (const shell of SHELLS) {
  describe.skipIf(!isInstalled(shell))(`completion in ${shell} (skipped where ${shell} is not installed)`, () => {
    it('finds commands, options, choices and relations', () => {
      expect(
        COMPLETED[shell]([
          'stringer commun',
          'stringer relations --fro',
          'stringer relations --format jsonl',
          'stringer relations --type member',
        ]),
      ).toEqual(['communities', '--from', 'jsonl', 'member_of']);
    });

    it.each([
      ['bare', ''],
      ['after a double quote', '"'],
      ['after a single quote', "'"],
    ])('finds every name of the graph, %s, and runs nothing of it', (_, quote) => {
      const typed = NAMES.map((name) => `stringer show ${quote}${name.slice(0, 2)}`);
      expect(COMPLETED[shell](typed)).toEqual(NAMES);
      expect(existsSync(join(folder, 'pwned'))).toBe(false);
    });
  });
}
