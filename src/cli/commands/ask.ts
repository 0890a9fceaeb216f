import type { Command } from 'commander';
import { EXIT, load, note, positive, type ReadingOptions, readingCommand } from '../command.js';
import { ANSWER_FIELDS, answerRows, drawAnswer } from '../output/answer.js';
import { printed } from '../output/report.js';
import { screenOf } from '../output/screen.js';

interface Options extends ReadingOptions {
  readonly sentences: number;
}

export function askCommand(): Command {
  return readingCommand('ask', 'Answer a question in plain English, with the sentences that say so.', [
    { line: 'stringer ask "Who urged Israel to show restraint?"', says: 'who, whom, which countries, how many' },
    { line: 'stringer ask "Did Iran attack Israel?"', says: 'yes, or that the graph does not say' },
    { line: 'stringer ask "How are Iran and Germany connected?"', says: 'also what happened, where, when' },
  ])
    .argument('<question...>', 'a question about what is in the graph')
    .option('--sentences <number>', 'at most so many sentences a relation', positive, 3)
    .action(async (words: string[], options: Options) => {
      const graph = await load(options);
      const { ask } = await import('../../library/ask-node.js');
      const answer = await ask(graph, words.join(' '));
      const rows = answerRows(answer);
      const report = {
        value: answer,
        rows,
        fields: ANSWER_FIELDS,
        draw: () => drawAnswer(answer, screenOf(process.stdout), options),
      };
      const isUnderstood = answer.kind !== 'not-understood';
      if (isUnderstood || options.format === 'json')
        process.stdout.write(printed(report, options.format, screenOf(process.stdout)));
      if (!isUnderstood) {
        note(`stringer: ${answer.text}${answer.nearest === null ? '' : `\nNearest command: ${answer.nearest}`}`);
        process.exitCode = EXIT.caller;
      } else if (answer.kind !== 'answered') {
        if (options.format !== 'table') note(answer.text);
        process.exitCode = EXIT.nothing;
      }
    });
}
