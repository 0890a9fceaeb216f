import type { Command } from 'commander';
import type { BuildResult } from '../../library/build-node.js';
import { day, EXIT, graphCommand, type KnowledgeFlags, note, positive, size, withKnowledge } from '../command.js';
import { progress } from '../output/progress.js';
import { screenOf } from '../output/screen.js';

interface Options extends KnowledgeFlags {
  readonly graph: string;
  readonly date?: string;
  readonly maxSize?: number;
  readonly jobs?: number;
}

export function buildCommand(): Command {
  return withKnowledge(
    graphCommand(
      'build',
      'Add articles to a graph: text, Markdown, HTML pages, feeds, JSON Lines, mail, MHTML, WARC, Word, PDF.',
      [
        { line: 'stringer build article.txt --date 2024-04-18', says: 'one article, published on that day' },
        { line: "stringer build pages/ 'feeds/**/*.jsonl'", says: 'folders and globs' },
        { line: 'curl -s https://example.org/news | stringer build -', says: 'a page from standard input' },
      ],
    )
      .argument('<inputs...>', 'files, folders, globs, or - for standard input')
      .option('--date <day>', 'when the articles were published, in place of what they say themselves', day)
      .option('--max-size <size>', 'longest text of an article (default: 1MB)', size)
      .option('--jobs <number>', 'threads (default: as many as the machine has, one for a few articles)', positive),
  ).action(async (inputs: string[], options: Options) => {
    const { buildFiles } = await import('../../library/build-files-node.js');
    const shown = progress();
    const { yellow, dim } = screenOf(process.stderr).colours;
    const result = await buildFiles(inputs, {
      path: options.graph,
      date: options.date,
      maxSize: options.maxSize,
      ontology: options.ontology,
      lexicon: options.lexicon,
      jobs: options.jobs,
      onFound: shown.expect,
      onArticle: shown.step,
      onSettle: shown.last,
      onFault: ({ error }) => {
        shown.log(`${yellow('skipped')} ${error.message}`);
        shown.step();
      },
      onSkipped: (paths) =>
        shown.log(dim(`${plural(paths.length, 'file')} beside the articles left out, such as ${paths[0]}`)),
    }).finally(shown.stop);
    summarise(result, options.graph);
  });
}

/** Says what a build or an import did, on stderr, and sets the exit code. */
export function summarise({ added, updated, known, faults, graph }: BuildResult, path: string): void {
  const { green, bold, dim } = screenOf(process.stderr).colours;
  const counts: [number, string][] = [
    [added, 'added'],
    [updated, 'read again'],
    [known, 'already there'],
    [faults, 'could not be read'],
  ];
  const said = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  note(`${faults === 0 ? green('✓') : ' '} articles: ${said.join(', ')}`);
  if (graph) {
    const articles = plural(graph.articles, 'article');
    note(`  ${bold(path)}: ${graph.entities} entities and ${graph.relations} relations from ${articles}`);
    note(dim('  now try: stringer info, stringer relations, stringer view'));
  }
  if (faults > 0) process.exitCode = EXIT.caller;
}

function plural(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`;
}
