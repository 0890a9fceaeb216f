import { notEnglish } from '../article/language.js';
import { type Answer, answerLine } from '../extraction/contract.js';
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

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
