import type { Command } from 'commander';
import { corrected, graphCommand } from '../command.js';

interface Options {
  readonly graph: string;
  readonly article: string;
}

export function splitCommand(): Command {
  return graphCommand('split', 'Take what an article says of an entity as said of somebody else.', [
    { line: 'stringer split israel --article article.txt', says: 'another Israel' },
    { line: 'stringer split hamas --article 86015f14', says: 'by the beginning of its id' },
    { line: 'stringer split official/ron-dermer --article article.txt', says: 'by id' },
  ])
    .argument('<entity>', 'a name, as you would say it')
    .requiredOption('--article <article>', 'id, address, title or file of the article')
    .action(async (entity: string, options: Options) => {
      const { splitEntity } = await import('../../library/correct-node.js');
      corrected(await splitEntity(entity, options.article, options.graph));
    });
}
