import { AFFIXES, affixOf, keysOf, ngramsOf } from './features.js';
import type { ByteMatrix, ModelFile } from './model-file.js';

interface Table {
  readonly rows: ReadonlyMap<string, number>;
  /** The row of a word that is not there; -1 where such a word has the zero vector. */
  readonly unknown: number;
  readonly matrix: ByteMatrix;
  readonly scales: Float32Array;
}

/** Word forms in, input vectors out. */
export class WordEncoder {
  /** Length of an input vector, padded to whole vectors of eight. */
  readonly width: number;
  private readonly tables: readonly (readonly [string, Table])[];
  private readonly ngrams: ByteMatrix;
  private readonly ngramScales: Float32Array;
  private readonly buckets: number;
  private readonly unit: number;
  private readonly values: Float64Array;

  constructor(file: ModelFile) {
    const { tables, buckets } = file.header.features;
    this.tables = tables.map((name) => [name, readTable(file, name)] as const);
    this.ngrams = file.bytes('embed.ngram.q');
    this.ngramScales = file.floats('embed.ngram.s');
    this.buckets = buckets;
    this.unit = file.header.scales.input;
    const used = this.tables.reduce((sum, [, t]) => sum + t.matrix.columns, this.ngrams.columns);
    this.width = (used + 7) & ~7;
    this.values = new Float64Array(this.width);
  }

  /** Writes the input vector of `form`, in integer units, to `out` from `at`. */
  write(form: string, out: Int16Array, at: number): void {
    const keys = keysOf(form);
    const { values } = this;
    values.fill(0);
    let column = 0;
    for (const [name, table] of this.tables) {
      const row = table.rows.get(keyFor(name, keys)) ?? table.unknown;
      if (row >= 0) addRow(values, column, table.matrix, row, table.scales[row]!);
      column += table.matrix.columns;
    }
    const grams = ngramsOf(keys.folded, this.buckets);
    for (const gram of grams) addRow(values, column, this.ngrams, gram, this.ngramScales[gram]!);
    for (let i = column; i < this.width; i++) values[i] = values[i]! / Math.max(1, grams.length);
    for (let i = 0; i < this.width; i++) {
      out[at + i] = Math.max(-32768, Math.min(32767, Math.floor(values[i]! * this.unit + 0.5)));
    }
  }
}

function readTable(file: ModelFile, name: string): Table {
  const words = file.strings(`words.${name}`);
  const matrix = file.bytes(`embed.${name}.q`);
  const scales = file.floats(`embed.${name}.s`);
  const rows = new Map<string, number>();
  if (name === 'gaz') {
    // `word<tab>row`: many words share the row of their class.
    for (const entry of words) {
      const tab = entry.indexOf('\t');
      rows.set(entry.slice(0, tab), Number(entry.slice(tab + 1)));
    }
    return { rows, unknown: 0, matrix, scales };
  }
  const first = matrix.rows - words.length;
  for (let i = 0; i < words.length; i++) rows.set(words[i]!, i + first);
  return { rows, unknown: first === 1 ? 0 : -1, matrix, scales };
}

function addRow(values: Float64Array, column: number, matrix: ByteMatrix, row: number, scale: number): void {
  const start = row * matrix.columns;
  for (let i = 0; i < matrix.columns; i++) {
    values[column + i] = values[column + i]! + matrix.values[start + i]! * scale;
  }
}

const SIZES: ReadonlyMap<string, number> = new Map(AFFIXES);

function keyFor(table: string, keys: ReturnType<typeof keysOf>): string {
  if (table === 'glove' || table === 'gaz') return keys.low;
  if (table === 'word') return keys.folded;
  if (table === 'shape') return keys.shape;
  return affixOf(keys.folded, SIZES.get(table) ?? 0);
}
