import { isoDay } from '../../ontology/iso-day.js';
import { statedDay } from '../date.js';
import { webAddress } from './address.js';

/** What a page says about itself. */
export interface PageFacts {
  readonly title: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
}

const TITLE_META = ['og:title', 'twitter:title', 'dc.title', 'parsely-title', 'sailthru.title'];
const DATE_META = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'pubdate',
  'publish-date',
  'publication_date',
  'date',
];
const ARTICLE_TYPE = /(?:Article|Posting|Report|Review)$/;

/** Reads JSON-LD first, then `<meta>`, then the page's own headings and `<time>` elements. */
export function pageFacts(document: Document): PageFacts {
  const linked = linkedArticle(document);
  const meta = metaOf(document);
  const first = (names: readonly string[]) => names.map((name) => meta.get(name)).find(Boolean) ?? null;
  return {
    title: string(linked?.headline) ?? first(TITLE_META) ?? heading(document),
    date:
      [string(linked?.datePublished), ...DATE_META.map((name) => meta.get(name))].map(day).find(Boolean) ??
      timeElement(document),
    url: webAddress(
      document.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
        meta.get('og:url') ??
        string(linked?.url),
    ),
    publisher: nameOf(linked?.publisher) ?? meta.get('og:site_name') ?? null,
  };
}

function day(value: string | null | undefined): string | null {
  return value ? statedDay(value) : null;
}

function string(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function record(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}

function nameOf(value: unknown): string | null {
  return string(value) ?? string(record(value)?.name);
}

/** The first node of the page's JSON-LD that is an article. */
function linkedArticle(document: Document): Readonly<Record<string, unknown>> | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let data: unknown;
    try {
      data = JSON.parse(script.textContent ?? '');
    } catch {
      continue;
    }
    const graph = record(data)?.['@graph'];
    for (const entry of [data, graph].flat()) {
      const node = record(entry);
      if (node && [node['@type']].flat().some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type)))
        return node;
    }
  }
  return null;
}

function metaOf(document: Document): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const content = element.getAttribute('content')?.trim();
    if (name && content && !meta.has(name.toLowerCase())) meta.set(name.toLowerCase(), content);
  }
  return meta;
}

function heading(document: Document): string | null {
  const headings = [...document.querySelectorAll('h1')];
  return headings.length === 1 ? string(headings[0]?.textContent) : null;
}

function timeElement(document: Document): string | null {
  for (const element of document.querySelectorAll('time')) {
    const found = isoDay(element.getAttribute('datetime') ?? '') ?? statedDay(element.textContent ?? '');
    if (found) return found;
  }
  return null;
}
