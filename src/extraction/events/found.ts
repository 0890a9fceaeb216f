import type { End } from './ends.js';
import { endsOf } from './ends.js';
import type { View } from './frame.js';

/** Ends of a claim with how sure the way to them is, 0 to 1, and the role they stood in. */
export interface Found {
  readonly ends: readonly End[];
  readonly role: string;
  readonly weight: number;
}

export const NONE: Found = { ends: [], role: '', weight: 0 };

/** Whom some arguments stand for, each once. */
export function endsIn(view: View, tokens: readonly number[]): End[] {
  const found: End[] = [];
  for (const token of tokens)
    for (const end of endsOf(view, token))
      if (!found.some((known) => known.mention.head === end.mention.head)) found.push(end);
  return found;
}
