import type { Lexicon } from './lexicon.js';
import type { Nouns } from './nouns.js';
import type { Ontology } from './ontology.js';
import type { TriggerLexicon } from './triggers.js';

/** What extraction and resolution know about the world before they read. */
export interface Knowledge {
  readonly ontology: Ontology;
  readonly lexicon: Lexicon;
  /** Which common nouns can stand for an entity. */
  readonly nouns: Nouns;
  /** Which words make which relation. */
  readonly triggers: TriggerLexicon;
}
