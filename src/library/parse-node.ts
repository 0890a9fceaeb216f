import { readFile } from 'node:fs/promises';
import { findInputs, readInput } from '../article/inputs-node.js';
import type { Fault } from '../article/read.js';
import { parseToConllu, parseConllu as parseWords } from '../language/index.js';
import { Failure } from '../ontology/failure.js';
import { loadLexicon } from '../ontology/package-node.js';
import type { Parser } from './engine.js';
import { loadParser } from './engine-node.js';

let parser: Parser | undefined;

function load(): Parser {
  parser ??= loadParser(loadLexicon());
  return parser;
}

/**
 * A text as CoNLL-U (https://universaldependencies.org/format.html): words, lemmas, tags, features and trees, names in
 * MISC.
 *
 * @param id name of the document in its comments
 */
export function parseText(text: string, id?: string): string {
  const { model, names } = load();
  return parseToConllu(text, model, names, { id });
}

/**
 * A CoNLL-U file with its own sentences and words and everything else predicted, a document at a time.
 *
 * @throws Failure `bad-conllu` that names the line
 */
export function* parseConllu(conllu: string): Iterable<string> {
  const { model, names } = load();
  yield* parseWords(conllu, model, names);
}

/** @throws Failure `unreadable`, `bad-conllu` */
export async function* parseConlluFile(path: string): AsyncIterable<string> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new Failure({
      name: 'unreadable',
      what: 'the file cannot be read',
      where: path,
      mend: 'Check its name and permissions.',
      cause,
    });
  }
  yield* parseConllu(text);
}

export interface Parsed {
  readonly conllu: string;
}

/** The articles of files, folders, globs and standard input as CoNLL-U. */
export async function* parseInputs(inputs: readonly string[]): AsyncIterable<Parsed | Fault> {
  const { found, faults } = await findInputs(inputs);
  yield* faults;
  for (const input of found) {
    for await (const document of readInput(input, {})) {
      yield 'error' in document ? document : { conllu: parseText(document.text, document.id) };
    }
  }
}
