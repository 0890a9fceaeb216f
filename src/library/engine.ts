import type { Knowledge } from '../ontology/knowledge.js';
import type { AnnotatedDocument, Extraction } from '../ontology/types.js';

/** Everything that turns a text into claims. */
export interface Engine {
  /** Changes with anything that could change what is extracted: the program, the model, what is known of the world. */
  readonly id: string;
  readonly knowledge: Knowledge;
  /** Sentences with their tokens, trees and names. */
  annotate(text: string): AnnotatedDocument;
  /** @param date the day the article was published, to which "on Thursday" is relative */
  extract(document: AnnotatedDocument, date: string | null): Extraction;
}
