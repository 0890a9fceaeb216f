import { promisify } from 'node:util';
import { brotliDecompress, gunzip, unzip } from 'node:zlib';
import { Failure } from '../../ontology/failure.js';
import { webAddress } from '../formats/address.js';
import type { Fault, FoundDraft, Read } from '../formats/format.js';
import { readPage } from '../formats/html.js';
import { damaged } from './library.js';

/** Bytes of an archive, and of one page, when unpacked; larger ones are refused. */
const LARGEST = { archive: 2_000_000_000, page: 20_000_000 };

/**
 * The pages of a web archive (ISO 28500), packed or not: an article a page that was answered with HTML. Own code, since the
 * reader on the registry does not come to an end on damaged archives.
 */
export const readWarc: Read = async function* (bytes, where, source) {
  let pages = 0;
  for (const record of recordsOf(await unpacked(bytes, where), where)) {
    const page = pageOf(record);
    if (page === null) continue;
    pages += 1;
    yield await readRecord(page, where, source);
  }
  if (pages > 0) return;
  const mend = 'Give it an archive with HTML pages.';
  throw new Failure({ name: 'empty', what: 'the WARC holds no web page', where, mend });
};

type Headers = ReadonlyMap<string, string>;

interface Message {
  /** `WARC/1.1`, `HTTP/1.1 200 OK`. */
  readonly opening: string;
  /** By names in small letters; of several of a name the last. */
  readonly headers: Headers;
  readonly body: Buffer;
}

interface Page {
  readonly address: string | null;
  readonly headers: Headers;
  readonly body: Buffer;
}

async function unpacked(bytes: Uint8Array, where: string): Promise<Buffer> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: LARGEST.archive });
  } catch (cause) {
    throw damaged('WARC', where, cause);
  }
}

function* recordsOf(archive: Buffer, where: string): Iterable<Message> {
  for (let at = start(archive, 0); at < archive.length; ) {
    const message = parse(archive.subarray(at));
    const length = Number(message?.headers.get('content-length'));
    if (!message || !/^WARC\/\d/.test(message.opening) || !Number.isSafeInteger(length) || length < 0) {
      throw damaged('WARC', where, new Error(`there is no record at byte ${at}`));
    }
    const begins = archive.length - message.body.length;
    yield { ...message, body: archive.subarray(begins, begins + length) };
    at = start(archive, begins + length);
  }
}

/** The next byte that is no line end. */
function start(archive: Buffer, from: number): number {
  let at = from;
  while (archive[at] === 0x0d || archive[at] === 0x0a) at += 1;
  return at;
}

/** Opening line, headers and all that follows; null where no blank line ends the headers. */
function parse(bytes: Buffer): Message | null {
  const lines = bytes.indexOf('\r\n\r\n');
  if (lines < 0) return null;
  const [opening = '', ...rest] = bytes.toString('latin1', 0, lines).split('\r\n');
  const headers = new Map<string, string>();
  for (const line of rest) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { opening, headers, body: bytes.subarray(lines + 4) };
}

/** What the archive holds of a page: the answer of a server with status 200, or the page by itself. */
function pageOf({ headers, body }: Message): Page | null {
  const type = headers.get('warc-type');
  const address = webAddress(headers.get('warc-target-uri')?.replace(/^<|>$/g, ''));
  if (type === 'resource') return isHtml(headers) ? { address, headers, body } : null;
  if (type !== 'response') return null;
  const http = parse(body);
  if (!http || !/^HTTP\/\S+ 200\b/.test(http.opening) || !isHtml(http.headers)) return null;
  return { address, headers: http.headers, body: http.body };
}

function isHtml(headers: Headers): boolean {
  return /\bhtml\b/i.test(headers.get('content-type') ?? '');
}

async function readRecord({ address, headers, body }: Page, where: string, source: string | null) {
  const place = address === null ? where : `${where}, ${address}`;
  try {
    const content = new TextDecoder(encodingOf(headers)).decode(await decoded(headers, body));
    const page = readPage(content, place, source);
    return { where: place, draft: { ...page, url: page.url ?? address } } satisfies FoundDraft;
  } catch (cause) {
    return { where: place, error: damaged('page', place, cause) } satisfies Fault;
  }
}

const DECODERS: ReadonlyMap<string, typeof gunzip> = new Map([
  ['gzip', gunzip],
  ['x-gzip', gunzip],
  ['deflate', unzip],
  ['br', brotliDecompress],
]);

/** The body of an answer without the coding it was sent in (RFC 9110, RFC 9112); archives often keep both names and bytes. */
async function decoded(headers: Headers, body: Buffer): Promise<Buffer> {
  const whole = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '') ? unchunked(body) : body;
  const decode = DECODERS.get(headers.get('content-encoding')?.toLowerCase() ?? '');
  return decode ? await promisify(decode)(whole, { maxOutputLength: LARGEST.page }) : whole;
}

/** Chunks put together; a body that some program has put together before is left as it is. */
function unchunked(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\r\n', at);
    const size = /^[0-9a-f]{1,8}(?=;|\s|$)/i.exec(body.toString('latin1', at, Math.min(end, at + 40)))?.[0];
    if (end < 0 || size === undefined) return chunks.length === 0 ? body : Buffer.concat(chunks);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    chunks.push(body.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(chunks);
}

/** The encoding that the server named, where it is one; else UTF-8. */
function encodingOf(headers: Headers): string {
  const label = /charset=["']?([\w-]+)/i.exec(headers.get('content-type') ?? '')?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return 'utf-8';
  }
}
