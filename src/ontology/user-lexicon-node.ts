import { type Document, parseDocument } from 'yaml';
import { Failure } from './failure.js';
import { readText } from './package-node.js';
import { parseUserLexicon, type UserLexicon } from './user-lexicon.js';

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
