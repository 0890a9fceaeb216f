import pc from 'picocolors';

export type Colours = ReturnType<typeof pc.createColors>;

/** What text is drawn on. */
export interface Screen {
  /** Columns; infinite where nothing needs to fit. */
  readonly width: number;
  readonly colours: Colours;
  /** Whether marks in a text must be made with characters, because colours are off. */
  readonly plain: boolean;
}

interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

const NARROWEST = 40;

/**
 * The screen behind an output. Colours are for terminals; `NO_COLOR` takes them away and `FORCE_COLOR` brings them
 * (https://no-color.org, https://force-color.org). `COLUMNS` sets the width of what is no terminal.
 */
export function screenOf(output: Output, environment: Environment = process.env): Screen {
  const colour = wantsColour(output, environment);
  const columns = Number(environment.COLUMNS);
  const width = output.isTTY ? (output.columns ?? 80) : columns > 0 ? columns : Number.POSITIVE_INFINITY;
  return { width: Math.max(NARROWEST, width), colours: pc.createColors(colour), plain: !colour };
}

function wantsColour(output: Output, { NO_COLOR, FORCE_COLOR, TERM }: Environment): boolean {
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return output.isTTY === true && TERM !== 'dumb';
}

/** Colour of an entity's name on a terminal, by its type. */
export function typeColour({ colours }: Screen, type: string): (text: string) => string {
  switch (type) {
    case 'official':
      return colours.magenta;
    case 'person':
      return colours.cyan;
    case 'country':
      return colours.yellow;
    case 'group':
      return colours.blue;
    case 'place':
      return colours.green;
    default:
      return (text) => text;
  }
}

/** Colour of a relation, by the quad of event data that it is in: green for cooperation, red for conflict. */
export function quadColour({ colours }: Screen, quad: string | null): (text: string) => string {
  if (quad === null) return colours.dim;
  return quad.endsWith('cooperation') ? colours.green : colours.red;
}
