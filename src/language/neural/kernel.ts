/**
 * The arithmetic of the network over one block of memory. Two implementations give the same bits: WebAssembly SIMD
 * (`kernel-wasm.ts`) and plain TypeScript (`kernel-plain.ts`). Pointers are byte offsets, multiples of 16. Integers are
 * 16-bit activations and weights accumulated in 32 bits (wrapping); floats are IEEE single precision, each operation
 * rounded, in the order written here. Row widths: `inputs` a multiple of 8, `outputs` and `hidden` of 4.
 */
export interface Kernel {
  readonly kind: 'wasm' | 'plain';
  /** The block; another object after `reserve`. */
  readonly buffer: ArrayBuffer;
  /** Makes the block at least `bytes` long, keeping its content. */
  reserve(bytes: number): void;
  /** out[r][n] = float(sum over k of a[r][k] * w[n][k]) * scale[n] + bias[n]; `a`, `w` int16, the rest float. */
  linear(
    a: number,
    rows: number,
    inputs: number,
    w: number,
    outputs: number,
    scale: number,
    bias: number,
    out: number,
  ): void;
  /**
   * One time step of an LSTM direction (0 forward, 1 backward) for `count` sentences. Gates in the order input, forget,
   * output, candidate. For row r, with t = tokens[r]: gates = products[index[t]] (8 x hidden floats a row, this direction's
   * half) + recurrent[r]; `cells` (float) and `state` (int16, the output times 8192) are updated in place; the output also
   * goes to `out[t]` (2 x hidden int16 a row, this direction's half).
   */
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
  ): void;
  /** out[i] = int16(max(a[i] + b[i], 0) * scale), saturated, halves to even; `count` a multiple of 4. */
  relu(a: number, b: number, count: number, scale: number, out: number): void;
  /** out[i] = sum over k of dep[k] * max(heads[i][k], 0) for `count` rows, four partial sums by k modulo 4. */
  dots(dep: number, heads: number, count: number, width: number, out: number): void;
}
