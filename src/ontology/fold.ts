import { trimmed } from './trim.js';

/**
 * Names written in different ways, brought to one form: lower case, without accents, dots, hyphens and spaces, without
 * a leading "the" and a final possessive. "The U.S.", "US" and "us" fold alike; the lexicon tells them apart by case.
 */
export function fold(name: string): string {
  if (/^[a-z]+$/.test(name)) return name;
  if (/^[A-Za-z]+$/.test(name)) return name.toLowerCase();
  if (/^[A-Za-z][A-Za-z .-]*[A-Za-z.]$/.test(name) && !/^the /i.test(name)) {
    return name.replace(/[ .-]+/g, '').toLowerCase();
  }
  const plain = trimName(name).normalize('NFKD').toLowerCase();
  return plain.replace(/[\p{M}\s.\-‐‑–'’‘"“”]/gu, '');
}

/** Words of a name in lower case, without accents, dots and the outer words that `trimName` drops. */
export function foldWords(name: string): string[] {
  const plain = trimName(name)
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase();
  return plain.split(/[^\p{L}\p{N}'’+&]+/u).filter((word) => word !== '');
}

/** The name without leading article, final possessive and outer quotation marks and spaces. */
export function trimName(name: string): string {
  return trimmed(name.trim(), '"“”‘\'’', '"“”')
    .replace(/^the\s+(?=\S)/i, '')
    .replace(/(?<=[^\s'’])['’](?:s|S)?$/u, '')
    .trim();
}

/** Lower-case letters, digits and hyphens: a readable part of an id. Empty when the name has none. */
export function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\p{M}.'’‘"“”]/gu, '')
    .toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
}

/** First part of a name's first word, folded, and the number of words that a tokeniser may split the name into. */
export function splitStart(name: string): [first: string, words: number] {
  if (/^[A-Za-z]+$/.test(name)) return [name.toLowerCase(), 1];
  if (/^[A-Za-z]+(?: [A-Za-z]+)+$/.test(name) && !/^the /i.test(name)) {
    const words = name.split(' ');
    return [words[0]!.toLowerCase(), words.length];
  }
  const parts = trimName(name).split(/(?<=[\s\-‐‑–'’.&+,/])|(?=['’&+,/-])/u);
  return [fold(parts[0] ?? ''), parts.length];
}
