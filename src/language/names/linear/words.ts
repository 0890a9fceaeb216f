import type { NameLexicon } from '../types.js';

/** A number for a string, by FNV-1a over its UTF-16 code units. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value ^ (value >>> 15);
}

/** A number for a pair of numbers. */
export function mix(a: number, b: number): number {
  const value = Math.imul(a ^ Math.imul(b, 0x85ebca6b), 0x9e3779b1);
  return value ^ (value >>> 15);
}

/** What the features read of one form, as numbers. */
export interface WordFacts {
  readonly form: number;
  readonly low: number;
  readonly shape: number;
  /** Whether the shape begins with a capital. */
  readonly capital: boolean;
  /** Whether it may stand inside a run of capitalised words (`of`, `the`, `for`, `and`). */
  readonly link: boolean;
  /** Prefixes and suffixes of one to four letters, as far as the word is that long. */
  readonly affixes: Int32Array;
  readonly ending: number;
  readonly firstName: boolean;
  /** What a model makes of the form once and for all. */
  scores: Int32Array | null;
}

/** Shape of a form: runs of capitals, small letters and digits, each cut at two; other characters as they are. */
export function shapeOf(form: string): string {
  let shape = '';
  for (let i = 0; i < form.length && shape.length < 8; i++) {
    const char = form[i]!;
    const kind = kindOf(char);
    if (shape.length < 2 || shape[shape.length - 1] !== kind || shape[shape.length - 2] !== kind) shape += kind;
  }
  return shape;
}

function kindOf(char: string): string {
  if (char >= 'a' && char <= 'z') return 'x';
  if (char >= 'A' && char <= 'Z') return 'X';
  if (char >= '0' && char <= '9') return 'd';
  if (char < '\u0080') return char;
  if (char !== char.toLowerCase()) return 'X';
  return char !== char.toUpperCase() ? 'x' : 'u';
}

/** How many forms are kept: a bound for memory, not a size that matters. */
const KEPT = 50_000;

/** Facts about forms, each worked out once. */
export class WordReader {
  private readonly known = new Map<string, WordFacts>();

  constructor(private readonly lexicon: NameLexicon) {}

  read(form: string): WordFacts {
    const there = this.known.get(form);
    if (there !== undefined) return there;
    if (this.known.size >= KEPT) this.known.clear();
    const made = this.make(form);
    this.known.set(form, made);
    return made;
  }

  private make(form: string): WordFacts {
    const low = form.toLowerCase().replace(/[0-9]/g, '0');
    const shape = shapeOf(form);
    const affixes: number[] = [];
    for (let size = 1; size <= 4 && size <= low.length; size++) {
      affixes.push(mix(size, hash(low.slice(0, size))), mix(-size, hash(low.slice(-size))));
    }
    return {
      form: hash(form),
      low: hash(low),
      shape: hash(shape),
      capital: shape[0] === 'X',
      link: low === 'of' || low === 'the' || low === 'for' || low === 'and',
      affixes: Int32Array.from(affixes),
      ending: hash(low.slice(-3)),
      firstName: this.lexicon.isFirstName(form),
      scores: null,
    };
  }
}
