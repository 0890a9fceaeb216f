const FORBIDDEN = 1e6;

/**
 * Best sequence of name tags in which `I-x` follows only `B-x` or `I-x` (Viterbi). Tags that are no product type
 * (`other`) compete like the rest and come out as `O`.
 */
export class NameDecoder {
  private readonly labels: readonly string[];
  private readonly shown: readonly string[];
  /** For each tag, the tags it may follow. */
  private readonly before: readonly (readonly number[])[];

  constructor(labels: readonly string[]) {
    this.labels = labels;
    this.shown = labels.map((l) => (l.endsWith('-other') ? 'O' : l));
    const all = labels.map((_, i) => i);
    this.before = labels.map((label) =>
      label.startsWith('I-') ? all.filter((i) => labels[i] !== 'O' && labels[i]!.slice(2) === label.slice(2)) : all,
    );
  }

  /** `scores` holds `n` rows of `stride` numbers from `start`, the first of each row one for each tag. */
  decode(scores: Float32Array, start: number, stride: number, n: number): string[] {
    const k = this.labels.length;
    let best = new Float64Array(k);
    for (let j = 0; j < k; j++) best[j] = scores[start + j]! - (this.labels[j]!.startsWith('I-') ? FORBIDDEN : 0);
    const back = new Uint8Array(n * k);
    for (let t = 1; t < n; t++) {
      const next = new Float64Array(k);
      const top = indexOfMost(best);
      for (let j = 0; j < k; j++) {
        const from = this.before[j]!;
        let source = from.length === k ? top : from[0]!;
        if (from.length < k) for (const i of from) if (best[i]! > best[source]!) source = i;
        next[j] = best[source]! + scores[start + t * stride + j]!;
        back[t * k + j] = source;
      }
      best = next;
    }
    const out = new Array<string>(n);
    let tag = indexOfMost(best);
    for (let t = n - 1; t >= 0; t--) {
      out[t] = this.shown[tag]!;
      tag = back[t * k + tag]!;
    }
    return out;
  }
}

function indexOfMost(values: Float64Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! > values[best]!) best = i;
  return best;
}
