import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Failure } from './failure.js';
import { type Knowledge, type KnowledgeFiles, LEXICON_FILES, NAME_FILES, parseKnowledge } from './knowledge.js';
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
  const file = path ?? fileURLToPath(new URL('ontology.json', GRAPH));
  return parseOntology(readJson(file, 'no-ontology'), path ?? 'ontology.json');
}

/** Reads the package's lexicon. */
export function loadLexicon(): Lexicon {
  return parseLexicon(readLexicon(NAME_FILES));
}

/** Vocabulary and lexicon; `ontology` is the path of the reader's own vocabulary. */
export function loadKnowledge(options: { readonly ontology?: string | undefined } = {}): Knowledge {
  return parseKnowledge(readKnowledge(options), options.ontology);
}

/**
 * Reads the files that knowledge is made of.
 * @throws Failure `no-ontology`, `no-lexicon`, `not-json`
 */
export function readKnowledge({ ontology }: { readonly ontology?: string | undefined } = {}): KnowledgeFiles {
  return {
    ontology: readJson(ontology ?? fileURLToPath(new URL('ontology.json', GRAPH)), 'no-ontology'),
    lexicon: readLexicon(LEXICON_FILES),
  };
}

function readLexicon(names: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(names.map((name) => [name, readLexiconFile(name)]));
}

function readLexiconFile(name: string): unknown {
  return readJson(fileURLToPath(new URL(`lexicon/${name}.json`, GRAPH)), 'no-lexicon');
}

function readJson(path: string, name: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    const mend = 'Check the path and that the file may be read.';
    throw new Failure({ name, what: 'the file cannot be read', where: path, mend, cause });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    const what = `the file is not JSON (${cause instanceof Error ? cause.message : String(cause)})`;
    throw new Failure({ name: 'not-json', what, where: path, cause });
  }
}
