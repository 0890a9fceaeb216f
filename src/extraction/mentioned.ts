import type { Sentence } from '../ontology/types.js';
import type { Reference } from './types.js';

/** How many tokens of a sentence head mentions: where there are none, there is nobody to say anything of. */
export function mentionedIn({ tokens }: Sentence, index: number, reference: Reference): number {
  let count = 0;
  for (let token = 0; token < tokens.length; token += 1)
    if (reference.mentionAt(index, token) !== undefined) count += 1;
  return count;
}
