import type { StringerGraph } from '../graph/types.js';
import { between } from './path.js';
import type { RelationFilter } from './relations.js';
import { datedEvents, PERIODS, type Period } from './timeline.js';

/** What two actors did to each other in one period. */
export interface BalanceEntry {
  readonly period: string;
  readonly cooperation: number;
  readonly conflict: number;
  /** Mean PLOVER score of the events, -10 (conflict) to 10 (cooperation). */
  readonly mean: number;
}

export interface Balance {
  readonly periods: readonly BalanceEntry[];
  /** Events in both directions, dated or not. */
  readonly events: number;
  readonly mean: number | null;
}

/**
 * Cooperation and conflict between two entities over time, each event by the score of its PLOVER class, as event-data
 * research plots it (Goldstein 1992). What is denied does not count.
 */
export function balance(
  graph: StringerGraph,
  a: string,
  b: string,
  period: Period = 'month',
  filter: RelationFilter = {},
): Balance {
  const relations = between(graph, a, b, { ...filter, negated: false }).filter(({ score }) => score !== null);
  const scores = relations.flatMap(({ score, weight }) => Array.from({ length: weight }, () => score ?? 0));
  const periods = new Map<string, number[]>();
  for (const { date, relation } of datedEvents(relations)) {
    const name = date.slice(0, PERIODS[period]);
    periods.set(name, [...(periods.get(name) ?? []), relation.score ?? 0]);
  }
  return {
    periods: [...periods]
      .sort(([x], [y]) => (x < y ? -1 : 1))
      .map(([name, own]) => ({
        period: name,
        cooperation: own.filter((score) => score > 0).length,
        conflict: own.filter((score) => score < 0).length,
        mean: mean(own) ?? 0,
      })),
    events: scores.length,
    mean: mean(scores),
  };
}

const mean = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
