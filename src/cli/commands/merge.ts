import type { Command } from 'commander';
import { corrected, graphCommand } from '../command.js';

interface Options {
  readonly graph: string;
}

export function mergeCommand(): Command {
  return graphCommand('merge', 'Make one entity of two, under the name and type of the second.', [
    { line: 'stringer merge gallant netanyahu', says: 'the first becomes the second' },
    { line: 'stringer merge "israeli forces" israel', says: 'in the words of the articles' },
    { line: 'stringer merge group/palestinians country/PSE', says: 'by id' },
  ])
    .argument('<a>', 'the entity that is no other than <b>')
    .argument('<b>', 'the entity that it is')
    .action(async (a: string, b: string, options: Options) => {
      const { mergeEntities } = await import('../../library/correct-node.js');
      corrected(await mergeEntities(a, b, options.graph));
    });
}
