/**
 * What the network sees of a word: rows of feature tables and hashed character n-grams, all from the form alone.
 * The same as `training/features.py`, code unit by code unit.
 */
export const NGRAM_SIZES = [3, 4, 5] as const;
const MAX_CHARACTERS = 40;

/** The tables in the order of the input vector, each with the string that a form is looked up by. */
export const AFFIXES: readonly (readonly [string, number])[] = [
  ['p1', 1],
  ['p2', 2],
  ['p3', 3],
  ['s1', -1],
  ['s2', -2],
  ['s3', -3],
  ['s4', -4],
];

export interface WordKeys {
  /** Looked up in the pretrained vectors. */
  readonly low: string;
  /** Small letters, digits folded to 0: looked up in the trained table, affixes and n-grams come from it. */
  readonly folded: string;
  readonly shape: string;
}

const REPLACED: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '´': "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '−': '-',
  '\u00a0': ' ',
  '\u00ad': '',
  '…': '...',
};
const REPLACEABLE = /[’‘´`“”–—−\u00a0\u00ad…]/g;
const ASCII = /^[\0-\x7f]*$/;

/** Typographic quotes and dashes become ASCII; doubled single quotes and backquotes become one double quote. */
export function normalise(form: string): string {
  const plain = ASCII.test(form) && !form.includes('`') ? form : form.replace(REPLACEABLE, (c) => REPLACED[c] ?? c);
  return plain === "''" ? '"' : plain;
}

/** `Netanyahu` → `Xxx` cut to `Xxx`'s run lengths: capitals X, small letters x, digits d, at most two of each run. */
export function shapeOf(form: string): string {
  let out = '';
  let seen = 0;
  for (const character of form) {
    if (seen++ === MAX_CHARACTERS) break;
    const kind = kindOf(character);
    if (!out.endsWith(kind + kind)) out += kind;
  }
  return [...out].slice(0, 10).join('');
}

function kindOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 65 && code <= 90) return 'X';
  if (code >= 97 && code <= 122) return 'x';
  if (code >= 48 && code <= 57) return 'd';
  if (code < 128) return character;
  if (character !== character.toLowerCase()) return 'X';
  return character === character.toUpperCase() ? 'u' : 'x';
}

/** The lookup strings of a form. */
export function keysOf(form: string): WordKeys {
  const plain = normalise(form);
  const low = plain.toLowerCase();
  return { low, folded: low.replace(/[0-9]/g, '0'), shape: shapeOf(plain) };
}

/** First or last code points of a key. */
export function affixOf(folded: string, size: number): string {
  if (ASCII.test(folded)) return size > 0 ? folded.slice(0, size) : folded.slice(size);
  const characters = [...folded];
  return (size > 0 ? characters.slice(0, size) : characters.slice(size)).join('');
}

/** FNV-1a hashes, modulo `buckets`, of the 3- to 5-grams of `<form>` over UTF-16 code units, in order. */
export function ngramsOf(folded: string, buckets: number): number[] {
  const cut = ASCII.test(folded) ? folded.slice(0, MAX_CHARACTERS) : [...folded].slice(0, MAX_CHARACTERS).join('');
  const text = `<${cut}>`;
  const out: number[] = [];
  for (const size of NGRAM_SIZES) {
    for (let start = 0; start + size <= text.length; start++) {
      let hash = 0x811c9dc5;
      for (let i = start; i < start + size; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
      out.push((hash >>> 0) % buckets);
    }
  }
  return out;
}
