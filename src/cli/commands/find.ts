import type { Command } from 'commander';
import type { StringerGraph } from '../../graph/types.js';
import { excerpt } from '../../query/excerpt.js';
import { answer, open, positive, type ReadingOptions, readingCommand } from '../command.js';
import type { Screen } from '../output/screen.js';
import { typeColour } from '../output/screen.js';
import { block, marked } from '../output/sentence.js';
import { table } from '../output/table.js';

interface Options extends ReadingOptions {
  readonly limit: number;
}

/** A sentence is shown as far as so many letters around the words that were found. */
const EXCERPT = 280;

/** An entity or a sentence that was found. */
type Row =
  | { kind: 'entity'; id: string; name: string; type: string; aliases: readonly string[]; weight: number }
  | {
      kind: 'sentence';
      article: string;
      text: string;
      matches: readonly { start: number; end: number }[];
      edges: readonly string[];
    };

export function findCommand(): Command {
  return readingCommand('find', 'Find entities by name, and sentences by their words.', [
    { line: 'stringer find netanyahu', says: 'who is called that, and where it is said' },
    { line: 'stringer find "health ministry"', says: 'sentences that hold both words, the best first' },
    { line: 'stringer find rafah --format jsonl', says: 'one result a line' },
  ])
    .argument('<text...>', 'words of a name or of a sentence')
    .option('--limit <number>', 'at most so many of each', positive, 20)
    .action(async (words: string[], options: Options) => {
      const text = words.join(' ');
      const { graph, found } = (await open(options)).find(text, options.limit);
      const rows: Row[] = [
        ...found.entities.slice(0, options.limit).map((id): Row => {
          const { label, type, aliases, weight } = graph.getNodeAttributes(id);
          return { kind: 'entity', id, name: label, type, aliases, weight };
        }),
        ...found.sentences.slice(0, options.limit).map((sentence): Row => ({ kind: 'sentence', ...sentence })),
      ];
      const [{ suggest }, { bestKnown }] = await Promise.all([
        import('../../query/find-entity.js'),
        import('../../query/nothing.js'),
      ]);
      const close = rows.length === 0 ? suggest(graph, text) : [];
      answer(
        {
          value: rows,
          rows,
          fields: [
            { name: 'kind', value: ({ kind }) => kind },
            { name: 'id', value: (row) => (row.kind === 'entity' ? row.id : row.article) },
            { name: 'text', value: (row) => (row.kind === 'entity' ? row.name : row.text) },
          ],
          draw: (screen) => draw(rows, graph, screen),
        },
        options.format,
        () =>
          `Nothing in ${graph.order} entities and their sentences fits '${text}'. ${close.length > 0 ? `Did you mean ${close.join(', or ')}?` : `Best known are ${bestKnown(graph)}.`}`,
      );
    });
}

function draw(rows: readonly Row[], graph: StringerGraph, screen: Screen): string {
  const { bold, dim, inverse } = screen.colours;
  const titles = new Map(
    (graph.getAttribute('articles') ?? []).map(({ id, source, title }) => [id, source ?? title ?? id]),
  );
  const entities = rows.filter((row) => row.kind === 'entity');
  const sentences = rows.filter((row) => row.kind === 'sentence');
  const parts: string[] = [];
  if (entities.length > 0) {
    parts.push(
      table(
        entities,
        [
          { head: 'entity', cell: ({ name, type }) => bold(typeColour(screen, type)(name)) },
          { head: 'type', cell: ({ type }) => type },
          { head: 'claims', cell: ({ weight }) => String(weight), align: 'right' },
          { head: 'also called', cell: ({ aliases }) => dim(aliases.join(', ')), shrinks: true },
        ],
        screen,
      ),
    );
  }
  for (const { text: whole, matches: all, article } of sentences) {
    const { text, matches } = excerpt(whole, all, EXCERPT);
    const marks = matches.map((match) => ({
      ...match,
      colour: (word: string) => inverse(word),
      around: ['[', ']'] as const,
    }));
    parts.push(
      `${block(marked(text, marks, screen), 0, screen)}\n${block(dim(titles.get(article) ?? article), 0, screen)}\n`,
    );
  }
  return parts.join('\n');
}
