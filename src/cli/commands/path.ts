import type { Command } from 'commander';
import type { Hop } from '../../query/path.js';
import { answer, load, positive, type ReadingOptions, readingCommand } from '../command.js';
import { CLAIM_FIELDS, claimRows, drawRelations } from '../output/relations.js';
import { type Screen, typeColour } from '../output/screen.js';

interface Options extends ReadingOptions {
  readonly type?: string[];
  readonly sentences: number;
  readonly explain?: boolean;
}

export function pathCommand(): Command {
  return readingCommand('path', 'How two entities are connected: a shortest path, with a sentence for every hop.', [
    { line: 'stringer path iran germany', says: 'through whom they are connected' },
    { line: 'stringer path "jake sullivan" rafah', says: 'names of several words in quotes' },
    { line: 'stringer path iran egypt --type attacks meets', says: 'over some relations only' },
  ])
    .argument('<from>', 'a name, as you would say it')
    .argument('<to>', 'another')
    .option('--type <relation...>', 'walk over these relations only')
    .option('--sentences <number>', 'at most so many sentences a relation', positive, 1)
    .option('--explain', 'show which words and which rule made every claim')
    .action(async (from: string, to: string, options: Options) => {
      const graph = await load(options);
      const { path } = await import('../../library/verbs-node.js');
      const found = path(graph, from, to, { types: options.type });
      const node = (key: string) => graph.getNodeAttributes(key);
      const [start, goal] = [node(found.from).label, node(found.to).label];
      const hops = found.hops ?? [];
      const relations = hops.flatMap((hop) => hop.relations);
      const nothing = found.hops ? `Both are ${start}.` : `Nothing in the graph connects ${start} and ${goal}.`;
      answer(
        {
          value: hops,
          rows: claimRows(relations),
          fields: CLAIM_FIELDS,
          draw: (screen) => draw(hops, node, screen, options),
        },
        options.format,
        nothing,
      );
    });
}

function draw(
  hops: readonly Hop[],
  node: (key: string) => { label: string; type: string },
  screen: Screen,
  options: Options,
): string {
  const [first] = hops;
  if (!first) return '';
  const { bold, dim } = screen.colours;
  const name = (key: string) => bold(typeColour(screen, node(key).type)(node(key).label));
  const way = [first.from, ...hops.map(({ to }) => to)].map(name).join(dim(' — '));
  return `${way}\n\n${hops.map(({ relations }) => drawRelations(relations, screen, options)).join('\n')}`;
}
