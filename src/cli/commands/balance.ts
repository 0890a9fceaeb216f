import { type Command, Option } from 'commander';
import type { BalanceEntry } from '../../query/balance.js';
import { PERIODS, type Period } from '../../query/timeline.js';
import { answer, load, note, type ReadingOptions, readingCommand } from '../command.js';
import { bar, barWidth } from '../output/bars.js';
import { quadColour } from '../output/screen.js';
import { table } from '../output/table.js';

interface Options extends ReadingOptions {
  readonly by: Period;
}

const BAR_WIDTH = 20;
const HIGHEST_SCORE = 10;

export function balanceCommand(): Command {
  return readingCommand(
    'balance',
    'Cooperation and conflict between two entities over time, by PLOVER score from -10 to 10.',
    [
      { line: 'stringer balance US israel', says: 'month by month' },
      { line: 'stringer balance iran israel --by year', says: 'year by year' },
      { line: 'stringer balance US israel --format csv', says: 'for a plot' },
    ],
  )
    .argument('<a>', 'a name, as you would say it')
    .argument('<b>', 'another')
    .addOption(new Option('--by <period>', 'length of a period').choices(Object.keys(PERIODS)).default('month'))
    .action(async (a: string, b: string, options: Options) => {
      const graph = await load(options);
      const [{ balance }, { nodeNamed }, { neighboursOf }] = await Promise.all([
        import('../../query/balance.js'),
        import('../../library/load-node.js'),
        import('../../query/nothing.js'),
      ]);
      const [first, second] = [nodeNamed(graph, a), nodeNamed(graph, b)];
      const found = balance(graph, first, second, options.by);
      const names = [first, second].map((key) => graph.getNodeAttribute(key, 'label')).join(' and ');
      answer(
        {
          value: found,
          rows: found.periods,
          fields: (['period', 'cooperation', 'conflict', 'mean'] as const).map((name) => ({
            name,
            value: (row: BalanceEntry) => row[name],
          })),
          draw: (screen) =>
            table(
              found.periods,
              [
                { head: options.by, cell: ({ period }) => period },
                { head: 'cooperation', cell: ({ cooperation }) => String(cooperation), align: 'right' },
                { head: 'conflict', cell: ({ conflict }) => String(conflict), align: 'right' },
                { head: 'mean', cell: ({ mean }) => `${mean > 0 ? '+' : ''}${mean.toFixed(1)}`, align: 'right' },
                {
                  head: '',
                  cell: ({ mean }) =>
                    quadColour(
                      screen,
                      mean > 0 ? 'cooperation' : 'conflict',
                    )(bar(Math.abs(mean) / HIGHEST_SCORE, barWidth(screen, BAR_WIDTH))),
                },
              ],
              screen,
            ),
        },
        options.format,
        () => `No dated event between ${names}. ${[first, second].map((key) => neighboursOf(graph, key)).join(' ')}`,
      );
      if (options.format === 'table' && found.mean !== null)
        note(`${found.events} events between ${names}, mean ${found.mean > 0 ? '+' : ''}${found.mean.toFixed(1)}.`);
    });
}
