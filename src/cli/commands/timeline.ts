import { type Command, Option } from 'commander';
import { PERIODS, type Period } from '../../query/timeline.js';
import { answer, day, open, type ReadingOptions, readingCommand } from '../command.js';
import { bar, barWidth } from '../output/bars.js';
import { quadColour, type Screen } from '../output/screen.js';
import { block, headline } from '../output/sentence.js';

interface Options extends ReadingOptions {
  readonly by: Period;
  readonly type?: string[];
  readonly since?: string;
  readonly until?: string;
}

const BAR_WIDTH = 30;

export function timelineCommand(): Command {
  return readingCommand('timeline', 'Events by date, with a bar for how many: cooperation green, conflict red.', [
    { line: 'stringer timeline', says: 'all dated events' },
    { line: 'stringer timeline israel --by month', says: 'what one entity did and underwent, by month' },
    { line: 'stringer timeline --type attacks --since 2023-10-01', says: 'one relation, from a day on' },
  ])
    .argument('[entity]', 'a name, as you would say it')
    .addOption(new Option('--by <period>', 'length of a period').choices(Object.keys(PERIODS)).default('day'))
    .option('--type <relation...>', 'these relations or PLOVER classes only')
    .option('--since <day>', 'on this day or later', day)
    .option('--until <day>', 'on this day or earlier', day)
    .action(async (entity: string | undefined, options: Options) => {
      const stored = await open(options);
      const question = { either: entity, types: options.type, since: options.since, until: options.until };
      const graph = stored.relations(question);
      const [{ timeline }, { nodeNamed }, { nothingLike }] = await Promise.all([
        import('../../query/timeline.js'),
        import('../../library/load-node.js'),
        import('../../query/nothing.js'),
      ]);
      const either = entity === undefined ? undefined : nodeNamed(graph, entity);
      const filter = { ...question, either };
      const entries = timeline(graph, filter, options.by);
      const most = Math.max(1, ...entries.map(({ events }) => events.length));
      const rows = entries.flatMap(({ period, events }) =>
        events.map(({ date, relation, claim }) => ({
          period,
          date,
          subject: relation.subject.name,
          relation: relation.relation,
          object: relation.object.name,
          quad: relation.quad,
          score: relation.score,
          status: claim.status,
          sentence: claim.text,
          article: claim.article,
        })),
      );
      const draw = (screen: Screen): string => {
        const width = barWidth(screen, BAR_WIDTH);
        return entries
          .map(({ period, events, cooperation, conflict }) => {
            const cells = Math.max(cooperation > 0 ? 1 : 0, Math.round((cooperation / most) * width));
            const green = quadColour(screen, 'cooperation')((screen.plain ? '▒' : '█').repeat(cells));
            const red = quadColour(screen, 'conflict')(bar(conflict / most, width));
            const lines = [...new Set(events.map(({ relation }) => headline(relation, screen)))];
            return `${screen.colours.bold(period)}  ${green}${red} ${events.length}\n${lines.map((line) => `${block(line, 4, screen, 2)}\n`).join('')}`;
          })
          .join('\n');
      };
      answer(
        {
          value: entries.map(({ period, cooperation, conflict }) => ({
            period,
            cooperation,
            conflict,
            events: rows.filter((row) => row.period === period),
          })),
          rows,
          fields: (
            ['date', 'subject', 'relation', 'object', 'quad', 'score', 'status', 'sentence', 'article'] as const
          ).map((name) => ({
            name,
            value: (row: (typeof rows)[number]) => row[name],
          })),
          draw,
        },
        options.format,
        () =>
          `${nothingLike(stored.whole(), filter, (each) => timeline(stored.whole(), each, options.by).length, 'dated event')} Articles get their date from the page or from stringer build --date.`,
      );
    });
}
