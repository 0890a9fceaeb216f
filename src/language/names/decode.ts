import type { Evidence, FoundSpan, NameScores, SpanType } from './types.js';

/** The tag set of a model, taken apart once. `begin[i]` and `inside[i]` are the tags of type `types[i]`. */
interface TagSet {
  readonly outside: number;
  readonly types: readonly SpanType[];
  readonly begin: readonly number[];
  readonly inside: readonly number[];
  /** For each tag the one that opens its span, -1 for tags that open one or stand outside. */
  readonly opener: Int32Array;
}

const tagSets = new WeakMap<readonly string[], TagSet>();

function tagSet(tags: readonly string[]): TagSet {
  const known = tagSets.get(tags);
  if (known !== undefined) return known;
  const types = tags.filter((tag) => tag.startsWith('B-')).map((tag) => tag.slice(2) as SpanType);
  const begin = types.map((type) => tags.indexOf(`B-${type}`));
  const inside = types.map((type) => tags.indexOf(`I-${type}`));
  const opener = new Int32Array(tags.length).fill(-1);
  for (let i = 0; i < types.length; i++) opener[inside[i]!] = begin[i]!;
  const set = { outside: tags.indexOf('O'), types, begin, inside, opener };
  tagSets.set(tags, set);
  return set;
}

/** The scores with the weight of each piece of evidence added to the tags of its span. The input stays as it is. */
export function withEvidence(scores: NameScores, evidence: readonly Evidence[]): NameScores {
  if (evidence.length === 0) return scores;
  const set = tagSet(scores.tags);
  const values = scores.values.slice();
  const width = scores.tags.length;
  for (const { first, last, type, weight } of evidence) {
    const at = type === 'none' ? -1 : set.types.indexOf(type);
    if (at < 0 && type !== 'none') continue;
    for (let token = first; token < last; token++) {
      const tag = at < 0 ? set.outside : token === first ? set.begin[at]! : set.inside[at]!;
      const cell = token * width + tag;
      values[cell] = values[cell]! + weight;
    }
  }
  return { tags: scores.tags, values };
}

/**
 * The best sequence of tags in which every `I-` continues a span of its type (Viterbi over the token scores), as spans
 * in order. Ties fall to the earlier tag of the model's order.
 */
export function decode(scores: NameScores): FoundSpan[] {
  const { tags, values } = scores;
  const width = tags.length;
  const length = values.length / width;
  if (length === 0) return [];
  const set = tagSet(tags);
  const { opener } = set;
  const from = new Uint8Array(length * width);
  let before = new Float64Array(width);
  let now = new Float64Array(width);
  for (let tag = 0; tag < width; tag++) before[tag] = opener[tag]! >= 0 ? -1e9 : values[tag]!;
  for (let token = 1; token < length; token++) {
    const best = indexOfMost(before);
    const row = token * width;
    for (let tag = 0; tag < width; tag++) {
      const begin = opener[tag]!;
      const previous = begin < 0 ? best : before[begin]! >= before[tag]! ? begin : tag;
      from[row + tag] = previous;
      now[tag] = before[previous]! + values[row + tag]!;
    }
    [before, now] = [now, before];
  }
  let tag = indexOfMost(before);
  const path = new Uint8Array(length);
  for (let token = length - 1; token >= 0; token--) {
    path[token] = tag;
    tag = from[token * width + tag]!;
  }
  return spans(path, scores, set);
}

function indexOfMost(values: Float64Array): number {
  let best = 0;
  for (let tag = 1; tag < values.length; tag++) if (values[tag]! > values[best]!) best = tag;
  return best;
}

function spans(path: Uint8Array, scores: NameScores, set: TagSet): FoundSpan[] {
  const out: FoundSpan[] = [];
  for (let token = 0; token < path.length; ) {
    const at = set.begin.indexOf(path[token]!);
    if (at < 0) {
      token++;
      continue;
    }
    let last = token + 1;
    while (last < path.length && path[last] === set.inside[at]) last++;
    out.push({ first: token, last, type: set.types[at]!, margin: margin(scores, set, token, last, at) });
    token = last;
  }
  return out;
}

/** Mean over the span's tokens of the score of type `at` above the best score of anything else. */
function margin(scores: NameScores, set: TagSet, first: number, last: number, at: number): number {
  let sum = 0;
  for (let token = first; token < last; token++) {
    const row = token * scores.tags.length;
    const own = Math.max(scores.values[row + set.begin[at]!]!, scores.values[row + set.inside[at]!]!);
    let rival = scores.values[row + set.outside]!;
    for (let i = 0; i < set.types.length; i++) {
      if (i === at) continue;
      rival = Math.max(rival, scores.values[row + set.begin[i]!]!, scores.values[row + set.inside[i]!]!);
    }
    sum += own - rival;
  }
  return sum / (last - first);
}

/**
 * For each type, the mean score of its tags over a span above the score of `O`: what the network thinks of the span,
 * were it a name.
 */
export function typeScores(scores: NameScores, first: number, last: number): ReadonlyMap<SpanType, number> {
  const set = tagSet(scores.tags);
  const width = scores.tags.length;
  return new Map(
    set.types.map((type, at) => {
      let sum = 0;
      for (let token = first; token < last; token++) {
        const own = token === first ? set.begin[at]! : set.inside[at]!;
        sum += scores.values[token * width + own]! - scores.values[token * width + set.outside]!;
      }
      return [type, sum / (last - first)];
    }),
  );
}
