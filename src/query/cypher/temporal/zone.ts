import { SECONDS_PER_DAY, toEpochDay } from './calendar.js';

/** A time zone: an offset in seconds east of Greenwich, or a name of the IANA database. */
export type Zone = number | string;

/** Offset as ISO 8601 writes it: `Z`, `+01:00`, `+00:53:28`. */
export function formatOffset(offset: number): string {
  if (offset === 0) return 'Z';
  const total = Math.abs(offset);
  const two = (n: number): string => String(n).padStart(2, '0');
  const seconds = total % 60 === 0 ? '' : `:${two(total % 60)}`;
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(total / 3600))}:${two(Math.floor(total / 60) % 60)}${seconds}`;
}

/** Reads `Z`, `+1`, `+01`, `+0100`, `+01:00`, `+01:00:30` or a name; null when it is none of these. */
export function parseZone(text: string): Zone | null {
  if (text === 'Z' || text === 'z') return 0;
  const offset = /^([+-])(\d{1,2})(?::?(\d{2})(?::?(\d{2}))?)?$/.exec(text);
  if (offset !== null) {
    const [, sign, hours, minutes = '0', seconds = '0'] = offset;
    const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
    return sign === '-' ? -total : total;
  }
  return formatter(text) === null ? null : text;
}

const formatters = new Map<string, Intl.DateTimeFormat | null>();

function formatter(zone: string): Intl.DateTimeFormat | null {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  let made: Intl.DateTimeFormat | null = null;
  try {
    made = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
      timeZone: zone.replaceAll(' ', '_'),
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    made = null;
  }
  formatters.set(zone, made);
  return made;
}

/** Offset of a zone at an instant, in seconds since 1970 in UTC. */
export function offsetAt(zone: Zone, epochSecond: number): number {
  if (typeof zone === 'number') return zone;
  const format = formatter(zone);
  if (format === null || Math.abs(epochSecond) > 8.64e12) return 0;
  const parts = Object.fromEntries(format.formatToParts(epochSecond * 1000).map(({ type, value }) => [type, value]));
  const year = /B/.test(parts.era ?? '') ? 1 - Number(parts.year) : Number(parts.year);
  const day = toEpochDay({ year, month: Number(parts.month), day: Number(parts.day) });
  const local = day * SECONDS_PER_DAY + Number(parts.hour) * 3600 + Number(parts.minute) * 60 + Number(parts.second);
  return local - epochSecond;
}

/** Offset of a zone at a local time. In a gap or an overlap, the offset before the change. */
export function offsetOfLocal(zone: Zone, localSecond: number): number {
  if (typeof zone === 'number') return zone;
  const before = offsetAt(zone, localSecond - SECONDS_PER_DAY);
  if (offsetAt(zone, localSecond - before) === before) return before;
  const after = offsetAt(zone, localSecond + SECONDS_PER_DAY);
  return offsetAt(zone, localSecond - after) === after ? after : before;
}
