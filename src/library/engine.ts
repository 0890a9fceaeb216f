import { extract } from '../extraction/index.js';
import {
  annotate,
  LinearNames,
  loadNeuralModel,
  ModelError,
  type NameKnowledge,
  type NeuralModel,
  readLinearWeights,
} from '../language/index.js';
import { Failure } from '../ontology/failure.js';
import type { Knowledge, KnowledgeFiles } from '../ontology/knowledge.js';
import type { Lexicon } from '../ontology/lexicon.js';
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

/** The model files, as bytes. */
export interface ModelFiles {
  /** The parser: `english.stringer`. */
  readonly model: Uint8Array;
  /** The second model of names: `names.stringer`. */
  readonly names: Uint8Array;
}

/** What an engine is made of. */
export interface EngineParts extends ModelFiles {
  readonly id: string;
  readonly knowledge: Knowledge;
}

/** The same as it lies in files. */
export interface EngineFiles extends ModelFiles {
  readonly id: string;
  readonly knowledge: KnowledgeFiles;
}

/** The parser by itself, with what names are decided with. */
export interface Parser {
  readonly model: NeuralModel;
  readonly names: NameKnowledge;
}

/**
 * Puts an engine together. It needs neither files nor network, so that it runs in a browser and gives the same there.
 *
 * @throws Failure `bad-model`
 */
export function createEngine(parts: EngineParts): Engine {
  const { id, knowledge } = parts;
  const { model, names } = createParser(parts, knowledge.lexicon);
  return {
    id,
    knowledge,
    annotate: (text) => annotate(text, model, names),
    extract: (document, date) => extract(document, knowledge, { date }),
  };
}

/** @throws Failure `bad-model` */
export function createParser({ model, names }: ModelFiles, lexicon: Lexicon): Parser {
  const weights = usable('names.stringer', () => readLinearWeights(names));
  return {
    model: usable('english.stringer', () => loadNeuralModel(model)),
    names: { lexicon, linear: new LinearNames(weights, lexicon) },
  };
}

function usable<M>(where: string, read: () => M): M {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof ModelError)) throw cause;
    const mend = 'Install or build stringer again.';
    throw new Failure({ name: 'bad-model', what: cause.message, where, mend, blame: 'tool', cause });
  }
}
