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
        const u = (w >> 1) + n * inputs;
        let sum = 0;
        for (let k = 0; k < inputs; k++) sum = (sum + words[x + k]! * words[u + k]!) | 0;
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
      const g = (products >> 2) + (ints[(index >> 2) + token]! * 8 + direction * 4) * hidden;
      const p = (recurrent >> 2) + r * 4 * hidden;
      const c = (cells >> 2) + r * hidden;
      const h = (state >> 1) + r * hidden;
      const y = (out >> 1) + (token * 2 + direction) * hidden;
      for (let j = 0; j < hidden; j++) {
        const i = sigmoid(round(floats[g + j]! + floats[p + j]!));
        const f = sigmoid(round(floats[g + hidden + j]! + floats[p + hidden + j]!));
        const o = sigmoid(round(floats[g + 2 * hidden + j]! + floats[p + 2 * hidden + j]!));
        const u = tanh(round(floats[g + 3 * hidden + j]! + floats[p + 3 * hidden + j]!));
        const next = round(round(f * floats[c + j]!) + round(i * u));
        floats[c + j] = next;
        const value = nearest(round(round(o * tanh(next)) * 8192));
        words[h + j] = value;
        words[y + j] = value;
      }
    }
  }

  relu(a: number, b: number, count: number, scale: number, out: number): void {
    const { words, floats } = this;
    const by = round(scale);
    for (let i = 0; i < count; i++) {
      const sum = round(floats[(a >> 2) + i]! + floats[(b >> 2) + i]!);
      words[(out >> 1) + i] = nearest(Math.min(round(Math.max(sum, 0) * by), 32767));
    }
  }

  dots(dep: number, heads: number, count: number, width: number, out: number): void {
    const { floats } = this;
    const d = dep >> 2;
    for (let i = 0; i < count; i++) {
      const h = (heads >> 2) + i * width;
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      for (let k = 0; k < width; k += 4) {
        s0 = round(s0 + round(floats[d + k]! * Math.max(floats[h + k]!, 0)));
        s1 = round(s1 + round(floats[d + k + 1]! * Math.max(floats[h + k + 1]!, 0)));
        s2 = round(s2 + round(floats[d + k + 2]! * Math.max(floats[h + k + 2]!, 0)));
        s3 = round(s3 + round(floats[d + k + 3]! * Math.max(floats[h + k + 3]!, 0)));
      }
      floats[(out >> 2) + i] = round(round(s0 + s2) + round(s1 + s3));
    }
  }
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
