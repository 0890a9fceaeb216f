import type { StringerGraph } from '../../graph/types.js';
import type { EntityMatch } from '../find-entity.js';
import { verbLemma } from './phrases.js';
import { Spotter } from './spot.js';
import { plainQuestion } from './text.js';
import { type AskTools, Misunderstood } from './types.js';

/** A word of the question, or an entity that it names. */
export type Item =
  | {
      readonly kind: 'word';
      readonly form: string;
      readonly lower: string;
      readonly lemma: string;
      readonly upos: string;
    }
  | { readonly kind: 'entity'; readonly form: string; readonly match: EntityMatch };

export interface Question {
  /** Plain, see `plainQuestion`. */
  readonly text: string;
  readonly items: readonly Item[];
  /**
   * The words in lower case with a space between, entities as `E` and their number in `names`.
   * ```
   * Who urged the White House to talk to Iran?   →   who urged E0 to talk to E1
   * ```
   */
  readonly outline: string;
  readonly names: readonly Extract<Item, { kind: 'entity' }>[];
}

/** Reads a question into words and the entities that it names. */
export function readQuestion(question: string, graph: StringerGraph, { annotate, knowledge }: AskTools): Question {
  const text = plainQuestion(question);
  const { sentences } = annotate(text);
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const spots = new Spotter(graph, knowledge.lexicon).spots(text, sentences);
  const items: Item[] = [];
  for (let at = 0; at < tokens.length; ) {
    const spot = spots.find(({ first }) => first === at);
    if (spot) {
      dropArticle(items);
      const form = text.slice(tokens[at]!.start, tokens[spot.last - 1]!.end).replace(/^the\s+/i, '');
      items.push({ kind: 'entity', form, match: spot.match });
      at = spot.last;
      continue;
    }
    const { form, lemma, upos } = tokens[at]!;
    if (upos !== 'PUNCT' || /^\d/.test(form)) {
      const lower = form.toLowerCase();
      const known = upos === 'VERB' ? knownLemma(lower, lemma.toLowerCase(), knowledge) : lemma.toLowerCase();
      items.push({ kind: 'word', form, lower, lemma: known, upos });
    }
    at += 1;
  }
  const names = items.filter((item) => item.kind === 'entity');
  return { text, items, outline: outlineOf(items, names), names };
}

/** The lemma of a verb, by its ending where the parser's is none that the lexicon knows. */
function knownLemma(form: string, lemma: string, { triggers }: AskTools['knowledge']): string {
  const plain = verbLemma(form);
  const isVerb = (word: string) => triggers.entries('verb', word).length > 0;
  return !isVerb(lemma) && isVerb(plain) ? plain : lemma;
}

function dropArticle(items: Item[]): void {
  const last = items.at(-1);
  if (last?.kind === 'word' && last.lower === 'the') items.pop();
}

export function outlineOf(items: readonly Item[], names: Question['names']): string {
  return items.map((item) => (item.kind === 'word' ? item.lower : `E${names.indexOf(item)}`)).join(' ');
}

/**
 * The key of an entity that a question names: `E0` or its number.
 * @throws Misunderstood when the graph has none or several of that name
 */
export function keyOf(graph: StringerGraph, question: Question, number: string | number): string {
  const item = question.names[Number(String(number).replace('E', ''))]!;
  return keyOfItem(graph, item);
}

/** @throws Misunderstood when the graph has none or several of that name */
export function keyOfItem(graph: StringerGraph, { form, match }: Extract<Item, { kind: 'entity' }>): string {
  if (match.kind === 'found') return match.key;
  if (match.kind === 'ambiguous') {
    const names = match.keys.slice(0, 5).map((key) => graph.getNodeAttribute(key, 'label'));
    throw new Misunderstood(form, 'may be several in this graph', names, `stringer find ${quoted(form)}`);
  }
  throw new Misunderstood(
    form,
    'is nobody and nothing in this graph',
    match.suggestions,
    `stringer find ${quoted(form)}`,
  );
}

/** An argument as a shell reads it. */
export function quoted(text: string): string {
  return /^[\p{L}\p{N}._/-]+$/u.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
