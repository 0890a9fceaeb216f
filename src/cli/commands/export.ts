import type { Command } from 'commander';
import { Option } from 'commander';
import { FORMATS } from '../../export/index.js';
import { Failure } from '../../ontology/failure.js';
import { command, graphOption, load, note } from '../command.js';

interface Options {
  readonly graph: string;
  readonly format?: string;
  readonly withEngine?: boolean;
}

export function exportCommand(): Command {
  return command('export', 'Write the graph to a file for other programs, such as Gephi, NetworkX or a spreadsheet.', [
    { line: 'stringer export graph.gexf', says: 'for Gephi; the extension says which format' },
    { line: 'stringer export graph.nodes.csv graph.edges.csv', says: 'two files at once' },
    { line: 'stringer export new.ttl --graph old.gexf', says: 'from one format to another' },
    { line: 'stringer export graph.html', says: 'the page in one file, to send or keep' },
    { line: 'stringer export graph.html --with-engine', says: 'a page that reads articles itself' },
    { line: 'stringer export - --format csv', says: 'one row a claim, to standard output' },
  ])
    .argument('<files...>', 'where to, - for standard output; the endings say which formats')
    .addOption(graphOption())
    .addOption(
      new Option('--format <name>', 'name of a format below; default what the end of the file name stands for'),
    )
    .option('--with-engine', 'html: put the engine and its model into the page, some 20 MB')
    .addHelpText('after', `\n${listing()}`)
    .action(async (files: string[], options: Options) => {
      for (const file of files) await write(file, options);
    });
}

/** The formats by the endings of file names. */
function listing(): string {
  const rows = [...FORMATS, { name: 'html', extension: '.html', description: 'The page with its graph, in one file' }];
  const width = (pick: (row: (typeof rows)[number]) => string) => Math.max(...rows.map((row) => pick(row).length));
  const [endings, names] = [width(({ extension }) => extension), width(({ name }) => name)];
  const lines = rows.map(
    ({ extension, name, description }) => `  ${extension.padEnd(endings)}  ${name.padEnd(names)}  ${description}`,
  );
  return `Formats by file ending, with their names:\n${lines.join('\n')}`;
}

async function write(file: string, options: Options): Promise<void> {
  const { exportPage, exportTo } = await import('../../library/export-node.js');
  if (options.format === 'html' || (options.format === undefined && /\.html?$/i.test(file))) {
    const { loadView } = await import('../../library/view-node.js');
    const { path } = await exportPage(await loadView(options.graph), file, {
      withEngine: options.withEngine === true,
    });
    if (path !== null) note(`${path}: the page with its graph in one file; open it in a browser`);
    return;
  }
  if (options.withEngine) {
    const mend = 'Write to a file that ends in .html, or leave --with-engine out.';
    throw new Failure({ name: 'no-engine-there', what: 'only a page can hold the engine', where: file, mend });
  }
  const graph = await load(options, true);
  const written = await exportTo(graph, file, options.format);
  if (written.path !== null)
    note(`${written.path}: ${graph.order} entities and ${graph.size} relations as ${written.format}`);
}
