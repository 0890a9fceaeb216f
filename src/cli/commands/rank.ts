import { type Command, Option } from 'commander';
import { RANKINGS, type Ranking } from '../../query/rank.js';
import { answer, load, positive, type ReadingOptions, readingCommand } from '../command.js';
import { bar, barWidth } from '../output/bars.js';
import { typeColour } from '../output/screen.js';
import { table } from '../output/table.js';

interface Options extends ReadingOptions {
  readonly by: Ranking;
  readonly type?: string;
  readonly limit: number;
}

const BAR_WIDTH = 20;

export function rankCommand(): Command {
  const meanings = Object.entries(RANKINGS).map(([name, meaning]) => `${name}: ${meaning}`);
  return readingCommand('rank', `Who matters most. By ${meanings.join('; ')}.`, [
    { line: 'stringer rank', says: 'the entities that most leads to' },
    { line: 'stringer rank --by betweenness --type country', says: 'countries that connect others' },
    { line: 'stringer rank --by claims --limit 50 --format csv', says: 'for a spreadsheet' },
  ])
    .addOption(new Option('--by <measure>', 'the measure').choices(Object.keys(RANKINGS)).default('pagerank'))
    .option('--type <type>', 'one type or kind only, such as official or city')
    .option('--limit <number>', 'at most so many', positive, 20)
    .action(async (options: Options) => {
      const graph = await load(options);
      const { rank } = await import('../../query/rank.js');
      const ranked = rank(graph, options.by, options.type).slice(0, options.limit);
      const most = ranked[0]?.score ?? 1;
      const counted = options.by === 'claims' || options.by === 'degree';
      answer(
        {
          value: ranked,
          rows: ranked,
          fields: [
            { name: 'id', value: ({ id }) => id },
            { name: 'name', value: ({ name }) => name },
            { name: 'type', value: ({ type }) => type },
            { name: 'score', value: ({ score }) => score },
          ],
          draw: (screen) =>
            table(
              ranked,
              [
                {
                  head: 'entity',
                  cell: ({ name, type }) => screen.colours.bold(typeColour(screen, type)(name)),
                  shrinks: true,
                },
                { head: 'type', cell: ({ type, kind }) => kind ?? type },
                { head: options.by, cell: ({ score }) => (counted ? String(score) : score.toFixed(4)), align: 'right' },
                {
                  head: '',
                  cell: ({ score }) =>
                    screen.colours.dim(bar(most === 0 ? 0 : score / most, barWidth(screen, BAR_WIDTH))),
                },
              ],
              screen,
            ),
        },
        options.format,
        () => {
          const kinds = graph.mapNodes((_, { type, kind }) => [type, kind ?? type]).flat();
          return `None of the ${graph.order} entities is of type or kind '${options.type}'. There are ${[...new Set(kinds)].sort().join(', ')}.`;
        },
      );
    });
}
