import type { Span } from '../../ontology/types.js';

/** Top-level domains under which a bare name (`example.com`) is taken for a web address. */
const DOMAINS = new Set(
  'com org net gov edu mil int info biz tv co uk us ca au de fr it es nl eu ru cn jp in br il ir iq ua pl se no ch nz za ie'.split(
    ' ',
  ),
);
const COMPOUND_SECOND_LEVEL = new Set('co com org gov ac net edu'.split(' '));
const SURE_DOMAINS = new Set('com org net gov edu mil int info biz'.split(' '));
const EXTENSIONS = new Set(
  'doc docx xls xlsx ppt pdf txt htm html jpg jpeg png gif zip exe mp3 mpg avi csv'.split(' '),
);

/**
 * Web addresses, e-mail addresses and file names of a text, in order and apart: spans that are one token whatever
 * characters they hold.
 * ```
 * Write to press@example.org or see https://example.org/a?b=1.
 *          ^^^^^^^^^^^^^^^^^        ^^^^^^^^^^^^^^^^^^^^^^^^^
 * ```
 */
export function specialSpans(text: string): Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const [start, limit] of candidateRuns(text)) {
    if (start < end) continue;
    const stop = urlEnd(text, start, limit) || emailEnd(text, start, limit) || domainEnd(text, start, limit);
    if (stop > start) {
      spans.push({ start, end: stop });
      end = stop;
    }
  }
  return spans;
}

const NAME_CHARACTER = /[\p{L}\p{N}._+\-@]/u;

/** Runs of characters of names and addresses that hold a `.`, `@` or are followed by `://`, with their ends. */
function* candidateRuns(text: string): Generator<[number, number]> {
  let start = -1;
  let telling = false;
  for (let i = 0; i <= text.length; i++) {
    const character = text[i] ?? ' ';
    const code = character.charCodeAt(0);
    const inside = code < 128 ? isNameCode(code) : NAME_CHARACTER.test(character);
    if (inside) {
      if (start < 0) {
        start = i;
        telling = false;
      }
      telling ||= code === 46 || code === 64;
    } else if (start >= 0) {
      if (telling || (code === 58 && text.startsWith('://', i))) yield [start, i];
      start = -1;
    }
  }
}

function isNameCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 64 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 46 ||
    code === 95 ||
    code === 45 ||
    code === 43
  );
}

/** `https://…` and `www.…` up to white space, a quote or an angle bracket, without punctuation at its end. */
function urlEnd(text: string, start: number, limit: number): number {
  const head = text.slice(start, Math.min(limit, start + 8)).toLowerCase();
  const scheme = text.startsWith('://', limit) && /^[a-z][a-z+.-]*$/.test(head) && limit - start <= 6;
  if (!scheme && !/^www\.[\p{L}\p{N}]/u.test(head)) return 0;
  return trimEnd(text, start, addressEnd(text, limit));
}

function addressEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && !/[\s<>"“”«»\p{Cc}]/u.test(text[end]!)) end++;
  return end;
}

/** Drops punctuation that belongs to the sentence, and a closing bracket whose opening one lies outside. */
function trimEnd(text: string, start: number, from: number): number {
  let end = from;
  let opened = 0;
  for (let i = start; i < end; i++) opened += text[i] === '(' ? 1 : text[i] === ')' ? -1 : 0;
  while (end > start) {
    const last = text[end - 1]!;
    if (last === ')' && opened < 0) opened++;
    else if (!/[.,;:!?'’\]}*|]/.test(last)) break;
    end--;
  }
  return end;
}

function emailEnd(text: string, start: number, limit: number): number {
  const run = text.slice(start, limit);
  const at = run.indexOf('@');
  if (at < 1 || at > 64 || run.length > 320) return 0;
  const match = /^[\p{L}\p{N}][\p{L}\p{N}._+-]*@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+/u.exec(run);
  return match ? trimEnd(text, start, start + match[0].length) : 0;
}

/** `example.co.uk/path` and `report.pdf`. */
function domainEnd(text: string, start: number, limit: number): number {
  const end = trimEnd(text, start, limit);
  const run = text.slice(start, end);
  if (run.length > 100 || run.includes('@')) return 0;
  const parts = run.split('.');
  const last = parts.at(-1)!.toLowerCase();
  if (parts.length < 2 || parts.some((part) => part === '') || !/^[\p{L}\p{N}]/u.test(run)) return 0;
  if (EXTENSIONS.has(last) && parts.at(-1) === last) return end;
  const compound = parts.length > 2 && COMPOUND_SECOND_LEVEL.has(parts.at(-2)!.toLowerCase()) && DOMAINS.has(last);
  if (!compound && !SURE_DOMAINS.has(last)) return 0;
  if (!parts.slice(0, -1).every((part) => /^[\p{L}\p{N}_+-]{2,}$/u.test(part))) return 0;
  return text[end] === '/' ? trimEnd(text, start, addressEnd(text, end)) : end;
}
