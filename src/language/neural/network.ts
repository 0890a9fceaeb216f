import type { Kernel } from './kernel.js';
import { type Linear, Memory, multiply } from './memory.js';
import type { ModelFile } from './model-file.js';
import { Slots } from './slots.js';
import { WordEncoder } from './words.js';

interface Layer {
  readonly input: Linear;
  readonly recurrent: readonly [Linear, Linear];
}

/** Sentences of one batch: longest first. Token numbers run through sentence 0, then sentence 1, and so on. */
export interface Batch {
  readonly forms: readonly (readonly string[])[];
  readonly starts: readonly number[];
  readonly tokens: number;
}

/** What the heads say of a batch. The arrays are copies. */
export interface Scores {
  /** `tagWidth` numbers a token: UPOS, XPOS, FEATS labels one after the other. */
  readonly tags: Float32Array;
  readonly tagWidth: number;
  readonly names: Float32Array;
  readonly nameWidth: number;
  /** For sentence s with n words, n rows of n + 1 numbers (root first). */
  readonly arcs: readonly Float32Array[];
}

/** Word types whose first-layer product is kept. */
const CACHED_TYPES = 4096;
/** Word types encoded in one go. */
const TYPE_BLOCK = 64;

/**
 * The network of `training/model.py` in 16-bit integers and single-precision floats: word types, BiLSTM layers, heads.
 * Every sentence's result depends on that sentence alone.
 */
export class Network {
  private readonly memory: Memory;
  private readonly words: WordEncoder;
  private readonly layers: readonly Layer[];
  private readonly heads: Readonly<Record<string, Linear>>;
  private readonly root: number;
  private readonly products: number;
  private readonly workspace: number;
  private readonly slots = new Slots(CACHED_TYPES);
  private readonly hidden: number;
  private readonly reluScale: number;
  /** States of the top layer, set by `run` for `relations`. */
  private states = 0;

  constructor(file: ModelFile, kernel: Kernel) {
    this.memory = new Memory(kernel);
    this.words = new WordEncoder(file);
    const { config, scales } = file.header;
    this.hidden = config.hidden;
    this.reluScale = scales.relu;
    const gates = gateOrder(config.hidden);
    const both = [...gates, ...gates.map((row) => row + gates.length)];
    this.layers = Array.from({ length: config.layers }, (_, n) => ({
      input: this.memory.linear(file, `layer${n}.input`, both),
      recurrent: [
        this.memory.linear(file, `layer${n}.recurrent0`, gates),
        this.memory.linear(file, `layer${n}.recurrent1`, gates),
      ] as const,
    }));
    const names = ['tag', 'name', 'arcDep', 'arcHead', 'relDep', 'relHead', 'tags', 'names', 'arc', 'rel'];
    this.heads = Object.fromEntries(names.map((name) => [name, this.memory.linear(file, name)]));
    const root = file.shorts('root');
    this.root = this.memory.allocate(root.length * 2);
    this.memory.shorts.set(root, this.root >> 1);
    this.products = this.memory.allocate(CACHED_TYPES * 8 * config.hidden * 4);
    this.workspace = this.memory.mark;
  }

  get kernelKind(): Kernel['kind'] {
    return this.memory.kernel.kind;
  }

  /** All scores of a batch but those of relations, which wait for the trees. At most CACHED_TYPES tokens. */
  run(batch: Batch): Scores {
    this.memory.release(this.workspace);
    const index = this.encodeTypes(batch);
    const states = this.encodeSentences(batch, index);
    const tags = this.tagScores(states, batch.tokens, 'tag', 'tags');
    const names = this.tagScores(states, batch.tokens, 'name', 'names');
    const arcs = this.arcScores(states, batch);
    this.states = states;
    const nameWidth = this.head('names').outputs;
    return { tags, tagWidth: this.head('tags').outputs, names, nameWidth, arcs };
  }

  /** Relation scores (`relationWidth` a token) of the last batch run; `heads` holds token numbers, -1 for the root. */
  relations(heads: Int32Array): Float32Array {
    const { memory, reluScale } = this;
    const rel = this.head('rel');
    const width = rel.inputs;
    const mark = memory.mark;
    const { vectors, index } = this.headVectors(heads);
    const dependents = memory.allocate(heads.length * width * 4);
    multiply(memory, this.head('relDep'), this.states, heads.length, dependents);
    const hidden = memory.allocate(heads.length * width * 2);
    memory.kernel.squashPairs(dependents, vectors, index, heads.length, width, reluScale, hidden);
    const out = memory.allocate(heads.length * rel.outputs * 4);
    multiply(memory, rel, hidden, heads.length, out);
    const scores = memory.floats.slice(out >> 2, (out >> 2) + heads.length * rel.outputs);
    memory.release(mark);
    return scores;
  }

