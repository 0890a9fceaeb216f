import { createReadStream } from 'node:fs';
import type { Fault } from '../article/read.js';
import { Failure } from '../ontology/failure.js';
import { loadKnowledge } from '../ontology/knowledge-node.js';
import { readCorrections } from '../store/corrections-node.js';
import { articleRows } from '../store/rows.js';
import { Store } from '../store/store.js';
import type { BuildResult, Outcome } from './build-node.js';
import { type ClaimLine, readClaimLine } from './claim-lines.js';
import { type GivenKnowledge, keepKnowledge, knowledgeFor } from './kept-node.js';
import { byteLines } from './lines.js';

export interface ImportOptions extends GivenKnowledge {
  /** File of the store; made when it is not there. */
  readonly path: string;
  /** Is told of every line after it was dealt with. */
  readonly onArticle?: (outcome: Outcome) => void;
  /** Is told of every line that could not be read; the others are read all the same. */
  readonly onFault?: (fault: Fault) => void;
}

/**
 * Adds what `extract --whole` found, on whatever machines, to a store: the graph is the one that building from the same
 * articles gives, in whatever order and how often the lines come.
 *
 * @param files JSON Lines; `-` is standard input
 * @throws Failure `no-such-file`, and as `Store.open`
 */
export async function importClaims(files: readonly string[], options: ImportOptions): Promise<BuildResult> {
  const counts = { added: 0, updated: 0, known: 0, faults: 0 };
  const knowledge = loadKnowledge(knowledgeFor(options.path, options));
  const store = await Store.open(options.path);
  try {
    keepKnowledge(options.path, options);
    for (const file of files) {
      for await (const found of linesOf(file)) {
        if ('error' in found) {
          counts.faults += 1;
          options.onFault?.(found);
          continue;
        }
        const { line, outcome } = merged(store, found);
        if (outcome !== 'known')
          await store.add(articleRows(line.article, line.extraction, knowledge.lexicon), line.engine);
        counts[outcome] += 1;
        options.onArticle?.(outcome);
      }
    }
    return { ...counts, graph: await store.settle(knowledge, readCorrections(options.path)) };
  } finally {
    store.close();
  }
}

/**
 * What to store of a line. Where an article is there already, what was extracted for the date that is kept stays, and of
 * two versions of the extractor the one that comes last in code-unit order, so that the order of the lines is no matter.
 */
function merged(store: Store, line: ClaimLine): { readonly line: ClaimLine; readonly outcome: Outcome } {
  const { article, standing } = store.standing(line.article, line.engine);
  if (standing === 'new') return { line, outcome: 'added' };
  if (standing === 'same') return { line, outcome: 'known' };
  const known = store.stored(article.id)!;
  const isForDate = line.article.date === article.date;
  const wasForDate = known.article.date === article.date;
  const takesLine = isForDate && (!wasForDate || line.engine > known.engine);
  const { extraction, engine } = takesLine ? line : known;
  const isAsBefore =
    !takesLine && (['title', 'source', 'url', 'date'] as const).every((key) => article[key] === known.article[key]);
  return { line: { article, extraction, engine }, outcome: isAsBefore ? 'known' : 'updated' };
}

async function* linesOf(file: string): AsyncIterable<ClaimLine | Fault> {
  const name = file === '-' ? 'standard input' : file;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let number = 0;
  try {
    for await (const bytes of byteLines(file === '-' ? process.stdin : createReadStream(file))) {
      number += 1;
      const where = `${name}, line ${number}`;
      if (bytes.every((byte) => byte === 32 || byte === 9 || byte === 13)) continue;
      yield decoded(bytes, where, decoder);
    }
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    const mend = 'Check its name.';
    throw new Failure({ name: 'no-such-file', what: 'the file cannot be read', where: name, mend, cause });
  }
}

function decoded(bytes: Uint8Array, where: string, decoder: TextDecoder): ClaimLine | Fault {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch (cause) {
    const mend = 'Give it lines that `stringer extract --whole` wrote.';
    return { where, error: new Failure({ name: 'not-utf8', what: 'the line is not UTF-8', where, mend, cause }) };
  }
  return readClaimLine(text, where);
}
