import type { Draft } from '../article.js';

/** A document that could not be read, beside others that could. */
export interface Fault {
  readonly where: string;
  readonly error: Error;
}

/** A document that was read. */
export interface FoundDraft {
  readonly where: string;
  readonly draft: Draft;
}

/**
 * Reads the documents of one file.
 *
 * @param bytes the whole file
 * @param where what to call it in an error
 * @param source the file's own name, for documents that state no publisher
 */
export type Read = (
  bytes: Uint8Array,
  where: string,
  source: string | null,
) => Iterable<FoundDraft | Fault> | AsyncIterable<FoundDraft | Fault>;

/** How one kind of file becomes articles. */
export interface Format {
  readonly name: string;
  /** Lower-case extensions with their dot. */
  readonly extensions: readonly string[];
  /** Does one file hold many articles, so that no size is too large for it? */
  readonly collects?: boolean;
  /** Does the opening of an unnamed text (standard input, a file without a known extension) look like this kind? */
  readonly recognises: (opening: string) => boolean;
  /** Its reader, loaded when the first such file comes. */
  readonly load: () => Promise<Read>;
}
