import type { LexiconEntry } from '../../../ontology/lexicon.js';
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

/** Places of the neighbours that a word is described with one by one. */
export const NEAR = [-2, -1, 1, 2] as const;

/** What surrounds the words of one sentence. */
export interface Surroundings {
  readonly facts: readonly WordFacts[];
  readonly runs: readonly (Run | undefined)[];
  /** For each word, numbers for what the lexicon's longest name there stands for. */
  readonly known: readonly (readonly number[])[];
}

const NOTHING: readonly number[] = [];

/**
 * The features of each word of a sentence for a linear model: the word and its neighbours, shapes, affixes, the run of
 * capitalised words around it, and what the lexicon knows. Features are row numbers below ROWS.
 */
export class FeatureReader {
  /** Stands for what lies beyond the ends of the sentence. */
  readonly outside: WordFacts = {
    form: hash('<>'),
    low: hash('<>'),
    shape: hash('<>'),
    capital: false,
    link: false,
    affixes: new Int32Array(0),
    ending: 0,
    firstName: false,
    scores: null,
  };
  private readonly reader: WordReader;
  /** Classes of the entries of a name, for its first word and for the others. */
  private readonly classes = new WeakMap<readonly LexiconEntry[], readonly [number[], number[]]>();

  constructor(private readonly lexicon: NameLexicon) {
    this.reader = new WordReader(lexicon);
  }

  /** All features, one list a word. */
  read(words: readonly string[]): Int32Array[] {
    const around = this.surroundings(words);
    return words.map((_, at) => {
      const out: number[] = [];
      ofWord(around.facts[at]!, out);
      for (const by of NEAR) ofNeighbour(by, around.facts[at + by] ?? this.outside, out);
      this.inContext(around, at, out);
      return Int32Array.from(out);
    });
  }

  surroundings(words: readonly string[]): Surroundings {
    const facts = words.map((word) => this.reader.read(word));
    return { facts, runs: capitalRuns(facts), known: this.lexiconClasses(words, facts) };
  }

  /** Adds the features of word `at` that are neither its own nor those of one neighbour. */
  inContext({ facts, runs, known }: Surroundings, at: number, out: number[]): void {
    const { outside } = this;
    const before = facts[at - 1] ?? outside;
    const after = facts[at + 1] ?? outside;
    ofGroup(facts[at - 2] ?? outside, before, facts[at]!, after, facts[at + 2] ?? outside, out);
    out.push(row(pair('first', at === 0 ? facts[0]!.shape : 0, at === 0 ? 1 : 0)));
    const run = runs[at];
    if (run !== undefined) {
      const { first, last } = run;
      out.push(
        row(mix(T['run-last']!, facts[last]!.low)),
        row(mix(T['run-first']!, facts[first]!.low)),
        row(pair('run-place', Math.min(last - first, 5), Math.min(at - first, 3))),
        row(mix(T['run-before']!, (facts[first - 1] ?? outside).low)),
        row(mix(T['run-after']!, (facts[last + 1] ?? outside).low)),
      );
    }
    fromLexicon(facts, known, at, out);
  }

  private lexiconClasses(words: readonly string[], facts: readonly WordFacts[]): (readonly number[])[] {
    const classes = new Array<readonly number[]>(words.length).fill(NOTHING);
    for (let at = 0; at < words.length; ) {
      const match = facts[at]!.capital ? this.lexicon.longestAt(words, at) : undefined;
      if (match === undefined) {
        at++;
        continue;
      }
      const [first, rest] = this.classesOf(match.entries);
      for (let token = at; token < at + match.length; token++) classes[token] = token === at ? first : rest;
      at += match.length;
    }
    return classes;
  }

  private classesOf(entries: readonly LexiconEntry[]): readonly [number[], number[]] {
    const there = this.classes.get(entries);
    if (there !== undefined) return there;
    const names = entries.map(({ type, kind, surface, population }) => {
      const size = population === null ? '' : SIZES.filter((limit) => population >= limit).length;
      return `${type} ${kind ?? ''} ${surface} ${size}`;
    });
    const apart = [...new Set(names)];
    const made = [apart.map((name) => hash(`B ${name}`)), apart.map((name) => hash(`I ${name}`))] as const;
    this.classes.set(entries, made);
    return made;
  }
}

const row = (feature: number): number => feature & (ROWS - 1);

/** Adds what a word says of itself wherever it stands. */
export function ofWord({ form, low, shape, ending, affixes }: WordFacts, out: number[]): void {
  out.push(row(T.bias!), row(mix(T.form!, form)), row(mix(T.low!, low)), row(mix(T.shape!, shape)));
  out.push(row(pair('ending', ending, shape)));
  for (const affix of affixes) out.push(row(mix(T.affix!, affix)));
}

/** Adds what a word says of the one that it stands `by` places from. */
export function ofNeighbour(by: number, { low, shape }: WordFacts, out: number[]): void {
  out.push(row(mix(mix(T['near-low']!, by), low)), row(mix(mix(T['near-shape']!, by), shape)));
}

/** Adds what a word and its neighbours say together. */
function ofGroup(
  before2: WordFacts,
  before: WordFacts,
  here: WordFacts,
  after: WordFacts,
  after2: WordFacts,
  out: number[],
): void {
  out.push(
    row(pair('pair-low', before.low, here.low)),
    row(pair('pair-low', here.low, after.low)),
    row(mix(pair('shapes-around', before.shape, here.shape), after.shape)),
    row(mix(pair('shapes-before', before2.shape, before.shape), here.shape)),
    row(mix(pair('shapes-after', here.shape, after.shape), after2.shape)),
    row(mix(pair('low-shape', before.low, here.shape), -1)),
    row(mix(pair('low-shape', after.low, here.shape), 1)),
    row(mix(pair('lows-shape', before2.low, before.low), here.shape)),
    row(mix(pair('lows-shape', after.low, after2.low), here.shape)),
  );
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
    runs.fill({ first, last }, first, last + 1);
    first = last;
  }
  return runs;
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
    out.push(row(mix(T.lexicon!, entry)), row(pair('lexicon-shape', entry, here.shape)));
    all = mix(all, entry);
  }
  const capital = here.capital ? 1 : 0;
  out.push(row(pair('lexicon-all', all, capital)));
  if (here.firstName) out.push(row(mix(T['first-name']!, here.shape)));
  for (let by = -1; by <= 1; by += 2) {
    for (const entry of known[at + by] ?? NOTHING) out.push(row(mix(pair('lexicon-near', by, entry), capital)));
    if (facts[at + by]?.firstName) out.push(row(pair('first-name-near', by, capital)));
  }
}

/** Cities by size: small, middling, large. */
const SIZES = [50_000, 500_000];
