import type { Lexicon } from '../../ontology/lexicon.js';
import type { NameType, Token } from '../../ontology/types.js';

/**
 * What the network says about the names of one sentence: a score (a logit, higher is likelier) for each tag of each
 * token, row by row. `tags` are `O`, `B-person`, `I-person`, … in the order of the model.
 */
export interface NameScores {
  readonly tags: readonly string[];
  readonly values: Float32Array;
}

/** A sentence before its names are decided. `scores` is null where there is no network: then only dates are found. */
export interface ScoredSentence {
  readonly tokens: readonly Token[];
  readonly scores: NameScores | null;
}

/** `other` marks names that are none of the product's types (elections, works, laws); they never leave this room. */
export type SpanType = NameType | 'other';

/** A span of tokens, `last` exclusive, with how far its tags lie above those of the next best type, in logits. */
export interface FoundSpan {
  readonly first: number;
  readonly last: number;
  readonly type: SpanType;
  readonly margin: number;
}

/** Something that speaks for a name of a type at a place, or for there being none. Weights are logits. */
export interface Evidence {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly type: SpanType | 'none';
  readonly weight: number;
}

/** What this room asks of the lexicon. */
export type NameLexicon = Pick<Lexicon, 'lookup' | 'longestAt' | 'isFirstName' | 'personNoun'>;
