import type { Span } from '../ontology/types.js';

/** A part of a text, with the marks that lie in it. */
export interface Excerpt {
  readonly text: string;
  readonly matches: readonly Span[];
}

/**
 * The part of a text that holds the most marks, cut between words, with an ellipsis where something is left out.
 * ```
 * … the Turkish Navy withdrew from Kastellorizo …
 *       ^^^^^^^^^^^^
 * ```
 * @param length most UTF-16 code units of the text that it keeps
 */
export function excerpt(text: string, matches: readonly Span[], length: number): Excerpt {
  if (text.length <= length || matches.length === 0) return { text, matches };
  const inside = (from: number) => matches.filter(({ start, end }) => start >= from && end <= from + length);
  const starts = matches.map(({ start, end }) => Math.max(0, start - Math.floor((length - (end - start)) / 3)));
  const best = starts.reduce((a, b) => (inside(b).length > inside(a).length ? b : a));
  const from = best === 0 ? 0 : afterSpace(text, Math.min(best, text.length - length));
  const to = from + length >= text.length ? text.length : text.lastIndexOf(' ', from + length);
  const end = to > from ? to : Math.min(text.length, from + length);
  const lead = from > 0 ? '… ' : '';
  const shift = lead.length - from;
  const kept = matches.filter((match) => match.start >= from && match.end <= end);
  return {
    text: `${lead}${text.slice(from, end)}${end < text.length ? ' …' : ''}`,
    matches: kept.map((match) => ({ start: match.start + shift, end: match.end + shift })),
  };
}

function afterSpace(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 ? at : space + 1;
}
