import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Failure } from './failure.js';
import type { Knowledge } from './knowledge.js';
import { type Lexicon, parseLexicon } from './lexicon.js';
import { parseNouns } from './nouns.js';
import { type Ontology, parseOntology } from './ontology.js';
import { parseTriggers } from './triggers.js';

/** The package's `graph/` folder: two levels above both `src/ontology/` and `dist/ontology/`. */
const GRAPH = new URL('../../graph/', import.meta.url);

const LEXICON_FILES = [
  'countries',
  'bodies',
  'groups',
  'places',
  'cities',
  'offices',
  'person-nouns',
  'first-names',
  'common-names',
];

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
  return parseLexicon(Object.fromEntries(LEXICON_FILES.map((name) => [name, readLexiconFile(name)])));
}

/** Vocabulary and lexicon; `ontology` is the path of the reader's own vocabulary. */
export function loadKnowledge({ ontology }: { readonly ontology?: string | undefined } = {}): Knowledge {
  return {
    ontology: loadOntology(ontology),
    lexicon: loadLexicon(),
    nouns: parseNouns(readLexiconFile('nouns')),
    triggers: parseTriggers(readLexiconFile('triggers'), readLexiconFile('triggers-backoff')),
  };
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
