import { trimmed } from '../../ontology/trim.js';

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
const FRONT =
  /^(?:and|so|but|well|ok|okay|now),?\s+(?=(?:who|whom|whose|what|which|when|where|how|why|did|does|do|is|are|was|were|has|have|by)\b)/i;

const ANYBODY = '(?:any|some)\\s?(?:body|one)';
const LIST = '(?:list|name|show|give)(?: me)?(?: all| every| each)?(?: of)?(?: the)?';
const KIN = '(allies|enemies|friends|leaders?|members|neighbou?rs|partners|rivals)';
const OFFICIALS = '(officials|representatives|envoys|ministers)';

/** Other ways to put a question, and the plain one that each stands for. */
const PARAPHRASES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^(?:(?:is|are|was|were) there )?${ANYBODY} (?:who|that) `, 'i'), 'Who '],
  [new RegExp(`^(did|does|has|have|is|was|will|would|may|might|could) ${ANYBODY} `, 'i'), 'Who $1 '],
  [/^(?:is|are|was|were) there (?:any )?([a-z]+) (?:who|that|which) /i, 'Which $1 '],
  [/^who (?:is|was) it (?:who|that) /i, 'Who '],
  [/^who (?:is|was|are|were) behind the attacks? (?:on|against) /i, 'Who attacked '],
  [/^whose ([a-z ]+?) (is|are|was|were) (.+)$/i, 'Who $2 $3 the $1 of'],
  [new RegExp(`^(?:which|what) ${KIN} (?:does|do|did|has|have) (.+?) (?:have|got)$`, 'i'), 'Who are the $1 of $2'],
  [new RegExp(`^${LIST} ([a-z]+) (?:that|which|who|whom) `, 'i'), 'Which $1 '],
  [new RegExp(`^${LIST} ${KIN} of (.+)$`, 'i'), 'Who are the $1 of $2'],
  [new RegExp(`^${LIST} ${OFFICIALS} (?:of|from) (.+)$`, 'i'), 'Which $1 represent $2'],
  [new RegExp(`^${LIST} ([a-z]+) (?:in|of|from) (.+)$`, 'i'), 'Which $1 are in $2'],
  [new RegExp(`^${LIST} ([a-z]+|[a-z]+ groups)$`, 'i'), 'Which $1 are there'],
];

/**
 * A question as it is read: one space between words, no contractions, without the politeness around it, and with a
 * question mark.
 * ```
 * tell me who didn't attack Israel   →   Who did not attack Israel?
 * List the countries that met Iran   →   Which countries met Iran?
 * ```
 */
export function plainQuestion(question: string): string {
  let text = question.replace(/\s+/g, ' ').trim();
  text = trimmed(text, '', ' ?!.');
  if (text.length > 8 && text === text.toUpperCase()) text = text.toLowerCase();
  for (const [pattern, full] of CONTRACTED) text = text.replace(pattern, full);
  text = text.replace(FRONT, '').replace(OPENING, '');
  for (const [pattern, plain] of PARAPHRASES) text = text.replace(pattern, plain);
  return text === '' ? '' : `${text[0]!.toUpperCase()}${text.slice(1)}?`;
}

/** "a", "a and b", "a, b and c". */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
