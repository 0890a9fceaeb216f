import type { Command } from 'commander';
import stringWidth from 'string-width';
import type { StringerGraph } from '../../graph/types.js';
import { ENTITY_TYPES, isEntityType } from '../../ontology/types.js';
import type { Count, Info } from '../../query/info.js';
import { answer, open, type ReadingOptions, readingCommand } from '../command.js';
import { barWidth } from '../output/bars.js';
import { type Screen, typeColour } from '../output/screen.js';
import { block } from '../output/sentence.js';
import { padded } from '../output/table.js';

interface Options extends ReadingOptions {
  readonly entities?: boolean;
}

export function infoCommand(): Command {
  return readingCommand('info', 'What is in a graph: articles, entities by type, relations, and who matters most.', [
    { line: 'stringer info', says: 'the graph of this folder' },
    { line: 'stringer info --entities', says: 'with every entity by type' },
    { line: 'stringer info --format json', says: 'for programs' },
  ])
    .option('--entities', 'list every entity by type')
    .action(async (options: Options) => {
      const stored = await open(options);
      const found = stored.info();
      const rows = [
        { name: 'articles', count: found.articles },
        { name: 'entities', count: found.entities },
        ...found.types.map(({ name, count }) => ({ name: `entities of type ${name}`, count })),
        { name: 'relations', count: found.edges },
        { name: 'claims', count: found.claims },
        ...found.relations.map(({ name, count }) => ({ name: `claims of ${name}`, count })),
      ];
      answer(
        {
          value: found,
          rows: found.articles > 0 || found.entities > 0 ? rows : [],
          fields: [
            { name: 'what', value: ({ name }) => name },
            { name: 'count', value: ({ count }) => count },
          ],
          draw: (screen) =>
            draw(found, options.graph, screen, options.entities ? drawEntities(stored.whole(), screen) : null),
        },
        options.format,
        'The graph is empty. Add articles with: stringer build ARTICLE...',
      );
    });
}

/** `entities` stands in place of their counts. */
function draw(found: Info, file: string, screen: Screen, entities: string | null): string {
  const { bold, dim } = screen.colours;
  const dates = found.first ? dim(`  ${found.first}${found.last === found.first ? '' : ` to ${found.last}`}`) : '';
  const sizes = [
    plural(found.articles, 'article'),
    plural(found.entities, 'entity', 'entities'),
    plural(found.edges, 'relation') + (found.claims > 0 ? ` in ${plural(found.claims, 'claim')}` : ''),
  ];
  const head = `${block(bold(file) + dates, 0, screen)}\n${block(sizes.join(', '), 0, screen)}\n`;
  const relations = bars('RELATIONS', found.relations, screen, () => (text) => text);
  if (entities !== null) return head + relations + entities;
  const types = found.types.filter(({ count }) => count > 0);
  const top = found.top.map(({ name, type, weight }) => ({ name, type, count: weight }));
  return (
    head +
    bars('ENTITIES', types, screen, ({ name }) => typeColour(screen, name)) +
    relations +
    bars('MOST CLAIMS', top, screen, ({ type }) => typeColour(screen, type))
  );
}

const LONGEST_BAR = 30;
const COUNT_WIDTH = 6;

/** Counts with their names and a bar each. */
function bars<C extends Count>(
  title: string,
  counts: readonly C[],
  screen: Screen,
  colour: (count: C) => (text: string) => string,
): string {
  const most = Math.max(...counts.map(({ count }) => count), 1);
  const longest = barWidth(screen, LONGEST_BAR);
  const room = screen.width - COUNT_WIDTH - longest - 4;
  const widest = Math.min(room, Math.max(...counts.map(({ name }) => stringWidth(name)), 0));
  const scale = Math.min(1, longest / most);
  const lines = counts.map((each) => {
    const bar = '▪'.repeat(Math.max(1, Math.round(each.count * scale)));
    return `${String(each.count).padStart(COUNT_WIDTH)}  ${padded(colour(each)(each.name), widest)}  ${screen.colours.dim(bar)}\n`;
  });
  return lines.length === 0 ? '' : `\n${screen.colours.dim(title)}\n${lines.join('')}`;
}

/** Every entity under its type, those of most claims first. */
function drawEntities(graph: StringerGraph, screen: Screen): string {
  const { dim } = screen.colours;
  const groups = new Map<string, { label: string; roles: readonly string[]; weight: number }[]>();
  graph.forEachNode((_, { type, label, roles, weight }) =>
    groups.set(type, [...(groups.get(type) ?? []), { label, roles, weight }]),
  );
  const others = [...groups.keys()].filter((type) => !isEntityType(type)).sort();
  return [...ENTITY_TYPES, ...others]
    .flatMap((type) => {
      const entities = groups.get(type) ?? [];
      if (entities.length === 0) return [];
      entities.sort((a, b) => b.weight - a.weight || (a.label < b.label ? -1 : 1));
      const names = entities.map(
        ({ label, roles }) => typeColour(screen, type)(label) + (roles.length > 0 ? ` (${roles.join(', ')})` : ''),
      );
      return `\n${dim(type.toUpperCase())}\n${block(names.join(', '), 2, screen)}\n`;
    })
    .join('');
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
