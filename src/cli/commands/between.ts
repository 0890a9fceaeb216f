import type { Command } from 'commander';
import { answer, open, positive, type ReadingOptions, readingCommand } from '../command.js';
import { CLAIM_FIELDS, claimRows, drawRelations } from '../output/relations.js';

interface Options extends ReadingOptions {
  readonly type?: string[];
  readonly sentences?: number;
  readonly explain?: boolean;
}

export function betweenCommand(): Command {
  return readingCommand('between', 'All that two entities do to each other, in both directions, with the sentences.', [
    { line: 'stringer between israel hamas', says: 'everything between the two' },
    { line: 'stringer between US israel --type urges meets', says: 'some relations only' },
    { line: 'stringer between iran israel --sentences 1', says: 'one sentence a relation' },
  ])
    .argument('<a>', 'a name, as you would say it')
    .argument('<b>', 'another')
    .option('--type <relation...>', 'these relations or PLOVER classes only')
    .option('--sentences <number>', 'at most so many sentences a relation', positive)
    .option('--explain', 'show which words and which rule made every claim')
    .action(async (a: string, b: string, options: Options) => {
      const graph = (await open(options)).between(a, b);
      const [{ between }, { nodeNamed }] = await Promise.all([
        import('../../query/path.js'),
        import('../../library/load-node.js'),
      ]);
      const [first, second] = [nodeNamed(graph, a), nodeNamed(graph, b)];
      const found = between(graph, first, second, { types: options.type });
      const names = [first, second].map((key) => graph.getNodeAttribute(key, 'label')).join(' and ');
      answer(
        {
          value: found,
          rows: claimRows(found),
          fields: CLAIM_FIELDS,
          draw: (screen) => drawRelations(found, screen, options),
        },
        options.format,
        () => {
          const all = options.type ? between(graph, first, second).length : 0;
          const others = all > 0 ? ` Without '--type ${options.type?.join(' ')}' there are ${all}.` : '';
          return `No relation between ${names}${options.type ? ` of type ${options.type.join(' or ')}` : ''}.${others} How they are connected: stringer path ${JSON.stringify(a)} ${JSON.stringify(b)}`;
        },
      );
    });
}
