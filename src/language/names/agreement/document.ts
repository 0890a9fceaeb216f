import { isCapitalised } from '../rules/rule.js';
import type { FoundSpan, ScoredSentence } from '../types.js';

/** A document with the names of a first reading. */
export interface Document {
  readonly sentences: readonly ScoredSentence[];
  /** The forms of each sentence. */
  readonly words: readonly (readonly string[])[];
  /** Spans of each sentence, in order. */
  readonly found: readonly (readonly FoundSpan[])[];
}

/** A place where the words of a name stand. */
export interface Occurrence {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  /** Whether a longer name covers it. */
  readonly longer: boolean;
}

/** Every place where the words of a found name stand, by those words; dates are left out. */
export function occurrences({ words, found }: Document): ReadonlyMap<string, readonly Occurrence[]> {
  const wanted = new Map<string, Occurrence[]>();
  const lengths = new Map<string, Set<number>>();
  found.forEach((spans, sentence) => {
    for (const { first, last, type } of spans) {
      if (type === 'date' || !isCapitalised(words[sentence]![first]!)) continue;
      wanted.set(words[sentence]!.slice(first, last).join(' '), []);
      const start = words[sentence]![first]!;
      lengths.set(start, (lengths.get(start) ?? new Set()).add(last - first));
    }
  });
  words.forEach((forms, sentence) => {
    forms.forEach((form, first) => {
      for (const length of lengths.get(form) ?? []) {
        const last = first + length;
        if (last > forms.length) continue;
        const places = wanted.get(forms.slice(first, last).join(' '));
        if (places === undefined) continue;
        const longer = found[sentence]!.some(
          (span) => span.first <= first && last <= span.last && span.last - span.first > length,
        );
        places.push({ sentence, first, last, longer });
      }
    });
  });
  return wanted;
}
