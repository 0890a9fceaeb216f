import { byCodeUnit } from '../graph/order.js';
import type { EdgeAttributes } from '../graph/types.js';

/** Days from `start` to `end`, both of them included, `YYYY-MM-DD`. */
export interface Spell {
  readonly start: string;
  readonly end: string;
}

/**
 * When the claims of an edge are of: one spell a claim, by the interval that its sentence names, else by its date; those
 * that share a day are one. Without claims, from the edge's own first to its last day. Null when a date is not known,
 * since nobody knows then when the edge is not there.
 */
export function spellsOf({ claims, first, last }: Pick<EdgeAttributes, 'claims' | 'first' | 'last'>): Spell[] | null {
  if (claims.length === 0) return isDay(first) && isDay(last) && first <= last ? [{ start: first, end: last }] : null;
  const spells: Spell[] = [];
  for (const { time, date } of claims) {
    const start = time?.from ?? date;
    const end = time?.from ? (time.to ?? time.from) : date;
    if (!isDay(start) || !isDay(end) || end < start) return null;
    spells.push({ start, end });
  }
  spells.sort((a, b) => byCodeUnit(a.start, b.start) || byCodeUnit(a.end, b.end));
  return merged(spells);
}

/** From the first day to the last, of several lists of spells; null when one of them is, or when there are none. */
export function spanOf(all: readonly (readonly Spell[] | null)[]): Spell | null {
  const known = all.filter((spells) => spells !== null).flat();
  if (known.length === 0 || all.includes(null)) return null;
  const starts = known.map(({ start }) => start).sort(byCodeUnit);
  const ends = known.map(({ end }) => end).sort(byCodeUnit);
  return { start: starts[0]!, end: ends.at(-1)! };
}

function merged(sorted: readonly Spell[]): Spell[] {
  const out: Spell[] = [];
  for (const spell of sorted) {
    const last = out.at(-1);
    if (last && spell.start <= last.end) out[out.length - 1] = spanOf([[last, spell]])!;
    else out.push(spell);
  }
  return out;
}

function isDay(date: string | null): date is string {
  return date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date);
}
