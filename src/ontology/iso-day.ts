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
