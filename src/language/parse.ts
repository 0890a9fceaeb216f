import type { Sentence } from '../ontology/types.js';
import { annotate, annotateGiven, type NameKnowledge } from './annotate.js';
import { rawDocuments } from './conllu/raw-text.js';
import { readConllu } from './conllu/read.js';
import type { ConlluRange, ConlluSentence, ConlluWord } from './conllu/types.js';
import { writeConllu } from './conllu/write.js';
import type { NeuralModel } from './neural/index.js';
import { isAttached } from './tokens/index.js';

export interface ParseOptions {
  /** Id of the document, for its `newdoc` and `sent_id` comments. */
  readonly id?: string | undefined;
  /** Whether MISC tells the place of each word in the text (`start_char`, `end_char`). */
  readonly offsets?: boolean | undefined;
}

/**
 * A text as CoNLL-U: words, lemmas, tags, features, trees; names in MISC as `NE=B-person`, `NE=I-person`, …
 */
export function parseToConllu(
  text: string,
  model: NeuralModel,
  names: NameKnowledge = {},
  options: ParseOptions = {},
): string {
  const { sentences } = annotate(text, model, names);
  const id = options.id?.replace(/\s+/g, ' ').trim() ?? '';
  return writeConllu(
    sentences.map((sentence, number) => {
      const shown = text.slice(sentence.start, sentence.end).replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ');
      const comments = [`sent_id = ${id === '' ? '' : `${id}-`}${number + 1}`, `text = ${shown}`];
      if (number === 0) comments.unshift(id === '' ? 'newdoc' : `newdoc id = ${id}`);
      return conlluSentence(text, sentence, sentences[number + 1], comments, options.offsets ?? false);
    }),
  );
}

/**
 * A CoNLL-U file with its own sentences and words, and everything else predicted anew, one document (`newdoc`) at a
 * time. Comments, ranges and MISC stay, but for `NE`; enhanced dependencies and empty nodes go, since they are not
 * predicted.
 *
 * @throws ConlluError when the file breaks the format
 */
export function* parseConllu(conllu: string, model: NeuralModel, names: NameKnowledge = {}): Generator<string> {
  const sentences = readConllu(conllu);
  let next = 0;
  for (const { text, words, sentences: spans } of rawDocuments(sentences)) {
    const own = sentences.slice(next, next + spans.length);
    next += spans.length;
    let word = 0;
    const given = own.map((sentence) => sentence.words.map(({ form }) => ({ ...words[word++]!, form })));
    const annotated = annotateGiven(text, given, model, names);
    yield writeConllu(own.map((sentence, i) => predicted(sentence, annotated.sentences[i]!)));
  }
}

function predicted(given: ConlluSentence, sentence: Sentence): ConlluSentence {
  const tags = nameTags(sentence);
  const words = given.words.map(({ misc }, i) => {
    const kept = misc.filter((attribute) => !attribute.startsWith('NE='));
    return conlluWord(sentence, i, tags[i] ? [...kept, tags[i]] : kept);
  });
  return { comments: given.comments, words, ranges: given.ranges, emptyNodes: [] };
}

function conlluSentence(
  text: string,
  sentence: Sentence,
  following: Sentence | undefined,
  comments: string[],
  offsets: boolean,
): ConlluSentence {
  const { tokens } = sentence;
  const tags = nameTags(sentence);
  const ranges = rangesOf(text, sentence);
  const inRange = new Set(ranges.flatMap(({ first, last }) => tokens.slice(first, last)));
  const endsAt = (index: number): boolean => (tokens[index + 1] ?? following)?.start === tokens[index]!.end;
  const words = tokens.map((token, i) => {
    const misc = offsets ? [`start_char=${token.start}`, `end_char=${token.end}`] : [];
    if (!inRange.has(token) && endsAt(i)) misc.unshift('SpaceAfter=No');
    return conlluWord(sentence, i, tags[i] ? [...misc, tags[i]] : misc);
  });
  const spaced = ranges.map((range) => ({ ...range, misc: endsAt(range.last - 1) ? ['SpaceAfter=No'] : [] }));
  return { comments, words, ranges: spaced, emptyNodes: [] };
}

function conlluWord(sentence: Sentence, index: number, misc: readonly string[]): ConlluWord {
  const { form, lemma, upos, xpos, feats, head, deprel } = sentence.tokens[index]!;
  return { form, lemma, upos, xpos, feats, head, deprel, deps: '', misc };
}

/** `NE=B-…` and `NE=I-…` for the words of names, the empty string for others. */
function nameTags(sentence: Sentence): string[] {
  const tags = sentence.tokens.map(() => '');
  for (const { first, last, type } of sentence.names) {
    for (let i = first; i < last; i++) tags[i] = `NE=${i === first ? 'B' : 'I'}-${type}`;
  }
  return tags;
}

/** Words with the clitics written onto them: `do` and `n't` in `don't`. */
function rangesOf(text: string, { tokens }: Sentence): Omit<ConlluRange, 'misc'>[] {
  const ranges: { first: number; last: number; form: string }[] = [];
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    if (before === undefined || before.end !== token.start || !isAttached(text, token)) return;
    const open = ranges.at(-1);
    if (open?.last === i) {
      open.last = i + 1;
      open.form += token.form;
    } else ranges.push({ first: i - 1, last: i + 1, form: before.form + token.form });
  });
  return ranges;
}
