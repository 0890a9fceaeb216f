import { readFileSync } from 'node:fs';
import { ModelFile } from '../../src/language/neural/model-file.js';
import { ENGLISH_MODEL } from '../../src/language/neural/model-node.js';
import type { PartOfSpeech } from './wordnet.js';

/** The pretrained word vectors inside the shipped model, one a lemma: the direction of the sum over its regular forms. */
export class WordVectors {
  private readonly rows = new Map<string, Float32Array>();
  private readonly lemmas = new Map<string, Float32Array | null>();

  constructor() {
    const file = new ModelFile(new Uint8Array(readFileSync(ENGLISH_MODEL)));
    const words = file.strings('words.glove');
    const { values, rows, columns } = file.bytes('embed.glove.q');
    const first = rows - words.length;
    words.forEach((word, at) => {
      const start = (at + first) * columns;
      this.rows.set(word, unit(Float32Array.from(values.subarray(start, start + columns))));
    });
  }

  /** The vector of a lemma, of length one; null where no form of it has one. */
  of(part: PartOfSpeech, lemma: string): Float32Array | null {
    const key = `${part} ${lemma}`;
    const known = this.lemmas.get(key);
    if (known !== undefined) return known;
    const found = formsOf(part, lemma).flatMap((form) => this.rows.get(form) ?? []);
    const sum =
      found.length === 0 ? null : unit(found[0]!.map((_, at) => found.reduce((all, row) => all + row[at]!, 0)));
    this.lemmas.set(key, sum);
    return sum;
  }
}

/** Cosine of two vectors of length one, -1 to 1; 0 where one is missing. */
export function cosine(one: Float32Array | null, other: Float32Array | null): number {
  if (!one || !other) return 0;
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += one[at]! * other[at]!;
  return sum;
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return length > 0 ? vector.map((value) => value / length) : vector;
}

/** A lemma and its regular inflections, as far as spelling tells ("spurn spurns spurned spurning"). */
function formsOf(part: PartOfSpeech, lemma: string): string[] {
  if (part === 'adjective') return [lemma];
  const plural = /(s|x|z|ch|sh)$/.test(lemma)
    ? `${lemma}es`
    : /[^aeiou]y$/.test(lemma)
      ? `${lemma.slice(0, -1)}ies`
      : `${lemma}s`;
  if (part === 'noun') return [lemma, plural];
  if (/e$/.test(lemma)) return [lemma, plural, `${lemma}d`, `${lemma.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(lemma)) return [lemma, plural, `${lemma.slice(0, -1)}ied`, `${lemma}ing`];
  const doubled = `${lemma}${lemma.at(-1)}`;
  return [lemma, plural, `${lemma}ed`, `${lemma}ing`, `${doubled}ed`, `${doubled}ing`];
}
