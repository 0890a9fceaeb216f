import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotateGiven, type GivenWord } from '../../../src/language/annotate.js';
import {
  LinearNames,
  loadNeuralModel,
  type NameLexicon,
  readLinearWeights,
  refineNames,
  splitSentences,
  tokenise,
} from '../../../src/language/index.js';
import type { NeuralModel } from '../../../src/language/neural/index.js';
import { loadKnowledge } from '../../../src/ontology/knowledge-node.js';
import type { AnnotatedDocument, Name, Token } from '../../../src/ontology/types.js';
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
  /** Null where no network was fitted without the fold: then the linear model decides alone. */
  readonly model: NeuralModel | null;
  readonly lexicon: NameLexicon;
  readonly linear: LinearNames;
}

const foldFile = (name: string, fold: number): string => join(BUILD, `folds/${name}-${fold}.stringer`);

/** The models of a fold: fitted without the documents of that fold. */
function foldModels(fold: number, lexicon: NameLexicon): Fold {
  const linear = new LinearNames(readLinearWeights(readFileSync(foldFile('names-linear', fold))), lexicon);
  const network = foldFile('english', fold);
  return { model: existsSync(network) ? loadNeuralModel(readFileSync(network)) : null, lexicon, linear };
}

/** Annotated sentences of the given words, or with the linear model alone their names. */
function annotated(text: string, given: readonly (readonly GivenWord[])[], fold: Fold): AnnotatedDocument {
  const { model, lexicon, linear } = fold;
  if (model !== null) return annotateGiven(text, given, model, { lexicon, linear });
  const tokens = given.map((words) => words.map(bareToken));
  const names = refineNames(
    tokens.map((list) => ({ tokens: list, scores: null })),
    lexicon,
    linear,
  );
  const sentences = tokens.map((list, i) => ({ start: 0, end: text.length, tokens: list, names: names[i]! }));
  return { text, sentences };
}

const bareToken = (word: GivenWord): Token => {
  return { ...word, lemma: word.form, upos: '', xpos: '', feats: {}, head: -1, deprel: '' };
};

/** The words of a text, sentence by sentence. */
function wordsOf(text: string): GivenWord[][] {
  const words = tokenise(text);
  return splitSentences(text, words).map(({ first, last }) =>
    words.slice(first, last).map(({ start, end }) => ({ start, end, form: text.slice(start, end) })),
  );
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
      if (!existsSync(gold) || !FOLDS.every((k) => existsSync(foldFile('names-linear', k)))) {
        return [{ name: 'exact F1', value: 0, text: 'needs the models of the folds (training/NAMES.md)' }];
      }
      const rows = readJsonl<Row>(gold);
      const { lexicon } = loadKnowledge();
      const folds = FOLDS.map((k) => foldModels(k, lexicon));
      const alone = folds.some(({ model }) => model === null);
      const answers = FOLDS.flatMap((k) => {
        const models = alone ? { ...folds[k]!, model: null } : folds[k]!;
        return rows.filter(({ fold }) => fold === k).map((row) => predict(row, models));
      });
      const answered = scratch(`names-${data.replace(/\W+/g, '-')}.jsonl`, jsonl(answers));
      const found = figures(scorer('spans.mjs', gold, answered, '--types', types, '--no-relations'));
      return alone ? found.map((figure) => ({ ...figure, name: `${figure.name}, linear model alone` })) : found;
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
    const words = tokens.map((form, i) => ({ form, start: i, end: i + 1 }));
    return { id, tags: bio(tokens.length, annotated('', [words], fold).sentences[0]!.names) };
  }),
  crossValidated<Marked>('re3d names', 'names-re3d.jsonl', TYPES, ({ id, text }, fold) => {
    return { id, entities: spansOf(annotated(text, wordsOf(text), fold)) };
  }),
];
