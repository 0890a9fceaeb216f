import { keyOf, quoted } from '../question.js';
import type { QuestionForm } from '../types.js';
import { OPINIONS } from '../words.js';
import { eventReading } from './events.js';

const FORMS = [
  /^(?:what|how) (?:does|do|did) (E\d+) (?:think|feel|believe) (?:of|about|on) (E\d+)$/,
  /^what (?:is|was) (E\d+) ['’]s? (?:opinion|view|attitude|position|stance|policy) (?:of|on|about|to|towards|toward) (E\d+)$/,
  /^what (?:is|was) (?:the )?(?:opinion|view|attitude|position|stance) of (E\d+) (?:of|on|about|to|towards|toward) (E\d+)$/,
  /^how (?:does|do|did) (E\d+) (?:see|view|regard|treat) (E\d+)$/,
];

/**
 * What one says of another: the relations that voice a judgement.
 * ```
 * What does Greece think of Turkey?
 *      ^^^^        ^^^^^ ^^
 * ```
 */
export const opinion: QuestionForm = {
  name: 'opinion',
  read(asking) {
    const { question, graph } = asking;
    const match = FORMS.map((form) => form.exec(question.outline)).find((found) => found !== null);
    if (!match) return undefined;
    const [a, b] = [keyOf(graph, question, match[1]!), keyOf(graph, question, match[2]!)];
    const name = (key: string) => graph.getNodeAttribute(key, 'label');
    return eventReading(asking, {
      understood: `(${name(a)})-[says of]->(${name(b)})`,
      match: '(a)-[r]->(b)',
      conditions: ['a.id = $a', 'b.id = $b', "(r.quad STARTS WITH 'verbal' OR r.relation IN $opinions)"],
      parameters: { a, b, opinions: OPINIONS },
      statuses: ['actual', 'planned'],
      nearest: `stringer between ${quoted(name(a))} ${quoted(name(b))}`,
    });
  },
};
