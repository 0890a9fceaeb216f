import { type Command, Option } from 'commander';
import { Failure } from '../../ontology/failure.js';
import type { Ontology } from '../../ontology/ontology.js';
import { MODALITIES, type Modality } from '../../ontology/types.js';
import { RELATION_ORDERS, type RelationOrder } from '../../query/relations.js';
import { answer, day, open, positive, type ReadingOptions, readingCommand } from '../command.js';
import { CLAIM_FIELDS, claimRows, drawRelations } from '../output/relations.js';

interface Options extends ReadingOptions {
  readonly from?: string;
  readonly to?: string;
  readonly with?: string;
  readonly type?: string[];
  readonly quad?: string;
  readonly modality?: Modality;
  readonly negated?: boolean;
  readonly attributed?: boolean;
  readonly since?: string;
  readonly until?: string;
  readonly source?: string;
  readonly minWeight?: number;
  readonly sort: RelationOrder;
  readonly limit?: number;
  readonly sentences?: number;
  readonly explain?: boolean;
}

export function relationsCommand(): Command {
  return readingCommand('relations', 'Who does what to whom, with the sentences that say so.', [
    { line: 'stringer relations --from israel', says: 'all that Israel does' },
    { line: 'stringer relations --to hamas --type attacks', says: 'who attacks Hamas' },
    { line: 'stringer relations --with US --since 2024-04-01 --format csv', says: 'from and to, for a spreadsheet' },
  ])
    .option('--from <entity>', 'what this one does')
    .option('--to <entity>', 'what is done to this one')
    .option('--with <entity>', 'what this one does or undergoes')
    .option('--type <relation...>', 'relations or PLOVER classes: attacks, member_of, ASSAULT')
    .option('--quad <quad>', "one of event data's four, such as 'verbal conflict'")
    .addOption(
      new Option('--modality <modality>', 'whether it is so, is to be so, or may be so').choices([...MODALITIES]),
    )
    .option('--negated', 'only what is denied')
    .option('--no-negated', 'only what is not denied')
    .option('--attributed', 'only what somebody else than the article says')
    .option('--no-attributed', 'only what the article says itself')
    .option('--since <day>', 'on this day or later', day)
    .option('--until <day>', 'on this day or earlier', day)
    .option('--source <text>', "part of an article's source, title, address or id")
    .option('--min-weight <number>', 'said in at least so many sentences', positive)
    .addOption(new Option('--sort <order>', 'what comes first').choices([...RELATION_ORDERS]).default('weight'))
    .option('--limit <number>', 'at most so many relations', positive)
    .option('--sentences <number>', 'at most so many sentences a relation', positive)
    .option('--explain', 'show which words and which rule made every claim')
    .action(async (options: Options) => {
      if (options.type || options.quad) await checkNames(options);
      const [{ relations, resolved }, { nothingLike }] = await Promise.all([
        import('../../library/verbs-node.js'),
        import('../../query/nothing.js'),
      ]);
      const question = { ...options, either: options.with, types: options.type };
      const stored = await open(options);
      const found = relations(stored.relations(question), question);
      answer(
        {
          value: found,
          rows: claimRows(found),
          fields: CLAIM_FIELDS,
          draw: (screen) => drawRelations(found, screen, options),
        },
        options.format,
        () => {
          const graph = stored.whole();
          return nothingLike(graph, resolved(graph, question), (filter) => relations(graph, filter).length);
        },
      );
    });
}

async function checkNames({ type = [], quad }: Options): Promise<void> {
  const { loadOntology } = await import('../../ontology/package-node.js');
  const ontology: Ontology = loadOntology();
  const names = new Set(ontology.relations.flatMap(({ name, plover }) => [name, plover ?? name]));
  const wrong = type.find((name) => !names.has(name));
  if (wrong !== undefined)
    throw unknown(
      'relation',
      wrong,
      [...names].filter((name) => /[a-z]/.test(name)),
    );
  const quads = ontology.quads.map(({ name }) => name);
  if (quad !== undefined && !quads.some((name) => name === quad)) throw unknown('quad', quad, quads);
}

function unknown(what: string, given: string, known: readonly string[]): Failure {
  return new Failure({
    name: `no-such-${what}`,
    what: `there is no ${what} '${given}'`,
    mend: `There are ${known.join(', ')}.`,
  });
}
