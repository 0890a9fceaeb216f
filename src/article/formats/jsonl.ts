import { z } from 'zod';
import { Failure } from '../../ontology/failure.js';
import { isoDay } from '../../ontology/iso-day.js';
import { decode } from '../bytes.js';
import type { Fault, FoundDraft, Read } from './format.js';

const optional = z.string().nullish();

const record = z.object({ text: z.string(), title: optional, date: optional, url: optional, source: optional });

/** One JSON object a line: `{text, title?, date?, url?, source?}`. A bad line is a fault of its own. */
export const readJsonLines: Read = function* (bytes, where, source) {
  let number = 0;
  let found = false;
  for (const line of lines(bytes)) {
    number += 1;
    if (line.every((byte) => BLANKS.has(byte))) continue;
    found = true;
    yield readLine(line, `${where}, line ${number}`, source);
  }
  if (!found) yield { where, error: nothing(where) };
};

const LINE_END = 10;
const BLANKS = new Set([9, 13, 32]);

function* lines(bytes: Uint8Array): Iterable<Uint8Array> {
  let start = 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(LINE_END, start);
    const end = found < 0 ? bytes.length : found;
    yield bytes.subarray(start, end);
    start = end + 1;
  }
}

function readLine(line: Uint8Array, where: string, source: string | null): FoundDraft | Fault {
  let value: unknown;
  try {
    value = JSON.parse(decode(line, where));
  } catch (cause) {
    return { where, error: cause instanceof Failure ? cause : wrong(where, 'the line is not JSON', cause) };
  }
  const parsed = record.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const key = issue?.path.join('.') || 'the line';
    return { where, error: wrong(where, `${key}: ${issue?.message ?? 'unexpected value'}`, parsed.error) };
  }
  const { text, title, date, url } = parsed.data;
  const day = date ? isoDay(date) : null;
  if (date && !day) return { where, error: wrong(where, `date: '${date}' is no ISO date`) };
  const draft = { text, title: title ?? null, date: day, url: url ?? null, source: parsed.data.source ?? source };
  return { where, draft };
}

function nothing(where: string): Failure {
  return new Failure({ name: 'empty', what: 'there is no text in it', where, mend: 'Give it one JSON object a line.' });
}

function wrong(where: string, what: string, cause?: unknown): Failure {
  const mend = 'Write one object a line: {"text": "...", "title"?, "date"?, "url"?, "source"?}.';
  return new Failure({ name: 'bad-line', what, where, mend, cause });
}
