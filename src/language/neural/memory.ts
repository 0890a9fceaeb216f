import type { Kernel } from './kernel.js';
import type { ModelFile } from './model-file.js';

/** A matrix in kernel memory with what turns its integer sums into floats. Pointers are byte offsets. */
export interface Linear {
  readonly weights: number;
  readonly scale: number;
  readonly bias: number;
  readonly inputs: number;
  readonly outputs: number;
}

/** Hands out pieces of the kernel's memory, from the start on; `release` gives back everything after a mark. */
export class Memory {
  readonly kernel: Kernel;
  private top = 16;
  private block = new ArrayBuffer(0);
  private i16 = new Int16Array(0);
  private i32 = new Int32Array(0);
  private f32 = new Float32Array(0);

  constructor(kernel: Kernel) {
    this.kernel = kernel;
  }

  /** A pointer to `bytes` fresh bytes; their content is not defined. */
  allocate(bytes: number): number {
    const pointer = this.top;
    this.top += (bytes + 15) & ~15;
    if (this.top > this.kernel.buffer.byteLength) this.kernel.reserve(this.top + (this.top >> 3));
    return pointer;
  }

  get mark(): number {
    return this.top;
  }

  release(mark: number): void {
    this.top = mark;
  }

  /** Views of the whole memory; take them again after `allocate`. */
  get shorts(): Int16Array {
    return this.fresh().i16;
  }

  get ints(): Int32Array {
    return this.fresh().i32;
  }

  get floats(): Float32Array {
    return this.fresh().f32;
  }

  /** A layer of the file; `order`, when given, names the rows of the file in the order of the outputs. */
  linear(file: ModelFile, name: string, order?: readonly number[]): Linear {
    const { values, rows, columns } = file.bytes(`${name}.q`);
    const from = order ?? Array.from({ length: rows }, (_, row) => row);
    const weights = this.allocate(values.length * 2);
    packed(values, from, columns, this.shorts.subarray(weights >> 1, (weights >> 1) + values.length));
    const scales = file.floats(`${name}.s`);
    const biases = file.floats(`${name}.b`);
    const scale = this.storeFloats(Float32Array.from(from, (row) => scales[row]!));
    const bias = this.storeFloats(Float32Array.from(from, (row) => biases[row]!));
    return { weights, scale, bias, inputs: columns, outputs: rows };
  }

  storeFloats(values: Float32Array): number {
    const pointer = this.allocate(values.length * 4);
    this.floats.set(values, pointer >> 2);
    return pointer;
  }

  private fresh(): this {
    const { buffer } = this.kernel;
    if (buffer !== this.block) {
      this.block = buffer;
      this.i16 = new Int16Array(buffer);
      this.i32 = new Int32Array(buffer);
      this.f32 = new Float32Array(buffer);
    }
    return this;
  }
}

/** Lays out the rows of a matrix as the kernel reads them: of four rows eight columns each, then the next eight. */
export function packed(values: Int8Array, rows: readonly number[], columns: number, out: Int16Array): void {
  let to = 0;
  for (let n = 0; n < rows.length; n += 4) {
    for (let k = 0; k < columns; k += 8) {
      for (let r = n; r < n + 4; r++) {
        const from = rows[r]! * columns + k;
        for (let j = 0; j < 8; j++) out[to++] = values[from + j]!;
      }
    }
  }
}

/** Rows of `a` that stay in the first-level cache while the weights stream past. */
const ROW_BLOCK = 32;

/** The product of `rows` rows at `a` with `layer`, as floats at `out`. */
export function multiply(memory: Memory, layer: Linear, a: number, rows: number, out: number): void {
  const { weights, scale, bias, inputs, outputs } = layer;
  for (let r = 0; r < rows; r += ROW_BLOCK) {
    const some = Math.min(ROW_BLOCK, rows - r);
    memory.kernel.linear(a + r * inputs * 2, some, inputs, weights, outputs, scale, bias, out + r * outputs * 4);
  }
}
