import type { Span } from '../../ontology/types.js';
import { abbreviationClass, TITLE } from './abbreviations.js';
import { type Atoms, areBrackets, CLITIC, cutAtoms, isCapital, SPECIAL } from './atoms.js';
import { BoundaryFeatures } from './boundary-features.js';
import { CLITICS, isApostrophe } from './contractions.js';
import { decodeWeights, score } from './linear.js';
import { TOKEN_WEIGHTS } from './weights.data.js';

/** A syntactic word of the text. */
export interface Word extends Span {
  /** Whether it is written onto the word before it as one token of the text (`n't` in `don't`). */
  readonly attached: boolean;
}

let weights: Int8Array | undefined;

/**
 * Cuts English text into syntactic words as UD English does: clitics, hyphenated words and punctuation apart,
 * abbreviations, numbers and addresses whole. `text.slice(word.start, word.end)` is the word, words are in order and
 * apart, and only white space and control characters lie between them. Time is linear in the length of the text.
 */
export function tokenise(text: string): Word[] {
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
): Word[] {
  const { start, end, kind, glued } = atoms;
  const words: Word[] = [];
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
    const word = { start: start[first]!, end: end[left]! };
    words.push({ ...word, attached: glued[first] === 1 && isAttached(text, word, kind[first]!) });
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

/** A clitic, or the apostrophe of a plural's genitive (`the rebels' camp`). */
function isAttached(text: string, word: Span, kind: number): boolean {
  if (kind === CLITIC) return true;
  if (!isApostrophe(text[word.start]) || !/[\p{L}\p{N}]/u.test(text[word.start - 1] ?? '')) return false;
  return word.end === word.start + 1 || CLITICS.has(text.slice(word.start + 1, word.end).toLowerCase());
}
