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
 * What is known around a place: identities of the current word, of the words next to the place (E before, B after), of
 * those next to them, and of the sentence's first word; shapes (`s…`) and cases of the same; counts and marks.
 */
const SLOT = {
  none: 0,
  C: 1,
  E: 2,
  P: 3,
  N: 4,
  B: 5,
  A: 6,
  F: 7,
  sE: 8,
  sP: 9,
  sPP: 10,
  sB: 11,
  sA: 12,
  sF: 13,
  caseP: 14,
  caseB: 15,
  caseA: 16,
  starter: 17,
  abbreviation: 18,
  nextAbbreviation: 19,
  quoted: 20,
  length: 21,
  rest: 22,
  spaced: 23,
  g: 24,
} as const;

/** The features: each line joins what is known under up to four names. Their order is part of the fitted weights. */
const TEMPLATES: readonly (readonly [number, number, number, number])[] = [
  'E',
  'E g',
  'E B',
  'B g',
  'C N',
  'C quoted caseB',
  'E P',
  'E P caseB',
  'sP E sB',
  'sE sB g',
  'E caseB caseA',
  'E caseB caseA length',
  'E sB g quoted',
  'P caseB sA',
  'E length caseB',
  'E rest caseB',
  'abbreviation caseB caseA nextAbbreviation',
  'abbreviation B',
  'sP sE sB sA',
  'sPP sP sE sB',
  'B A',
  'E B A',
  'N quoted g',
  'caseP E caseB quoted',
  'F length caseB',
  'sF E length caseB',
  'sF length sB',
  'length rest caseB sE',
  'B caseP sE',
  'E B quoted g',
  'sE rest g',
  'E sB sA quoted',
  'P E B',
  'C spaced sB length',
  'g quoted caseB caseP',
  '',
  'abbreviation sP sB',
  'abbreviation B sA',
  'starter sE sP',
  'starter E g',
  'starter abbreviation caseP caseA',
  'starter sE caseA quoted',
  'starter caseB abbreviation length',
  'sE caseB A',
  'starter caseP sE length',
].map((template) => {
  const slots = template.split(' ').map((name) => SLOT[(name || 'none') as keyof typeof SLOT]);
  return [slots[0]!, slots[1] ?? SLOT.none, slots[2] ?? SLOT.none, slots[3] ?? SLOT.none];
});

/**
 * What decides whether a sentence ends after a word:
 * ```
 * troops of the U.S. " The army
 *               ^^^^   ^^^        the words next to the place that are not quotation marks or brackets
 * ```
 */
export class SplitFeatures extends Features {
  private readonly values = new Int32Array(Object.keys(SLOT).length);

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
    this.look(current, gap, state);
    const { values } = this;
    this.clear();
    TEMPLATES.forEach(([a, b, c, d], i) => {
      this.add(i + 1, values[a]!, values[b]!, values[c]!, values[d]!);
    });
  }

  /** Fills `values`. */
  private look(current: number, gap: number, state: SplitState): void {
    const { values: v } = this;
    const { id, shape, isCloser, isOpener } = this.forms;
    let end = current;
    while (end > state.first && isCloser[end]) end--;
    let begin = current + 1;
    const limit = Math.min(current + 4, state.paragraphEnd - 1);
    while (begin < limit && isOpener[begin]) begin++;
    v[SLOT.C] = id[current]!;
    v[SLOT.E] = id[end]!;
    v[SLOT.P] = end > state.first ? id[end - 1]! : 1;
    v[SLOT.N] = id[current + 1]!;
    const B = id[begin]!;
    v[SLOT.B] = B;
    v[SLOT.A] = begin + 1 < state.paragraphEnd ? id[begin + 1]! : 1;
    const sE = shape[end]!;
    v[SLOT.sE] = sE;
    const sP = end > state.first ? shape[end - 1]! : 1;
    v[SLOT.sP] = sP;
    v[SLOT.sPP] = end > state.first + 1 ? shape[end - 2]! : 1;
    const sB = shape[begin]!;
    v[SLOT.sB] = sB;
    const sA = begin + 1 < state.paragraphEnd ? shape[begin + 1]! : 1;
    v[SLOT.sA] = sA;
    const caseB = isCapital(sB) ? 1 : isLower(sB) ? 2 : 3;
    v[SLOT.caseB] = caseB;
    v[SLOT.starter] = caseB === 1 && STARTERS.has(B) ? 1 : 0;
    v[SLOT.caseA] = isCapital(sA) ? 1 : isLower(sA) ? 2 : 3;
    v[SLOT.caseP] = isCapital(sP) ? 1 : isLower(sP) ? 2 : 3;
    const closed = current - end;
    const opened = begin - current - 1;
    v[SLOT.quoted] = state.quoted * 4 + Math.max(0, Math.min(3, state.depth));
    v[SLOT.length] = bucket(current + 1 - state.first);
    v[SLOT.rest] = bucket(state.paragraphEnd - current - 1);
    v[SLOT.abbreviation] = this.forms.abbreviation[end]!;
    v[SLOT.nextAbbreviation] = this.forms.abbreviation[begin]!;
    v[SLOT.F] = id[state.first]!;
    v[SLOT.sF] = shape[state.first]!;
    const spaced = gap === GLUED ? 0 : 1;
    v[SLOT.spaced] = spaced;
    v[SLOT.g] = spaced + (closed > 0 ? 4 : 0) + (opened > 0 ? 8 : 0);
  }
}

function bucket(count: number): number {
  return count < 5 ? count : count < 8 ? 5 : count < 12 ? 6 : count < 20 ? 7 : count < 35 ? 8 : 9;
}
