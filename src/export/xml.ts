import { cleanText } from './text.js';

/**
 * Text as the value of an XML attribute in double quotes. Line breaks and tabs are written as references, or a reader
 * would turn them into spaces; so are NEL and U+2028, which XML 1.1 takes for line breaks.
 */
export function xmlAttribute(text: string): string {
  return cleanText(text).replace(/[&<>"\t\n\r\u0085\u2028]/g, (character) => REFERENCES[character]!);
}

/** Text between tags. */
export function xmlText(text: string): string {
  return cleanText(text).replace(/[&<>\r\u0085\u2028]/g, (character) => REFERENCES[character]!);
}

/** JSON as the content of a processing instruction: in ASCII, so that it carries every text, and never ends one. */
export function xmlJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[>\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
};
