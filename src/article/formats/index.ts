import type { Format } from './format.js';

/** Plain text takes what no other format recognises. */
const TEXT: Format = {
  name: 'text',
  extensions: ['.txt', '.text'],
  recognises: () => true,
  load: async () => (await import('./text.js')).readText,
};

/** Every format that articles come in, in the order in which unnamed text is recognised. */
export const FORMATS: readonly Format[] = [
  {
    name: 'json-feed',
    extensions: ['.json'],
    collects: true,
    recognises: (opening) => /^\s*\{\s*"version"\s*:\s*"https:\/\/jsonfeed\.org\//.test(opening),
    load: async () => (await import('./json-feed.js')).readJsonFeed,
  },
  {
    name: 'feed',
    extensions: ['.rss', '.atom', '.rdf', '.xml'],
    collects: true,
    recognises: (opening) => /^<(?:rss|feed|rdf:RDF)\b/.test(afterProlog(opening)),
    load: async () => (await import('./feed.js')).readFeed,
  },
  {
    name: 'jsonl',
    extensions: ['.jsonl', '.ndjson'],
    collects: true,
    recognises: (opening) => /^\s*\{\s*"/.test(opening),
    load: async () => (await import('./jsonl.js')).readJsonLines,
  },
  {
    name: 'html',
    extensions: ['.html', '.htm', '.xhtml'],
    recognises: (opening) => /^<(?:!doctype html|html|head|body)\b/i.test(afterProlog(opening)),
    load: async () => (await import('./html.js')).readHtml,
  },
  {
    name: 'markdown',
    extensions: ['.md', '.markdown'],
    recognises: (opening) => /^---\n[\s\S]*?\n---\n/.test(opening) || /^#{1,2} \S/m.test(opening),
    load: async () => (await import('./markdown.js')).readMarkdown,
  },
  TEXT,
];

/** Markup from its first element on: without the declarations and comments before it. */
function afterProlog(opening: string): string {
  let rest = opening.trimStart();
  for (;;) {
    const close = rest.startsWith('<?') ? '>' : rest.startsWith('<!--') ? '-->' : null;
    const end = close === null ? -1 : rest.indexOf(close);
    if (close === null || end < 0) return rest;
    rest = rest.slice(end + close.length).trimStart();
  }
}

/** Bytes that are looked at to recognise a format. */
const OPENING = 2000;

/** The format of a file by its extension, else undefined. */
export function formatByExtension(extension: string, formats: readonly Format[] = FORMATS): Format | undefined {
  return formats.find((format) => format.extensions.includes(extension.toLowerCase()));
}

/** The format of a file whose name says nothing, by its first bytes. */
export function formatByContent(bytes: Uint8Array, formats: readonly Format[] = FORMATS): Format {
  const opening = new TextDecoder().decode(bytes.subarray(0, OPENING));
  return formats.find((format) => format.recognises(opening)) ?? TEXT;
}
