import type { RelationResult } from '../../relations.js';
import { relationsIn } from '../conclude.js';
import { evidenceOf } from '../evidence.js';
import { statementOf } from '../opening.js';
import { relate } from '../relate.js';
import { listed } from '../text.js';
import type { AnswerItem, Asking, QuestionForm } from '../types.js';
import { PREPOSITIONS } from '../words.js';
import { patternReading } from './pattern.js';

/**
 * Where something happened: the places in which the same sentence puts one of the parties.
 * ```
 * Where did Ruth Calloway meet Eleni Markou?
 * ^^^^^
 * ```
 */
export const whereEvent: QuestionForm = {
  name: 'where-event',
  read(asking) {
    const { items, outline } = asking.question;
    const last = items.at(-1);
    const asksFor = last?.kind === 'word' && PREPOSITIONS.has(last.lower);
    if (!outline.startsWith('where ') || asksFor) return undefined;
    const rest = items.slice(1);
    const related = relate(
      asking,
      statementOf(rest, { slot: null, preposition: null, triggers: asking.knowledge.triggers }),
    );
    return patternReading(asking, related, (matches) => {
      const answers = placesOf(asking, relationsIn(matches));
      if (answers.length > 0)
        return { kind: 'answered', text: `${listed(answers.map(({ value }) => value))}.`, answers };
      return { kind: 'silent', text: 'The graph has that, but does not say where.', answers: [] };
    });
  },
};

function placesOf({ graph }: Asking, events: readonly RelationResult[]): AnswerItem[] {
  const found = new Map<string, AnswerItem>();
  for (const event of events) {
    const sentences = new Set(event.claims.map(({ article, sentence }) => `${article} ${sentence.start}`));
    for (const party of [event.subject.id, event.object.id]) {
      for (const edge of graph.outEdges(party)) {
        if (graph.getEdgeAttribute(edge, 'relation') !== 'located_in') continue;
        const located = evidenceOf(graph, edge, { statuses: ['actual'] });
        const claims =
          located?.claims.filter(({ article, sentence }) => sentences.has(`${article} ${sentence.start}`)) ?? [];
        if (!located || claims.length === 0) continue;
        const key = located.object.id;
        found.set(key, {
          value: located.object.name,
          entity: key,
          evidence: [{ ...located, claims, weight: claims.length }],
        });
      }
    }
  }
  return [...found.values()].sort((a, b) => (a.value < b.value ? -1 : 1));
}
