import type { Explanation, Modality, TimeExpression } from '../../ontology/types.js';
import type { Speaker } from '../attribution/attribution.js';
import type { PhraseMention } from '../types.js';

/** An event claim in tokens, before it is turned into offsets. */
export interface EventClaim {
  readonly relation: string;
  /** PLOVER's class where it is not that of the relation: "will meet" is AGREE. */
  readonly plover: string | null;
  readonly sentence: number;
  readonly subject: PhraseMention;
  readonly object: PhraseMention;
  /** Tokens `first` up to, not including, `last`. */
  readonly trigger: { readonly first: number; readonly last: number };
  readonly modality: Modality;
  readonly negated: boolean;
  readonly attribution: Speaker | null;
  readonly time: TimeExpression | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly explanation: Explanation;
}
