const CONTRACTED: readonly (readonly [RegExp, string])[] = [
  [/\bwo(?:n['’]t)\b/gi, 'will not'],
  [/\bca(?:n['’]t|nnot)\b/gi, 'can not'],
  [/\b(did|does|do|is|are|was|were|has|have|had|could|would|should|might|must)n['’]t\b/gi, '$1 not'],
  [/^(who|what|where|when|how|which)['’]s\b/i, '$1 is'],
  [/^(who|what|where|when|how)['’]re\b/i, '$1 are'],
  [/^(who|what|where|when|how)['’]d\b/i, '$1 did'],
];

const OPENING =
  /^(?:please\s+|(?:can|could)\s+you\s+)?(?:tell\s+me|show\s+me|do\s+you\s+know|find\s+out|say|i\s+want\s+to\s+know|i\s+wonder)\s+(?=(?:(?:by|with|from|against|to|on|for|in)\s+)?(?:who|whom|whose|what|which|when|where|how)\b)/i;
const LISTING = /^(?:list|name|show|give)\s+(?:me\s+)?(?:all\s+)?(?:the\s+)?([a-z]+)\s+(?:that|which|who|whom)\s+/i;
const PASSIVE_FRONT = /^(?:and|so|but|well|ok|okay|now),?\s+(?=\S)/i;

/**
 * A question as it is read: one space between words, no contractions, without the politeness around it, and with a
 * question mark.
 * ```
 * tell me who didn't attack Israel   →   Who did not attack Israel?
 * List the countries that met Iran   →   Which countries met Iran?
 * ```
 */
export function plainQuestion(question: string): string {
  let text = question
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s?!.]+$/, '');
  if (text.length > 8 && text === text.toUpperCase()) text = text.toLowerCase();
  for (const [pattern, full] of CONTRACTED) text = text.replace(pattern, full);
  text = text.replace(PASSIVE_FRONT, '').replace(OPENING, '').replace(LISTING, 'Which $1 ');
  return text === '' ? '' : `${text[0]!.toUpperCase()}${text.slice(1)}?`;
}

/** "a", "a and b", "a, b and c". */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
