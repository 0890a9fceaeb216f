import type { NameLexicon } from '../types.js';
import { hash, mix, type WordFacts, WordReader } from './words.js';

/** The number of rows of weights: features are hashed into them (Weinberger et al. 2009, feature hashing). */
export const ROWS = 1 << 17;

const T = Object.fromEntries(
  (
    'bias form low shape near-low near-shape pair-low shapes-around shapes-before shapes-after low-shape lows-shape ' +
    'affix ending first run-last run-first run-place run-before run-after lexicon lexicon-shape lexicon-all ' +
    'lexicon-near first-name first-name-near'
  )
    .split(' ')
    .map((name) => [name, hash(name)]),
) as Readonly<Record<string, number>>;

const OUTSIDE: WordFacts = {
  form: hash('<>'),
  low: hash('<>'),
  shape: hash('<>'),
  capital: false,
  link: false,
  affixes: new Int32Array(0),
  ending: 0,
  firstName: false,
};

/**
 * The features of each word of a sentence for a linear model: the word and its neighbours, shapes, affixes, the run of
 * capitalised words around it, and what the lexicon knows. The result holds row numbers below ROWS, one list a word.
 */
export class FeatureReader {
  private readonly reader: WordReader;

  constructor(private readonly lexicon: NameLexicon) {
    this.reader = new WordReader(lexicon);
  }

  read(words: readonly string[]): Int32Array[] {
    const facts = words.map((word) => this.reader.read(word));
    const known = lexiconClasses(words, facts, this.lexicon);
    const runs = capitalRuns(facts);
    return facts.map((_, at) => {
      const out: number[] = [];
      context(facts, at, out);
      const run = runs[at];
      if (run !== undefined) aroundRun(facts, at, run, out);
      fromLexicon(facts, known, at, out);
      return Int32Array.from(out, (feature) => (feature >>> 0) % ROWS);
    });
  }
}

function context(facts: readonly WordFacts[], at: number, out: number[]): void {
  const near = (by: number): WordFacts => facts[at + by] ?? OUTSIDE;
  const here = facts[at]!;
  const [before2, before, after, after2] = [near(-2), near(-1), near(1), near(2)];
  out.push(T.bias!, mix(T.form!, here.form), mix(T.low!, here.low), mix(T.shape!, here.shape));
  for (const [by, word] of [
    [-2, before2],
    [-1, before],
    [1, after],
    [2, after2],
  ] as const) {
    out.push(mix(mix(T['near-low']!, by), word.low), mix(mix(T['near-shape']!, by), word.shape));
  }
  out.push(
    pair('pair-low', before.low, here.low),
    pair('pair-low', here.low, after.low),
    mix(pair('shapes-around', before.shape, here.shape), after.shape),
    mix(pair('shapes-before', before2.shape, before.shape), here.shape),
    mix(pair('shapes-after', here.shape, after.shape), after2.shape),
    mix(pair('low-shape', before.low, here.shape), -1),
    mix(pair('low-shape', after.low, here.shape), 1),
    mix(pair('lows-shape', before2.low, before.low), here.shape),
    mix(pair('lows-shape', after.low, after2.low), here.shape),
    pair('ending', here.ending, here.shape),
    pair('first', at === 0 ? here.shape : 0, at === 0 ? 1 : 0),
  );
  for (const affix of here.affixes) out.push(mix(T.affix!, affix));
}

const pair = (template: string, a: number, b: number): number => mix(mix(T[template]!, a), b);

interface Run {
  readonly first: number;
  readonly last: number;
}

/** For each capitalised word, the run of capitalised words (and links between them) that it stands in. */
function capitalRuns(facts: readonly WordFacts[]): (Run | undefined)[] {
  const runs: (Run | undefined)[] = new Array(facts.length);
  for (let first = 0; first < facts.length; first++) {
    if (!facts[first]!.capital) continue;
    let last = first;
    for (let next = first + 1; next < facts.length; next++) {
      if (facts[next]!.capital) last = next;
      else if (!facts[next]!.link || next - last > 2) break;
    }
    for (let at = first; at <= last; at++) runs[at] = { first, last };
    first = last;
  }
  return runs;
}

function aroundRun(facts: readonly WordFacts[], at: number, { first, last }: Run, out: number[]): void {
  out.push(
    mix(T['run-last']!, facts[last]!.low),
    mix(T['run-first']!, facts[first]!.low),
    pair('run-place', Math.min(last - first, 5), Math.min(at - first, 3)),
    mix(T['run-before']!, (facts[first - 1] ?? OUTSIDE).low),
    mix(T['run-after']!, (facts[last + 1] ?? OUTSIDE).low),
  );
}

function fromLexicon(
  facts: readonly WordFacts[],
  known: readonly (readonly number[])[],
  at: number,
  out: number[],
): void {
  const here = facts[at]!;
  let all = 0;
  for (const entry of known[at]!) {
    out.push(mix(T.lexicon!, entry), pair('lexicon-shape', entry, here.shape));
    all = mix(all, entry);
  }
  out.push(pair('lexicon-all', all, here.capital ? 1 : 0));
  if (here.firstName) out.push(mix(T['first-name']!, here.shape));
  for (const by of [-1, 1]) {
    for (const entry of known[at + by] ?? []) out.push(mix(pair('lexicon-near', by, entry), here.capital ? 1 : 0));
    if (facts[at + by]?.firstName) out.push(pair('first-name-near', by, here.capital ? 1 : 0));
  }
}

/** Cities by size: small, middling, large. */
const SIZES = [50_000, 500_000];

/** For each word, numbers for what the lexicon's longest name there stands for. */
function lexiconClasses(words: readonly string[], facts: readonly WordFacts[], lexicon: NameLexicon): number[][] {
  const classes: number[][] = words.map(() => []);
  for (let at = 0; at < words.length; ) {
    const match = facts[at]!.capital ? lexicon.longestAt(words, at) : undefined;
    if (match === undefined) {
      at++;
      continue;
    }
    const names = new Set(
      match.entries.map(({ type, kind, surface, population }) => {
        const size = population === null ? '' : SIZES.filter((limit) => population >= limit).length;
        return `${type} ${kind ?? ''} ${surface} ${size}`;
      }),
    );
    for (let token = at; token < at + match.length; token++) {
      const place = token === at ? 'B' : 'I';
      for (const name of names) classes[token]!.push(hash(`${place} ${name}`));
    }
    at += match.length;
  }
  return classes;
}
