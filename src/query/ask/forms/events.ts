import type { EdgeStatus } from '../../../graph/types.js';
import { statusWords } from '../conclude.js';
import { describeRange } from '../dates.js';
import { edgesOf, evidenceOf } from '../evidence.js';
import type { AskedQuery, Asking, Conclusion, Reading } from '../types.js';

export interface EventQuery {
  readonly understood: string;
  /** A Cypher pattern with one relationship `r`, and its conditions. */
  readonly match: string;
  readonly conditions: readonly string[];
  readonly parameters: AskedQuery['parameters'];
  readonly statuses: readonly EdgeStatus[];
  readonly nearest: string;
  /** What to say when there is nothing. */
  readonly otherwise?: () => Conclusion | undefined;
}

/** A reading that answers with relations, the earliest first, within the days of the question. */
export function eventReading({ graph, days }: Asking, event: EventQuery): Reading {
  const { match, conditions, parameters, statuses, nearest } = event;
  const dated = [
    ...(days.since === undefined ? [] : ['r.last >= $since']),
    ...(days.until === undefined ? [] : ['r.first <= $until']),
  ];
  const where = [...conditions, ...dated];
  const range = {
    ...(days.since === undefined ? {} : { since: days.since }),
    ...(days.until === undefined ? {} : { until: days.until }),
  };
  return {
    understood: `${event.understood}${describeRange(days)}`,
    asked: {
      query: `MATCH ${match}${where.length > 0 ? ` WHERE ${where.join(' AND ')}` : ''} RETURN r ORDER BY r.first, r.weight DESC`,
      parameters: { ...parameters, ...range },
    },
    conclude(rows) {
      const edges = [...new Set(rows.flatMap(edgesOf))];
      const found = edges.flatMap((edge) => evidenceOf(graph, edge, { statuses, ...days }) ?? []);
      const answers = found.map((relation) => ({
        value: `${relation.subject.name} ${relation.label} ${relation.object.name}`,
        entity: null,
        evidence: [relation],
      }));
      if (answers.length > 0)
        return { kind: 'answered', text: `${answers.map(({ value }) => value).join('; ')}.`, answers, nearest };
      const other = edges.flatMap((edge) => evidenceOf(graph, edge, days) ?? []);
      if (other.length > 0 && statuses.includes('actual')) {
        const told = other.map(({ subject, label, object }) => `${subject.name} ${label} ${object.name}`);
        return { kind: 'unsure', text: `Only ${statusWords(other)}: ${told.join('; ')}.`, answers: [], nearest };
      }
      return event.otherwise?.() ?? { kind: 'silent', text: 'The graph does not say.', answers: [], nearest };
    },
  };
}
