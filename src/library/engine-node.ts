import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NAMES_MODEL } from '../language/names/linear/file-node.js';
import { ENGLISH_MODEL } from '../language/neural/model-node.js';
import { Failure } from '../ontology/failure.js';
import { type KnowledgeOptions, loadKnowledge, readKnowledge } from '../ontology/knowledge-node.js';
import type { Lexicon } from '../ontology/lexicon.js';
import { createEngine, createParser, type Engine, type EngineFiles, type ModelFiles, type Parser } from './engine.js';
import { version } from './version-node.js';

export type EngineOptions = KnowledgeOptions;

const GRAPH = new URL('../../graph/', import.meta.url);

/**
 * Loads the models and what is known of the world: everything that turns a text into claims.
 *
 * @throws Failure `no-model`, `bad-model`, and those of `loadKnowledge`
 */
export async function loadEngine(options: EngineOptions = {}): Promise<Engine> {
  return createEngine({ ...readModels(), id: engineId(options), knowledge: loadKnowledge(options) });
}

/**
 * Reads what an engine is made of, to put it together elsewhere.
 *
 * @throws Failure `no-model`, and those of `readKnowledge`
 */
export function readEngineFiles(options: EngineOptions = {}): EngineFiles {
  return { ...readModels(), id: engineId(options), knowledge: readKnowledge(options) };
}

/**
 * Changes with the program, the models, the vocabulary and the lexicon.
 *
 * @throws Failure `no-model`
 */
export function engineId(options: EngineOptions): string {
  const models = [ENGLISH_MODEL, NAMES_MODEL].map((file) => readFile(file).subarray(0, MODEL_PREFIX));
  return `${version}+${hashOf(...models)}+${knowledgeHash(options)}`;
}

/**
 * Loads the models of the parser and of names.
 *
 * @throws Failure `no-model`, `bad-model`
 */
export function loadParser(lexicon: Lexicon): Parser {
  return createParser(readModels(), lexicon);
}

function readModels(): ModelFiles {
  return { model: readFile(ENGLISH_MODEL), names: readFile(NAMES_MODEL) };
}

function readFile(file: URL): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    const where = fileURLToPath(file);
    const mend = 'Install or build stringer again.';
    throw new Failure({ name: 'no-model', what: 'the model cannot be read', where, mend, blame: 'tool', cause });
  }
}

/** The first bytes of a model file hold the hash of all others, which loading has checked. */
const MODEL_PREFIX = 32;

/** Changes with the vocabulary and the lexicon. */
function knowledgeHash({ ontology, lexicon }: EngineOptions): string {
  const folder = new URL('lexicon/', GRAPH);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  files.sort();
  return hashOf(
    readFileSync(ontology ?? new URL('ontology.json', GRAPH)),
    ...files.map((name) => readFileSync(new URL(name, folder))),
    ...(lexicon === undefined ? [] : [readFileSync(lexicon)]),
  );
}

function hashOf(...parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 8);
}
