import { keyOf, quoted } from '../question.js';
import type { QuestionForm } from '../types.js';
import { eventReading } from './events.js';

const FORM =
  /^what (?:does|do|did|has|have|is) (E\d+) (?:want|wanting|wanted|demand|demanding|ask|asking|request|expect) (?:from|of) (E\d+)$/;

/**
 * What one asks of another.
 * ```
 * What does Egypt want from Ethiopia?
 *           ^^^^^ ^^^^ ^^^^ ^^^^^^^^
 * ```
 */
export const wants: QuestionForm = {
  name: 'wants',
  read(asking) {
    const { question, graph } = asking;
    const match = FORM.exec(question.outline);
    if (!match) return undefined;
    const [a, b] = [keyOf(graph, question, match[1]!), keyOf(graph, question, match[2]!)];
    const name = (key: string) => graph.getNodeAttribute(key, 'label');
    return eventReading(asking, {
      understood: `(${name(a)})-[urges]->(${name(b)})`,
      match: '(a)-[r:URGES]->(b)',
      conditions: ['a.id = $a', 'b.id = $b'],
      parameters: { a, b },
      statuses: ['actual'],
      nearest: `stringer between ${quoted(name(a))} ${quoted(name(b))}`,
    });
  },
};
