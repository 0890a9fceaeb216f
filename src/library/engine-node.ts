import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
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
import { NAMES_MODEL } from '../language/names/linear/file-node.js';
import { ENGLISH_MODEL } from '../language/neural/model-node.js';
import { Failure } from '../ontology/failure.js';
import { loadKnowledge } from '../ontology/knowledge-node.js';
import type { Lexicon } from '../ontology/lexicon.js';
import type { Engine } from './engine.js';
import { version } from './version-node.js';

export interface EngineOptions {
  /** Path of the reader's own `ontology.json`; the package's when left out. */
  readonly ontology?: string | undefined;
}

/** The parser by itself, with what names are decided with. */
export interface Parser {
  readonly model: NeuralModel;
  readonly names: NameKnowledge;
  /** Changes with the models. */
  readonly hash: string;
}

const GRAPH = new URL('../../graph/', import.meta.url);
const MEND = 'Install or build stringer again.';

/**
 * Loads the models and what is known of the world: everything that turns a text into claims.
 *
 * @throws Failure `no-model`, `bad-model`, and those of `loadKnowledge`
 */
export async function loadEngine(options: EngineOptions = {}): Promise<Engine> {
  const knowledge = loadKnowledge({ ontology: options.ontology });
  const { model, names, hash } = loadParser(knowledge.lexicon);
  return {
    id: `${version}+${hash}+${knowledgeHash(options.ontology)}`,
    knowledge,
    annotate: (text) => annotate(text, model, names),
    extract: (document, date) => extract(document, knowledge, { date }),
  };
}

/**
 * Loads the models of the parser and of names.
 *
 * @throws Failure `no-model`, `bad-model`
 */
export function loadParser(lexicon: Lexicon): Parser {
  const english = readModel(ENGLISH_MODEL, loadNeuralModel);
  const weights = readModel(NAMES_MODEL, readLinearWeights);
  return {
    model: english.model,
    names: { lexicon, linear: new LinearNames(weights.model, lexicon) },
    hash: english.hash + weights.hash,
  };
}

function readModel<M>(file: URL, read: (bytes: Uint8Array) => M): { model: M; hash: string } {
  const where = fileURLToPath(file);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(where);
  } catch (cause) {
    throw new Failure({ name: 'no-model', what: 'the model cannot be read', where, mend: MEND, blame: 'tool', cause });
  }
  try {
    return { model: read(bytes), hash: hashOf(bytes.subarray(0, MODEL_PREFIX)) };
  } catch (cause) {
    if (!(cause instanceof ModelError)) throw cause;
    throw new Failure({ name: 'bad-model', what: cause.message, where, mend: MEND, blame: 'tool', cause });
  }
}

/** The first bytes of a model file hold the hash of all others, which loading has checked. */
const MODEL_PREFIX = 32;

/** Changes with the vocabulary and the lexicon. */
function knowledgeHash(ontology: string | undefined): string {
  const lexicon = new URL('lexicon/', GRAPH);
  const files = readdirSync(lexicon).filter((name) => name.endsWith('.json'));
  files.sort();
  return hashOf(
    readFileSync(ontology ?? new URL('ontology.json', GRAPH)),
    ...files.map((name) => readFileSync(new URL(name, lexicon))),
  );
}

function hashOf(...parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 8);
}
