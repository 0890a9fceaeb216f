import type { Command } from 'commander';
import { answer, load, note, positive, type ReadingOptions, readingCommand } from '../command.js';
import { typeColour } from '../output/screen.js';
import { block } from '../output/sentence.js';

interface Options extends ReadingOptions {
  readonly seed: number;
  readonly limit: number;
}

export function communitiesCommand(): Command {
  return readingCommand(
    'communities',
    'Groups of entities that have more to do with each other than with the rest (Louvain).',
    [
      { line: 'stringer communities', says: 'the groups, largest first' },
      { line: 'stringer communities --seed 7', says: 'another of the ways to group them' },
      { line: 'stringer communities --format jsonl', says: 'one group a line' },
    ],
  )
    .option('--seed <number>', 'the same seed gives the same groups', positive, 1)
    .option('--limit <number>', 'at most so many', positive, 20)
    .action(async (options: Options) => {
      const graph = await load(options);
      const { communities } = await import('../../query/communities.js');
      const found = communities(graph, { seed: options.seed });
      const name = (key: string): string => graph.getNodeAttribute(key, 'label');
      const rows = found.communities.slice(0, options.limit).map(({ members, inside }) => ({
        size: members.length,
        claims: inside,
        members: members.map((id) => ({ id, name: name(id) })),
      }));
      answer(
        {
          value: { modularity: found.modularity, communities: rows },
          rows,
          fields: [
            { name: 'size', value: ({ size }) => size },
            { name: 'claims', value: ({ claims }) => claims },
            { name: 'members', value: ({ members }) => members.map((member) => member.name).join('; ') },
          ],
          draw(screen) {
            const { bold, dim } = screen.colours;
            const shown = rows.map(({ size, claims, members }) => {
              const head = `${bold(`${size} ${size === 1 ? 'entity' : 'entities'}`)}${dim(`, ${claims} ${claims === 1 ? 'claim' : 'claims'} between them`)}`;
              const names = members.map(({ id, name: own }) =>
                typeColour(screen, graph.getNodeAttribute(id, 'type'))(own),
              );
              return `${head}\n${block(names.join(dim(', ')), 4, screen)}\n`;
            });
            return shown.join('\n');
          },
        },
        options.format,
        'The graph is empty.',
      );
      if (options.format === 'table') note(`Modularity ${found.modularity.toFixed(3)}.`);
    });
}
