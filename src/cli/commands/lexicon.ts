import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { Failure } from '../../ontology/failure.js';
import { command } from '../command.js';

export function lexiconCommand(): Command {
  const lexicon = command('lexicon', 'A lexicon of your own, for build --lexicon and extract --lexicon.', [
    { line: 'stringer lexicon import actors.txt > mine.yaml', says: 'from dictionaries of PETRARCH' },
    { line: 'stringer lexicon import actors.txt agents.txt > mine.yaml', says: 'several together' },
    { line: 'stringer build pages/ --lexicon mine.yaml', says: 'then build with it' },
  ]);
  lexicon.addCommand(importCommand());
  return lexicon;
}

function importCommand(): Command {
  return command(
    'import',
    'Turn dictionaries of actors and agents (PETRARCH, TABARI, CAMEO) into a lexicon, as YAML.',
    [
      { line: 'stringer lexicon import actors.txt > mine.yaml', says: 'countries and their people' },
      { line: 'stringer lexicon import agents.txt > agents.yaml', says: 'common nouns' },
      { line: 'stringer lexicon import actors.txt agents.txt > mine.yaml', says: 'several together' },
    ],
  )
    .argument('<files...>', 'dictionaries of actors or agents')
    .action(async (files: string[]) => {
      const [{ importPetrarch }, { loadKnowledge }, { joinLexicons }, { stringify }] = await Promise.all([
        import('../../ontology/petrarch/index.js'),
        import('../../ontology/knowledge-node.js'),
        import('../../ontology/user-lexicon.js'),
        import('yaml'),
      ]);
      const knowledge = loadKnowledge();
      const read = await Promise.all(files.map(async (file) => importPetrarch(await textOf(file), file, knowledge)));
      process.stdout.write(stringify(joinLexicons(read), { lineWidth: 0 }));
    });
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const mend = 'Check the path and that the file may be read.';
    throw new Failure({ name: 'unreadable', what: 'the file cannot be read', where: file, mend, cause });
  }
}
