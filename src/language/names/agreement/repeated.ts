import { typeScores } from '../decode.js';
import type { Evidence, SpanType } from '../types.js';
import { WEIGHTS } from '../weights.js';
import { type Document, type Occurrence, occurrences } from './document.js';

/**
 * The same name is the same thing all through a document: each mention hears what the network says of the others.
 *
 * ```
 * Qatana was shelled at dawn. Residents of Qatana fled.
 * ^^^^^^ group? place?                     ^^^^^^ place
 * ```
 */
export function repeated(document: Document): Evidence[] {
  return [...occurrences(document).values()].flatMap((places) => {
    const alone = places.filter(({ longer }) => !longer);
    return alone.length < 2 ? [] : shared(document, alone);
  });
}

function shared(document: Document, places: readonly Occurrence[]): Evidence[] {
  const each = places.map(({ sentence, first, last }) => {
    const { scores } = document.sentences[sentence]!;
    return scores === null ? new Map<SpanType, number>() : typeScores(scores, first, last);
  });
  const total = new Map<SpanType, number>();
  for (const scores of each) for (const [type, score] of scores) total.set(type, (total.get(type) ?? 0) + score);
  return places.flatMap(({ sentence, first, last }, at) =>
    [...total].map(([type, sum]) => {
      const others = (sum - (each[at]!.get(type) ?? 0)) / (places.length - 1);
      return { sentence, first, last, type, weight: WEIGHTS.repeated * others };
    }),
  );
}
