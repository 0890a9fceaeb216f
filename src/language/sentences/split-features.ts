import type { Span } from '../../ontology/types.js';
import { abbreviationClass } from '../tokens/abbreviations.js';
import { formIdentity, formShape, identityOf, isCapital, isLower } from '../tokens/atoms.js';
import { Features } from '../tokens/linear.js';
import { GLUED } from './lines.js';

const CLOSERS = new Set(['"', "'", '”', '’', "''", ')', ']', '}', '»', '*', '_']);
const OPENERS = new Set(['"', "'", '“', '‘', '``', '(', '[', '{', '«', '*', '_', '-', '--', '•', '…', '...']);

/** Small words that seldom have a capital within a sentence, so that a capital one opens a sentence. */
export const STARTERS: ReadonlySet<number> = new Set(
  (
    'the a an this that these those he she it we they i you his her its our their my your there here in on at by for ' +
    'from with after before since during as if when while although though because but and or so yet however in what who ' +
    'how why where according meanwhile earlier later now then also some many most several both all no not two three ' +
    'another other each among under over more about last despite'
  )
    .split(' ')
    .map(identityOf),
);

/** Identities, shapes and roles of the words of a text. */
export interface WordForms {
  readonly id: Int32Array;
  readonly shape: Int32Array;
  /** Class of the word if it ends in a full stop as an abbreviation does: see ABBREVIATED. */
  readonly abbreviation: Uint8Array;
  /** Number of digits of a word that is nothing else, up to 9. */
  readonly digits: Uint8Array;
  readonly isCloser: Uint8Array;
  readonly isOpener: Uint8Array;
  /** Double quotation marks, opening and closing brackets. */
  readonly nesting: Int8Array;
}

export function wordForms(text: string, words: readonly Span[]): WordForms {
  const count = words.length;
  const forms = {
    id: new Int32Array(count),
    shape: new Int32Array(count),
    abbreviation: new Uint8Array(count),
    digits: new Uint8Array(count),
    isCloser: new Uint8Array(count),
    isOpener: new Uint8Array(count),
    nesting: new Int8Array(count),
  };
  for (let i = 0; i < count; i++) {
    const { start, end } = words[i]!;
    forms.id[i] = formIdentity(text, start, end);
    forms.shape[i] = formShape(text, start, end);
    if (text[end - 1] === '.') forms.abbreviation[i] = abbreviated(text, start, end);
    if (end - start < 10 && /^\d+$/.test(text.slice(start, end))) forms.digits[i] = end - start;
    if (end - start > 3) continue;
    const form = text.slice(start, end);
    forms.isCloser[i] = CLOSERS.has(form) ? 1 : 0;
    forms.isOpener[i] = OPENERS.has(form) ? 1 : 0;
    forms.nesting[i] = form === '"' ? 2 : form === '(' || form === '“' ? 1 : form === ')' || form === '”' ? -1 : 0;
  }
  return forms;
}

/** Classes of words with a full stop beside those of the abbreviation list. */
const MARK_ONLY = 0;
export const INITIAL = 10;
export const ACRONYM = 11;
const OTHER = 12;

function abbreviated(text: string, start: number, end: number): number {
  const length = end - start - 1;
  if (length === 0 || text[end - 2] === '.') return length > 1 && /\p{L}/u.test(text[start]!) ? ACRONYM : MARK_ONLY;
  if (length === 1) return INITIAL;
  if (length < 12 && text.slice(start, end - 1).includes('.')) return ACRONYM;
  return abbreviationClass(formIdentity(text, start, end - 1)) || OTHER;
}

/** One logit: most ends without a mark that the treebanks have are of mails and captions, not of news. */
const MARKLESS_MARGIN = 20;

/** What is known of the sentence that may end. */
export interface SplitState {
  /** First word of the sentence. */
  first: number;
  /** Quotation marks and brackets that are open. */
  depth: number;
  quoted: number;
  /** First word of the paragraph. */
  paragraphStart: number;
  /** Index after the last word of the paragraph. */
  paragraphEnd: number;
}

/**
 * What decides whether a sentence ends after a word:
 * ```
 * troops of the U.S. " The army
 *               ^^^^   ^^^        the words next to the place that are not quotation marks or brackets
 * ```
 */
export class SplitFeatures extends Features {
  constructor(private readonly forms: WordForms) {
    super();
  }

