/**
 * A binary linear classifier over hashed features: the boundary decisions of tokeniser and sentence splitter. Weights
 * are signed bytes, so that a score is a sum of integers and the same on every machine.
 */

/** Number of weights: a power of two, features are hashed into it. */
export const TABLE_SIZE = 1 << 19;

/** Gathers the hashed features of one decision. */
export class Features {
  readonly slots = new Int32Array(128);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  /** Adds the feature `template` with up to four values. */
  add(template: number, a: number, b = 0, c = 0, d = 0): void {
    let hash = Math.imul(template + 1, 0x9e3779b1);
    hash = mix(hash, a);
    hash = mix(hash, b);
    hash = mix(hash, c);
    hash = mix(hash, d);
    this.slots[this.count++] = (hash ^ (hash >>> 15)) & (TABLE_SIZE - 1);
  }
}

/** Folds a value into a hash (the step of MurmurHash3). */
export function mix(hash: number, value: number): number {
  let k = Math.imul(value, 0xcc9e2d51);
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  const h = hash ^ k;
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}

/** Sum of the weights of the features. Positive means yes. */
export function score(features: Features, weights: Int8Array): number {
  let sum = 0;
  for (let i = 0; i < features.count; i++) sum += weights[features.slots[i]!]!;
  return sum;
}

/** A weight table as text: base64 of pairs of gap to the next weight (7 bits a byte, low first) and signed weight. */
export function encodeWeights(weights: Int8Array): string {
  let binary = '';
  let previous = -1;
  weights.forEach((weight, slot) => {
    if (weight === 0) return;
    let gap = slot - previous;
    for (; gap > 127; gap >>= 7) binary += String.fromCharCode((gap & 127) | 128);
    binary += String.fromCharCode(gap, weight & 255);
    previous = slot;
  });
  return btoa(binary);
}

/** The weight table that `encodeWeights` wrote. */
export function decodeWeights(base64: string): Int8Array {
  const binary = atob(base64);
  const weights = new Int8Array(TABLE_SIZE);
  let slot = -1;
  for (let i = 0; i < binary.length; ) {
    let gap = 0;
    let shift = 0;
    let byte = 128;
    for (; byte >= 128; shift += 7) {
      byte = binary.charCodeAt(i++);
      gap |= (byte & 127) << shift;
    }
    slot += gap;
    weights[slot] = (binary.charCodeAt(i++) << 24) >> 24;
  }
  return weights;
}
