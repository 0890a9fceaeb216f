import { relationsIn } from '../conclude.js';
import { statementOf } from '../opening.js';
import { relate } from '../relate.js';
import { listed } from '../text.js';
import type { QuestionForm } from '../types.js';
import { patternReading } from './pattern.js';

/**
 * The days of an event: those that its sentences name, else those on which it was reported.
 * ```
 * When did Turkey agree with Greece?
 * ^^^^
 * ```
 */
export const when: QuestionForm = {
  name: 'when',
  read(asking) {
    const { items, outline } = asking.question;
    const lead = /^(?:when|on (?:which|what) (?:day|date)) /.exec(outline);
    if (!lead) return undefined;
    const rest = items.slice(lead[0].trim().split(' ').length);
    const related = relate(
      asking,
      statementOf(rest, { slot: null, preposition: null, triggers: asking.knowledge.triggers }),
    );
    return patternReading(asking, related, (matches) => {
      const evidence = relationsIn(matches);
      const claims = evidence.flatMap((relation) => relation.claims);
      const dated = claims.filter(({ time }) => time !== null && time.from !== null);
      const shown = dated.length > 0 ? dated : claims.filter(({ date }) => date !== null);
      const days = [
        ...new Set(shown.map(({ date, time }) => (time?.from ? inDays(time.from, time.to) : date!))),
      ].sort();
      if (days.length === 0) return { kind: 'unsure', text: 'It happened, but no sentence says when.', answers: [] };
      const answers = days.map((value) => ({ value, entity: null, evidence }));
      const text =
        dated.length > 0 ? `${listed(days)}.` : `No sentence names the day; it was reported on ${listed(days)}.`;
      return { kind: dated.length > 0 ? 'answered' : 'unsure', text, answers };
    });
  },
};

/** "2025-03-08", "2006", "2025-03", "2025-03-01 to 2025-03-07": no more precise than the sentence. */
function inDays(from: string, to: string | null): string {
  if (to === null || to === from) return from;
  if (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4);
  const isMonth = from.endsWith('-01') && to.slice(0, 7) === from.slice(0, 7) && Number(to.slice(8)) >= 28;
  return isMonth ? from.slice(0, 7) : `${from} to ${to}`;
}
