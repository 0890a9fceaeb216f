/** What parts two words of the text. */
export const GLUED = 0;
export const SPACED = 1;
/** A line end inside a paragraph whose lines were broken at a fixed width. */
export const WRAPPED = 2;
/** A paragraph, title line or list item ends here, and with it the sentence. */
export const BROKEN = 3;

/** Lines longer than this were not broken at a width. */
const WIDEST = 160;
const NARROWEST = 30;
/** How far a line may fall short of the usual width and still be full. */
const RAGGED = 8;
/** Share of lines that go on in small letters from which a text counts as wrapped; in prose it is about three in four. */
const WRAPPED_SHARE = 0.3;
const FUNCTION_WORD = /(?:^|\s)(?:the|an?|of|to|in|and|or|by|for|with|from|at|on|that|as|his|her|its|their)$/;

interface Line {
  readonly start: number;
  readonly end: number;
}

/**
 * Offsets at which lines end for good: where a paragraph, a title or a list item ends. A line end within a paragraph of
 * hard-wrapped text is none. The decision is made for each line end from the widths of the text's lines and from the
 * words around it:
 * ```
 * Aid groups said on Monday that the road to the
 * border was closed.                             ← the line end above is only a space
 * ```
 */
export function paragraphEnds(text: string): number[] {
  const lines = linesOf(text);
  const wrapWidth = usualWidth(text, lines);
  const ends: number[] = [];
  let paragraphStart = lines[0]!.start;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!;
    const next = lines[i + 1]!;
    if (!isBlank(line) && !isBlank(next) && goesOn(text, { ...line, paragraphStart }, next, wrapWidth)) continue;
    ends.push(line.end);
    paragraphStart = next.start;
  }
  return ends;
}

/** Lines without the white space around them. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const breaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
  let from = 0;
  for (let match = breaks.exec(text); ; match = breaks.exec(text)) {
    let start = from;
    let end = match ? match.index : text.length;
    while (start < end && /\s/.test(text[start]!)) start++;
    while (end > start && /\s/.test(text[end - 1]!)) end--;
    lines.push({ start, end });
    if (!match) return lines;
    from = match.index + match[0].length;
  }
}

function isBlank(line: Line): boolean {
  return line.end === line.start;
}

function goesOn(
  text: string,
  line: Line & { readonly paragraphStart: number },
  next: Line,
  wrapWidth: number,
): boolean {
  const length = line.end - line.start;
  if (startsItem(text, next)) return false;
  if (wrapWidth > 0 && length <= WIDEST) return length + 1 + firstWordLength(text, next) > wrapWidth - RAGGED;
  if (line.end - line.paragraphStart < NARROWEST || length > WIDEST || isFinal(text, line.end)) return false;
  return isLowerLetter(text[next.start]!) || endsOpen(text, line);
}

/** The width at which the text was wrapped, or 0 when it was not. */
function usualWidth(text: string, lines: readonly Line[]): number {
  const lengths: number[] = [];
  let continued = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!;
    const next = lines[i + 1]!;
    const length = line.end - line.start;
    if (isBlank(line) || isBlank(next)) continue;
    if (length > WIDEST) return 0;
    lengths.push(length);
    if (isLowerLetter(text[next.start]!) && !isFinal(text, line.end)) continued++;
  }
  if (continued < 2 || continued < lengths.length * WRAPPED_SHARE) return 0;
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.8)]!;
  return width < NARROWEST ? 0 : width;
}

function firstWordLength(text: string, line: Line): number {
  let end = line.start;
  while (end < line.end && !/\s/.test(text[end]!)) end++;
  return end - line.start;
}

/** Whether a line begins with a bullet or an item number. */
function startsItem(text: string, line: Line): boolean {
  return /^(?:[•‣◦▪*–—-]\s|\(?(?:\d{1,2}|[a-z])[.)]\s)/.test(
    text.slice(line.start, Math.min(line.end, line.start + 6)),
  );
}

function isFinal(text: string, end: number): boolean {
  return /[.!?:]["'”’)\]]*$/.test(text.slice(Math.max(0, end - 4), end));
}

function endsOpen(text: string, line: Line): boolean {
  const tail = text.slice(Math.max(line.start, line.end - 8), line.end);
  return tail.endsWith(',') || FUNCTION_WORD.test(tail);
}

function isLowerLetter(character: string): boolean {
  return /\p{Ll}/u.test(character);
}
