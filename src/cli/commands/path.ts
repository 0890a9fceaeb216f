import type { Command } from 'commander';
import type { StringerGraph } from '../../graph/types.js';
import { neighboursOf } from '../../query/nothing.js';
import { type Hop, shortestPath } from '../../query/path.js';
import { answer, load, positive, type ReadingOptions, readingCommand } from '../command.js';
import { CLAIM_FIELDS, claimRows, drawRelations } from '../output/relations.js';
import { type Screen, typeColour } from '../output/screen.js';
import { block } from '../output/sentence.js';

interface Options extends ReadingOptions {
  readonly type?: string[];
  readonly k?: number;
  readonly sentences: number;
  readonly explain?: boolean;
}

export function pathCommand(): Command {
  return readingCommand('path', 'How two entities are connected: a shortest path, with a sentence for every hop.', [
    { line: 'stringer path iran germany', says: 'through whom they are connected' },
    { line: 'stringer path "jake sullivan" rafah', says: 'names of several words in quotes' },
    {
      line: 'stringer path iran "united states" --type attacks urges meets --k 3',
      says: 'the three shortest, over some relations only',
    },
  ])
    .argument('<from>', 'a name, as you would say it')
    .argument('<to>', 'another')
    .option('--type <relation...>', 'walk over these relations only')
    .option('--k <number>', 'so many paths, the shortest first, none through anybody twice', positive)
    .option('--sentences <number>', 'at most so many sentences a relation', positive, 1)
    .option('--explain', 'show which words and which rule made every claim')
    .action(async (from: string, to: string, options: Options) => {
      const graph = await load(options);
      const { path, paths } = await import('../../library/verbs-node.js');
      const filter = { types: options.type };
      const single = options.k === undefined ? path(graph, from, to, filter) : undefined;
      const several = options.k === undefined ? undefined : paths(graph, from, to, options.k, filter);
      const { from: start, to: goal } = (single ?? several)!;
      const ways = single ? (single.hops?.length ? [single.hops] : []) : (several?.paths ?? []);
      const node = (key: string) => graph.getNodeAttributes(key);
      const relations = ways.flat().flatMap((hop) => hop.relations);
      const nothing =
        start === goal ? `Both are ${node(start).label}.` : () => notConnected(graph, start, goal, options.type);
      answer(
        {
          value: several ? several.paths : (single?.hops ?? []),
          rows: claimRows(relations),
          fields: CLAIM_FIELDS,
          draw: (screen) => ways.map((hops) => draw(hops, node, screen, options)).join('\n'),
        },
        options.format,
        nothing,
      );
    });
}

/** What was searched between two that nothing connects, and with whom each has to do. */
function notConnected(graph: StringerGraph, start: string, goal: string, types: readonly string[] | undefined): string {
  const names = [start, goal].map((key) => graph.getNodeAttribute(key, 'label')).join(' and ');
  const way = types ? shortestPath(graph, start, goal) : null;
  if (way)
    return `No relation of type ${types?.join(' or ')} connects ${names}. Over relations of any type they are ${way.length === 1 ? '1 step' : `${way.length} steps`} apart.`;
  return `Nothing in the graph connects ${names}. ${[start, goal].map((key) => neighboursOf(graph, key)).join(' ')}`;
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
  return `${block(way, 0, screen, 2)}\n\n${hops.map(({ relations }) => drawRelations(relations, screen, options)).join('\n')}`;
}
