import { isCapitalised } from '../rules/rule.js';
import type { Evidence } from '../types.js';
import { WEIGHTS } from '../weights.js';
import type { Document } from './document.js';

/**
 * The surname of a person named in full is that person, unless the document also has it inside another name.
 *
 * ```
 * Leila Carter arrived on Monday. Carter will stay a week.
 * ^^^^^^^^^^^^                    ^^^^^^ person
 * ```
 */
export function surname({ words, found }: Document): Evidence[] {
  const surnames = new Map<string, number>();
  found.forEach((spans, sentence) => {
    for (const { first, last, type, margin } of spans) {
      if (type !== 'person' || last - first < 2) continue;
      const name = words[sentence]!.slice(surnameStart(words[sentence]!, first, last), last).join(' ');
      if (isCapitalised(words[sentence]![last - 1]!)) surnames.set(name, Math.max(surnames.get(name) ?? 0, margin));
    }
  });
  if (surnames.size === 0) return [];
  const lasts = new Set([...surnames.keys()].map((name) => name.slice(name.lastIndexOf(' ') + 1)));
  return found.flatMap((spans, sentence) => {
    const list = words[sentence]!;
    return list.flatMap((_, first): Evidence[] => {
      for (const length of [3, 2, 1]) {
        const last = first + length;
        if (last > list.length || !lasts.has(list[last - 1]!)) continue;
        const sure = surnames.get(list.slice(first, last).join(' '));
        if (sure === undefined) continue;
        if (spans.some((span) => span.first <= first && last <= span.last && span.last - span.first > length))
          return [];
        return [{ sentence, first, last, type: 'person', weight: WEIGHTS.surname * Math.min(1, sure / 4) }];
      }
      return [];
    });
  });
}

/** Where the surname starts: particles belong to it (`al - Abadi`, `bin Salman`). */
function surnameStart(words: readonly string[], first: number, last: number): number {
  let start = last - 1;
  while (start - 1 > first && /^(?:al|el|bin|ibn|de|van|von|der|-|–)$/i.test(words[start - 1]!)) start--;
  return start;
}
