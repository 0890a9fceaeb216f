/**
 * Fits the weights of a hashed linear classifier by logistic regression with AdaGrad: fixed seed, plain double
 * arithmetic, the same weights from the same examples.
 */

/** Examples in flat arrays: `slots` from `offsets[i]` up to `offsets[i + 1]` are the features of example i. */
export class Examples {
  constructor() {
    this.slots = [];
    this.offsets = [0];
    this.labels = [];
  }

  add(features, label) {
    for (let i = 0; i < features.count; i++) this.slots.push(features.slots[i]);
    this.offsets.push(this.slots.length);
    this.labels.push(label ? 1 : 0);
  }
}

/**
 * @param {Examples} examples
 * @param options.least features seen fewer times than this get no weight
 * @param options.dropout share of the features left out of each step, so that general ones learn beside telling ones
 * @param options.unit weight of one logit
 * @returns {Int8Array}
 */
export function fitWeights(
  examples,
  tableSize,
  { epochs = 12, rate = 0.3, decay = 2e-6, unit = 20, seed = 7, least = 3, dropout = 0.5 } = {},
) {
  const weights = new Float64Array(tableSize);
  const squares = new Float64Array(tableSize).fill(1e-2);
  const counts = new Uint32Array(tableSize);
  for (const slot of examples.slots) counts[slot]++;
  const frequent = Uint8Array.from(counts, (count) => (count >= least ? 1 : 0));
  const order = Uint32Array.from(examples.labels, (_, i) => i);
  const random = generator(seed);
  const kept = new Uint8Array(256);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    for (const example of order) {
      const from = examples.offsets[example];
      const to = examples.offsets[example + 1];
      let sum = 0;
      for (let i = from; i < to; i++) {
        kept[i - from] = random() < dropout ? 0 : 1;
        if (kept[i - from]) sum += weights[examples.slots[i]];
      }
      const error = 1 / (1 + Math.exp(-sum)) - examples.labels[example];
      for (let i = from; i < to; i++) {
        const slot = examples.slots[i];
        if (!frequent[slot] || !kept[i - from]) continue;
        const slope = error + decay * weights[slot] * 1000;
        squares[slot] += slope * slope;
        weights[slot] -= (rate * slope) / Math.sqrt(squares[slot]);
      }
    }
  }
  return Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight * unit))));
}

function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
