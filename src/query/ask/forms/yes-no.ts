import { anyMatches, attribution, relationsIn, statusWords } from '../conclude.js';
import { statementOf } from '../opening.js';
import { type Related, relate } from '../relate.js';
import type { Asking, Conclusion, QuestionForm } from '../types.js';
import { AUXILIARIES } from '../words.js';
import { nearestCommand, patternReading } from './pattern.js';

/**
 * Whether something is so. That nobody says so is no "no": the answer then is that the graph does not say.
 * ```
 * Did Iran attack Israel?     Is Cyprus a member of the European Union?
 * ^^^                         ^^
 * ```
 */
export const yesNo: QuestionForm = {
  name: 'yes-no',
  read(asking) {
    const { items } = asking.question;
    const [first] = items;
    if (first?.kind !== 'word' || !AUXILIARIES.has(first.lower)) return undefined;
    const statement = statementOf(items, { slot: null, preposition: null, triggers: asking.knowledge.triggers });
    const related = relate(asking, statement);
    return patternReading(
      asking,
      related,
      (matches) => {
        const evidence = relationsIn(matches);
        const denied = denials(asking, related);
        const reserve = denied.length > 0 ? ', though it is also denied' : '';
        const text = `Yes${attribution(evidence)}${reserve}.`;
        return {
          kind: 'answered',
          text,
          answers: [{ value: 'yes', entity: null, evidence: [...evidence, ...denied] }],
        };
      },
      () => unlike(asking, related),
    );
  },
};

function denials({ graph, days }: Asking, related: Related) {
  const found = relationsIn(anyMatches(graph, related, days));
  return found
    .map((relation) => ({ ...relation, claims: relation.claims.filter(({ status }) => status === 'negated') }))
    .filter(({ claims }) => claims.length > 0)
    .map((relation) => ({ ...relation, weight: relation.claims.length }));
}

/** What the graph has when it does not say yes: a denial, a plan, or the same the other way round. */
function unlike(asking: Asking, related: Related): Conclusion | undefined {
  const { graph, days } = asking;
  const nearest = nearestCommand(asking, related);
  const others = relationsIn(anyMatches(graph, related, days));
  if (others.length > 0) {
    const isDenied = others.every(({ claims }) => claims.every(({ status }) => status === 'negated'));
    if (isDenied)
      return {
        kind: 'answered',
        text: `No: it is denied${attribution(others)}.`,
        answers: [{ value: 'no', entity: null, evidence: others }],
        nearest,
      };
    const isOpposite = related.triples.some(({ negated }) => negated);
    const text = isOpposite
      ? `The graph says the opposite: it has it ${statusWords(others)}.`
      : `The graph does not say so; it has it only ${statusWords(others)}.`;
    return { kind: 'unsure', text, answers: [{ value: 'not said', entity: null, evidence: others }], nearest };
  }
  const turned = related.triples.map((triple) => ({ ...triple, subject: triple.object, object: triple.subject }));
  const back = relationsIn(anyMatches(graph, { ...related, triples: turned }, days));
  if (back.length === 0) return undefined;
  const said = back.map(({ subject, label, object }) => `${subject.name} ${label} ${object.name}`);
  return {
    kind: 'silent',
    text: `The graph does not say, but the other way round: ${said.join('; ')}.`,
    answers: [],
    nearest,
  };
}
