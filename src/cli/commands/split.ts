import type { Command } from 'commander';
import { corrected, graphCommand } from '../command.js';

interface Options {
  readonly graph: string;
  readonly article: string;
}

export function splitCommand(): Command {
  return graphCommand('split', 'Take what an article says of an entity as said of somebody else.', [
    { line: 'stringer split "John Smith" --article 9f86d081884c7d65', says: 'another John Smith' },
    { line: 'stringer split georgia --article article.txt', says: 'by the name of the file' },
    { line: 'stringer split official/john-smith --article 9f86d081', says: 'by id' },
  ])
    .argument('<entity>', 'a name, as you would say it')
    .requiredOption('--article <article>', 'id, address, title or file of the article')
    .action(async (entity: string, options: Options) => {
      const { splitEntity } = await import('../../library/correct-node.js');
      corrected(await splitEntity(entity, options.article, options.graph));
    });
}
