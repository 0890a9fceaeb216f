import type { Span } from '../../ontology/types.js';
import { abbreviationClass, TITLE } from './abbreviations.js';
import { type Atoms, areBrackets, CLITIC, cutAtoms, isCapital, SPECIAL } from './atoms.js';
import { BoundaryFeatures } from './boundary-features.js';
import { CLITICS, CONTRACTIONS, isApostrophe, LONGEST_FIRST_PART } from './contractions.js';
import { decodeWeights, score } from './linear.js';
import { TOKEN_WEIGHTS } from './weights.data.js';

let weights: Int8Array | undefined;

/**
 * Cuts English text into syntactic words as UD English does: clitics, hyphenated words and punctuation apart,
 * abbreviations, numbers and addresses whole. `text.slice(word.start, word.end)` is the word, words are in order and
 * apart, and only white space and control characters lie between them. Time is linear in the length of the text.
 */
export function tokenise(text: string): Span[] {
  weights ??= decodeWeights(TOKEN_WEIGHTS);
  const table = weights;
  const atoms = cutAtoms(text);
  return joinAtoms(text, atoms, (features) => score(features, table) > 0);
}

/** Joins atoms to words; `decide` says whether a word ends between the two atoms that the features describe. */
export function joinAtoms(
  text: string,
  atoms: Atoms,
  decide: (features: BoundaryFeatures, left: number, right: number) => boolean,
): Span[] {
  const { start, end, kind, glued } = atoms;
  const words: Span[] = [];
  const features = new BoundaryFeatures(atoms);
  const count = start.length;
  let first = 0;
  let next = 0;
  for (let right = 1; right <= count; right++) {
    const left = right - 1;
    if (next <= left) {
      next = right;
      while (next < count && glued[next] === 1) next++;
    }
    let cut = right === count || glued[right] === 0;
    if (!cut) {
      if (isAlone(kind[left]!) || isAlone(kind[right]!) || areBrackets(text, start[left]!, start[right]!)) cut = true;
      else if (isTitle(text, atoms, left, next)) cut = false;
      else {
        features.collect(right, first === left, next);
        cut = decide(features, left, right);
      }
    }
    if (!cut) continue;
    words.push({ start: start[first]!, end: end[left]! });
    first = right;
  }
  return words;
}

/** Whether the left atom is a title whose full stop follows, and a name after it: `Maj. Gen. Gary Volesky`. */
function isTitle(text: string, atoms: Atoms, left: number, next: number): boolean {
  const { start, id, shape } = atoms;
  if (next !== left + 2 || text[start[left + 1]!] !== '.' || !isCapital(shape[left]!)) return false;
  return abbreviationClass(id[left]!) === TITLE && isCapital(shape[next] ?? 0);
}

function isAlone(kind: number): boolean {
  return kind === SPECIAL || kind === CLITIC;
}

/**
 * Whether a word is written onto the word before it as one token of the text: a clitic (`n't`, `'s`) or the apostrophe
 * of a plural's genitive (`the rebels' camp`).
 *
 * @param word a word of `tokenise(text)` that touches the one before it
 */
export function isAttached(text: string, word: Span): boolean {
  const before = text[word.start - 1] ?? '';
  const form = text.slice(word.start, Math.min(word.end, word.start + 5)).toLowerCase();
  if (word.end - word.start > 4 || !/[\p{L}\p{N}.)"”%]/u.test(before)) return false;
  if (isApostrophe(form[0])) return CLITICS.has(form.slice(1)) || (form.length === 1 && /[\p{L}\p{N}]/u.test(before));
  return (form.startsWith('n') && isApostrophe(form[1]) && form[2] === 't') || endsContraction(text, word);
}

/** Whether the word is the second part of a contraction without an apostrophe: `not` in `cannot`. */
function endsContraction(text: string, word: Span): boolean {
  for (let length = 1; length <= LONGEST_FIRST_PART; length++) {
    const whole = text.slice(Math.max(0, word.start - length), word.end).toLowerCase();
    if (CONTRACTIONS.get(whole) === length && !/[\p{L}\p{N}]/u.test(text[word.start - length - 1] ?? '')) return true;
  }
  return false;
}
