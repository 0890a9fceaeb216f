import { strict } from 'chrono-node/en';
import { Failure } from '../ontology/failure.js';

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})/;

/**
 * The day of an ISO 8601 date or date and time, as it is written there (the publisher's own day, not UTC's).
 *
 * @returns `YYYY-MM-DD`, or null for anything else and for days that do not exist
 */
export function isoDay(value: string): string | null {
  const match = ISO_DAY.exec(value.trim());
  if (!match) return null;
  const [day] = match;
  const exists = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(exists.getTime()) && exists.toISOString().startsWith(day) ? day : null;
}

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

/**
 * Checks a date that a person gave.
 *
 * @throws Failure `bad-date`
 */
export function checkDay(value: string, where: string): string {
  const day = value.length === 10 ? isoDay(value) : null;
  if (day) return day;
  throw new Failure({
    name: 'bad-date',
    what: `'${value}' is no date`,
    where,
    mend: 'Write it as YYYY-MM-DD, for example 2024-04-18.',
  });
}

function pad(value: number | null, width: number): string {
  return String(value ?? '').padStart(width, '0');
}
