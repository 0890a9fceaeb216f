import type { Screen } from './screen.js';

/** Eighths of a cell, from none to a whole. */
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'];

/** Columns for bars beside other columns: a quarter of the screen, up to a width. */
export function barWidth({ width }: Screen, most: number): number {
  return Math.min(most, Math.floor(width / 4));
}

/** A bar whose length is a share (0 to 1) of a width in columns. A share above zero is always seen. */
export function bar(share: number, width: number): string {
  const eighths = Math.max(share > 0 ? 1 : 0, Math.round(Math.min(1, share) * width * 8));
  return '█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8];
}
