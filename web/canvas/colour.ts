/** Colours as three numbers from 0 to 255. */
type Rgb = readonly [number, number, number];

/** Mixes two `#rrggbb` colours: `share` 0 is the first, 1 the second. */
export function mix(first: string, second: string, share: number): string {
  const [a, b] = [parse(first), parse(second)];
  const channel = (i: 0 | 1 | 2) =>
    Math.round(a[i] + (b[i] - a[i]) * share)
      .toString(16)
      .padStart(2, '0');
  return `#${channel(0)}${channel(1)}${channel(2)}`;
}

function parse(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** The page's own colours on the canvas, as the stylesheet sets them. */
export interface Paper {
  readonly dark: boolean;
  readonly background: string;
  readonly text: string;
  readonly muted: string;
  readonly accent: string;
  /** How much larger than usual the page is set: 1 for a root font of 16 pixels. */
  readonly scale: number;
}

export function readPaper(dark: boolean): Paper {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    dark,
    background: read('--paper'),
    text: read('--ink'),
    muted: read('--ink-3'),
    accent: read('--accent'),
    scale: Number.parseFloat(style.fontSize) / 16 || 1,
  };
}

/** A colour of the ontology for this theme: those are made for light paper, and are lightened for dark. */
export function themed(colour: string, dark: boolean): string {
  return dark ? mix(colour, '#ffffff', 0.3) : colour;
}
