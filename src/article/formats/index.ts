import type { Format } from './format.js';
import { html } from './html.js';
import { jsonl } from './jsonl.js';
import { markdown } from './markdown.js';
import { text } from './text.js';

/** Every format that articles come in. The order is that in which unnamed text is recognised; plain text takes the rest. */
export const FORMATS: readonly Format[] = [jsonl, html, markdown, text];

/** Bytes that are looked at to recognise a format. */
const OPENING = 2000;

/** The format of a file by its extension, else undefined. */
export function formatByExtension(extension: string): Format | undefined {
  return FORMATS.find((format) => format.extensions.includes(extension.toLowerCase()));
}

/** The format of a file whose name says nothing, by its first bytes. */
export function formatByContent(bytes: Uint8Array): Format {
  const opening = new TextDecoder().decode(bytes.subarray(0, OPENING));
  return FORMATS.find((format) => format.recognises(opening)) ?? text;
}