  /** What the score must exceed for a sentence to end after a word: more where no mark stands there. */
  margin(current: number): number {
    const shape = this.forms.shape[current]!;
    return isCapital(shape) || isLower(shape) ? MARKLESS_MARGIN : 0;
  }

  /** @param gap how `current` and the next word are parted (see lines.ts) */
  collect(current: number, gap: number, state: SplitState): void {
    const { id, shape, isCloser, isOpener } = this.forms;
    let end = current;
    while (end > state.first && isCloser[end]) end--;
    let begin = current + 1;
    const limit = Math.min(current + 4, state.paragraphEnd - 1);
    while (begin < limit && isOpener[begin]) begin++;
    const C = id[current]!;
    const E = id[end]!;
    const P = end > state.first ? id[end - 1]! : 1;
    const N = id[current + 1]!;
    const B = id[begin]!;
    const A = begin + 1 < state.paragraphEnd ? id[begin + 1]! : 1;
    const sE = shape[end]!;
    const sP = end > state.first ? shape[end - 1]! : 1;
    const sPP = end > state.first + 1 ? shape[end - 2]! : 1;
    const sB = shape[begin]!;
    const sA = begin + 1 < state.paragraphEnd ? shape[begin + 1]! : 1;
    const caseB = isCapital(sB) ? 1 : isLower(sB) ? 2 : 3;
    const starter = caseB === 1 && STARTERS.has(B) ? 1 : 0;
    const caseA = isCapital(sA) ? 1 : isLower(sA) ? 2 : 3;
    const caseP = isCapital(sP) ? 1 : isLower(sP) ? 2 : 3;
    const closed = current - end;
    const opened = begin - current - 1;
    const quoted = state.quoted * 4 + Math.max(0, Math.min(3, state.depth));
    const length = bucket(current + 1 - state.first);
    const rest = bucket(state.paragraphEnd - current - 1);
    const abbreviation = this.forms.abbreviation[end]!;
    const nextAbbreviation = this.forms.abbreviation[begin]!;
    const F = id[state.first]!;
    const sF = shape[state.first]!;
    const g = (gap === GLUED ? 0 : 1) + (closed > 0 ? 4 : 0) + (opened > 0 ? 8 : 0);
    this.clear();
    this.add(1, E);
    this.add(2, E, g);
    this.add(3, E, B);
    this.add(4, B, g);
    this.add(5, C, N);
    this.add(6, C, quoted, caseB);
    this.add(7, E, P);
    this.add(8, E, P, caseB);
    this.add(9, sP, E, sB);
    this.add(10, sE, sB, g);
    this.add(11, E, caseB, caseA);
    this.add(12, E, caseB, caseA, length);
    this.add(13, E, sB, g, quoted);
    this.add(14, P, caseB, sA);
    this.add(15, E, length, caseB);
    this.add(16, E, rest, caseB);
    this.add(17, abbreviation, caseB, caseA, nextAbbreviation);
    this.add(18, abbreviation, B);
    this.add(37, abbreviation, sP, sB);
    this.add(38, abbreviation, B, sA);
    this.add(19, sP, sE, sB, sA);
    this.add(20, sPP, sP, sE, sB);
    this.add(21, B, A);
    this.add(22, E, B, A);
    this.add(23, N, quoted, g);
    this.add(24, caseP, E, caseB, quoted);
    this.add(25, F, length, caseB);
    this.add(26, sF, E, length, caseB);
    this.add(27, sF, length, sB);
    this.add(28, length, rest, caseB, sE);
    this.add(29, B, caseP, sE);
    this.add(30, E, B, quoted, g);
    this.add(31, sE, rest, g);
    this.add(32, E, sB, sA, quoted);
    this.add(33, P, E, B);
    this.add(34, C, gap === GLUED ? 0 : 1, sB, length);
    this.add(35, g, quoted, caseB, caseP);
    this.add(39, starter, sE, sP);
    this.add(40, starter, E, g);
    this.add(41, starter, abbreviation, caseP, caseA);
    this.add(42, starter, sE, caseA, quoted);
    this.add(43, starter, caseB, abbreviation, length);
    this.add(44, sE, caseB, A);
    this.add(45, starter, caseP, sE, length);
    this.add(36, 0);
  }
}

function bucket(count: number): number {
  return count < 5 ? count : count < 8 ? 5 : count < 12 ? 6 : count < 20 ? 7 : count < 35 ? 8 : 9;
}
