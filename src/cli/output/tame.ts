import { stripVTControlCharacters } from 'node:util';

const ESCAPE = '\u001b';
const COLOUR = new RegExp(`(${ESCAPE}\\[[\\d;]*m)`);
const CONTROL = /(?!\n)[\p{Cc}\p{Bidi_Control}]/gu;

/**
 * Text for a terminal without anything that it would obey but line ends and, where they are wanted, colours: what an
 * article or a query wrote must not move the cursor, set the title or turn the direction of the line.
 */
export function tame(text: string, keepColours: boolean): string {
  if (!keepColours) return stripVTControlCharacters(text).replace(CONTROL, '');
  return text
    .split(COLOUR)
    .map((piece, index) => (index % 2 === 1 ? piece : tame(piece, false)))
    .join('');
}
