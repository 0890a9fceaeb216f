import type { WARCRecord } from 'warcio';
import { Failure } from '../../ontology/failure.js';
import { webAddress } from '../formats/address.js';
import type { Fault, FoundDraft, Read } from '../formats/format.js';
import { readPage } from '../formats/html.js';
import { damaged, library } from './library.js';

/** Bytes of one page; larger records are no articles. */
const LARGEST_PAGE = 20_000_000;

/** The pages of a web archive (ISO 28500), packed or not: an article a page that was answered with HTML. */
export const readWarc: Read = async function* (bytes, where, source) {
  const { WARCParser } = await library('warcio', 'WARC', where, () => import('warcio'));
  let pages = 0;
  try {
    for await (const record of WARCParser.iterRecords([bytes])) {
      if (!isPage(record)) continue;
      pages += 1;
      yield await readRecord(record, where, source);
    }
  } catch (cause) {
    throw damaged('WARC', where, cause);
  }
  if (pages > 0) return;
  const mend = 'Give it an archive with HTML pages.';
  throw new Failure({ name: 'empty', what: 'the WARC holds no web page', where, mend });
};

function isPage(record: WARCRecord): boolean {
  if (record.warcType === 'resource') return /\bhtml\b/i.test(record.warcContentType ?? '');
  const type = record.httpHeaders?.headers.get('Content-Type') ?? '';
  return record.warcType === 'response' && record.httpHeaders?.statusCode === 200 && /\bhtml\b/i.test(type);
}

async function readRecord(record: WARCRecord, where: string, source: string | null): Promise<FoundDraft | Fault> {
  const address = webAddress(record.warcTargetURI);
  const place = address === null ? where : `${where}, ${address}`;
  try {
    const page = readPage(await content(record, place), place, source);
    return { where: place, draft: { ...page, url: page.url ?? address } };
  } catch (cause) {
    return { where: place, error: damaged('page', place, cause) };
  }
}

async function content(record: WARCRecord, where: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of record) {
    size += chunk.length;
    if (size > LARGEST_PAGE) {
      const mend = 'Save only the article, as text.';
      throw new Failure({ name: 'too-long', what: `the page has more than ${LARGEST_PAGE} bytes`, where, mend });
    }
    chunks.push(chunk);
  }
  return new TextDecoder(encodingOf(record)).decode(Buffer.concat(chunks));
}

/** The encoding that the server named, where it is one; else UTF-8. */
function encodingOf(record: WARCRecord): string {
  const label = /charset=["']?([\w-]+)/i.exec(record.httpHeaders?.headers.get('Content-Type') ?? '')?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return 'utf-8';
  }
}