  /** What the tokens that are heads, and the root before them, contribute: rows, and for each token the row of its head. */
  private headVectors(heads: Int32Array): { vectors: number; index: number } {
    const { memory } = this;
    const layer = this.head('relHead');
    const states = memory.allocate((heads.length + 1) * layer.inputs * 2);
    const index = memory.allocate(heads.length * 4);
    const rows = new Int32Array(heads.length);
    const { shorts, ints } = memory;
    shorts.copyWithin(states >> 1, this.root >> 1, (this.root >> 1) + layer.inputs);
    let used = 1;
    heads.forEach((head, token) => {
      if (head >= 0 && rows[head] === 0) {
        const from = (this.states >> 1) + head * layer.inputs;
        shorts.copyWithin((states >> 1) + used * layer.inputs, from, from + layer.inputs);
        rows[head] = used++;
      }
      ints[(index >> 2) + token] = head < 0 ? 0 : rows[head]!;
    });
    const vectors = memory.allocate(used * layer.outputs * 4);
    multiply(memory, layer, states, used, vectors);
    return { vectors, index };
  }

  get relationWidth(): number {
    return this.head('rel').outputs;
  }

  private head(name: string): Linear {
    return this.heads[name]!;
  }

  /** Pointer to the cache slot of each token's word type. */
  private encodeTypes(batch: Batch): number {
    const index = this.memory.allocate(batch.tokens * 4);
    const { slots } = this;
    slots.begin();
    const missing = new Set<string>();
    for (const sentence of batch.forms) for (const form of sentence) if (slots.find(form) < 0) missing.add(form);
    this.encode([...missing]);
    const { ints } = this.memory;
    let token = index >> 2;
    for (const sentence of batch.forms) for (const form of sentence) ints[token++] = slots.find(form);
    return index;
  }

  /** Gives word types slots and fills these. */
  private encode(forms: readonly string[]): void {
    const { memory } = this;
    const { width } = this.words;
    const layer = this.layers[0]!.input;
    const mark = memory.mark;
    const vectors = memory.allocate(TYPE_BLOCK * width * 2);
    const rows = memory.allocate(TYPE_BLOCK * layer.outputs * 4);
    for (let i = 0; i < forms.length; i += TYPE_BLOCK) {
      const block = forms.slice(i, i + TYPE_BLOCK);
      const { shorts, floats } = memory;
      block.forEach((form, j) => {
        this.words.write(form, shorts, (vectors >> 1) + j * width);
      });
      multiply(memory, layer, vectors, block.length, rows);
      block.forEach((form, j) => {
        const from = (rows >> 2) + j * layer.outputs;
        floats.copyWithin((this.products >> 2) + this.slots.put(form) * layer.outputs, from, from + layer.outputs);
      });
    }
    memory.release(mark);
  }

  /**
   * Pointer to the top layer's states, 2 x hidden int16 a token. From the third layer on, a layer's output is added to the
   * one below.
   */
  private encodeSentences(batch: Batch, typeIndex: number): number {
    const { memory, hidden } = this;
    const outputs = [0, 1].map(() => memory.allocate(batch.tokens * 2 * hidden * 2));
    const steps = this.timeSteps(batch);
    const own = memory.allocate(batch.tokens * 4);
    for (let t = 0; t < batch.tokens; t++) memory.ints[(own >> 2) + t] = t;
    const gates = this.layers.length > 1 ? memory.allocate(batch.tokens * 8 * hidden * 4) : 0;
    this.layers.forEach((layer, n) => {
      const out = outputs[n % 2]!;
      if (n > 0) multiply(memory, layer.input, outputs[(n + 1) % 2]!, batch.tokens, gates);
      for (const direction of [0, 1] as const) {
        const from = n > 0 ? { products: gates, index: own } : { products: this.products, index: typeIndex };
        this.runDirection(layer.recurrent[direction], direction, steps, from, out);
      }
      // Sums of up to four layers' outputs stay within 16 bits.
      if (n > 1) memory.kernel.add(out, outputs[(n + 1) % 2]!, batch.tokens * 2 * hidden);
    });
    return outputs[(this.layers.length + 1) % 2]!;
  }

