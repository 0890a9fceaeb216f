import type { Command } from 'commander';
import type { Count, Info } from '../../query/info.js';
import { answer, load, type ReadingOptions, readingCommand } from '../command.js';
import { type Screen, typeColour } from '../output/screen.js';

export function infoCommand(): Command {
  return readingCommand('info', 'What is in a graph: articles, entities by type, relations, and who matters most.', [
    { line: 'stringer info', says: 'the graph of this folder' },
    { line: 'stringer info --graph gaza.db', says: 'another graph' },
    { line: 'stringer info --format json', says: 'for programs' },
  ]).action(async (options: ReadingOptions) => {
    const graph = await load(options);
    const { info } = await import('../../query/info.js');
    const found = info(graph);
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
        rows: found.articles > 0 ? rows : [],
        fields: [
          { name: 'what', value: ({ name }) => name },
          { name: 'count', value: ({ count }) => count },
        ],
        draw: (screen) => draw(found, options.graph, screen),
      },
      options.format,
      'The graph is empty. Add articles with: stringer build ARTICLE...',
    );
  });
}

function draw(found: Info, file: string, screen: Screen): string {
  const { bold, dim } = screen.colours;
  const dates = found.first ? dim(`  ${found.first}${found.last === found.first ? '' : ` to ${found.last}`}`) : '';
  const head = [
    `${bold(file)}${dates}`,
    `${plural(found.articles, 'article')}, ${plural(found.entities, 'entity', 'entities')}, ${plural(found.edges, 'relation')} in ${plural(found.claims, 'claim')}`,
  ];
  const section = (title: string, lines: readonly string[]) => (lines.length > 0 ? ['', dim(title), ...lines] : []);
  return `${[
    ...head,
    ...section(
      'ENTITIES',
      found.types.filter(({ count }) => count > 0).map((type) => countLine(type, typeColour(screen, type.name))),
    ),
    ...section(
      'RELATIONS',
      found.relations.map((relation) => countLine(relation, (text) => text)),
    ),
    ...section(
      'MOST CLAIMS',
      found.top.map(({ name, type, weight }) =>
        countLine({ name, count: weight }, (text) => bold(typeColour(screen, type)(text))),
      ),
    ),
  ].join('\n')}\n`;
}

function countLine({ name, count }: Count, colour: (text: string) => string): string {
  return `${String(count).padStart(6)}  ${colour(name)}`;
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
