import type { Command } from 'commander';
import type { Fault } from '../../article/read.js';
import type { Article } from '../../ontology/types.js';
import { day, EXIT, graphCommand, note, size } from '../command.js';
import { progress } from '../output/progress.js';
import { screenOf } from '../output/screen.js';

interface Options {
  readonly graph: string;
  readonly date?: string;
  readonly maxSize?: number;
  readonly ontology?: string;
}

export function buildCommand(): Command {
  return graphCommand('build', 'Add articles to a graph: text, Markdown, HTML pages, JSON Lines.', [
    { line: 'stringer build article.txt --date 2024-04-18', says: 'one article, published on that day' },
    { line: "stringer build pages/ 'feeds/**/*.jsonl'", says: 'folders and globs' },
    { line: 'curl -s https://example.org/news | stringer build -', says: 'a page from standard input' },
  ])
    .argument('<inputs...>', 'files, folders, globs, or - for standard input')
    .option('--date <day>', 'when the articles were published, in place of what they say themselves', day)
    .option('--max-size <size>', 'longest text of an article (default: 1MB)', size)
    .option('--ontology <file>', 'your own relations and colours, a copy of graph/ontology.json')
    .action(async (inputs: string[], options: Options) => {
      const [{ build }, { loadEngine }, { findInputs, readInput }] = await Promise.all([
        import('../../library/build-node.js'),
        import('../../library/engine-node.js'),
        import('../../article/inputs-node.js'),
      ]);
      const { found, faults, skipped } = await findInputs(inputs);
      const shown = progress();
      const { yellow } = screenOf(process.stderr).colours;
      async function* documents(): AsyncIterable<Article | Fault> {
        yield* faults;
        shown.expect(found.length);
        for (const input of found) {
          let first = true;
          for await (const document of readInput(input, { date: options.date, maxSize: options.maxSize })) {
            if (!first) shown.expect(1);
            first = false;
            yield document;
            shown.step();
          }
        }
      }
      const result = await build(documents(), {
        path: options.graph,
        engine: () => loadEngine({ ontology: options.ontology }),
        onFault: ({ error }) => shown.log(`${yellow('skipped')} ${error.message}`),
      }).finally(shown.stop);
      if (skipped.length > 0)
        note(
          `${skipped.length} ${skipped.length === 1 ? 'file' : 'files'} beside the articles left out, such as ${skipped[0]}`,
        );
      summarise(result, options.graph);
    });
}

function summarise(
  { added, updated, known, faults, graph }: Awaited<ReturnType<typeof import('../../library/build-node.js')['build']>>,
  path: string,
): void {
  const { green, bold, dim } = screenOf(process.stderr).colours;
  const counts = [
    [added, 'added'],
    [updated, 'read again'],
    [known, 'already there'],
    [faults, 'could not be read'],
  ] as const;
  const said = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  note(`${faults === 0 ? green('✓') : ' '} articles: ${said.join(', ')}`);
  if (graph) {
    const articles = graph.getAttribute('articles').length;
    note(
      `  ${bold(path)}: ${graph.order} entities and ${graph.size} relations from ${articles} ${articles === 1 ? 'article' : 'articles'}`,
    );
    note(dim('  now try: stringer info, stringer relations, stringer view'));
  }
  if (faults > 0) process.exitCode = EXIT.caller;
}
