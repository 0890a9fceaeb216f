import type { AnnotatedDocument, Sentence } from '../../ontology/types.js';
import { dependent, treeOf } from '../tree.js';

/** Who speaks in each stretch of direct speech. */
export interface Quotes {
  /** Number of the quotation that a token stands in, undefined outside. */
  at(sentence: number, token: number): number | undefined;
  /** Head token of the speaker's noun phrase, undefined when the text does not say. */
  speaker(quotation: number): { sentence: number; token: number } | undefined;
}

export const SPEECH = new Set(
  'say tell add state announce declare explain note argue claim insist stress warn write comment reply respond admit confirm continue conclude remark ask observe tweet report acknowledge assert recall urge vow complain suggest'.split(
    ' ',
  ),
);

/**
 * Finds direct speech and its speakers: between double quotation marks, where it ends with its paragraph at the latest,
 * and statements without marks behind "said:", which go on until somebody else speaks.
 */
export function findQuotes(document: AnnotatedDocument): Quotes {
  const number: (number | undefined)[][] = [];
  const sentencesOf: Set<number>[] = [];
  let open: number | undefined;
  let isStatement = false;
  let end = 0;
  const begin = (): void => {
    open = sentencesOf.length;
    sentencesOf.push(new Set());
  };
  document.sentences.forEach((sentence, index) => {
    const isNewParagraph = /\n/.test(document.text.slice(end, sentence.start));
    if (isStatement ? reportsSpeech(sentence) : isNewParagraph && !isClosedLater(document, index)) {
      open = undefined;
      isStatement = false;
    }
    end = sentence.end;
    number.push(
      sentence.tokens.map((_, at) => {
        const opens = opensQuote(sentence, at);
        if (opens !== undefined) {
          if (opens && open === undefined) begin();
          else if (!opens) open = undefined;
          isStatement &&= open !== undefined;
          return undefined;
        }
        if (open !== undefined) sentencesOf[open]!.add(index);
        const own = open;
        if (open === undefined && introducesStatement(document, index, at)) {
          begin();
          isStatement = true;
        }
        return own;
      }),
    );
  });
  const speakers = speakersOf(document, number, sentencesOf);
  return { at: (sentence, token) => number[sentence]?.[token], speaker: (quotation) => speakers[quotation] };
}

/** Marks in a row that are read as one. */
const MARKS = 4;
const MARK = /^(["“”]|``|'')+$/;

/**
 * Whether a token opens direct speech (true) or closes it (false); undefined when it is no quotation mark. A straight
 * mark, or a row of them, opens when it leans on the word behind it alone.
 */
function opensQuote({ tokens }: Sentence, at: number): boolean | undefined {
  const { form } = tokens[at]!;
  if (!MARK.test(form)) return undefined;
  if (form.startsWith('“') || form === '``') return true;
  if (form.startsWith('”') || form === "''") return false;
  let [first, last] = [at, at];
  while (
    at - first < MARKS &&
    first > 0 &&
    MARK.test(tokens[first - 1]!.form) &&
    tokens[first - 1]!.end === tokens[first]!.start
  )
    first -= 1;
  while (last - at < MARKS && MARK.test(tokens[last + 1]?.form ?? '') && tokens[last]!.end === tokens[last + 1]!.start)
    last += 1;
  const leansBack = first > 0 && tokens[first - 1]!.end === tokens[first]!.start;
  const leansOn = tokens[last + 1]?.start === tokens[last]!.end;
  return leansOn && !leansBack;
}

/** Sentences within which an open quotation that runs on over a break is looked for its end. */
const RUNS_ON = 4;

/** Whether the next quotation mark from a sentence on closes a quotation. */
function isClosedLater({ sentences }: AnnotatedDocument, from: number): boolean {
  for (const sentence of sentences.slice(from, from + RUNS_ON)) {
    for (let at = 0; at < sentence.tokens.length; at += 1) {
      const opens = opensQuote(sentence, at);
      if (opens !== undefined) return !opens;
    }
  }
  return false;
}

/** The colon of "The minister said: We welcome this", without quotation marks behind it. */
function introducesStatement({ sentences }: AnnotatedDocument, sentence: number, colon: number): boolean {
  const { tokens } = sentences[sentence]!;
  if (tokens[colon]!.form !== ':' || !SPEECH.has(tokens[colon - 1]?.lemma ?? '')) return false;
  const next = tokens[colon + 1] ?? sentences[sentence + 1]?.tokens[0];
  return next !== undefined && !/^["“”«'‘`]/.test(next.form);
}

/** A sentence in which somebody who is not the speaker of a statement says something. */
function reportsSpeech(sentence: Sentence): boolean {
  const tree = treeOf(sentence);
  const root = sentence.tokens[tree.root];
  const subject = root && SPEECH.has(root.lemma) ? dependent(tree, tree.root, 'nsubj') : undefined;
  return subject !== undefined && !/^(i|we)$/i.test(sentence.tokens[subject]!.form);
}

function speakersOf(
  document: AnnotatedDocument,
  number: readonly (readonly (number | undefined)[])[],
  sentencesOf: readonly ReadonlySet<number>[],
): ({ sentence: number; token: number } | undefined)[] {
  const speakers: ({ sentence: number; token: number } | undefined)[] = [];
  sentencesOf.forEach((sentences, quotation) => {
    const own = [...sentences].sort((a, b) => a - b);
    const around = [...own, (own[0] ?? 0) - 1, (own.at(-1) ?? 0) + 1];
    const found = around.map((sentence) => sayer(document, number, sentence)).find((place) => place !== undefined);
    const first = own[0] ?? 0;
    const before = speakers[quotation - 1];
    const isNear = before !== undefined && first - before.sentence <= 2;
    speakers.push(own.map((s) => sayer(document, number, s)).find((p) => p !== undefined) ?? (isNear ? before : found));
  });
  return speakers;
}

/** Subject of the verb of saying that stands outside quotation marks. */
function sayer(
  document: AnnotatedDocument,
  number: readonly (readonly (number | undefined)[])[],
  sentence: number,
): { sentence: number; token: number } | undefined {
  const parsed = document.sentences[sentence];
  if (!parsed) return undefined;
  const tree = treeOf(parsed);
  for (let token = 0; token < parsed.tokens.length; token += 1) {
    if (!SPEECH.has(parsed.tokens[token]!.lemma.toLowerCase()) || number[sentence]![token] !== undefined) continue;
    const subject =
      dependent(tree, token, 'nsubj') ??
      (parsed.tokens[token]!.xpos === 'VBD' ? dependent(tree, token, 'obj') : undefined);
    if (subject !== undefined && number[sentence]![subject] === undefined) return { sentence, token: subject };
  }
  return undefined;
}
