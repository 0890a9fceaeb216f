/**
 * Text as the value of an XML attribute in double quotes. Characters that XML 1.0 cannot hold (most control characters,
 * lone surrogates, U+FFFE, U+FFFF) become U+FFFD; line breaks and tabs are written as references, or a reader would
 * turn them into spaces.
 */
export function xmlAttribute(text: string): string {
  return clean(text).replace(/[&<>"\t\n\r]/g, (character) => REFERENCES[character]!);
}

/** Text between tags. */
export function xmlText(text: string): string {
  return clean(text).replace(/[&<>\r]/g, (character) => REFERENCES[character]!);
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids (XML 1.0, production 2).
  return text.replace(/[\p{Surrogate}\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '\ufffd');
}
