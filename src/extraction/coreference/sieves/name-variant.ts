import type { Candidate } from '../../mentions/candidate.js';
import { type Context, nameWords } from '../context.js';

const SUFFIXES = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii']);

/**
 * A shorter form of a name: a person's last (or only known) name, the beginning of a body's, the acronym of one.
 *
 * ```
 * Benjamin Netanyahu ... Netanyahu        Syrian Democratic Forces ... SDF
 * ```
 */
export function nameVariant(context: Context): void {
  const { candidates, chains } = context;
  const named = candidates.map((_, index) => index).filter((index) => isNamed(candidates[index]!));
  for (const index of named) {
    const short = candidates[index]!;
    const fits = named.filter((other) => !chains.same(index, other) && fitsName(candidates[other]!, short));
    const roots = new Set(fits.filter((other) => chains.compatible(other, index)).map((other) => chains.find(other)));
    const [only] = roots;
    if (roots.size === 1) chains.join(only!, index);
    else if (roots.size > 1) {
      const before = [...roots].filter((root) => root < index);
      if (before.length === 1) chains.join(before[0]!, index);
    }
  }
}

function isNamed({ name, adjective, metonym }: Candidate): boolean {
  return name !== null && !adjective && !metonym;
}

function fitsName(long: Candidate, short: Candidate): boolean {
  if (long.type === 'country' || short.type === 'country') return false;
  const a = nameWords(long.name!).filter((word) => !SUFFIXES.has(word));
  const b = nameWords(short.name!).filter((word) => !SUFFIXES.has(word));
  if (a.length === 0 || b.length === 0) return false;
  if (isPerson(long) && isPerson(short)) return fitsPerson(a, b);
  if (long.type === 'place' && short.type === 'place') return false;
  if (isPerson(long) || isPerson(short)) return false;
  return isAcronym(long.name!, short.name!) || (long.type === short.type && fitsBody(long, short, a, b));
}

function isPerson({ type }: Candidate): boolean {
  return type === 'person' || type === 'official';
}

function fitsPerson(long: readonly string[], short: readonly string[]): boolean {
  if (short.length >= long.length) return false;
  if (short.length === 1) return long.at(-1) === short[0] || long[0] === short[0];
  return long.at(-1) === short.at(-1) && long[0] === short[0];
}

/** "Islamic State" of "Islamic State of Iraq", "Hezbollah" of "Hezbollah movement", "Security Council" of "UN Security Council". */
function fitsBody(long: Candidate, short: Candidate, a: readonly string[], b: readonly string[]): boolean {
  if (b.length >= a.length || (short.entry !== null && long.entry !== null)) return false;
  const begins = b.every((word, at) => a[at] === word);
  const ends = b.length > 1 && b.every((word, at) => a[a.length - b.length + at] === word);
  return begins || ends;
}

/** Whether a short name is made of the first letters of a long one's capitalised words. */
export function isAcronym(long: string, short: string): boolean {
  const letters = short.replace(/[.\s]/g, '');
  if (!/^\p{Lu}[\p{Lu}\p{Ll}]*\p{Lu}s?$/u.test(letters) || letters.length < 2) return false;
  const words = long.split(/[\s-]+/u).filter((word) => /^\p{L}/u.test(word));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0]!);
  const all = words.map((word) => word[0]!.toUpperCase());
  const wanted = letters.toUpperCase();
  return words.length > 1 && (capitals.join('').toUpperCase() === wanted || all.join('') === wanted);
}
