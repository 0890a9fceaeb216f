import { distance } from 'fastest-levenshtein';
import type { Candidate } from '../../mentions/candidate.js';
import { type Context, GENERIC_BODIES, nameWords } from '../context.js';

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
  const named = distinctNames(context);
  const longer = byKey(candidates, named);
  for (const index of named) {
    const short = candidates[index]!;
    const near = new Set(shortKeys(short.name!).flatMap((key) => longer.get(key) ?? []));
    const fits = [...near].filter((other) => !chains.same(index, other) && fitsName(candidates[other]!, short));
    const roots = new Set(fits.filter((other) => chains.compatible(other, index)).map((other) => chains.find(other)));
    const [only] = roots;
    if (roots.size === 1) chains.join(only!, index);
    else if (roots.size > 1) {
      const before = [...roots].filter((root) => root < index);
      if (before.length === 1) chains.join(before[0]!, index);
    }
  }
}

/** The first mention of each name as each type. */
function distinctNames({ candidates }: Context): number[] {
  const seen = new Set<string>();
  return candidates.flatMap((candidate, index) => {
    const key = `${candidate.type} ${candidate.name}`;
    if (!isNamed(candidate) || seen.has(key)) return [];
    seen.add(key);
    return [index];
  });
}

/** Names by what a shorter form of them may begin with, end with or consist of. */
function byKey(candidates: readonly Candidate[], named: readonly number[]): Map<string, number[]> {
  const keys = new Map<string, number[]>();
  for (const index of named) {
    const { name } = candidates[index]!;
    const words = plainWords(name!);
    const own = [words[0], words.at(-1), ...initials(name!).map((letters) => `=${letters}`)];
    for (const key of new Set(own)) if (key !== undefined) keys.set(key, [...(keys.get(key) ?? []), index]);
  }
  return keys;
}

function shortKeys(name: string): string[] {
  const words = plainWords(name);
  return [words[0] ?? '', words.at(-1) ?? '', `=${name.replace(/[.\s]/g, '').toUpperCase()}`];
}

function plainWords(name: string): string[] {
  return nameWords(name).filter((word) => !SUFFIXES.has(word));
}

function isNamed({ name, adjective, metonym }: Candidate): boolean {
  return name !== null && !adjective && !metonym;
}

function fitsName(long: Candidate, short: Candidate): boolean {
  if (long.type === 'country' || short.type === 'country') return false;
  const a = plainWords(long.name!);
  const b = plainWords(short.name!);
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
  if (short.length >= long.length) return isMisspelt(long, short);
  if (short.length === 1) return long.at(-1) === short[0] || long[0] === short[0];
  return long.at(-1) === short.at(-1) && long[0] === short[0];
}

/** "Kristin Harker" and "Kristen Harker": long first names that one letter tells apart. */
function isMisspelt(a: readonly string[], b: readonly string[]): boolean {
  const [first, second] = [a[0]!, b[0]!];
  if (a.length !== 2 || b.length !== 2 || a[1] !== b[1] || Math.min(first.length, second.length) < 6) return false;
  return distance(first, second) === 1;
}

/**
 * "Islamic State" of "Islamic State of Iraq", "Hezbollah" of "Hezbollah movement", "Security Council" of "UN Security Council". A commission
 * of the UN is not the UN, nor an "NDU section" the NDU.
 */
function fitsBody(long: Candidate, short: Candidate, a: readonly string[], b: readonly string[]): boolean {
  if (b.length >= a.length || (short.entry !== null && long.entry !== null)) return false;
  const rest = long.name!.split(/[\s-]+/u).slice(-(a.length - b.length));
  const isPartOf = short.entry !== null && !rest.every((word) => GENERIC_BODIES.has(word.toLowerCase()));
  if (isPartOf || rest.some((word) => /^\p{Lu}{2,}s?$/u.test(word))) return false;
  const begins = b.every((word, at) => a[at] === word);
  const ends = b.length > 1 && b.every((word, at) => a[a.length - b.length + at] === word);
  return begins || ends;
}

/** Whether a short name is made of the first letters of a long one's capitalised words. */
export function isAcronym(long: string, short: string): boolean {
  const letters = short.replace(/[.\s]/g, '');
  if (!/^\p{Lu}[\p{Lu}\p{Ll}]*\p{Lu}s?$/u.test(letters) || letters.length < 2) return false;
  return initials(long).includes(letters.toUpperCase());
}

/** First letters of a name's words, and of its capitalised words alone. */
function initials(name: string): string[] {
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{L}/u.test(word));
  if (words.length < 2) return [];
  const of = (some: readonly string[]) => some.map((word) => word[0]!.toUpperCase()).join('');
  return [...new Set([of(words.filter((word) => /^\p{Lu}/u.test(word))), of(words)])];
}
