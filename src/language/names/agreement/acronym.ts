import { typeScores } from '../decode.js';
import type { Evidence, FoundSpan, SpanType } from '../types.js';
import { WEIGHTS } from '../weights.js';
import type { Document } from './document.js';

/**
 * An acronym introduced in brackets names what its long form names.
 *
 * ```
 * the Free Press Union ( FPU ) … FPU members
 *     ^^^^^^^^^^^^^^^^   ^^^     ^^^ group
 * ```
 */
export function acronym(document: Document): Evidence[] {
  const types = new Map<string, ReadonlyMap<SpanType, number>>();
  const evidence: Evidence[] = [];
  document.found.forEach((spans, sentence) => {
    for (const span of spans) {
      const short = introduced(document.words[sentence]!, span);
      const { scores } = document.sentences[sentence]!;
      if (short === null || scores === null) continue;
      const long = typeScores(scores, span.first, span.last);
      const own = typeScores(scores, short, short + 1);
      types.set(document.words[sentence]![short]!, long);
      evidence.push(...half(own, { sentence, first: span.first, last: span.last }));
    }
  });
  document.words.forEach((words, sentence) => {
    words.forEach((word, first) => {
      const long = types.get(word);
      const covered = document.found[sentence]!.some((s) => s.first <= first && first < s.last && s.last - s.first > 1);
      if (long !== undefined && !covered) evidence.push(...half(long, { sentence, first, last: first + 1 }));
    });
  });
  return evidence;
}

const half = (scores: ReadonlyMap<SpanType, number>, at: Pick<Evidence, 'sentence' | 'first' | 'last'>): Evidence[] =>
  [...scores].map(([type, score]) => ({ ...at, type, weight: WEIGHTS.acronym * score * 0.5 }));

/** The token of the acronym in brackets behind a name whose capitals spell it, else null. */
function introduced(words: readonly string[], { first, last, type }: FoundSpan): number | null {
  const short = words[last + 1];
  if (type === 'date' || type === 'person' || last - first < 2 || words[last] !== '(' || words[last + 2] !== ')')
    return null;
  if (short === undefined || !/^[\p{Lu}][\p{Lu}\d.&-]+s?$/u.test(short)) return null;
  const letters = short.replace(/[^\p{Lu}]/gu, '');
  const initials = words.slice(first, last).map((word) => word[0]!.toUpperCase());
  let at = 0;
  for (const initial of initials) if (initial === letters[at]) at++;
  return at >= letters.length - 1 ? last + 1 : null;
}
