import { keyOf, quoted } from '../question.js';
import { type Asking, Misunderstood, type QuestionForm, type Reading } from '../types.js';
import { eventReading } from './events.js';

const HAPPENED =
  /^what (?:has |have |is |was )?(?:happened|happens|happening|occurred|took place|taken place|went on|going on)(?: (.*))?$/;
const ANYTHING = /^who (?:did|does|has done|is doing) what(?: (?:to|with) whom?)?$/;
const BETWEEN = /^between (E\d+) and (E\d+)$/;
const TO = /^to (E\d+)$/;
const AT = /^(?:in|at|around|near|with|about) (E\d+)$/;
const FACTS = ['actual'] as const;

/**
 * The events of some days, between two parties, or of one.
 * ```
 * What happened on 8 March 2025?     What happened between Greece and Turkey?     What happened to Israel?
 *      ^^^^^^^^ ^^^^^^^^^^^^^^^^          ^^^^^^^^ ^^^^^^^                             ^^^^^^^^ ^^
 * ```
 */
export const happened: QuestionForm = {
  name: 'happened',
  read(asking) {
    const { question, graph } = asking;
    const match = HAPPENED.exec(question.outline);
    if (!match && !ANYTHING.test(question.outline)) return undefined;
    const rest = match?.[1] ?? '';
    const name = (key: string) => graph.getNodeAttribute(key, 'label');
    const between = BETWEEN.exec(rest);
    if (between) {
      const [a, b] = [keyOf(graph, question, between[1]!), keyOf(graph, question, between[2]!)];
      return eventReading(asking, {
        understood: `(${name(a)})-[any event]-(${name(b)})`,
        match: '(a)-[r]-(b)',
        conditions: ['a.id = $a', 'b.id = $b', 'r.quad IS NOT NULL'],
        parameters: { a, b },
        statuses: FACTS,
        nearest: `stringer between ${quoted(name(a))} ${quoted(name(b))}`,
      });
    }
    const to = TO.exec(rest) ?? AT.exec(rest);
    if (to) return ofOne(asking, keyOf(graph, question, to[1]!), TO.test(rest));
    if (rest !== '')
      throw new Misunderstood(rest.replace(/E\d+/g, '…'), 'tells me neither days nor parties', [], 'stringer timeline');
    const { since, until } = asking.days;
    return eventReading(asking, {
      understood: '(?)-[any event]->(?)',
      match: '(a)-[r]->(b)',
      conditions: ['r.quad IS NOT NULL'],
      parameters: {},
      statuses: FACTS,
      nearest: `stringer relations${since ? ` --since ${since}` : ''}${until ? ` --until ${until}` : ''}`,
    });
  },
};

function ofOne(asking: Asking, a: string, undergone: boolean): Reading {
  const name = asking.graph.getNodeAttribute(a, 'label');
  return eventReading(asking, {
    understood: undergone ? `(?)-[any event]->(${name})` : `(${name})-[any event]-(?)`,
    match: undergone ? '(b)-[r]->(a)' : '(a)-[r]-(b)',
    conditions: ['a.id = $a', 'r.quad IS NOT NULL'],
    parameters: { a },
    statuses: FACTS,
    nearest: `stringer timeline ${quoted(name)}`,
  });
}
