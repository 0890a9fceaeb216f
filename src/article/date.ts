import { strict } from 'chrono-node/en';
import { isoDay } from '../ontology/iso-day.js';

/**
 * The day that a page states in its metadata or in words ("18 April 2024"). A date that lacks its year is no date.
 *
 * @returns `YYYY-MM-DD` or null
 */
export function statedDay(value: string): string | null {
  const iso = isoDay(value);
  if (iso) return iso;
  const [first] = strict.parse(value.slice(0, 200), new Date(0));
  const start = first?.start;
  if (!start?.isCertain('year') || !start.isCertain('month') || !start.isCertain('day')) return null;
  const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
  return isoDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

function pad(value: number | null, width: number): string {
  return String(value ?? '').padStart(width, '0');
}
