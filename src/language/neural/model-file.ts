import { ModelError } from './errors.js';
import { murmur128 } from './hash.js';

export const MODEL_MAGIC = 'STRINGER';
export const MODEL_VERSION = 1;
const PREFIX = 32;
const MEND = 'take the file of the same release of stringer, or write it again with training/export.py';

export interface NetworkConfig {
  readonly layers: number;
  readonly hidden: number;
  readonly tag: number;
  readonly name: number;
  readonly arc: number;
  readonly rel: number;
}

export interface ModelHeader {
  readonly language: string;
  readonly config: NetworkConfig;
  /** Integer units per 1.0 of the input vector, the LSTM states and the rectified layers. */
  readonly scales: { readonly input: number; readonly state: number; readonly relu: number };
  readonly features: {
    readonly tables: readonly string[];
    readonly buckets: number;
    readonly widths: Readonly<Record<string, number>>;
  };
  readonly labels: Readonly<Record<'upos' | 'xpos' | 'feats' | 'deprel' | 'name', readonly string[]>>;
  readonly tensors: readonly TensorEntry[];
}

interface TensorEntry {
  readonly name: string;
  readonly kind: 'i8' | 'i16' | 'f32' | 'text';
  readonly offset: number;
  readonly length: number;
  readonly rows: number;
  readonly columns: number;
}

/** A matrix of signed bytes; row r stands for `values[r] * scale[r]`. */
export interface ByteMatrix {
  readonly values: Int8Array;
  readonly rows: number;
  readonly columns: number;
}

/**
 * A model file: `STRINGER`, format version (u32), header length h (u32), MurmurHash3-128 of the rest (16 bytes), h bytes
 * of JSON, tensors (little-endian, each at a multiple of 16).
 */
export class ModelFile {
  readonly header: ModelHeader;
  private readonly payload: Uint8Array;
  private readonly entries = new Map<string, TensorEntry>();

  /** Throws ModelError when the magic, version, length or hash is wrong. */
  constructor(bytes: Uint8Array) {
    const magic = String.fromCharCode(...bytes.subarray(0, 8));
    if (bytes.length < PREFIX || magic !== MODEL_MAGIC) {
      throw new ModelError(`not a stringer model: it does not begin with ${MODEL_MAGIC}; ${MEND}`);
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const version = view.getUint32(8, true);
    if (version !== MODEL_VERSION) {
      throw new ModelError(`the model has format ${version}, this stringer reads format ${MODEL_VERSION}; ${MEND}`);
    }
    const expected = [...bytes.subarray(16, PREFIX)].map((b) => b.toString(16).padStart(2, '0')).join('');
    const found = murmur128(bytes.subarray(PREFIX));
    if (found !== expected) {
      throw new ModelError(`the model is damaged: its hash is ${found}, it says ${expected}; ${MEND}`);
    }
    const start = PREFIX + view.getUint32(12, true);
    this.header = JSON.parse(new TextDecoder().decode(bytes.subarray(PREFIX, start))) as ModelHeader;
    // Views of wider elements need aligned memory, which a slice of a larger buffer may not have.
    this.payload = (bytes.byteOffset + start) % 16 === 0 ? bytes.subarray(start) : bytes.slice(start);
    for (const entry of this.header.tensors) this.entries.set(entry.name, entry);
  }

  bytes(name: string): ByteMatrix {
    const { offset, length, rows, columns } = this.entry(name, 'i8');
    return { values: new Int8Array(this.payload.buffer, this.payload.byteOffset + offset, length), rows, columns };
  }

  floats(name: string): Float32Array {
    const { offset, length } = this.entry(name, 'f32');
    return new Float32Array(this.payload.buffer, this.payload.byteOffset + offset, length / 4);
  }

  shorts(name: string): Int16Array {
    const { offset, length } = this.entry(name, 'i16');
    return new Int16Array(this.payload.buffer, this.payload.byteOffset + offset, length / 2);
  }

  strings(name: string): string[] {
    const { offset, length, rows } = this.entry(name, 'text');
    if (rows === 0) return [];
    return new TextDecoder().decode(this.payload.subarray(offset, offset + length)).split('\n');
  }

  private entry(name: string, kind: TensorEntry['kind']): TensorEntry {
    const entry = this.entries.get(name);
    if (entry?.kind !== kind) throw new ModelError(`the model has no ${kind} tensor ${name}; ${MEND}`);
    return entry;
  }
}
