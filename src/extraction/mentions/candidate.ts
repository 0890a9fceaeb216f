import type { EntityType } from '../../ontology/types.js';

/** Grammatical person of a pronoun, and what may stand behind it. */
export interface PronounInfo {
  readonly lemma: string;
  readonly person: 1 | 2 | 3;
  readonly number: 'singular' | 'plural';
  readonly gender: 'male' | 'female' | 'neuter' | null;
  readonly possessive: boolean;
  readonly reflexive: boolean;
}

/** A noun that describes the one mentioned: the head of a description, a title, an apposed noun. */
export interface Descriptor {
  /** Lower-cased lemma of the noun: "minister". */
  readonly lemma: string;
  /** The words of the office or description as used, without articles, nationality and owner: "Defence Minister". */
  readonly words: string;
  /** Lower-cased lemmas of the words that narrow it, nationality included: "israeli", "defence". */
  readonly modifiers: readonly string[];
  readonly plural: boolean;
}

/** A noun phrase that may refer, before coreference. Token indices are those of the sentence; `last` is exclusive. */
export interface Candidate {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  /** Syntactic head: the token at which claims look the mention up. */
  readonly head: number;
  /** Other tokens that find it: a title whose name is the head, the first word of a name parsed flat. */
  readonly otherHeads: readonly number[];
  /** The head words: the name itself, without title and nationality, or the head noun. */
  readonly core: { readonly first: number; readonly last: number };
  readonly kind: 'name' | 'description' | 'pronoun';
  /** The name as written, null for descriptions and pronouns. */
  readonly name: string | null;
  /** Id of the lexicon's entry that the name means, where it knows one. */
  readonly entry: string | null;
  /** Whether the name is a nationality ("Israeli") or stands for its country ("the Kremlin"). */
  readonly metonym: boolean;
  readonly adjective: boolean;
  readonly type: EntityType | null;
  readonly subtype: string | null;
  /** ISO code of the country that it is, or that its modifiers name. */
  readonly country: string | null;
  readonly descriptors: readonly Descriptor[];
  readonly plural: boolean;
  readonly definite: boolean;
  readonly pronoun: PronounInfo | null;
}
