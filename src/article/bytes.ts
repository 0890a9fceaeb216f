import { Failure } from '../ontology/failure.js';

/** First bytes of files that are often taken for articles, and what they are. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'a ZIP archive or an office document'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old office document'],
  ['{\\rtf', 'an RTF document'],
  ['\u001f\u008b', 'gzip-compressed'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['GIF8', 'a picture'],
  ['SQLite format 3', 'an SQLite database'],
];

const BOM = '\ufeff';

/**
 * Bytes of a text file as a string: strictly UTF-8, without byte order mark, with `\n` line ends.
 *
 * @param bytes the whole file or line
 * @param where what to call it in an error
 * @throws Failure `binary` for a file that is no text, `not-utf8` for another encoding
 */
export function decode(bytes: Uint8Array, where: string): string {
  return decodeExactly(bytes, where).replace(/\r\n?/g, '\n');
}

/** The same with its own line ends. */
export function decodeExactly(bytes: Uint8Array, where: string): string {
  const opening = String.fromCharCode(...bytes.subarray(0, 16));
  const known = SIGNATURES.find(([signature]) => opening.startsWith(signature));
  if (known) {
    throw new Failure({
      name: 'binary',
      what: `this is ${known[1]}, not text`,
      where,
      mend: 'Save it as plain text, Markdown or HTML first.',
    });
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw notUtf8(bytes, where, cause);
  }
  if (text.includes('\u0000')) throw binary(where);
  return text.startsWith(BOM) ? text.slice(1) : text;
}

function binary(where: string): Failure {
  return new Failure({ name: 'binary', what: 'this is binary data, not text', where, mend: 'Give it a text file.' });
}

function notUtf8(bytes: Uint8Array, where: string, cause: unknown): Failure {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!wide && bytes.includes(0)) return binary(where);
  return new Failure({
    name: 'not-utf8',
    what: `the text is not UTF-8${wide ? ' but UTF-16' : ''} (byte ${firstBadByte(bytes)})`,
    where,
    mend: `Convert it, for example with: iconv -f ${wide ? 'UTF-16' : 'WINDOWS-1252'} -t UTF-8`,
    cause,
  });
}

/** Offset of the first character that is not UTF-8: the end of the longest good beginning, found by halving. */
function firstBadByte(bytes: Uint8Array): number {
  let good = '';
  let length = 0;
  let bad = bytes.length + 1;
  while (bad - length > 1) {
    const middle = (length + bad) >> 1;
    try {
      const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
      good = decoder.decode(bytes.subarray(0, middle), { stream: true });
      length = middle;
    } catch {
      bad = middle;
    }
  }
  return utf8Length(good);
}

/** Length of a string in UTF-8 bytes. */
export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}
