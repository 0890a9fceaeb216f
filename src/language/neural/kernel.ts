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
  /**
   * out[r][n] = float(sum over k of a[r][k] * w[n][k]) * scale[n] + bias[n]; `a`, `w` int16, the rest float. `w` lies as
   * `packed` (memory.ts) makes it: for four outputs, eight inputs of each, then the next eight.
   */
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
   * One time step of an LSTM direction (0 forward, 1 backward) for `count` sentences. Gates lie unit by unit in fours: four
   * input gates, their forget gates, output gates, candidates. For row r, with t = tokens[r]: gates = products[index[t]]
   * (8 x hidden floats a row, this direction's half) + recurrent[r]; `cells` (float) and `state` (int16, the output times
   * 8192) are updated in place; the output also goes to `out[t]` (2 x hidden int16 a row, this direction's half).
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
  /** out[i] = int16(max(a[i], 0) * scale), saturated, halves to even; `count` a multiple of 4. */
  squash(a: number, count: number, scale: number, out: number): void;
  /** The same of a[r] + b[index[r]], row by row of `width`. */
  squashPairs(a: number, b: number, index: number, rows: number, width: number, scale: number, out: number): void;
  /** out[i] = max(a[i], 0); `count` a multiple of 4. */
  rectify(a: number, count: number, out: number): void;
  /** values[i] += other[i], int16; `count` a multiple of 8. */
  add(values: number, other: number, count: number): void;
  /** out[r][i] = sum over k of dependents[r][k] * heads[i][k] for `count` heads, four partial sums by k modulo 4. */
  dots(dependents: number, rows: number, heads: number, count: number, width: number, out: number): void;
}
