import type { Command } from 'commander';
import { command } from '../command.js';

interface Options {
  readonly conllu?: string;
}

export function parseCommand(): Command {
  return command('parse', 'Print words, tags, trees and names of a text as CoNLL-U.', [
    { line: 'stringer parse article.txt', says: 'an article, in any format that build reads' },
    { line: `echo "Iran attacked Israel." | stringer parse -`, says: 'from standard input' },
    { line: 'stringer parse --conllu test.conllu', says: "keep a file's own words, predict the rest" },
  ])
    .argument('[inputs...]', 'files, folders, globs, or - for standard input', ['-'])
    .option('--conllu <file>', 'a CoNLL-U file whose sentences and words to keep')
    .action(async (inputs: string[], options: Options) => {
      const { parseConlluFile, parseInputs } = await import('../../library/parse-node.js');
      const { written } = await import('../output/stdout.js');
      const { EXIT, note } = await import('../command.js');
      if (options.conllu !== undefined) {
        for await (const text of parseConlluFile(options.conllu)) await written(text);
        return;
      }
      for await (const result of parseInputs(inputs)) {
        if ('error' in result) {
          note(`stringer: ${result.error.message}`);
          process.exitCode = EXIT.caller;
        } else await written(result.conllu);
      }
    });
}
