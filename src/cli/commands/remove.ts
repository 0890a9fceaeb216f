import type { Command } from 'commander';
import { corrected, graphCommand } from '../command.js';

interface Options {
  readonly graph: string;
}

export function removeCommand(): Command {
  return graphCommand('remove', 'Take an article out of a graph, with all that only it says.', [
    { line: 'stringer remove article.txt', says: 'by the name of its file' },
    { line: 'stringer remove 86015f14ff9e56a9', says: 'by its id, or the beginning of it' },
    { line: 'stringer remove "Washington presses Israel over plan to attack Rafah"', says: 'by its title' },
  ])
    .argument('<article>', 'id, address, title or file of the article')
    .action(async (article: string, options: Options) => {
      const { removeArticle } = await import('../../library/correct-node.js');
      corrected(await removeArticle(article, options.graph));
    });
}
