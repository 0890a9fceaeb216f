import { isCapitalised } from '../rules/rule.js';
import type { Evidence } from '../types.js';
import { WEIGHTS } from '../weights.js';
import type { Document } from './document.js';

/**
 * A storm has the name of a person and is none, all through a document that calls it a storm once.
 *
 * ```
 * Hurricane Ida came ashore . Ida was the third storm
 * ^^^^^^^^^^^^^               ^^^ no name
 * ```
 */
export function storm({ words }: Document): Evidence[] {
  const storms = new Set<string>();
  for (const list of words) {
    list.forEach((word, at) => {
      const next = list[at + 1] ?? '';
      if (STORMS.test(word) && isCapitalised(next)) storms.add(next);
    });
  }
  if (storms.size === 0) return [];
  return words.flatMap((list, sentence) =>
    list.flatMap((word, at): Evidence[] => {
      const called = STORMS.test(word) && storms.has(list[at + 1] ?? '');
      const alone = storms.has(word) && !isCapitalised(list[at + 1] ?? '') && !isFirstPart(list[at - 1]);
      if (!called && !alone) return [];
      return [{ sentence, first: at, last: at + 1, type: 'none', weight: WEIGHTS.noName }];
    }),
  );
}

const STORMS = /^(?:Hurricane|Typhoon|Cyclone|Storm)$/;

/** Whether the word before makes this one the end of a longer name. */
const isFirstPart = (before: string | undefined): boolean =>
  before !== undefined && isCapitalised(before) && !STORMS.test(before);
