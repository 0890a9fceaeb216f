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
  const { model, names } = loadParser(knowledge.lexicon);
  return {
    id: engineId(options),
    knowledge,
    annotate: (text) => annotate(text, model, names),
    extract: (document, date) => extract(document, knowledge, { date }),
  };
}

/**
 * Changes with the program, the models, the vocabulary and the lexicon.
 *
 * @throws Failure `no-model`
 */
export function engineId({ ontology }: EngineOptions): string {
  const models = [ENGLISH_MODEL, NAMES_MODEL].map((file) => readFile(file).subarray(0, MODEL_PREFIX));
  return `${version}+${hashOf(...models)}+${knowledgeHash(ontology)}`;
}

/**
 * Loads the models of the parser and of names.
 *
 * @throws Failure `no-model`, `bad-model`
 */
export function loadParser(lexicon: Lexicon): Parser {
  const weights = loadModel(NAMES_MODEL, readLinearWeights);
  return {
    model: loadModel(ENGLISH_MODEL, loadNeuralModel),
    names: { lexicon, linear: new LinearNames(weights, lexicon) },
  };
}

function loadModel<M>(file: URL, read: (bytes: Uint8Array) => M): M {
  const bytes = readFile(file);
  try {
    return read(bytes);
  } catch (cause) {
    if (!(cause instanceof ModelError)) throw cause;
    const where = fileURLToPath(file);
    throw new Failure({ name: 'bad-model', what: cause.message, where, mend: MEND, blame: 'tool', cause });
  }
}

function readFile(file: URL): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    const where = fileURLToPath(file);
    throw new Failure({ name: 'no-model', what: 'the model cannot be read', where, mend: MEND, blame: 'tool', cause });
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
