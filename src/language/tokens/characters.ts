/** Classes of characters that the tokeniser tells apart. */
export const SPACE = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const SYMBOL = 3;
/** Combining marks, joiners and variation selectors: they belong to the character before them. */
export const EXTENDER = 4;

const ASCII = Uint8Array.from({ length: 128 }, (_, code) => classify(String.fromCharCode(code)));

function classify(character: string): number {
  if (/^[\s\p{Z}\p{Cc}\u200B\u2028\u2029\u2060\uFEFF]$/u.test(character)) return SPACE;
  if (/^(?:\p{M}|\p{Emoji_Modifier}|\u00AD|\u200C|\u200D)$/u.test(character)) return EXTENDER;
  if (/^\p{L}$/u.test(character)) return LETTER;
  if (/^\p{N}$/u.test(character)) return DIGIT;
  return SYMBOL;
}

/**
 * The class of a code point. Control characters and zero-width spaces count as white space, so that no token is
 * invisible; a lone surrogate is a symbol.
 */
export function characterClass(codePoint: number): number {
  return codePoint < 128 ? ASCII[codePoint]! : classify(String.fromCodePoint(codePoint));
}

/** Number of UTF-16 code units of a code point. */
export function width(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1;
}

export function isRegionalIndicator(codePoint: number): boolean {
  return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
}
