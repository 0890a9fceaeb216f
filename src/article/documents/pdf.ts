import { Failure } from '../../ontology/failure.js';
import type { Read } from '../formats/format.js';
import { headline } from '../formats/text.js';
import { damaged, library } from './library.js';

/** More pages than an article has. */
const MOST_PAGES = 500;

/** A line that stands on this share of the pages is their head or foot. */
const REPEATED = 0.5;

/** The text of a PDF, page after page: lines joined to paragraphs, heads and feet of pages left out. */
export const readPdf: Read = async function* (bytes, where, source) {
  const { extractText, getDocumentProxy } = await library('unpdf', 'PDF', where, () => import('unpdf'));
  let pages: string[];
  try {
    const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, stopAtErrors: false });
    if (document.numPages > MOST_PAGES) throw tooLong(document.numPages, where);
    pages = (await extractText(document, { mergePages: false })).text;
  } catch (cause) {
    throw damaged('PDF', where, cause);
  }
  const text = paragraphs(pages);
  if (text === '') throw noText(where);
  yield { where, draft: { text, title: headline(text), date: null, url: null, source } };
};

/**
 * Pages as running text. A line that ends a sentence and is clearly shorter than the longest one ends a paragraph, as a
 * blank line does; a hyphen at the end of a line joins.
 */
export function paragraphs(pages: readonly string[]): string {
  const furniture = repeated(pages);
  const lines = pages.flatMap((page) =>
    page.split('\n').filter((line) => !furniture.has(pattern(line)) && !/^\s*\d{1,4}\s*$/.test(line)),
  );
  const longest = lines.reduce((most, line) => Math.max(most, line.trim().length), 0);
  let text = '';
  let ended = true;
  for (const raw of lines) {
    const line = raw.trim();
    if (line === '') {
      ended = true;
      continue;
    }
    text = ended ? `${text}${text && '\n\n'}${line}` : joined(text, line);
    ended = /[.!?]["'”’)]*$/.test(line) && line.length < longest * 0.8;
  }
  return text;
}

function joined(text: string, line: string): string {
  return /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line) ? text.slice(0, -1) + line : `${text} ${line}`;
}

/** First and last lines of pages that recur, their numbers aside. */
function repeated(pages: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const lines = page.split('\n').filter((line) => line.trim() !== '');
    for (const line of new Set([...lines.slice(0, 2), ...lines.slice(-2)].map(pattern))) {
      counts.set(line, (counts.get(line) ?? 0) + 1);
    }
  }
  const enough = Math.max(2, pages.length * REPEATED);
  return new Set([...counts].filter(([, count]) => count >= enough).map(([line]) => line));
}

function pattern(line: string): string {
  return line.trim().replace(/\d+/g, '#');
}

function tooLong(count: number, where: string): Failure {
  const mend = 'Give it only the pages of the article.';
  return new Failure({ name: 'too-long', what: `the PDF has ${count} pages, more than ${MOST_PAGES}`, where, mend });
}

function noText(where: string): Failure {
  const mend = 'It may be a scan: give it the text itself.';
  return new Failure({ name: 'empty', what: 'there is no text in the PDF', where, mend });
}
