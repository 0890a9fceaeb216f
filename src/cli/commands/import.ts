import type { Command } from 'commander';
import { graphCommand, type KnowledgeFlags, withKnowledge } from '../command.js';
import { progress } from '../output/progress.js';
import { screenOf } from '../output/screen.js';
import { summarise } from './build.js';

interface Options extends KnowledgeFlags {
  readonly graph: string;
}

export function importCommand(): Command {
  return withKnowledge(
    graphCommand('import', 'Add what `stringer extract --whole` found, on this or other machines, to a graph.', [
      { line: 'stringer import claims-*.jsonl', says: 'the graph that one build of all their articles gives' },
      { line: 'stringer import claims-1.jsonl claims-2.jsonl', says: 'the same claims twice change nothing' },
      { line: 'stringer extract --whole < articles.jsonl | stringer import -', says: 'from standard input' },
    ]).argument('<files...>', 'JSON Lines, - for standard input'),
  ).action(async (files: string[], options: Options) => {
    const { importClaims } = await import('../../library/import-node.js');
    const shown = progress();
    const { yellow } = screenOf(process.stderr).colours;
    const result = await importClaims(files, {
      path: options.graph,
      ontology: options.ontology,
      lexicon: options.lexicon,
      onFault: ({ error }) => shown.log(`${yellow('skipped')} ${error.message}`),
    }).finally(shown.stop);
    summarise(result, options.graph);
  });
}
