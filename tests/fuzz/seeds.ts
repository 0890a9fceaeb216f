import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { docx, pdf, warcResponse } from '../fixtures/documents.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const PAGES = join(import.meta.dirname, '../fixtures/pages');
const ARTICLE = join(import.meta.dirname, '../../graph/example/article.txt');

export const PAGE =
  '<html><body><article><h1>Port reopens</h1><p>The port reopened on Monday.</p></article></body></html>';

/** Valid inputs of every kind of file, by extension. */
export const DOCUMENTS: Readonly<Record<string, readonly Uint8Array[]>> = {
  '.txt': [readFileSync(ARTICLE).subarray(0, 3000), bytes('Minister resigns\n\nThe minister resigned.')],
  '.md': [
    bytes(
      '---\ntitle: Port\ndate: 2024-04-18\n---\n# Port\n\nThe *port* [reopened](http://a.example) `x`.\n\n> Quote\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
    ),
  ],
  '.html': readdirSync(PAGES)
    .sort()
    .map((name) => readFileSync(join(PAGES, name))),
  '.jsonl': [
    bytes(
      '{"text":"Iran met Iraq.","title":"Talks","date":"2024-04-18","url":"https://a.example","source":"x"}\n{"text":"b"}\n',
    ),
  ],
  '.rss': [
    bytes(
      '<?xml version="1.0"?><rss version="2.0"><channel><title>W</title><item><title>A &amp; B</title><link>https://a.example</link><pubDate>Thu, 18 Apr 2024 10:00:00 GMT</pubDate><description><![CDATA[<p>The port.</p>]]></description></item></channel></rss>',
    ),
    bytes(
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title><link href="https://a.example"/><updated>2024-04-20T09:00:00Z</updated><content type="html">&lt;p&gt;x y&lt;/p&gt;</content></entry></feed>',
    ),
  ],
  '.json': [
    bytes(
      '{"version":"https://jsonfeed.org/version/1.1","title":"W","items":[{"id":"1","content_html":"<p>The port.</p>","date_published":"2024-04-18"}]}',
    ),
  ],
  '.eml': [
    bytes(
      'From: A <a@a.example>\r\nDate: Thu, 18 Apr 2024 10:00:00 +0200\r\nSubject: =?utf-8?q?Port?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=cut\r\n\r\n--cut\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe port =E9.\r\n> old\r\n--cut--\r\n',
    ),
  ],
  '.mhtml': [
    bytes(
      `Subject: Port\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=cut\r\n\r\n--cut\r\nContent-Type: text/html\r\n\r\n${PAGE}\r\n--cut--\r\n`,
    ),
  ],
  '.warc': [
    bytes(warcResponse('https://a.example/', 'text/html; charset=utf-8', PAGE)),
    gzipSync(warcResponse('https://a.example/', 'text/html', PAGE)),
  ],
  '.docx': [docx(['Port reopens', 'The port reopened on Monday.'])],
  '.pdf': [pdf([['Port reopens', 'The port reopened on Monday.']])],
};

export const QUERIES = [
  "MATCH (a:Country)-[r:ATTACKS]->(b) WHERE a.name = 'Greece' RETURN a.name AS who, count(r) ORDER BY who DESC SKIP 1 LIMIT 3",
  'MATCH p = shortestPath((a)-[*..4]-(b)) WHERE a <> b RETURN length(p), [n IN nodes(p) WHERE n.type IS NOT NULL | n.name][0..2]',
  'UNWIND range(1, 5) AS x WITH x, x * 2 AS y WHERE y % 3 = 0 RETURN collect(DISTINCT {k: x, v: toString(y)}) AS all',
  "OPTIONAL MATCH (a {name: $name})-->(b) RETURN CASE WHEN exists((a)-->()) THEN 'yes' ELSE null END, date('2024-04-18') + duration('P1M')",
  'RETURN all(x IN [1, 2, null] WHERE x > 0), reduce(s = 0, x IN [1, 2] | s + x), 1e308 * 10, -7 / 2, "a" + 1 UNION RETURN 1, 2, 3, 4, 5',
].map(bytes);

export const EXTRACT_LINES = [
  '{"id":"1","text":"Israel attacked Iran on Thursday, and the United States urged both to show restraint.","date":"2024-04-18"}',
  '{"id":"2","text":"\\"We will not negotiate,\\" President Omar Tarek told reporters in Cairo.","pairs":[{"source":{"start":27,"end":48},"target":null}]}',
].map(bytes);

export const LEXICONS = [
  'people:\n  - name: Zeb Quarn\n    aliases: [Zeb]\n    country: FRA\n    roles: [{title: Envoy, since: 2021-01-01}]\ntriggers:\n  - {relation: attacks, verbs: [zap]}\n',
].map(bytes);

export const DICTIONARIES = [
  'OMAR_TAREK_ ; x\n+TAREK_OF_SYRIA_\n\t[SYRGOV 000717-20111231]\n\t[SYRELI <000716]\n!W! = A, B\nFARM_!W!_ {FARMS} [~LAB]\n',
].map(bytes);

export const REQUESTS = [
  '/api/graph',
  '/api/article/a1f0c3d2e4b5',
  '/assets/main.js',
  '/../../package.json',
  '/api/ask?question=Who%20met%20whom',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/index.html?x=1#y',
].map(bytes);
