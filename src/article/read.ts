import { Failure } from '../ontology/failure.js';
import type { Article } from '../ontology/types.js';
import { DEFAULT_MAX_SIZE, makeArticle } from './article.js';
import type { Fault, Format } from './formats/format.js';
import { FORMATS, formatByContent, formatByExtension } from './formats/index.js';
import { refuseForeign } from './language.js';

export type { Fault } from './formats/format.js';

export interface ReadOptions {
  /** Publication date of every article, in place of what it states itself: `YYYY-MM-DD`. */
  readonly date?: string | undefined;
  /** Longest text in UTF-8 bytes. */
  readonly maxSize?: number | undefined;
  /** Lower-case extension with its dot; without one the content decides. */
  readonly extension?: string | undefined;
  /** Name to keep as the source of articles that state no publisher. */
  readonly source?: string | null | undefined;
  /** Kinds of file that can be read; default {@link FORMATS}. */
  readonly formats?: readonly Format[] | undefined;
}

/** Markup and scripts that may stand around an article of the longest size. */
const MARKUP_ALLOWANCE = 16;

/**
 * Reads the articles of one file. Documents that cannot be read come as faults in their place.
 *
 * @param bytes the whole file
 * @param where what to call it in an error
 */
export async function* readArticles(
  bytes: Uint8Array,
  where: string,
  options: ReadOptions = {},
): AsyncIterable<Article | Fault> {
  const maxSize = options.maxSize ?? DEFAULT_MAX_SIZE;
  const formats = options.formats ?? FORMATS;
  const format = formatByExtension(options.extension ?? '', formats) ?? formatByContent(bytes, formats);
  try {
    if (!format.collects && bytes.length > maxSize * MARKUP_ALLOWANCE) throw tooLong(bytes.length, where, maxSize);
    const read = await format.load();
    for await (const found of read(bytes, where, options.source ?? null)) {
      if ('error' in found) {
        yield found;
        continue;
      }
      const draft = options.date === undefined ? found.draft : { ...found.draft, date: options.date };
      try {
        const article = makeArticle(draft, found.where, maxSize);
        refuseForeign(article.text, found.where);
        yield article;
      } catch (error) {
        yield { where: found.where, error: asError(error) };
      }
    }
  } catch (error) {
    yield { where, error: error instanceof RangeError ? tooDeep(where, error) : asError(error) };
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

function tooDeep(where: string, cause: RangeError): Failure {
  const mend = 'Save only the article, as plain text.';
  return new Failure({ name: 'too-deep', what: 'its markup is nested too deeply to read', where, mend, cause });
}

function tooLong(size: number, where: string, maxSize: number): Failure {
  return new Failure({
    name: 'too-long',
    what: `the file has ${size} bytes, too many for a text of at most ${maxSize}`,
    where,
    mend: 'Split it, or raise the limit with --max-size.',
  });
}
