import type { Command } from 'commander';
import type { EntityCard } from '../../query/show.js';
import { answer, open, positive, type ReadingOptions, readingCommand } from '../command.js';
import { CLAIM_FIELDS, claimRows, drawRelations } from '../output/relations.js';
import { type Screen, typeColour } from '../output/screen.js';
import { block } from '../output/sentence.js';

interface Options extends ReadingOptions {
  readonly explain?: boolean;
  readonly sentences: number;
  readonly limit: number;
}

export function showCommand(): Command {
  return readingCommand(
    'show',
    'The card of one entity: its names and offices, what it does, and what is done to it.',
    [
      { line: 'stringer show netanyahu', says: 'a person by last name' },
      { line: 'stringer show "the white house"', says: 'whom it stands for' },
      { line: 'stringer show US --explain', says: 'with the words and rules behind every claim' },
    ],
  )
    .argument('<entity...>', 'a name, as you would say it')
    .option(
      '--limit <number>',
      'draw at most so many relations of what it does and of what is done to it',
      positive,
      20,
    )
    .option('--sentences <number>', 'at most so many sentences a relation', positive, 3)
    .option('--explain', 'show which words and which rule made every claim')
    .action(async (words: string[], options: Options) => {
      const name = words.join(' ');
      const graph = (await open(options)).relations({ either: name });
      const { show } = await import('../../library/verbs-node.js');
      const card = show(graph, name);
      const relations = [...card.does, ...card.undergoes];
      const report = { value: card, rows: claimRows(relations), fields: CLAIM_FIELDS };
      answer(
        { ...report, draw: (screen) => draw(card, screen, options) },
        options.format,
        `No article claims anything about ${card.name}.`,
      );
    });
}

function draw(card: EntityCard, screen: Screen, options: Options): string {
  const { bold, dim } = screen.colours;
  const facts: [string, string][] = [
    ['also', card.aliases.join(', ')],
    ['office', card.roles.join('; ')],
    ['country', card.type === 'country' ? '' : (card.country ?? '')],
    ['seen', card.first === null ? '' : card.first === card.last ? card.first : `${card.first} to ${card.last}`],
    ['in', some([...new Set(card.articles.map(({ title, source, id }) => title ?? source ?? id))])],
  ];
  const head = `${bold(typeColour(screen, card.type)(card.name))}  ${card.type}${card.kind ? `, ${card.kind}` : ''}  ${dim(card.id)}`;
  const lines = facts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => block(`${name.padEnd(8)} ${value}`, 2, screen, 9));
  const view = { explain: options.explain, sentences: options.sentences, indent: 2 };
  const section = (title: string, relations: EntityCard['does'], side: 'from' | 'to') => {
    if (relations.length === 0) return [];
    const drawn = drawRelations(relations.slice(0, options.limit), screen, view);
    const left = relations.length - options.limit;
    const rest =
      left > 0 ? `\n${block(dim(`and ${left} more: stringer relations --${side} ${card.id}`), 2, screen)}\n` : '';
    return [`\n${block(dim(title), 0, screen)}\n${drawn}${rest}`];
  };
  return [
    `${[block(head, 0, screen, 2), ...lines].join('\n')}\n`,
    ...section(`WHAT ${card.name.toUpperCase()} DOES`, card.does, 'from'),
    ...section(`WHAT IS DONE TO ${card.name.toUpperCase()}`, card.undergoes, 'to'),
  ].join('');
}

/** Titles that a card names. */
const TITLES = 8;

function some(titles: readonly string[]): string {
  const rest = titles.length - TITLES;
  return rest > 0 ? `${titles.slice(0, TITLES).join('; ')}; and ${rest} more` : titles.join('; ');
}
