import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NameKnowledge } from '../../../src/language/annotate.js';
import {
  annotate,
  annotateTokens,
  LinearNames,
  loadNeuralModel,
  readLinearWeights,
} from '../../../src/language/index.js';
import type { NeuralModel } from '../../../src/language/neural/index.js';
import { loadKnowledge } from '../../../src/ontology/knowledge-node.js';
import type { AnnotatedDocument, Name } from '../../../src/ontology/types.js';
import { DEV, readJsonl } from '../gold.js';
import { type Figure, jsonl, type Measurement, scorer, scratch, stringer } from '../run.js';

interface Tagged {
  id: string;
  doc?: string;
  fold: number;
  tokens: string[];
  tags: string[];
}
interface Marked {
  id: string;
  fold: number;
  text: string;
  entities: { start: number; end: number; type: string }[];
}
interface Share {
  precision: number;
  recall: number;
  f1: number;
}
interface Report {
  entities: { exact: Share; untypedExact: Share; perType: Record<string, { exact: Share }> };
}

/** Where `training/names_data.py` writes gold files, and training with a fold held out its models. */
const BUILD = join(import.meta.dirname, '../../../build/training');

const figures = (output: string): Figure[] => {
  const { exact, untypedExact, perType } = (JSON.parse(output) as Report).entities;
  return [
    { name: 'exact F1', value: exact.f1 },
    { name: 'precision', value: exact.precision },
    { name: 'recall', value: exact.recall },
    { name: 'spans alone, F1', value: untypedExact.f1 },
    ...Object.entries(perType).map(([type, score]) => ({ name: `${type} F1`, value: score.exact.f1 })),
  ];
};

/** Sentences as CoNLL-U whose columns after FORM are empty, a document at a time. */
function conllu(rows: readonly Tagged[]): string {
  let doc = '';
  return rows
    .map((row) => {
      const head = row.doc !== undefined && row.doc !== doc ? `# newdoc id = ${row.doc}\n` : '';
      doc = row.doc ?? doc;
      const words = row.tokens.map((form, i) => `${i + 1}\t${form}${'\t_'.repeat(8)}\n`).join('');
      return `${head}# sent_id = ${row.id}\n${words}\n`;
    })
    .join('');
}

/** The name tags of printed CoNLL-U by `sent_id`. */
function tagsOf(printed: string): Map<string, string[]> {
  const blocks = printed.split(/\n\n+/).filter((block) => block.trim() !== '');
  return new Map(
    blocks.map((block) => [
      /^# sent_id = (.*)$/m.exec(block)?.[1] ?? '',
      block
        .split('\n')
        .filter((line) => /^\d+\t/.test(line))
        .map((line) => /(?:^|\|)NE=([^|]+)/.exec(line.split('\t')[9] ?? '')?.[1] ?? 'O'),
    ]),
  );
}

const COARSE = 'person=PER,group=ORG,place=LOC,country=LOC';

/** Names on a corpus that no weights were fitted on. */
const unseen: Measurement = {
  name: 'names, corpus never trained on',
  data: 'UNER EWT dev',
  measure() {
    const gold = join(DEV, 'ner-uner-ewt.jsonl');
    const rows = readJsonl<Tagged>(gold);
    const found = tagsOf(stringer(['parse', '--conllu', scratch('uner-ewt.conllu', conllu(rows))]));
    const predicted = rows.map(({ id }) => ({ id, tags: found.get(id) }));
    const file = scratch('uner-ewt.jsonl', jsonl(predicted));
    return figures(scorer('spans.mjs', gold, file, '--map-pred', COARSE, '--types', 'PER,ORG,LOC'));
  },
};

interface Fold {
  readonly model: NeuralModel;
  readonly names: NameKnowledge;
}

/** The models of a fold: fitted without the documents of that fold. */
function foldModels(fold: number): Fold {
  const { lexicon } = loadKnowledge();
  const bytes = (name: string) => readFileSync(join(BUILD, `folds/${name}-${fold}.stringer`));
  const linear = new LinearNames(readLinearWeights(bytes('names-linear')), lexicon);
  return { model: loadNeuralModel(bytes('english')), names: { lexicon, linear } };
}

const FOLDS = [0, 1, 2, 3, 4];

/** A corpus whose documents weights are fitted on: each fold is scored with weights fitted on the four others. */
function crossValidated<Row extends { id: string; fold: number }>(
  data: string,
  file: string,
  types: string,
  predict: (row: Row, fold: Fold) => unknown,
): Measurement {
  return {
    name: 'names, five-fold cross-validation',
    data,
    measure() {
      const gold = join(BUILD, file);
      const missing = FOLDS.some((k) => !existsSync(join(BUILD, `folds/english-${k}.stringer`)));
      if (!existsSync(gold) || missing) {
        return [{ name: 'exact F1', value: 0, text: 'no models of the folds: see src/language/training/NAMES.md' }];
      }
      const rows = readJsonl<Row>(gold);
      const answers = FOLDS.flatMap((k) => {
        const models = foldModels(k);
        return rows.filter(({ fold }) => fold === k).map((row) => predict(row, models));
      });
      const flags = ['--types', types, '--no-relations'];
      return figures(
        scorer('spans.mjs', gold, scratch(`names-${data.replace(/\W+/g, '-')}.jsonl`, jsonl(answers)), ...flags),
      );
    },
  };
}

function bio(length: number, names: readonly Name[]): string[] {
  const tags = new Array<string>(length).fill('O');
  for (const { first, last, type } of names) {
    for (let at = first; at < last; at++) tags[at] = `${at === first ? 'B' : 'I'}-${type}`;
  }
  return tags;
}

function spansOf({ sentences }: AnnotatedDocument): { start: number; end: number; type: string }[] {
  return sentences.flatMap(({ tokens, names }) =>
    names.map(({ first, last, type }) => ({ start: tokens[first]!.start, end: tokens[last - 1]!.end, type })),
  );
}

const TYPES = 'person,country,group,place';

export const names: readonly Measurement[] = [
  unseen,
  crossValidated<Tagged>('CrossNER politics', 'names-crossner-politics.jsonl', TYPES, ({ id, tokens }, fold) => {
    const { sentences } = annotateTokens([tokens], fold.model, fold.names);
    return { id, tags: bio(tokens.length, sentences[0]!.names) };
  }),
  crossValidated<Marked>('re3d names', 'names-re3d.jsonl', TYPES, ({ id, text }, fold) => {
    return { id, entities: spansOf(annotate(text, fold.model, fold.names)) };
  }),
];
