import { ROWS } from '../names/linear/features.ts';

/**
 * Fits token weights by the averaged structured perceptron (Collins 2002) over BIO sequences, with partial labels: the
 * right answer is the best sequence that the allowed tags admit (Fernandes and Brefeld 2011). The weights are the mean of several
 * runs that see the examples in different, fixed orders: the same weights from the same examples.
 * @param examples {rows: Int32Array[], allowed: number[] (bits over tags), weight: number}
 * @param tags in pairs `B-x`, `I-x` behind `O`
 * @returns {{weights: Int8Array, unit: number}} bytes, and what one of them stands for
 */
export function fitTags(examples, tags, { epochs, rounds, log }) {
  const width = tags.length;
  const order = examples.filter(({ rows }) => rows.length > 0);
  const mean = new Float32Array(ROWS * width);
  for (let round = 1; round <= rounds; round++) {
    const weights = averaged([...order], width, epochs, generator(round), log);
    for (let i = 0; i < mean.length; i++) mean[i] += weights[i] / rounds;
  }
  return quantised(mean);
}

/** The mean of the weights over all steps of one run. */
function averaged(order, width, epochs, random, log) {
  const weights = new Float32Array(ROWS * width);
  const sums = new Float64Array(ROWS * width);
  let step = 1;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    let errors = 0;
    for (const { rows, allowed, weight } of order) {
      step++;
      const scores = scored(rows, weights, width);
      const guess = best(scores, width, null);
      if (guess.every((tag, i) => (allowed[i] >> tag) & 1)) continue;
      const right = best(scores, width, allowed);
      guess.forEach((tag, i) => {
        if (tag === right[i]) return;
        errors++;
        for (const row of rows[i]) {
          const plus = row * width + right[i];
          const minus = row * width + tag;
          weights[plus] += weight;
          sums[plus] += weight * step;
          weights[minus] -= weight;
          sums[minus] -= weight * step;
        }
      });
    }
    log(`epoch ${epoch + 1}: ${errors} wrong tags`);
  }
  for (let i = 0; i < weights.length; i++) weights[i] -= sums[i] / step;
  return weights;
}

/** Bytes that keep all but the largest few weights unclipped. */
function quantised(weights) {
  const sizes = weights
    .filter((w) => w !== 0)
    .map(Math.abs)
    .sort();
  const unit = sizes[Math.floor(sizes.length * 0.9995)] / 127;
  return { weights: Int8Array.from(weights, (w) => Math.max(-127, Math.min(127, Math.round(w / unit)))), unit };
}

function scored(rows, weights, width) {
  const scores = new Float32Array(rows.length * width);
  rows.forEach((features, token) => {
    for (const row of features) {
      for (let tag = 0; tag < width; tag++) scores[token * width + tag] += weights[row * width + tag];
    }
  });
  return scores;
}

/** The best sequence in which every `I-x` continues an `x` (Viterbi), of the allowed tags where they are given. */
function best(scores, width, allowed) {
  const length = scores.length / width;
  const from = new Uint8Array(length * width);
  let before = new Float64Array(width);
  for (let token = 0; token < length; token++) {
    const now = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
    let top = 0;
    for (let tag = 1; tag < width; tag++) if (before[tag] > before[top]) top = tag;
    for (let tag = 0; tag < width; tag++) {
      if (allowed !== null && !((allowed[token] >> tag) & 1)) continue;
      const inside = tag > 0 && tag % 2 === 0;
      if (token === 0 && inside) continue;
      const previous = !inside ? top : before[tag - 1] >= before[tag] ? tag - 1 : tag;
      from[token * width + tag] = previous;
      now[tag] = before[previous] + scores[token * width + tag];
    }
    before = now;
  }
  const path = new Array(length);
  let tag = 0;
  for (let other = 1; other < width; other++) if (before[other] > before[tag]) tag = other;
  for (let token = length - 1; token >= 0; token--) {
    path[token] = tag;
    tag = from[token * width + tag];
  }
  return path;
}

/** Park and Miller's minimal standard generator: numbers from 0 up to 1. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function shuffle(list, random) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
}
