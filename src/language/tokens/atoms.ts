import { characterClass, DIGIT, EXTENDER, isRegionalIndicator, LETTER, SPACE, width } from './characters.js';
import { CLITICS, CONTRACTIONS, isApostrophe } from './contractions.js';
import { mix } from './linear.js';
import { specialSpans } from './special.js';

/** Kinds of atoms. */
export const WORD = 1;
export const NUMBER = 2;
export const MARK = 3;
/** Address, file name or emoticon: always a token of its own. */
export const SPECIAL = 4;
/** `U.S.`, `p.m.`: letters with a full stop after each. */
export const ACRONYM = 5;
/** `'s`, `n't`: always a token of its own. */
export const CLITIC = 6;

/** The smallest pieces that tokens are made of, in the order of the text. */
export interface Atoms {
  readonly start: number[];
  readonly end: number[];
  readonly kind: number[];
  /** Hash of the characters, without regard to the case of ASCII letters. */
  readonly id: number[];
  /** Summary of the form: kind, case, length; marks have their own. */
  readonly shape: number[];
  /** 1 where no white space parts the atom from the one before. */
  readonly glued: number[];
}

/** Marks of which each is an atom, however many stand together. Other marks form runs (`...`, `--`, `!!!`). */
const SINGLE_MARKS = new Set('()[]{}<>«»“”„"€£%,;');
const BRACKETS = new Set('()[]{}');
const EMOTICON = /(?:[:;=]['’]?-?[()DPp/\\|\][*oO]{1,6}|<3|\^_{0,3}\^|[:;]'\()(?![\p{L}\p{N}])/uy;

/** Cuts a text into atoms, in time linear in its length. */
export function cutAtoms(text: string): Atoms {
  const atoms: Atoms = { start: [], end: [], kind: [], id: [], shape: [], glued: [] };
  const specials = specialSpans(text);
  let special = 0;
  let i = 0;
  let last = -1;
  const push = (start: number, end: number, kind: number): void => {
    atoms.start.push(start);
    atoms.end.push(end);
    atoms.kind.push(kind);
    atoms.id.push(identity(text, start, end));
    atoms.shape.push(shapeOf(text, start, end, kind));
    atoms.glued.push(start === last ? 1 : 0);
    last = end;
    i = end;
  };
  while (i < text.length) {
    while (special < specials.length && specials[special]!.start < i) special++;
    if (specials[special]?.start === i) {
      push(i, specials[special]!.end, SPECIAL);
      continue;
    }
    const code = text.codePointAt(i)!;
    const limit = specials[special]?.start ?? text.length;
    const type = characterClass(code);
    if (type === SPACE) i += width(code);
    else if (type === LETTER) pushLetters(text, i, limit, last, push);
    else if (type === DIGIT) push(i, numberEnd(text, i, limit), NUMBER);
    else pushMark(text, i, limit, last, push);
  }
  return atoms;
}

type Push = (start: number, end: number, kind: number) => void;

function pushLetters(text: string, start: number, limit: number, last: number, push: Push): void {
  const acronym = start === last && /[\p{L}\p{N}]/u.test(text[start - 1]!) ? start : acronymEnd(text, start, limit);
  if (acronym > start) {
    push(start, acronym, ACRONYM);
    return;
  }
  const end = runEnd(text, start, limit, LETTER);
  if (isNot(text, start, end)) {
    if (end - 1 > start) push(start, end - 1, WORD);
    push(end - 1, end + 2, CLITIC);
    return;
  }
  const cut = end - start > 8 ? undefined : CONTRACTIONS.get(text.slice(start, end).toLowerCase());
  if (cut !== undefined && start !== last) {
    push(start, start + cut, WORD);
    push(start + cut, end, CLITIC);
  } else push(start, end, WORD);
}

/** Whether the run ends in the n of `n't`. */
function isNot(text: string, start: number, end: number): boolean {
  if ((text[end - 1] !== 'n' && text[end - 1] !== 'N') || !isApostrophe(text[end])) return false;
  if (text[end + 1] !== 't' && text[end + 1] !== 'T') return false;
  return end > start && !isWordPart(text, end + 2);
}

function isWordPart(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const type = characterClass(text.codePointAt(at)!);
  return type === LETTER || type === DIGIT || type === EXTENDER;
}

/** End of single letters with full stops (`U.S.`, `U.S`, `p.m.`), or `start` where there are none. */
function acronymEnd(text: string, start: number, limit: number): number {
  let end = start;
  let count = 0;
  let at = start;
  while (at + 1 < limit && isLatin(text[at]!) && text[at + 1] === '.') {
    count++;
    at += 2;
    end = at;
  }
  if (count >= 1 && at < limit && isLatin(text[at]!) && !isWordPart(text, at + 1) && text[at + 1] !== '.') {
    count++;
    end = at + 1;
  } else if (isWordPart(text, end)) {
    count--;
    end -= 2;
  }
  if (count === 2 && text[end - 1] !== '.' && isApostrophe(text[end - 2])) return start;
  return count >= 2 ? end : start;
}

function isLatin(character: string): boolean {
  return /^\p{L}$/u.test(character);
}

function pushMark(text: string, start: number, limit: number, last: number, push: Push): void {
  if (
    start === last &&
    isApostrophe(text[start]) &&
    (isWordPart(text, start - 1) || '.)"”%'.includes(text[start - 1]!))
  ) {
    const end = Math.min(limit, start + 3);
    for (let to = end; to > start + 1; to--) {
      if (CLITICS.has(text.slice(start + 1, to).toLowerCase()) && !isWordPart(text, to)) {
        push(start, to, CLITIC);
        return;
      }
    }
  }
  if (start !== last || !isWordPart(text, start - 1)) {
    EMOTICON.lastIndex = start;
    const match = EMOTICON.exec(text);
    if (match && start + match[0].length <= limit) {
      push(start, start + match[0].length, SPECIAL);
      return;
    }
  }
  push(start, markEnd(text, start, limit), MARK);
}

/** End of a run of one mark, with what extends each. Flags are pairs of regional indicators. */
function markEnd(text: string, start: number, limit: number): number {
  const code = text.codePointAt(start)!;
  let end = start + width(code);
  if (isRegionalIndicator(code) && end < limit && isRegionalIndicator(text.codePointAt(end)!)) return end + 2;
  const single = SINGLE_MARKS.has(text[start]!) || characterClass(code) === EXTENDER;
  while (end < limit) {
    const next = text.codePointAt(end)!;
    const extends_ = characterClass(next) === EXTENDER || (next > 0xff && text.charCodeAt(end - 1) === 0x200d);
    if (!extends_ && (single || next !== code)) break;
    end += width(next);
  }
  return end;
}

/** End of a run of letters or of digits from `start`, with the marks that combine with them. */
function runEnd(text: string, start: number, limit: number, type: number): number {
  let end = start;
  while (end < limit) {
    const code = text.codePointAt(end)!;
    const found = characterClass(code);
    if (found !== type && (found !== EXTENDER || end === start)) break;
    end += width(code);
  }
  return end;
}

/** End of digits with decimal points (`3.5`, `713.837.1638`) and commas before three digits (`33,000`). */
function numberEnd(text: string, start: number, limit: number): number {
  let end = runEnd(text, start, limit, DIGIT);
  while (end + 1 < limit && (text[end] === '.' || text[end] === ',')) {
    const next = runEnd(text, end + 1, limit, DIGIT);
    if (next === end + 1 || (text[end] === ',' && next !== end + 4)) break;
    end = next;
  }
  return end;
}

function identity(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    hash = mix(hash, code >= 65 && code <= 90 ? code + 32 : code);
  }
  return hash;
}

/** Identity of a word, for its comparison with others without regard to case. */
export function formIdentity(text: string, start: number, end: number): number {
  return identity(text, start, end);
}

/** Shape of a word, which may be made of several atoms. */
export function formShape(text: string, start: number, end: number): number {
  const type = characterClass(text.codePointAt(start)!);
  if (type === LETTER) return shapeOf(text, start, end, text[end - 1] === '.' ? ACRONYM : WORD);
  return shapeOf(text, start, end, type === DIGIT ? NUMBER : MARK);
}

/** The hash that an atom of these characters has; `text` in lower case. */
export function identityOf(text: string): number {
  return identity(text, 0, text.length);
}

function shapeOf(text: string, start: number, end: number, kind: number): number {
  const length = end - start;
  if (kind === MARK) return mix(length > 3 ? 4 : length, text.charCodeAt(start)) | 64;
  if (kind === NUMBER)
    return 8 + Math.min(length, 5) + (/\D/.test(text.slice(start, Math.min(end, start + 8))) ? 64 : 0);
  if (kind !== WORD) return 16 + kind;
  const first = text[start]!;
  const upper = first !== first.toLowerCase();
  const rest = text.slice(start + 1, Math.min(end, start + 12));
  const restLower = rest === rest.toLowerCase();
  const restUpper = rest === rest.toUpperCase();
  if (length === 1) return upper ? 24 : 25;
  if (upper) return restLower ? 26 : restUpper ? 27 + Math.min(length, 4) : 32;
  return restLower ? (length < 4 ? 33 : 34) : 35;
}

/** Whether two atoms are brackets: each a token of its own. */
export function areBrackets(text: string, left: number, right: number): boolean {
  return BRACKETS.has(text[left]!) && BRACKETS.has(text[right]!);
}

/** Whether a shape is that of a word with a capital at its start. */
export function isCapital(shape: number): boolean {
  return shape === 24 || (shape >= 26 && shape <= 32);
}

/** Whether a shape is that of a word of two or more capitals. */
export function isAllCapitals(shape: number): boolean {
  return shape >= 28 && shape <= 31;
}

/** Whether a shape is that of a word in small letters. */
export function isLower(shape: number): boolean {
  return shape === 25 || shape === 33 || shape === 34;
}
