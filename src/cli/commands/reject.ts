import type { Command } from 'commander';
import { corrected, graphCommand } from '../command.js';

interface Options {
  readonly graph: string;
}

export function rejectCommand(): Command {
  return graphCommand('reject', 'Take a claim out of a graph; the article stays.', [
    { line: 'stringer relations --from israel --format jsonl', says: 'shows the ids of claims' },
    { line: 'stringer reject 1c2d3e4f5a6b7c8d', says: 'the claim of that id' },
    { line: 'stringer reject 1c2d3e', says: 'as much of it as is needed' },
  ])
    .argument('<claim>', 'id of the claim, or its beginning')
    .action(async (claim: string, options: Options) => {
      const { rejectClaim } = await import('../../library/correct-node.js');
      corrected(await rejectClaim(claim, options.graph));
    });
}
