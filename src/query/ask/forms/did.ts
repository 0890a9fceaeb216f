import type { EdgeStatus } from '../../../graph/types.js';
import { relations } from '../../relations.js';
import { verbLemma } from '../phrases.js';
import { keyOf, quoted } from '../question.js';
import { type Asking, type Conclusion, Misunderstood, type QuestionForm } from '../types.js';
import { INTENTS, MODALS } from '../words.js';
import { eventReading } from './events.js';

const DID =
  /^what (did|does|do|has|have|had|is|are|was|will|would|might|may|could|can) (E\d+) (?:do|doing|done)(?: (?:to|with|against|for|about) (E\d+))?$/;
const MEANT = /^what (?:did|does|do|has|have|is|are|was) (E\d+) (\S+) to do(?: (?:to|with|against|about|in) (E\d+))?$/;
const DONE = /^what (?:was|is|has been|had been) done to (E\d+)(?: by (E\d+))?$/;

/**
 * What somebody did, means to do, or had done to them.
 * ```
 * What did Iran do to Israel?     What did Israel vow to do?     What was done to Turkey?
 *      ^^^      ^^ ^^                  ^^^        ^^^ ^^ ^^           ^^^ ^^^^ ^^
 * ```
 */
export const did: QuestionForm = {
  name: 'did',
  read(asking) {
    const { outline } = asking.question;
    const done = DONE.exec(outline);
    if (done) return reading(asking, done[2], done[1], ['actual']);
    const plain = DID.exec(outline);
    if (plain) {
      const possible = /^(?:might|may|could|can)$/.test(plain[1]!);
      const ahead: EdgeStatus[] = possible ? ['possible', 'planned'] : ['planned'];
      return reading(asking, plain[2], plain[3], MODALS.has(plain[1]!) ? ahead : ['actual']);
    }
    const meant = MEANT.exec(outline);
    if (!meant) return undefined;
    const verb = verbLemma(meant[2]!);
    const lemma = INTENTS.has(verb) ? verb : meant[2]!;
    if (!INTENTS.has(lemma))
      throw new Misunderstood(meant[2]!, 'is no word for a plan that I know', ['vow', 'plan', 'promise', 'threaten']);
    return reading(asking, meant[1], meant[3], ['planned']);
  },
};

function reading(asking: Asking, from: string | undefined, to: string | undefined, statuses: readonly EdgeStatus[]) {
  const { question, graph } = asking;
  const a = from === undefined ? undefined : keyOf(graph, question, from);
  const b = to === undefined ? undefined : keyOf(graph, question, to);
  const label = (key: string | undefined) => (key === undefined ? '?' : graph.getNodeAttribute(key, 'label'));
  const mutual = asking.knowledge.ontology.relations.flatMap(({ name, symmetric }) => (symmetric ? [name] : []));
  const plan = statuses.includes('planned') ? 'plans: ' : '';
  const ends = `${a === undefined ? '' : ` --from ${quoted(label(a))}`}${b === undefined ? '' : ` --to ${quoted(label(b))}`}`;
  return eventReading(asking, {
    understood: `(${label(a)})-[${plan}any event]->(${label(b)})`,
    match: a !== undefined && b === undefined ? '(a)-[r]-(b)' : '(a)-[r]->(b)',
    conditions: [
      ...(a !== undefined && b === undefined ? ['(startNode(r) = a OR r.relation IN $mutual)'] : []),
      ...(a === undefined ? [] : ['a.id = $a']),
      ...(b === undefined ? [] : ['b.id = $b']),
      'r.quad IS NOT NULL',
    ],
    parameters: {
      ...(a !== undefined && b === undefined ? { mutual } : {}),
      ...(a === undefined ? {} : { a }),
      ...(b === undefined ? {} : { b }),
    },
    statuses,
    nearest: `stringer relations${ends}`,
    otherwise: () => (a === undefined ? undefined : byOthers(asking, a, b, statuses)),
  });
}

/** What those do who act for somebody of whom the graph says nothing: his officials for a country. */
function byOthers(
  { graph, days }: Asking,
  a: string,
  b: string | undefined,
  statuses: readonly EdgeStatus[],
): Conclusion | undefined {
  const acting = relations(graph, { to: a, types: ['represents', 'leads'] }).map(({ subject }) => subject.id);
  const found = [...new Set(acting)]
    .flatMap((from) => relations(graph, { from, to: b, ...days }))
    .filter(({ quad }) => quad !== null)
    .map((relation) => ({ ...relation, claims: relation.claims.filter(({ status }) => statuses.includes(status)) }))
    .filter(({ claims }) => claims.length > 0)
    .map((relation) => ({ ...relation, weight: relation.claims.length }));
  if (found.length === 0) return undefined;
  const answers = found.map((relation) => ({
    value: `${relation.subject.name} ${relation.label} ${relation.object.name}`,
    entity: null,
    evidence: [relation],
  }));
  const name = graph.getNodeAttribute(a, 'label');
  const text = `The graph does not say so of ${name} itself, but of those who act for it: ${answers.map(({ value }) => value).join('; ')}.`;
  return { kind: 'unsure', text, answers };
}
