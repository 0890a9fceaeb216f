import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Document, parseDocument } from 'yaml';
import { Failure } from './failure.js';
import { type Knowledge, type KnowledgeFiles, LEXICON_FILES, NAME_FILES, parseKnowledge } from './knowledge.js';
import { type Lexicon, parseLexicon } from './lexicon.js';
import { type Ontology, parseOntology } from './ontology.js';
import { parseUserLexicon, type UserLexicon, withUserLexicon } from './user-lexicon.js';

export interface KnowledgeOptions {
  /** Path of the reader's own vocabulary, in place of the package's. */
  readonly ontology?: string | undefined;
  /** Path of the reader's own lexicon, beside the package's. */
  readonly lexicon?: string | undefined;
}

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

/** Vocabulary and lexicon. @throws Failure as `readKnowledge` and `parseKnowledge` */
export function loadKnowledge(options: KnowledgeOptions = {}): Knowledge {
  return parseKnowledge(readKnowledge(options), options.ontology);
}

/**
 * Reads the files that knowledge is made of.
 * @throws Failure `no-ontology`, `no-lexicon`, `not-json`, `not-yaml`, `bad-lexicon`
 */
export function readKnowledge({ ontology, lexicon }: KnowledgeOptions = {}): KnowledgeFiles {
  const files = {
    ontology: readJson(ontology ?? fileURLToPath(new URL('ontology.json', GRAPH)), 'no-ontology'),
    lexicon: readLexicon(LEXICON_FILES),
  };
  return lexicon === undefined ? files : withUserLexicon(files, readUserLexicon(lexicon), lexicon);
}

/**
 * Reads a person's own lexicon: YAML, or JSON, which is YAML too.
 * @throws Failure `no-lexicon`, `not-yaml`, `bad-lexicon`
 */
export function readUserLexicon(path: string): UserLexicon {
  const text = readText(path, 'no-lexicon');
  const document = parseDocument(text, { logLevel: 'silent' });
  const [error] = document.errors;
  if (error) {
    const line = error.linePos?.[0].line;
    const where = line === undefined ? path : `${path}, line ${line}`;
    throw new Failure({ name: 'not-yaml', what: error.message.split('\n', 1)[0]!, where, mend: 'Mend the line.' });
  }
  return parseUserLexicon(contentOf(document, path), path);
}

function contentOf(document: Document, where: string): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (cause) {
    const what = `its aliases cannot be resolved (${cause instanceof Error ? cause.message : String(cause)})`;
    throw new Failure({ name: 'not-yaml', what, where, mend: 'Write the values out.', cause });
  }
}

/** More would only serve to blow a small file up. */
const MOST_ALIASES = 100;

function readLexicon(names: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(names.map((name) => [name, readLexiconFile(name)]));
}

function readLexiconFile(name: string): unknown {
  return readJson(fileURLToPath(new URL(`lexicon/${name}.json`, GRAPH)), 'no-lexicon');
}

function readText(path: string, name: string): string {
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
