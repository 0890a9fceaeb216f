import type { Kernel } from './kernel.js';

const round = Math.fround;
/** Adding and taking away 1.5 x 2^23 rounds a single-precision number below 2^22 to the nearest integer, halves to even. */
const MAGIC = 12582912;
const CLAMP = round(4.97);

/** The kernel in plain TypeScript, for engines without WebAssembly SIMD. */
export function plainKernel(): Kernel {
  return new PlainKernel();
}

class PlainKernel implements Kernel {
  readonly kind = 'plain';
  buffer = new ArrayBuffer(0);
  private words = new Int16Array(0);
  private ints = new Int32Array(0);
  private floats = new Float32Array(0);

  reserve(bytes: number): void {
    if (bytes <= this.buffer.byteLength) return;
    const grown = new ArrayBuffer((bytes + 65535) & ~65535);
    new Uint8Array(grown).set(new Uint8Array(this.buffer));
    this.buffer = grown;
    this.words = new Int16Array(grown);
    this.ints = new Int32Array(grown);
    this.floats = new Float32Array(grown);
  }

  linear(
    a: number,
    rows: number,
    inputs: number,
    w: number,
    outputs: number,
    scale: number,
    bias: number,
    out: number,
  ): void {
    const { words, floats } = this;
    for (let r = 0; r < rows; r++) {
      const x = (a >> 1) + r * inputs;
      const o = (out >> 2) + r * outputs;
      for (let n = 0; n < outputs; n++) {
        let u = (w >> 1) + (n & ~3) * inputs + (n & 3) * 8;
        let sum = 0;
        for (let k = 0; k < inputs; k += 8, u += 32) {
          for (let j = 0; j < 8; j++) sum = (sum + words[x + k + j]! * words[u + j]!) | 0;
        }
        floats[o + n] = round(round(round(sum) * floats[(scale >> 2) + n]!) + floats[(bias >> 2) + n]!);
      }
    }
  }

  cell(
    recurrent: number,
    products: number,
    index: number,
    tokens: number,
    count: number,
    hidden: number,
    direction: number,
    cells: number,
    state: number,
    out: number,
  ): void {
    const { words, ints, floats } = this;
    for (let r = 0; r < count; r++) {
      const token = ints[(tokens >> 2) + r]!;
      const g = (products >> 2) + (ints[(index >> 2) + token]! * 2 + direction) * 4 * hidden;
      const p = (recurrent >> 2) + r * 4 * hidden;
      const c = (cells >> 2) + r * hidden;
      const h = (state >> 1) + r * hidden;
      const y = (out >> 1) + (token * 2 + direction) * hidden;
      for (let j = 0; j < hidden; j++) {
        const at = (j >> 2) * 16 + (j & 3);
        const i = sigmoid(round(floats[g + at]! + floats[p + at]!));
        const f = sigmoid(round(floats[g + at + 4]! + floats[p + at + 4]!));
        const o = sigmoid(round(floats[g + at + 8]! + floats[p + at + 8]!));
        const u = tanh(round(floats[g + at + 12]! + floats[p + at + 12]!));
        const next = round(round(f * floats[c + j]!) + round(i * u));
        floats[c + j] = next;
        const value = nearest(round(round(o * tanh(next)) * 8192));
        words[h + j] = value;
        words[y + j] = value;
      }
    }
  }

  squash(a: number, count: number, scale: number, out: number): void {
    const { words, floats } = this;
    const by = round(scale);
    for (let i = 0; i < count; i++) words[(out >> 1) + i] = squashed(floats[(a >> 2) + i]!, by);
  }

  squashPairs(a: number, b: number, index: number, rows: number, width: number, scale: number, out: number): void {
    const { words, ints, floats } = this;
    const by = round(scale);
    for (let r = 0; r < rows; r++) {
      const x = (a >> 2) + r * width;
      const h = (b >> 2) + ints[(index >> 2) + r]! * width;
      const o = (out >> 1) + r * width;
      for (let i = 0; i < width; i++) words[o + i] = squashed(round(floats[x + i]! + floats[h + i]!), by);
    }
  }

  rectify(a: number, count: number, out: number): void {
    const { floats } = this;
    for (let i = 0; i < count; i++) floats[(out >> 2) + i] = Math.max(floats[(a >> 2) + i]!, 0);
  }

  add(values: number, other: number, count: number): void {
    const { words } = this;
    for (let i = 0; i < count; i++) words[(values >> 1) + i] = words[(values >> 1) + i]! + words[(other >> 1) + i]!;
  }

  dots(dependents: number, rows: number, heads: number, count: number, width: number, out: number): void {
    const { floats } = this;
    for (let r = 0; r < rows; r++) {
      const d = (dependents >> 2) + r * width;
      for (let i = 0; i < count; i++) {
        const h = (heads >> 2) + i * width;
        let s0 = 0;
        let s1 = 0;
        let s2 = 0;
        let s3 = 0;
        for (let k = 0; k < width; k += 4) {
          s0 = round(s0 + round(floats[d + k]! * floats[h + k]!));
          s1 = round(s1 + round(floats[d + k + 1]! * floats[h + k + 1]!));
          s2 = round(s2 + round(floats[d + k + 2]! * floats[h + k + 2]!));
          s3 = round(s3 + round(floats[d + k + 3]! * floats[h + k + 3]!));
        }
        floats[(out >> 2) + r * count + i] = round(round(s0 + s2) + round(s1 + s3));
      }
    }
  }
}

function squashed(value: number, scale: number): number {
  return nearest(Math.min(round(Math.max(value, 0) * scale), 32767));
}

function nearest(value: number): number {
  return round(round(value + MAGIC) - MAGIC);
}

/** The continued fraction of tanh, cut after the seventh power (Lambert 1768); within 0.0001 of it. */
export function tanh(value: number): number {
  const x = Math.max(Math.min(value, CLAMP), -CLAMP);
  const z = round(x * x);
  let p = round(z + 378);
  p = round(round(p * z) + 17325);
  p = round(round(p * z) + 135135);
  let q = round(round(28 * z) + 3150);
  q = round(round(q * z) + 62370);
  q = round(round(q * z) + 135135);
  return Math.max(Math.min(round(round(x * p) / q), 1), -1);
}

function sigmoid(value: number): number {
  return round(round(tanh(round(value * 0.5)) * 0.5) + 0.5);
}
