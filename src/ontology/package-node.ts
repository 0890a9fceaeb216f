import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Failure } from './failure.js';
import { NAME_FILES } from './knowledge.js';
import { type Lexicon, parseLexicon } from './lexicon.js';
import { type Ontology, parseOntology } from './ontology.js';

/** The package's `graph/` folder: two levels above both `src/ontology/` and `dist/ontology/`. */
const GRAPH = new URL('../../graph/', import.meta.url);

/**
 * Reads the vocabulary.
 * @param path file of the reader's own vocabulary; the package's when left out
 * @throws Failure `no-ontology`, `not-json` or `bad-ontology`
 */
export function loadOntology(path?: string): Ontology {
  return parseOntology(readOntology(path), path ?? 'ontology.json');
}

/** Reads the package's lexicon. */
export function loadLexicon(): Lexicon {
  return parseLexicon(readLexicon(NAME_FILES));
}

/** Reads files of the package's lexicon, by their names without `.json`. */
export function readLexicon(names: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(names.map((name) => [name, readLexiconFile(name)]));
}

function readLexiconFile(name: string): unknown {
  return readJson(fileURLToPath(new URL(`lexicon/${name}.json`, GRAPH)), 'no-lexicon');
}

/** Reads the vocabulary as it lies in its file. */
export function readOntology(path?: string): unknown {
  return readJson(path ?? fileURLToPath(new URL('ontology.json', GRAPH)), 'no-ontology');
}

/** @param name of the failure when the file cannot be read */
export function readText(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const mend = 'Check the path and that the file may be read.';
    throw new Failure({ name, what: 'the file cannot be read', where: path, mend, cause });
  }
}

function readJson(path: string, name: string): unknown {
  const text = readText(path, name);
  try {
    return JSON.parse(text);
  } catch (cause) {
    const what = `the file is not JSON (${cause instanceof Error ? cause.message : String(cause)})`;
    throw new Failure({ name: 'not-json', what, where: path, cause });
  }
}
