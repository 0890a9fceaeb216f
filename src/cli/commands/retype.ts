import type { Command } from 'commander';
import { corrected, graphCommand } from '../command.js';

interface Options {
  readonly graph: string;
  readonly kind?: string;
}

export function retypeCommand(): Command {
  return graphCommand('retype', 'Give an entity another type or kind.', [
    { line: 'stringer retype hamas group --kind party', says: 'another kind' },
    { line: 'stringer retype "gaza strip" country', says: 'another type' },
    { line: 'stringer retype official/ron-dermer person', says: 'by id' },
  ])
    .argument('<entity>', 'a name, as you would say it')
    .argument('<type>', 'official, person, country, group or place')
    .option('--kind <kind>', 'the kind of group or place')
    .action(async (entity: string, type: string, options: Options) => {
      const { retypeEntity } = await import('../../library/correct-node.js');
      corrected(await retypeEntity(entity, type, options.kind ?? null, options.graph));
    });
}
