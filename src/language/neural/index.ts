import type { NameScores } from '../names/types.js';
import { NameDecoder } from './decode-names.js';
import { decodeTree } from './decode-tree.js';
import type { Kernel } from './kernel.js';
import { plainKernel } from './kernel-plain.js';
import { wasmKernel } from './kernel-wasm.js';
import { ModelFile, type ModelHeader } from './model-file.js';
import { type Batch, Network, type Scores } from './network.js';
import { repair } from './repair.js';

export { ModelError } from './errors.js';
export { MODEL_VERSION, type ModelHeader } from './model-file.js';

/** One sentence's analysis; every array has one entry a token. */
export interface NeuralAnalysis {
  readonly upos: string[];
  readonly xpos: string[];
  /** Universal Dependencies features (`Number=Plur|...`), `_` for none. */
  readonly feats: string[];
  /** Index of the head, -1 for the one root. */
  readonly heads: Int32Array;
  /** Relation with its subtype. */
  readonly deprels: string[];
  /** BIO over person, country, group, place, date. */
  readonly names: string[];
  /** What the network says of each name tag, `other` among them: what `names` was read from. */
  readonly nameScores: NameScores;
  /** How far the chosen head's score lies above the next best, squeezed into 0 to 1; no probability. */
  readonly arcConfidence: Float32Array;
}

export interface NeuralModel {
  /**
   * `sentences` holds the forms of one sentence an entry; the results stand in the same order. A sentence's result does
   * not depend on the others. Sentences over 256 tokens are analysed in pieces, joined as `parataxis`.
   */
  analyse(sentences: readonly (readonly string[])[]): NeuralAnalysis[];
  readonly header: ModelHeader;
  readonly kernel: Kernel['kind'];
}

/** The tokens that are analysed in one go, and the longest piece of a sentence. */
const BATCH_TOKENS = 1024;
const LONGEST = 256;

/**
 * Loads a model file. `kernel: 'plain'` leaves WebAssembly out; the results are the same. Throws ModelError when the
 * file is no model, of another format version, or damaged.
 */
export function loadNeuralModel(bytes: Uint8Array, options: { readonly kernel?: Kernel['kind'] } = {}): NeuralModel {
  const file = new ModelFile(bytes);
  const kernel = (options.kernel === 'plain' ? null : wasmKernel()) ?? plainKernel();
  return new Model(file, kernel);
}

class Model implements NeuralModel {
  readonly header: ModelHeader;
  private readonly network: Network;
  private readonly nameDecoder: NameDecoder;
  private readonly root: number;

  constructor(file: ModelFile, kernel: Kernel) {
    this.header = file.header;
    this.network = new Network(file, kernel);
    this.nameDecoder = new NameDecoder(file.header.labels.name);
    this.root = file.header.labels.deprel.indexOf('root');
  }

  get kernel(): Kernel['kind'] {
    return this.network.kernelKind;
  }

  analyse(sentences: readonly (readonly string[])[]): NeuralAnalysis[] {
    const pieces = sentences.flatMap((forms, sentence) => cut(forms).map((piece) => ({ forms: piece, sentence })));
    const order = pieces.map((_, i) => i).filter((i) => pieces[i]!.forms.length > 0);
    order.sort((a, b) => pieces[b]!.forms.length - pieces[a]!.forms.length || a - b);
    const analysed = new Array<NeuralAnalysis>(pieces.length);
    for (let at = 0; at < order.length; ) {
      const group: number[] = [];
      let tokens = 0;
      while (at < order.length && (group.length === 0 || tokens + pieces[order[at]!]!.forms.length <= BATCH_TOKENS)) {
        tokens += pieces[order[at]!]!.forms.length;
        group.push(order[at++]!);
      }
      const results = this.analyseBatch(group.map((i) => pieces[i]!.forms));
      group.forEach((i, j) => {
        analysed[i] = results[j]!;
      });
    }
    const bySentence = sentences.map((): NeuralAnalysis[] => []);
    pieces.forEach((piece, i) => {
      if (analysed[i]) bySentence[piece.sentence]!.push(analysed[i]);
    });
    return bySentence.map(join);
  }

  private analyseBatch(forms: readonly (readonly string[])[]): NeuralAnalysis[] {
    const starts: number[] = [];
    let tokens = 0;
    for (const sentence of forms) {
      starts.push(tokens);
      tokens += sentence.length;
    }
    const batch = { forms, starts, tokens };
    const scores = this.network.run(batch);
    const trees = forms.map((sentence, s) => decodeTree(scores.arcs[s]!, sentence.length));
    const heads = new Int32Array(tokens);
    trees.forEach((tree, s) => {
      tree.forEach((head, i) => {
        heads[starts[s]! + i] = head < 0 ? -1 : starts[s]! + head;
      });
    });
    const relations = this.network.relations(heads);
    return forms.map((sentence, s) => this.read(batch, s, sentence.length, scores, trees[s]!, relations));
  }

