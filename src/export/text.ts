/**
 * A text as every format but JSON can carry it: characters that XML 1.0 cannot hold (most control characters, lone
 * surrogates, U+FFFE, U+FFFF) become U+FFFD, the same in all formats.
 */
export function cleanText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids (XML 1.0, production 2).
  return text.replace(/[\p{Surrogate}\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '\ufffd');
}
