/**
 * A text without these characters at its beginning and its end, in time that grows with its length: a regular expression
 * that looks for them at the end tries again from every place where they stand.
 */
export function trimmed(text: string, front: string, back: string): string {
  let start = 0;
  while (start < text.length && front.includes(text[start]!)) start += 1;
  let end = text.length;
  while (end > start && back.includes(text[end - 1]!)) end -= 1;
  return text.slice(start, end);
}
