import type { AnnotatedDocument, Name, NameType, Sentence, Span, Token } from '../ontology/types.js';
import { NAME_TYPES } from '../ontology/types.js';
import { isShouting, lemmaOf } from './lemmas/index.js';
import { parseFeats } from './morphology/feats.js';
import { type LinearNames, type NameLexicon, type NameScores, refineNames } from './names/index.js';
import type { NeuralAnalysis, NeuralModel } from './neural/index.js';
import { splitSentences } from './sentences/index.js';
import { tokenise } from './tokens/index.js';

/** What the names of a document are decided with, besides the model. */
export interface NameKnowledge {
  /** Without it, names are those of the model alone, of no finer kind. */
  readonly lexicon?: NameLexicon | undefined;
  /** A second model of names, whose scores are added. */
  readonly linear?: LinearNames | undefined;
}

/** A word whose form is given: a slice of the text, or what a CoNLL-U file calls it. */
export interface GivenWord extends Span {
  readonly form: string;
}

/** Sentences that go through the model in one call: bounds the memory that a long document takes. */
const BLOCK = 512;

/**
 * Annotates an English text: sentences, and for each its words with lemma, tags, features and dependency tree, and its
 * names. All offsets are UTF-16 code units into `text`. The same text and model give the same result on every machine;
 * time is linear in the length of the text.
 */
export function annotate(text: string, model: NeuralModel, names: NameKnowledge = {}): AnnotatedDocument {
  const words = tokenise(text);
  const given = words.map(({ start, end }) => ({ start, end, form: text.slice(start, end) }));
  const runs = splitSentences(text, words);
  const sentences = runs.map(({ first, last }) => given.slice(first, last));
  return annotateGiven(text, sentences, model, names);
}

/**
 * Annotates sentences whose words are known. The document's text is the words with a space between, a line for each
 * sentence. Sentences without words are left out.
 */
export function annotateTokens(
  sentences: readonly (readonly string[])[],
  model: NeuralModel,
  names: NameKnowledge = {},
): AnnotatedDocument {
  const filled = sentences.filter((forms) => forms.length > 0);
  const text = filled.map((forms) => forms.join(' ')).join('\n');
  let start = 0;
  const given = filled.map((forms) =>
    forms.map((form) => {
      const word = { start, end: start + form.length, form };
      start = word.end + 1;
      return word;
    }),
  );
  return annotateGiven(text, given, model, names);
}

/** Annotates the given words of a text, sentence by sentence. Sentences without words are left out. */
export function annotateGiven(
  text: string,
  given: readonly (readonly GivenWord[])[],
  model: NeuralModel,
  names: NameKnowledge = {},
): AnnotatedDocument {
  const filled = given.filter((words) => words.length > 0);
  const parsed: { tokens: Token[]; scores: NameScores; tags: readonly string[] }[] = [];
  for (let from = 0; from < filled.length; from += BLOCK) {
    const block = filled.slice(from, from + BLOCK);
    const analyses = model.analyse(block.map((words) => words.map(({ form }) => form)));
    block.forEach((words, i) => {
      const analysis = analyses[i]!;
      const tags = names.lexicon ? [] : analysis.names;
      parsed.push({ tokens: tokensOf(words, analysis), scores: analysis.nameScores, tags });
    });
  }
  const found = names.lexicon
    ? refineNames(parsed, names.lexicon, names.linear ?? null)
    : parsed.map(({ tags }) => namesOf(tags));
  const sentences = parsed.map(({ tokens }, i): Sentence => {
    return { start: tokens[0]!.start, end: tokens[tokens.length - 1]!.end, tokens, names: found[i]! };
  });
  return { text, sentences };
}

function tokensOf(words: readonly GivenWord[], analysis: NeuralAnalysis): Token[] {
  const shouting = isShouting(words.map(({ form }) => form));
  return words.map(({ start, end, form }, i) => {
    const upos = analysis.upos[i]!;
    const xpos = analysis.xpos[i]!;
    return {
      start,
      end,
      form,
      lemma: lemmaOf(form, upos, xpos, shouting),
      upos,
      xpos,
      feats: parseFeats(analysis.feats[i]!),
      head: analysis.heads[i]!,
      deprel: analysis.deprels[i]!,
    };
  });
}

/** Names from BIO tags. */
function namesOf(tags: readonly string[]): Name[] {
  const names: Name[] = [];
  for (let first = 0; first < tags.length; first++) {
    const type = tags[first]!.slice(2);
    if (!tags[first]!.startsWith('B-') || !isNameType(type)) continue;
    let last = first + 1;
    while (tags[last] === `I-${type}`) last++;
    names.push({ first, last, type, kind: null });
  }
  return names;
}

function isNameType(type: string): type is NameType {
  return (NAME_TYPES as readonly string[]).includes(type);
}
