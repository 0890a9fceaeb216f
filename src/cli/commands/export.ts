import type { Command } from 'commander';
import { Option } from 'commander';
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
    { line: 'stringer export graph.json', says: 'for graphology and scripts' },
    { line: 'stringer export graph.html', says: 'the page in one file, to send or keep' },
    { line: 'stringer export graph.html --with-engine', says: 'a page that reads articles itself' },
    { line: 'stringer export - --format csv', says: 'one row a claim, to standard output' },
  ])
    .argument('<file>', 'where to, - for standard output')
    .addOption(graphOption())
    .addOption(new Option('--format <name>', 'gexf, json, graphml, csv, html, …; default the extension of the file'))
    .option('--with-engine', 'html: put the engine and its model into the page, some 20 MB')
    .action(async (file: string, options: Options) => {
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
      const graph = await load(options);
      const written = await exportTo(graph, file, options.format);
      if (written.path !== null)
        note(`${written.path}: ${graph.order} entities and ${graph.size} relations as ${written.format}`);
    });
}
