import type { Command } from 'commander';
import { command, EXIT, note } from '../command.js';
import { written } from '../output/stdout.js';

interface Options {
  readonly explain?: boolean;
  readonly whole?: boolean;
  readonly ontology?: string;
  readonly lexicon?: string;
}

export function extractCommand(): Command {
  return command(
    'extract',
    'Read texts from standard input, write what they say to standard output; JSON Lines both, nothing is stored.',
    [
      { line: 'stringer extract < articles.jsonl > claims.jsonl', says: 'a line {"id", "text"} each' },
      { line: `echo '{"id":"1","text":"Iran attacked Israel."}' | stringer extract`, says: 'one sentence' },
      { line: 'stringer extract --whole < news.jsonl > claims-1.jsonl', says: 'all that stringer import needs' },
      { line: 'stringer extract --explain < articles.jsonl', says: 'with the rule behind every claim' },
    ],
  )
    .option('--whole', 'read lines as build does, and write all that import needs')
    .option('--explain', 'say for every claim which words and which rule made it')
    .option('--ontology <file>', 'your own relations, a copy of graph/ontology.json')
    .option('--lexicon <file>', 'your own names, aliases, offices and triggers, as YAML')
    .addHelpText(
      'after',
      '\nA line is {"id", "text", "title"?, "date"?, "pairs"?}. A bad one is answered with {"id", "error"} in its place,\nand the exit code is then 2.',
    )
    .action(async (options: Options) => {
      const [{ loadEngine }, { extractLines, extractWhole }] = await Promise.all([
        import('../../library/engine-node.js'),
        import('../../library/extract-node.js'),
      ]);
      const engine = await loadEngine({ ontology: options.ontology, lexicon: options.lexicon });
      let bad = 0;
      if (options.whole) {
        const onFault = ({ error }: { readonly error: Error }): void => {
          bad += 1;
          note(`skipped ${error.message}`);
        };
        for await (const line of extractWhole(process.stdin, engine, onFault)) await written(`${line}\n`);
        if (bad > 0) process.exitCode = EXIT.caller;
        return;
      }
      for await (const answer of extractLines(process.stdin, engine, { explain: options.explain })) {
        if ('error' in answer) bad += 1;
        await written(`${JSON.stringify(answer)}\n`);
      }
      if (bad === 0) return;
      note(`stringer: ${bad} ${bad === 1 ? 'line was' : 'lines were'} not understood; see "error" in the output.`);
      process.exitCode = EXIT.caller;
    });
}
