/** Colours for types and relations that the ontology does not know: Okabe and Ito 2008, told apart by everybody. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#999999'];

/** A colour for each name, in the order of the names. */
export function palette(names: Iterable<string>): ReadonlyMap<string, string> {
  const sorted = [...new Set(names)].sort();
  return new Map(sorted.map((name, index) => [name, COLOURS[index % COLOURS.length]!]));
}

/** A colour of CSS as `#rrggbb`; null for one that is neither hexadecimal nor `rgb()`. */
export function hexColour(text: string): string | null {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(text);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`.toLowerCase();
  if (/^#[\da-f]{6}$/i.test(text)) return text.toLowerCase();
  const parts = /^rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*(?:,[^)]{0,20})?\)$/.exec(text)?.slice(1, 4);
  if (!parts || parts.some((part) => Number(part) > 255)) return null;
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}
