import type { StringerGraph } from '../graph/types.js';
import { type Evidence, type RelationFilter, type RelationResult, relations } from './relations.js';

/** Lengths of a period, and how many characters of an ISO date name one. */
export const PERIODS = { day: 10, month: 7, year: 4 } as const;
export type Period = keyof typeof PERIODS;

/** One dated event: a claim with the relation that it is of. */
export interface TimelineEvent {
  readonly date: string;
  readonly relation: RelationResult;
  readonly claim: Evidence;
}

/** The events of one period, which an ISO date, month or year names. */
export interface TimelineEntry {
  readonly period: string;
  readonly events: readonly TimelineEvent[];
  readonly cooperation: number;
  readonly conflict: number;
}

/** The relations that are events, by date; states have none. Periods without an event are left out. */
export function timeline(graph: StringerGraph, filter: RelationFilter = {}, period: Period = 'day'): TimelineEntry[] {
  const periods = new Map<string, TimelineEvent[]>();
  for (const event of datedEvents(relations(graph, filter))) {
    const name = event.date.slice(0, PERIODS[period]);
    const events = periods.get(name);
    if (events === undefined) periods.set(name, [event]);
    else events.push(event);
  }
  return [...periods]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, events]) => ({
      period: name,
      events,
      cooperation: events.filter(({ relation }) => isCooperation(relation)).length,
      conflict: events.filter(({ relation }) => !isCooperation(relation)).length,
    }));
}

/** Claims of events with the day that they are of, earliest first, then as they stand in their articles. */
export function datedEvents(found: readonly RelationResult[]): TimelineEvent[] {
  const events = found
    .filter(({ quad }) => quad !== null)
    .flatMap((relation) =>
      relation.claims.flatMap((claim) => (claim.date === null ? [] : [{ date: claim.date, relation, claim }])),
    );
  const place = ({ date, claim }: TimelineEvent): string => `${date} ${claim.article}`;
  return events.sort((a, b) => {
    if (place(a) !== place(b)) return place(a) < place(b) ? -1 : 1;
    return a.claim.trigger.start - b.claim.trigger.start || (a.claim.id < b.claim.id ? -1 : 1);
  });
}

const isCooperation = ({ quad }: RelationResult): boolean => quad?.endsWith('cooperation') ?? false;
