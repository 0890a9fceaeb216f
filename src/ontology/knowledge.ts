import type { Lexicon } from './lexicon.js';
import type { Ontology } from './ontology.js';

/** What extraction and resolution know about the world before they read. */
export interface Knowledge {
  readonly ontology: Ontology;
  readonly lexicon: Lexicon;
}
