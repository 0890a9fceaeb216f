import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ConlluSentence, rawDocuments, readConllu } from '../../../src/language/conllu/index.js';
import { runSentences, splitSentences } from '../../../src/language/sentences/index.js';
import { cutAtoms } from '../../../src/language/tokens/atoms.js';
import { isAttached, joinAtoms, tokenise } from '../../../src/language/tokens/index.js';
import { score } from '../../../src/language/tokens/linear.js';
import { fitSentences, fitTokens } from '../../../src/language/training/boundary-examples.mjs';
import { openDocuments } from '../../../src/language/training/treebanks.mjs';
import type { Span } from '../../../src/ontology/types.js';
import { DEV, readJsonl } from '../gold.js';
import type { Figure, Measurement } from '../run.js';
import { type SpanPair, scoreSpans } from '../segmentation.js';

interface Text {
  readonly id: string;
  readonly text: string;
  readonly words: readonly Span[];
  readonly tokens: readonly Span[];
  readonly sentences: readonly Span[];
}
interface Cut {
  readonly words: readonly Span[];
  readonly sentences: readonly { readonly first: number; readonly last: number }[];
}
/** Two documents a fold. */
const FOLDS = 11;
const treebank = (name: string): ConlluSentence[] =>
  readConllu(readFileSync(join(DEV, 'treebank', `${name}.conllu`), 'utf8'));

/** Surface tokens: words with the clitics written onto them. */
function surface(text: string, words: readonly Span[]): Span[] {
  const tokens: Span[] = [];
  for (const word of words) {
    const before = tokens.at(-1);
    if (before?.end === word.start && isAttached(text, word))
      tokens[tokens.length - 1] = { start: before.start, end: word.end };
    else tokens.push(word);
  }
  return tokens;
}

function figures(texts: readonly Text[], cut: (text: Text) => Cut): Figure[] {
  const cuts = texts.map(cut);
  const f1 = (
    name: string,
    predicted: (text: Text, cut: Cut) => readonly Span[],
    gold: (text: Text) => readonly Span[],
  ) => {
    const pairs = texts.map(
      (one, i): SpanPair => ({ text: one.text, gold: gold(one), predicted: predicted(one, cuts[i]!) }),
    );
    return { name, value: scoreSpans(pairs).f1 };
  };
  return [
    f1(
      'tokens F1',
      ({ text }, { words }) => surface(text, words),
      ({ tokens }) => tokens,
    ),
    f1(
      'words F1',
      (_, { words }) => words,
      ({ words }) => words,
    ),
    f1(
      'sentences F1',
      (_, { words, sentences }) =>
        sentences.map(({ first, last }) => ({ start: words[first]!.start, end: words[last - 1]!.end })),
      ({ sentences }) => sentences,
    ),
  ];
}

function shipped({ text }: Text): Cut {
  const words = tokenise(text);
  return { words, sentences: splitSentences(text, words) };
}

/** GUM's news documents as their JSON Lines have them, each paragraph a line, with the treebank's words. */
function news(): Text[] {
  const ids = new Set(readJsonl<{ id: string }>(join(DEV, 'gum-news.jsonl')).map(({ id }) => id));
  const sentences = ['gum-train', 'gum-dev'].flatMap(treebank);
  return rawDocuments(sentences, '\n').filter(({ id }) => ids.has(id));
}

/** Cuts every document with weights that were fitted without its fold. */
function crossValidated(documents: readonly Text[], others: readonly Text[]): Figure[] {
  const cuts = new Map<Text, Cut>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = documents.filter((_, i) => i % FOLDS === fold);
    const seen = [...others, ...documents.filter((document) => !held.includes(document))];
    const ofTokens: Int8Array = fitTokens(seen);
    const ofSentences: Int8Array = fitSentences(seen);
    for (const document of held) {
      const words = joinAtoms(document.text, cutAtoms(document.text), (features) => score(features, ofTokens) > 0);
      const decide = (...[features, current, known]: Parameters<Parameters<typeof runSentences>[2]>) =>
        known ?? score(features, ofSentences) > features.margin(current);
      cuts.set(document, { words, sentences: runSentences(document.text, words, decide) });
    }
  }
  return figures(documents, (document) => cuts.get(document)!);
}

export const segmentation: readonly Measurement[] = [
  {
    name: 'raw text',
    data: 'EWT dev',
    measure: () => figures(rawDocuments(treebank('ewt-dev')), shipped),
  },
  {
    name: 'raw text',
    data: 'GUM dev',
    measure: () => figures(rawDocuments(treebank('gum-dev')), shipped),
  },
  {
    name: 'raw text, each document unseen',
    data: 'GUM news',
    measure() {
      const documents = news();
      const ids = new Set(documents.map(({ id }) => id));
      const others: Text[] = ['ewt-train', 'gum-train', 'gum-dev'].flatMap((name) => openDocuments(name));
      return crossValidated(
        documents,
        others.filter(({ id }) => !ids.has(id)),
      );
    },
  },
];