  /** Which tokens stand at each time step: pointers to token numbers, and how many sentences are that long. */
  private timeSteps(batch: Batch): { pointers: number[]; counts: number[]; sentences: number } {
    const longest = batch.forms[0]!.length;
    const pointers: number[] = [];
    const counts: number[] = [];
    for (let t = 0; t < longest; t++) {
      let count = 0;
      while (count < batch.forms.length && batch.forms[count]!.length > t) count++;
      const pointer = this.memory.allocate(count * 4);
      for (let s = 0; s < count; s++) this.memory.ints[(pointer >> 2) + s] = batch.starts[s]! + t;
      pointers.push(pointer);
      counts.push(count);
    }
    return { pointers, counts, sentences: batch.forms.length };
  }

  private runDirection(
    weights: Linear,
    direction: 0 | 1,
    steps: { pointers: number[]; counts: number[]; sentences: number },
    from: { products: number; index: number },
    out: number,
  ): void {
    const { memory, hidden } = this;
    const { kernel } = memory;
    const mark = memory.mark;
    const recurrent = memory.allocate(steps.sentences * 4 * hidden * 4);
    const cells = memory.allocate(steps.sentences * hidden * 4);
    const state = memory.allocate(steps.sentences * hidden * 2);
    memory.floats.fill(0, cells >> 2, (cells >> 2) + steps.sentences * hidden);
    memory.shorts.fill(0, state >> 1, (state >> 1) + steps.sentences * hidden);
    const length = steps.counts.length;
    for (let i = 0; i < length; i++) {
      const t = direction === 0 ? i : length - 1 - i;
      const count = steps.counts[t]!;
      if (i === 0) memory.floats.fill(0, recurrent >> 2, (recurrent >> 2) + count * 4 * hidden);
      else multiply(memory, weights, state, count, recurrent);
      kernel.cell(
        recurrent,
        from.products,
        from.index,
        steps.pointers[t]!,
        count,
        hidden,
        direction,
        cells,
        state,
        out,
      );
    }
    memory.release(mark);
  }

  /** The two-layer heads: states -> rectified `first` -> `second`, copied out. */
  private tagScores(states: number, tokens: number, first: string, second: string): Float32Array {
    const { memory } = this;
    const mark = memory.mark;
    const hidden = this.rectified(states, tokens, this.head(first));
    const layer = this.head(second);
    const out = memory.allocate(tokens * layer.outputs * 4);
    multiply(memory, layer, hidden, tokens, out);
    const scores = memory.floats.slice(out >> 2, (out >> 2) + tokens * layer.outputs);
    memory.release(mark);
    return scores;
  }

  private rectified(states: number, tokens: number, layer: Linear): number {
    const { memory, reluScale } = this;
    const sums = memory.allocate(tokens * layer.outputs * 4);
    const hidden = memory.allocate(tokens * layer.outputs * 2);
    multiply(memory, layer, states, tokens, sums);
    memory.kernel.squash(sums, tokens * layer.outputs, reluScale, hidden);
    return hidden;
  }

  private arcScores(states: number, batch: Batch): Float32Array[] {
    const { memory } = this;
    const mark = memory.mark;
    const width = this.head('arc').outputs;
    const dependents = memory.allocate(batch.tokens * width * 4);
    multiply(
      memory,
      this.head('arc'),
      this.rectified(states, batch.tokens, this.head('arcDep')),
      batch.tokens,
      dependents,
    );
    const all = memory.allocate(batch.tokens * width * 4);
    multiply(memory, this.head('arcHead'), states, batch.tokens, all);
    const longest = batch.forms[0]!.length;
    const candidates = memory.allocate((longest + 1) * width * 4);
    multiply(memory, this.head('arcHead'), this.root, 1, candidates);
    memory.kernel.rectify(candidates, width, candidates);
    const out = memory.allocate(longest * (longest + 1) * 4);
    const scores = batch.forms.map(({ length: n }, s) => {
      const start = batch.starts[s]! * width * 4;
      memory.kernel.rectify(all + start, n * width, candidates + width * 4);
      memory.kernel.dots(dependents + start, n, candidates, n + 1, width, out);
      return memory.floats.slice(out >> 2, (out >> 2) + n * (n + 1));
    });
    memory.release(mark);
    return scores;
  }
}

/** The file has all input gates, then all forget gates and so on; the kernel reads them four units at a time. */
function gateOrder(hidden: number): number[] {
  return Array.from({ length: 4 * hidden }, (_, at) => ((at >> 2) & 3) * hidden + (at >> 4) * 4 + (at & 3));
}
