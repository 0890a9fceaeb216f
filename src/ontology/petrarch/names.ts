import { trimmed } from '../trim.js';

/** Words inside names that are written small. */
const SMALL = new Set('of the for and al el bin ibn de la del da dos van von der den y e in on'.split(' '));

/**
 * A name of a dictionary as it is written in news: `BASHAR_AL-ASSAD_` is "Bashar al-Assad". Capitals are lost in the
 * dictionaries, so that acronyms are told by having no vowel, or few letters.
 */
export function shownName(raw: string): string {
  const words = trimmed(raw, '', '_=')
    .split(/[_\s]+/)
    .filter(Boolean);
  return words.map((word, i) => (words.length === 1 && isAcronym(word) ? word : capitalised(word, i > 0))).join(' ');
}

/** "al-Assad" of "AL-ASSAD", "O'Brien" of "O'BRIEN". */
function capitalised(word: string, mayBeSmall: boolean): string {
  const lower = word.toLowerCase();
  if (mayBeSmall && SMALL.has(lower)) return lower;
  const parts = lower.split('-');
  return parts
    .map((part, i) => (parts.length > 1 && i < parts.length - 1 && SMALL.has(part) ? part : upperFirst(part)))
    .join('-');
}

function upperFirst(part: string): string {
  return part.replace(/^\p{L}|(?<=^[od]')\p{L}|(?<=^mc)\p{L}/gu, (letter) => letter.toUpperCase());
}

function isAcronym(word: string): boolean {
  return /^[A-Z]{2,5}$/.test(word) && !/[AEIOUY]/.test(word);
}
