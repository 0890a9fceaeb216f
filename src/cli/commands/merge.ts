import type { Command } from 'commander';
import { corrected, graphCommand } from '../command.js';

interface Options {
  readonly graph: string;
}

export function mergeCommand(): Command {
  return graphCommand('merge', 'Make one entity of two, under the name and type of the second.', [
    { line: 'stringer merge "J. Smith" "Jane Smith"', says: 'the first becomes the second' },
    { line: 'stringer merge FVA "Free Valley Army"', says: 'an acronym' },
    { line: 'stringer merge person/jane-smith official/jane-smith', says: 'by id' },
  ])
    .argument('<a>', 'the entity that is no other than <b>')
    .argument('<b>', 'the entity that it is')
    .action(async (a: string, b: string, options: Options) => {
      const { mergeEntities } = await import('../../library/correct-node.js');
      corrected(await mergeEntities(a, b, options.graph));
    });
}
