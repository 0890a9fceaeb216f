/** Longer blocks are prose, whatever they begin with. */
const LONGEST = 140;

/** What pages of news put between the paragraphs of an article. */
const FURNITURE: readonly RegExp[] = [
  /^(?:read|see|watch|listen|find out) (?:more|also|next)\b/i,
  /^(?:more on this|more from|related|recommended|most read|you may also like)\b/i,
  /^(?:share|tweet|print|email|copy link|save|comments?)(?:\b[^.!?]*)?$/i,
  /^(?:advertisement|sponsored|promoted)\b/i,
  /^(?:follow|subscribe|sign up|register|download|get) (?:us|to|for|our|the .* newsletter)\b/i,
  /^(?:image|photo|picture|video|file photo|media)(?: source| caption| credit)?s?\s*[:,|]/i,
  /^(?:published|updated|last updated|posted|first published)\b[^.!?]*\d/i,
  /^\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{L}+,? \d{4}(?:[,\s][\d:.\sapmgtutc]*)?$/iu,
  /^\p{Lu}\p{L}+ \d{1,2},? \d{4}(?:[,\s][\d:.\sapmgtutc]*)?$/iu,
  /^\d+ (?:min(?:ute)?s? (?:read|ago)|hours? ago|days? ago|comments?)$/i,
  /^(?:©|copyright\b|all rights reserved)/i,
  /^(?:we|this (?:web)?site) uses? cookies\b/i,
];

/** Lines of a block that is a list of words, such as a menu or a table of figures. */
const FEWEST_LINES = 3;
const LONGEST_LINE = 40;

/** Is a block of a page's text no part of the article: a link to another, a button, a credit, a date line? */
export function isFurniture(block: string): boolean {
  return (block.length <= LONGEST && FURNITURE.some((pattern) => pattern.test(block))) || isWordList(block);
}

function isWordList(block: string): boolean {
  const lines = block.split('\n');
  return lines.length >= FEWEST_LINES && lines.every((line) => line.length <= LONGEST_LINE && !/[.!?,;:]$/.test(line));
}
