import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { Failure } from '../../ontology/failure.js';
import type { Draft } from '../article.js';
import { decode } from '../bytes.js';
import { statedDay } from '../date.js';
import type { Read } from './format.js';
import { isFurniture } from './furniture.js';
import { htmlToText, nodeText } from './html-text.js';
import { pageFacts } from './page-facts.js';
import { removeFurniture } from './page-furniture.js';

/** More elements than any page of news has; beyond it the page is refused rather than waited for. */
const MOST_ELEMENTS = 50_000;

/** Deeper nesting than browsers keep; reading it would take time that grows with the square of the depth. */
const DEEPEST = 600;

/** A saved web page: its readable part (Mozilla's Readability), with title, day, address and publisher from its metadata. */
export const readHtml: Read = function* (bytes, where, source) {
  yield { where, draft: readPage(decode(bytes, where), where, source) };
};

/**
 * The article of a page's markup.
 *
 * @throws Failure `too-long`, `too-deep`, `not-a-page`
 */
export function readPage(content: string, where: string, source: string | null): Draft {
  try {
    return draftOf(content, where, source);
  } catch (cause) {
    // The libraries fail in many ways on markup that makes no document.
    if (!(cause instanceof TypeError) && !(cause instanceof Error && /document object/.test(cause.message)))
      throw cause;
    const mend = 'Save the page again, or save the article as text.';
    throw new Failure({ name: 'not-a-page', what: 'its markup makes no page', where, mend, cause });
  }
}

function draftOf(content: string, where: string, source: string | null): Draft {
  if (content.split('<').length > MOST_ELEMENTS) {
    throw tooLarge('too-long', `the page has more than ${MOST_ELEMENTS} elements`, where);
  }
  const { document } = parseHTML(content);
  if (!document.documentElement) return { text: htmlToText(content), title: null, date: null, url: null, source };
  if (depth(document.documentElement) > DEEPEST) {
    throw tooLarge('too-deep', `the page's elements are nested more than ${DEEPEST} deep`, where);
  }
  const facts = pageFacts(document);
  removeFurniture(document);
  const readable = new Readability(document, { keepClasses: false, serializer: nodeText }).parse();
  const blocks = (readable?.content || nodeText(document.documentElement)).split('\n\n');
  return {
    text: blocks.filter((block) => !isFurniture(block)).join('\n\n'),
    title: facts.title ?? readable?.title ?? null,
    date: facts.date ?? statedDay(readable?.publishedTime ?? '') ?? dayLine(blocks),
    url: facts.url,
    source: facts.publisher ?? readable?.siteName ?? source,
  };
}

/** The day of a line such as "Posted 9 February 2024". */
function dayLine(blocks: readonly string[]): string | null {
  return blocks.filter(isFurniture).map(statedDay).find(Boolean) ?? null;
}

function depth(root: Element): number {
  let deepest = 0;
  let level = 0;
  let node: Element | null = root;
  while (node) {
    deepest = Math.max(deepest, level);
    let next: Element | null = node.firstElementChild;
    if (next) level += 1;
    while (!next && node && node !== root) {
      next = node.nextElementSibling;
      if (!next) {
        node = node.parentElement;
        level -= 1;
      }
    }
    node = next;
  }
  return deepest;
}

function tooLarge(name: string, what: string, where: string): Failure {
  return new Failure({ name, what, where, mend: 'Save only the article, as HTML or text.' });
}
