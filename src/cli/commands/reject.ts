import { type Command, InvalidArgumentError } from 'commander';
import { corrected, graphCommand } from '../command.js';

interface Options {
  readonly graph: string;
}

export function rejectCommand(): Command {
  return graphCommand('reject', 'Take claims out of a graph; the article stays.', [
    { line: 'stringer reject iran attacks israel', says: 'every claim of that relation' },
    { line: 'stringer reject "United States" agrees_with israel', says: 'the relation as stringer names it' },
    { line: 'stringer relations --from us --format jsonl', says: 'shows the ids of claims: stringer reject ID' },
  ])
    .argument('<claim...>', 'id of a claim or its beginning; or subject, relation and object')
    .action(async (words: string[], options: Options) => {
      const { rejectClaim, rejectRelation } = await import('../../library/correct-node.js');
      const [first = '', relation, object, ...more] = words;
      if (relation === undefined) return corrected(await rejectClaim(first, options.graph));
      if (object === undefined || more.length > 0)
        throw new InvalidArgumentError(
          'Write one id, or a subject, a relation and an object; quote names of several words.',
        );
      return corrected(await rejectRelation(first, relation, object, options.graph));
    });
}
