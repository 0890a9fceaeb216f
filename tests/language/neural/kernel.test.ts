import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kernel } from '../../../src/language/neural/kernel.js';
import { KERNEL_BASE64, KERNEL_SOURCE_SHA256 } from '../../../src/language/neural/kernel.wasm.js';
import { plainKernel, tanh } from '../../../src/language/neural/kernel-plain.js';
import { wasmKernel } from '../../../src/language/neural/kernel-wasm.js';
import { packed } from '../../../src/language/neural/memory.js';
import { compileKernel, sourceHash } from '../../../tools/kernel.js';

const SIZE = 1 << 19;
const OUT = SIZE / 2;

/** Both kernels over the same bytes; what `use` leaves in the memory must agree bit for bit. */
function sameBits(seed: number, prepare: (block: ArrayBuffer) => void, use: (kernel: Kernel) => void): void {
  const results = [plainKernel(), wasmKernel()!].map((kernel) => {
    kernel.reserve(SIZE);
    fill(new Int16Array(kernel.buffer, 0, SIZE / 2), seed);
    prepare(kernel.buffer);
    use(kernel);
    return createHash('sha256')
      .update(new Uint8Array(kernel.buffer, 0, SIZE))
      .digest('hex');
  });
  expect(results[1]).toBe(results[0]);
}

function fill(words: Int16Array, seed: number): void {
  let state = seed | 1;
  for (let i = 0; i < words.length; i++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    words[i] = state;
  }
}

function fillFloats(block: ArrayBuffer, from: number, count: number, seed: number, size: number): void {
  const integers = new Int16Array(count);
  fill(integers, seed);
  new Float32Array(block, from, count).set(Float32Array.from(integers, (v) => (v / 32768) * size));
}

const seed = fc.integer({ min: 1, max: 2 ** 31 - 1 });
const runs = { numRuns: 25 };

describe('the WebAssembly kernel gives the same bits as plain TypeScript', () => {
  it('in matrix products of any shape, saturated values included', () => {
    const shape = fc.record({ rows: fc.nat(7), inputs: fc.nat(12), outputs: fc.nat(6), seed });
    fc.assert(
      fc.property(shape, (s) => {
        sameBits(
          s.seed,
          (block) => fillFloats(block, OUT / 2, 64, s.seed, 0.01),
          (kernel) => {
            kernel.linear(0, s.rows, s.inputs * 8, 16384, s.outputs * 4, OUT / 2, OUT / 2 + 128, OUT);
          },
        );
      }),
      runs,
    );
  });

  it('in the gates of an LSTM cell', () => {
    const shape = fc.record({ count: fc.nat(5), hidden: fc.integer({ min: 1, max: 10 }), direction: fc.nat(1), seed });
    fc.assert(
      fc.property(shape, ({ count, hidden, direction, seed }) => {
        const prepare = (block: ArrayBuffer): void => {
          fillFloats(block, 0, 40_000, seed, 6);
          new Int32Array(block, OUT, 8).set([3, 1, 4, 0, 2, 7, 6, 5]);
          new Int32Array(block, OUT + 64, 8).set([0, 2, 4, 6, 5, 3, 1, 7]);
        };
        sameBits(seed, prepare, (kernel) => {
          kernel.cell(0, 16384, OUT, OUT + 64, count, hidden * 4, direction, 131072, OUT + 4096, OUT + 8192);
        });
      }),
      runs,
    );
  });

  it('in rectified sums of pairs of rows, and in sums of states', () => {
    const shape = fc.record({ width: fc.integer({ min: 1, max: 16 }), rows: fc.nat(4), seed });
    fc.assert(
      fc.property(shape, ({ width, rows, seed }) => {
        const prepare = (block: ArrayBuffer): void => {
          fillFloats(block, 0, 4000, seed, 40);
          new Int32Array(block, 32768, 4).set([2, 0, 1, 2]);
        };
        sameBits(seed, prepare, (kernel) => {
          kernel.squashPairs(0, 4096, 32768, rows, width * 4, 1024, OUT);
          kernel.add(OUT + 4096, OUT + 8192, width * 8);
        });
      }),
      runs,
    );
  });

  it('in rectified layers and in dot products', () => {
    const shape = fc.record({ width: fc.integer({ min: 1, max: 64 }), rows: fc.nat(4), count: fc.nat(9), seed });
    fc.assert(
      fc.property(shape, ({ width, rows, count, seed }) => {
        const prepare = (block: ArrayBuffer): void => fillFloats(block, 0, 60_000, seed, 40);
        sameBits(seed, prepare, (kernel) => {
          kernel.squash(0, width * 4, 1024, OUT);
          kernel.rectify(0, width * 4, OUT + 4096);
          kernel.dots(0, rows, 4096, count, width * 4, OUT + 8192);
        });
      }),
      runs,
    );
  });
});

describe('the kernel', () => {
  it('multiplies rows by a packed matrix', () => {
    fc.assert(
      fc.property(fc.record({ rows: fc.nat(5), inputs: fc.nat(4), outputs: fc.nat(3), seed }), (s) => {
        const columns = s.inputs * 8;
        const width = s.outputs * 4;
        const a = new Int16Array(s.rows * columns);
        fill(a, s.seed);
        const matrix = new Int8Array(width * columns);
        matrix.forEach((_, i) => {
          matrix[i] = (i * 37 + s.seed) & 255;
        });
        const kernel = plainKernel();
        kernel.reserve(SIZE);
        const shorts = new Int16Array(kernel.buffer);
        shorts.set(a);
        const order = Array.from({ length: width }, (_, row) => width - 1 - row);
        packed(matrix, order, columns, shorts.subarray(8192, 8192 + matrix.length));
        new Float32Array(kernel.buffer).fill(1, 16384, 16384 + width);
        kernel.linear(0, s.rows, columns, 16384, width, 65536, 98304, OUT);
        const sum = (r: number, n: number) =>
          Array.from({ length: columns }, (_, k) => a[r * columns + k]! * matrix[order[n]! * columns + k]!);
        const expected = Array.from({ length: s.rows * width }, (_, i) =>
          Math.fround(sum(Math.floor(i / width), i % width).reduce((x, y) => (x + y) | 0, 0)),
        );
        expect([...new Float32Array(kernel.buffer, OUT, s.rows * width)]).toEqual(expected);
      }),
    );
  });

  it('is compiled from the source that lies beside it', async () => {
    expect(KERNEL_SOURCE_SHA256).toBe(sourceHash());
    expect(KERNEL_BASE64).toBe(Buffer.from(await compileKernel()).toString('base64'));
  });

  it('has a tanh that is odd, bounded and close to the true one', () => {
    fc.assert(
      fc.property(fc.float({ noNaN: true }), (x) => {
        expect(Math.abs(tanh(x) - Math.tanh(x))).toBeLessThan(2e-4);
        expect(Math.abs(tanh(x))).toBeLessThanOrEqual(1);
        expect(tanh(-x) + tanh(x)).toBe(0);
      }),
    );
  });
});
