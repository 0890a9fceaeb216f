import type { Span } from '../../ontology/types.js';
import { decodeWeights, score } from '../tokens/linear.js';
import { certain } from './certain.js';
import { BROKEN, GLUED, paragraphEnds, SPACED, WRAPPED } from './lines.js';
import { SplitFeatures, type SplitState, type WordForms, wordForms } from './split-features.js';
import { SENTENCE_WEIGHTS } from './weights.data.js';

/** A sentence as a run of words: `first` up to, not including, `last`. */
export interface WordRun {
  readonly first: number;
  readonly last: number;
}

/** A sentence is cut at this length, so that the cost of analysing it stays bounded. */
export const LONGEST_SENTENCE = 240;
/** How many words before the limit a comma or the like is looked for. */
const CUT_WINDOW = 80;

let weights: Int8Array | undefined;

/**
 * Groups the words of a text into sentences. Every word is in exactly one, in order. Paragraphs, title lines and list
 * items end a sentence; line ends of hard-wrapped text do not. Time is linear in the number of words.
 *
 * @param words what `tokenise(text)` gave
 */
export function splitSentences(text: string, words: readonly Span[]): WordRun[] {
  weights ??= decodeWeights(SENTENCE_WEIGHTS);
  const table = weights;
  return runSentences(
    text,
    words,
    (features, current, known) => known ?? score(features, table) > features.margin(current),
  );
}

/** Groups words; `decide` says whether a sentence ends after the word `current`, which the features describe and a rule may know. */
export function runSentences(
  text: string,
  words: readonly Span[],
  decide: (features: SplitFeatures, current: number, certain: boolean | undefined) => boolean,
): WordRun[] {
  const forms = wordForms(text, words);
  const features = new SplitFeatures(forms);
  const gaps = gapsOf(text, words);
  const runs: WordRun[] = [];
  const state: SplitState = { first: 0, depth: 0, quoted: 0, paragraphStart: 0, paragraphEnd: 0 };
  for (let current = 0; current < words.length; current++) {
    if (current >= state.paragraphEnd) enterParagraph(state, current, gaps);
    state.depth += Math.abs(forms.nesting[current]!) === 1 ? forms.nesting[current]! : 0;
    state.quoted ^= forms.nesting[current]! >> 1 === 1 ? 1 : 0;
    const last = current + 1;
    const gap = gaps[last]!;
    let ends = last === words.length || gap === BROKEN;
    if (!ends && isCandidate(forms, current, gap, text, words)) {
      features.collect(current, gap, state);
      ends = decide(features, current, certain(forms, current, state));
    }
    if (!ends && last - state.first < LONGEST_SENTENCE) continue;
    const cut = ends ? last : cutOf(text, words, state.first, last);
    runs.push({ first: state.first, last: cut });
    state.first = cut;
    state.depth = Math.max(0, Math.min(state.depth, 1));
  }
  return runs;
}

function enterParagraph(state: SplitState, from: number, gaps: Uint8Array): void {
  let end = from + 1;
  while (end < gaps.length - 1 && gaps[end] !== BROKEN) end++;
  state.paragraphStart = from;
  state.paragraphEnd = end;
  state.depth = 0;
  state.quoted = 0;
}

/** How each word is parted from the one before it. One entry more than words; the last is BROKEN. */
function gapsOf(text: string, words: readonly Span[]): Uint8Array {
  const gaps = new Uint8Array(words.length + 1);
  const ends = paragraphEnds(text);
  let next = 0;
  for (let i = 1; i < words.length; i++) {
    const from = words[i - 1]!.end;
    const to = words[i]!.start;
    while (next < ends.length && ends[next]! < from) next++;
    if (from === to) gaps[i] = GLUED;
    else if (next < ends.length && ends[next]! < to) gaps[i] = BROKEN;
    else gaps[i] = /[\n\r]/.test(text.slice(from, to)) ? WRAPPED : SPACED;
  }
  gaps[words.length] = BROKEN;
  return gaps;
}

/** Places where a sentence can end: white space, but not before a small letter unless a mark stands there. */
function isCandidate(forms: WordForms, current: number, gap: number, text: string, words: readonly Span[]): boolean {
  const mark = !/[\p{L}\p{N}]/u.test(text[words[current]!.start]!);
  const nextCode = text[words[current + 1]!.start]!;
  if (gap === GLUED)
    return (
      mark &&
      /[.!?…]/.test(text[words[current]!.end - 1]!) &&
      !/\p{Ll}/u.test(nextCode) &&
      forms.isCloser[current + 1] === 0
    );
  return mark || !/\p{Ll}/u.test(nextCode);
}

/** Where to cut a sentence that is too long: after its last comma, semicolon or dash near the limit. */
function cutOf(text: string, words: readonly Span[], first: number, last: number): number {
  const from = Math.max(first + 1, last - CUT_WINDOW);
  for (let cut = last; cut > from; cut--) {
    if (/^[,;:–—]|^--?$/.test(text.slice(words[cut - 1]!.start, words[cut - 1]!.end))) return cut;
  }
  return last;
}