  private read(
    batch: Batch,
    s: number,
    n: number,
    scores: Scores,
    heads: Int32Array,
    relations: Float32Array,
  ): NeuralAnalysis {
    const { upos, xpos, feats, deprel, name } = this.header.labels;
    const { relationWidth } = this.network;
    const start = batch.starts[s]!;
    const pick = (labels: readonly string[], offset: number): string[] => {
      const out = new Array<string>(n);
      for (let i = 0; i < n; i++) {
        const from = (start + i) * scores.tagWidth + offset;
        out[i] = labels[argmax(scores.tags, from, labels.length, -1)]!;
      }
      return out;
    };
    const deprels = new Array<string>(n);
    for (let i = 0; i < n; i++) {
      const best = heads[i]! < 0 ? this.root : argmax(relations, (start + i) * relationWidth, deprel.length, this.root);
      deprels[i] = deprel[best]!;
    }
    const tags = pick(upos, 0);
    repair({ forms: batch.forms[s]!, upos: tags, heads, deprels });
    const { nameDecoder } = this;
    const values = rows(scores.names, start, n, scores.nameWidth, name.length);
    return {
      upos: tags,
      xpos: pick(xpos, upos.length),
      feats: pick(feats, upos.length + xpos.length),
      heads,
      deprels,
      // Few ask for them: the scores say more.
      get names() {
        return nameDecoder.decode(values, 0, name.length, n);
      },
      nameScores: { tags: name, values },
      arcConfidence: confidences(scores.arcs[s]!, heads),
    };
  }
}

/** The first `count` numbers of `n` rows of `stride`, from row `start`. */
function rows(values: Float32Array, start: number, n: number, stride: number, count: number): Float32Array {
  const out = new Float32Array(n * count);
  for (let i = 0; i < n; i++) out.set(values.subarray((start + i) * stride, (start + i) * stride + count), i * count);
  return out;
}

/** Index, from `start`, of the largest of `count` values; `without` is left out. */
function argmax(values: Float32Array, start: number, count: number, without: number): number {
  let best = without === 0 ? 1 : 0;
  for (let i = best + 1; i < count; i++) if (i !== without && values[start + i]! > values[start + best]!) best = i;
  return best;
}

function confidences(scores: Float32Array, heads: Int32Array): Float32Array {
  const width = heads.length + 1;
  return Float32Array.from(heads, (head, d) => {
    let other = Number.NEGATIVE_INFINITY;
    for (let h = 0; h < width; h++) {
      if (h !== head + 1 && h !== d + 1) other = Math.max(other, scores[d * width + h]!);
    }
    const margin = Math.max(0, scores[d * width + head + 1]! - other);
    return margin === Number.POSITIVE_INFINITY ? 1 : margin / (1 + margin);
  });
}

/** The sentence itself, or pieces of at most LONGEST tokens, cut after punctuation where there is some. */
function cut(forms: readonly string[]): (readonly string[])[] {
  if (forms.length <= LONGEST) return [forms];
  const pieces: (readonly string[])[] = [];
  for (let start = 0; start < forms.length; ) {
    let end = Math.min(forms.length, start + LONGEST);
    if (end < forms.length) {
      for (let i = end; i > start + LONGEST / 2; i--) {
        if (/^[.;:,!?]$/.test(forms[i - 1]!)) {
          end = i;
          break;
        }
      }
    }
    pieces.push(forms.slice(start, end));
    start = end;
  }
  return pieces;
}

const EMPTY: NeuralAnalysis = {
  upos: [],
  xpos: [],
  feats: [],
  heads: new Int32Array(0),
  deprels: [],
  names: [],
  nameScores: { tags: [], values: new Float32Array(0) },
  arcConfidence: new Float32Array(0),
};

/** Pieces of a sentence as one: the roots of the later ones depend on the first root as `parataxis`. */
function join(pieces: readonly NeuralAnalysis[]): NeuralAnalysis {
  if (pieces.length === 0) return EMPTY;
  if (pieces.length === 1) return pieces[0]!;
  const root = pieces[0]!.heads.indexOf(-1);
  let offset = 0;
  const heads: number[] = [];
  const deprels: string[] = [];
  for (const piece of pieces) {
    piece.heads.forEach((head, i) => {
      const later = head < 0 && offset > 0;
      heads.push(later ? root : head < 0 ? -1 : head + offset);
      deprels.push(later ? 'parataxis' : piece.deprels[i]!);
    });
    offset += piece.heads.length;
  }
  return {
    upos: pieces.flatMap((p) => p.upos),
    xpos: pieces.flatMap((p) => p.xpos),
    feats: pieces.flatMap((p) => p.feats),
    heads: Int32Array.from(heads),
    deprels,
    names: pieces.flatMap((p) => p.names),
    nameScores: {
      tags: pieces[0]!.nameScores.tags,
      values: Float32Array.from(pieces.flatMap((p) => [...p.nameScores.values])),
    },
    arcConfidence: Float32Array.from(pieces.flatMap((p) => [...p.arcConfidence])),
  };
}
