import { DOMParser } from 'linkedom';
import { Failure } from '../../ontology/failure.js';
import { decode } from '../bytes.js';
import { statedDay } from '../date.js';
import { webAddress } from './address.js';
import type { FoundDraft, Read } from './format.js';
import { htmlToText } from './html-text.js';

/** What the same thing is called in RSS 2.0, RSS 1.0 (RDF) and Atom (RFC 4287), the fullest first. */
const BODY = ['content:encoded', 'content', 'description', 'summary'];
const DAY = ['pubDate', 'published', 'dc:date', 'updated'];

/** A feed of news, RSS or Atom: an article an entry. Its text is the fullest that the feed gives, often only a summary. */
export const readFeed: Read = function* (bytes, where, source) {
  const content = decode(bytes, where);
  if (/<!ENTITY\b/i.test(content)) throw wrong(where, 'it defines entities of its own, which feeds have no need of');
  const document = new DOMParser().parseFromString(content, 'text/xml');
  const root: string = document.documentElement?.nodeName ?? '';
  if (!['rss', 'feed', 'rdf:RDF'].includes(root)) throw wrong(where, 'it is XML, but neither RSS nor Atom');
  const entries = [...document.querySelectorAll('item, entry')];
  if (entries.length === 0) throw wrong(where, 'the feed has no entries');
  const channel = document.querySelector('channel') ?? document.documentElement;
  const publisher = plain(child(channel, ['title'])) ?? source;
  let number = 0;
  for (const entry of entries) {
    number += 1;
    yield { where: `${where}, entry ${number}`, draft: draftOf(entry, publisher) };
  }
};

function draftOf(entry: Element, publisher: string | null): FoundDraft['draft'] {
  return {
    text: htmlToText(child(entry, BODY) ?? ''),
    title: plain(child(entry, ['title'])),
    date: DAY.map((name) => statedDay(child(entry, [name]) ?? '')).find(Boolean) ?? null,
    url: link(entry),
    source: publisher,
  };
}

/** Text of the first child that has one of the names. Markup that is not escaped (Atom's `type="xhtml"`) stays markup. */
function child(parent: Element, names: readonly string[]): string | null {
  for (const name of names) {
    for (const element of parent.children) {
      if (element.nodeName !== name) continue;
      const content = element.children.length > 0 ? element.innerHTML : (element.textContent ?? '');
      if (content.trim() !== '') return content;
    }
  }
  return null;
}

function plain(content: string | null): string | null {
  return content === null ? null : htmlToText(content) || null;
}

/** RSS writes the address into the element, Atom into `href`, where another `rel` than `alternate` is not the article. */
function link(entry: Element): string | null {
  for (const element of entry.children) {
    if (element.nodeName !== 'link' || !['alternate', null].includes(element.getAttribute('rel'))) continue;
    const found = webAddress(element.getAttribute('href') ?? element.textContent);
    if (found) return found;
  }
  return null;
}

function wrong(where: string, what: string): Failure {
  const mend = 'Give it an RSS or Atom feed, or the articles as HTML, text or JSON Lines.';
  return new Failure({ name: 'not-a-feed', what, where, mend });
}
