import type { NameLexicon, NameScores } from '../types.js';
import { FeatureReader, NEAR, ofNeighbour, ofWord, ROWS } from './features.js';
import type { WordFacts } from './words.js';

/**
 * The linear model of name tags: `weights` holds ROWS rows of one signed byte a tag; a score is the sum of the rows of a
 * word's features times `unit`.
 */
export interface LinearWeights {
  readonly tags: readonly string[];
  readonly unit: number;
  readonly weights: Int8Array;
}

/**
 * Scores name tags by word, shape and lexicon features: a second opinion beside the network, which errs elsewhere. Sums of
 * integers: the same on every machine.
 */
export class LinearNames {
  private readonly features: FeatureReader;
  private readonly sums: Int32Array;
  private readonly rows: number[] = [];

  constructor(
    private readonly model: LinearWeights,
    lexicon: NameLexicon,
  ) {
    this.features = new FeatureReader(lexicon);
    this.sums = new Int32Array(model.tags.length);
  }

  /** The scores of one sentence's words. */
  score(words: readonly string[]): NameScores {
    const { tags, unit } = this.model;
    const width = tags.length;
    const values = new Float32Array(words.length * width);
    const around = this.features.surroundings(words);
    const { facts } = around;
    const { sums, rows } = this;
    for (let at = 0; at < words.length; at++) {
      sums.fill(0);
      addFrom(this.ofForm(facts[at]!), 0, sums);
      for (let place = 0; place < NEAR.length; place++) {
        const near = facts[at + NEAR[place]!] ?? this.features.outside;
        addFrom(this.ofForm(near), (place + 1) * width, sums);
      }
      rows.length = 0;
      this.features.inContext(around, at, rows);
      this.addRows(rows, 0, sums);
      for (let tag = 0; tag < width; tag++) values[at * width + tag] = sums[tag]! * unit;
    }
    return { tags, values };
  }

  /** A row of scores that a form gives to its own word, then one that it gives to the words at each place near it. */
  private ofForm(facts: WordFacts): Int32Array {
    if (facts.scores !== null) return facts.scores;
    const width = this.model.tags.length;
    const scores = new Int32Array((NEAR.length + 1) * width);
    const rows: number[] = [];
    ofWord(facts, rows);
    this.addRows(rows, 0, scores);
    NEAR.forEach((by, place) => {
      rows.length = 0;
      ofNeighbour(by, facts, rows);
      this.addRows(rows, (place + 1) * width, scores);
    });
    facts.scores = scores;
    return scores;
  }

  private addRows(rows: readonly number[], to: number, sums: Int32Array): void {
    const { tags, weights } = this.model;
    const width = tags.length;
    for (let i = 0; i < rows.length; i++) {
      const start = rows[i]! * width;
      for (let tag = 0; tag < width; tag++) sums[to + tag] = sums[to + tag]! + weights[start + tag]!;
    }
  }
}

function addFrom(scores: Int32Array, from: number, sums: Int32Array): void {
  for (let tag = 0; tag < sums.length; tag++) sums[tag] = sums[tag]! + scores[from + tag]!;
}

/** The bytes that a model of so many tags has. */
export const weightCount = (tags: number): number => ROWS * tags;
