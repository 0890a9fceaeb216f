import { distance } from 'fastest-levenshtein';

/** What people write who know other languages, and what Cypher has for it. */
const HABITS: Readonly<Record<string, string>> = {
  SELECT: 'a query begins with MATCH and ends with RETURN',
  FROM: 'a query begins with MATCH and ends with RETURN',
  GROUP: 'rows are grouped by what stands beside an aggregate: RETURN n.type, count(*)',
  HAVING: 'put the condition into a WHERE behind a WITH',
  LIKE: 'write CONTAINS, STARTS WITH, ENDS WITH or =~',
  ORDER: 'write ORDER BY',
  '=': 'equality is one =',
  '&': 'write AND',
  '!': 'write <> for unequal, NOT for not',
  '->': 'write -->, or -[:TYPE]->',
  '<-': 'write <--, or <-[:TYPE]-',
};

const KEYWORDS = 'MATCH OPTIONAL WHERE UNWIND WITH RETURN UNION ORDER DISTINCT LIMIT SKIP'.split(' ');
const SLIPS = 2;

/** The advice on a word or sign that stands where it cannot: "; write AND", or an empty text. */
export function hintOn(text: string): string {
  const upper = text.toUpperCase();
  const habit = Object.hasOwn(HABITS, upper) ? HABITS[upper] : undefined;
  if (habit !== undefined) return `; ${habit}`;
  const near = upper.length > 3 ? KEYWORDS.find((word) => word !== upper && distance(word, upper) <= SLIPS) : undefined;
  return near === undefined ? '' : `; did you mean ${near}?`;
}
