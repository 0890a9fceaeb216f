import type { Command } from 'commander';
import { corrected, graphCommand } from '../command.js';

interface Options {
  readonly graph: string;
}

export function renameCommand(): Command {
  return graphCommand('rename', 'Give an entity another name to show.', [
    { line: 'stringer rename netanyahu "Bibi Netanyahu"', says: 'the name to show' },
    { line: 'stringer rename germany Deutschland', says: 'a country' },
    { line: 'stringer rename group/israeli-forces "Israel Defense Forces"', says: 'by id' },
  ])
    .argument('<entity>', 'a name, as you would say it')
    .argument('<name>', 'the name to show')
    .action(async (entity: string, name: string, options: Options) => {
      const { renameEntity } = await import('../../library/correct-node.js');
      corrected(await renameEntity(entity, name, options.graph));
    });
}
