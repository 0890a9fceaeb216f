import type { Token } from '../../../ontology/types.js';
import type { Evidence, FoundSpan, NameLexicon } from '../types.js';

/** A piece of evidence inside one sentence. */
export type Hint = Omit<Evidence, 'sentence'>;

/** What a rule looks at. `found` are the spans of the network's own reading. */
export interface RuleInput {
  readonly tokens: readonly Token[];
  /** The forms of `tokens`. */
  readonly words: readonly string[];
  readonly found: readonly FoundSpan[];
  readonly lexicon: NameLexicon;
}

/** One source of evidence for the names of a sentence. */
export type Rule = (input: RuleInput) => Hint[];

/** Whether a word begins with a capital letter, or with a digit and holds one (`3M`). */
export const isCapitalised = (word: string): boolean => /^\p{Lu}|^\d.*\p{Lu}/u.test(word);

/** Whether the network reads a longer name around these tokens: evidence never breaks one up. */
export const insideLonger = (found: readonly FoundSpan[], first: number, last: number): boolean =>
  found.some((span) => span.first <= first && last <= span.last && span.last - span.first > last - first);
