import { decode } from '../bytes.js';
import type { Read } from './format.js';

const LONGEST_HEADLINE = 150;

/** Plain text. A short first line that is followed by a blank one and ends like no sentence is the title. */
export const readText: Read = function* (bytes, where, source) {
  const content = decode(bytes, where);
  yield { where, draft: { text: content, title: headline(content), date: null, url: null, source } };
};

/**
 * The headline of a plain text, or null.
 * ```
 * Washington presses Israel over plan to attack Rafah
 * ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * American officials met an Israeli delegation on Thursday.
 * ```
 */
export function headline(content: string): string | null {
  const match = /^\s*(\S[^\n]*)\n[ \t]*\n\s*\S/.exec(content);
  const line = match?.[1]?.trim();
  if (!line || line.length > LONGEST_HEADLINE || /[.!;:,]["'’”)]?$/.test(line)) return null;
  return line;
}
