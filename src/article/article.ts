import { Failure } from '../ontology/failure.js';
import type { Article } from '../ontology/types.js';
import { utf8Length } from './bytes.js';
import { sha256 } from './sha256.js';

/** What a reader finds in one document, before it becomes an article. Absent parts are null. */
export interface Draft {
  readonly text: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly source: string | null;
}

/** Longest text that is read when nothing else is said, in UTF-8 bytes. */
export const DEFAULT_MAX_SIZE = 1_000_000;

const ID_LENGTH = 16;

/** Characters that no reader sees: they part words, steer terminals or turn the direction of writing. */
const INVISIBLE = /(?![\t\n])\p{Cc}|[\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/**
 * Makes the article of a draft. A title that does not already open the text is put before it with a blank line
 * between, so that every offset, the title's too, is an offset into `text`.
 *
 * @param draft what a reader found
 * @param where what to call it in an error
 * @param maxSize longest text in UTF-8 bytes
 * @throws Failure `empty` for a text without a letter, `too-long`
 */
export function makeArticle(draft: Draft, where: string, maxSize: number): Article {
  const title = tidyLine(draft.title);
  const body = tidy(draft.text);
  if (!/\p{L}/u.test(body)) {
    throw new Failure({ name: 'empty', what: 'there is no text in it', where, mend: 'Give it an article with words.' });
  }
  const text = title === null || opensWith(body, title) ? body : `${title}\n\n${body}`;
  const size = utf8Length(text);
  if (size > maxSize) {
    throw new Failure({
      name: 'too-long',
      what: `the text has ${size} bytes, more than the limit of ${maxSize}`,
      where,
      mend: 'Split it, or raise the limit with --max-size.',
    });
  }
  return {
    id: articleId(text),
    text,
    title,
    source: tidyLine(draft.source),
    url: tidyLine(draft.url),
    date: draft.date,
  };
}

/** The id of an article: the first 16 hexadecimal digits of the SHA-256 of its text in UTF-8. */
export function articleId(text: string): string {
  return sha256(new TextEncoder().encode(text)).slice(0, ID_LENGTH);
}

function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function tidyLine(line: string | null): string | null {
  const tidied = line?.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
  return tidied ? tidied : null;
}

function opensWith(body: string, title: string): boolean {
  const line = body.slice(0, body.indexOf('\n') < 0 ? body.length : body.indexOf('\n'));
  return line.replace(/\s+/g, ' ').trim() === title;
}
