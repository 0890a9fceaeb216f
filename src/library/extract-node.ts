import { notEnglish } from '../article/language.js';
import { type Fault, readArticles } from '../article/read.js';
import { type Answer, answerLine } from '../extraction/contract.js';
import { writeClaimLine } from './claim-lines.js';
import type { Engine } from './engine.js';
import { byteLines } from './lines.js';

export interface ExtractLineOptions {
  /** Whether each claim tells why it was made. */
  readonly explain?: boolean | undefined;
}

/**
 * Answers each line of a stream of JSON Lines with what its text says: sentences, entities, claims. One answer a line,
 * in order; a line that is no such object, or no UTF-8, is answered with `{id, error}`.
 */
export async function* extractLines(
  stream: AsyncIterable<Uint8Array | string>,
  engine: Engine,
  options: ExtractLineOptions = {},
): AsyncIterable<Answer> {
  const tools = {
    annotate: (text: string) => engine.annotate(text),
    knowledge: engine.knowledge,
    explain: options.explain === true,
    objection: notEnglish,
  };
  for await (const bytes of byteLines(stream)) {
    const line = decoded(bytes);
    yield line === null ? { id: null, error: 'the line is not UTF-8' } : answerLine(line, tools);
  }
}

/**
 * Reads each line of a stream of JSON Lines `{text, title?, date?, url?, source?}` as `build` would, and gives a line for
 * `import` with all that the store keeps of it, in order. It holds one article at a time.
 *
 * @param onFault is told of a line that cannot be read
 */
export async function* extractWhole(
  stream: AsyncIterable<Uint8Array | string>,
  engine: Engine,
  onFault: (fault: Fault) => void,
): AsyncIterable<string> {
  let number = 0;
  for await (const bytes of byteLines(stream)) {
    number += 1;
    if (bytes.every((byte) => byte === 32 || byte === 9 || byte === 13)) continue;
    for await (const article of readArticles(bytes, `standard input, line ${number}`, { extension: '.jsonl' })) {
      if ('error' in article) onFault(article);
      else {
        const extraction = engine.extract(engine.annotate(article.text), article.date);
        yield writeClaimLine({ article, extraction, engine: engine.id });
      }
    }
  }
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
