import type { NameLexicon, NameScores } from '../types.js';
import { FeatureReader, ROWS } from './features.js';

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

  constructor(
    private readonly model: LinearWeights,
    lexicon: NameLexicon,
  ) {
    this.features = new FeatureReader(lexicon);
  }

  /** The scores of one sentence's words. */
  score(words: readonly string[]): NameScores {
    const { tags, unit, weights } = this.model;
    const width = tags.length;
    const values = new Float32Array(words.length * width);
    const sums = new Int32Array(width);
    this.features.read(words).forEach((rows, at) => {
      sums.fill(0);
      for (const row of rows) {
        const start = row * width;
        for (let tag = 0; tag < width; tag++) sums[tag] = sums[tag]! + weights[start + tag]!;
      }
      for (let tag = 0; tag < width; tag++) values[at * width + tag] = sums[tag]! * unit;
    });
    return { tags, values };
  }
}

/** The bytes that a model of so many tags has. */
export const weightCount = (tags: number): number => ROWS * tags;
