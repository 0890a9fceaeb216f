import type { EntityType, Sentence, Token } from '../ontology/types.js';

/** A mention in tokens: the noun phrase `first` up to, not including, `last` of a sentence, with the index of its head. */
export interface PhraseMention {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /** The head words: a name without its title and nationality, or the head noun. */
  readonly core: { readonly first: number; readonly last: number };
  readonly kind: 'name' | 'description' | 'pronoun';
  /** Whether it is a nationality adjective: "Israeli" in "Israeli strikes". */
  readonly adjective: boolean;
  /** Id of the article's entity that it refers to. */
  readonly entity: string;
}

/** An entity of the article before its mentions are turned into offsets. */
export interface ArticleEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly kind: string | null;
  readonly name: string;
  readonly country: string | null;
  readonly role: string | null;
  readonly mentions: readonly PhraseMention[];
}

/** What coreference hands to claim extraction. */
export interface Reference {
  readonly entities: readonly ArticleEntity[];
  /**
   * The mention headed by a token, if that token heads one. A nationality adjective ("Israeli" in "Israeli strikes")
   * heads a mention of its country; a possessive pronoun heads a mention of whoever it refers to.
   */
  mentionAt(sentence: number, token: number): PhraseMention | undefined;
  /** The entity of that id. */
  entity(id: string): ArticleEntity;
  /** The members, where an entity stands for several others ("the two sides", "they", "US and Germany"): ids. */
  members(id: string): readonly string[];
}

/** A token with the sentence that it stands in. */
export interface Place {
  readonly sentence: Sentence;
  readonly token: Token;
  readonly index: number;
}
