import type { NodeAttributes } from '../../../graph/types.js';
import type { Knowledge } from '../../../ontology/knowledge.js';
import { edgesOf, evidenceOf } from '../evidence.js';
import { keyOf, quoted } from '../question.js';
import type { QuestionForm } from '../types.js';

/** The end of a talk that a question by itself knows nothing of: "And Iran?" */
const FOLLOWING = /^(?:and|or|but|what about|how about) (E\d+)$/;

const FORMS = [
  /^(?:who|what) (?:is|was|are|were) (E\d+)$/,
  /^(?:tell me|what do (?:you|we) know|what is there|what is known) about (E\d+)$/,
  /^(?:describe )?(E\d+)$/,
  FOLLOWING,
  /^what (?:office|post|position|role|title|job) (?:does|did|has|do) (E\d+) (?:hold|have|held)$/,
  /^what (?:is|was) (E\d+) ['’]s? (?:office|post|position|role|title|job)$/,
];

/**
 * What somebody or something is: its type, offices and states.
 * ```
 * Who is Hakan Demir?     What office does Hakan Demir hold?
 * ^^^ ^^                  ^^^^ ^^^^^^
 * ```
 */
export const whoIs: QuestionForm = {
  name: 'who-is',
  read({ question, graph, knowledge }) {
    const match = FORMS.map((form) => form.exec(question.outline)).find((found) => found !== null);
    if (!match) return undefined;
    const key = keyOf(graph, question, match[1]!);
    const node = graph.getNodeAttributes(key);
    return {
      understood: `(${node.label}), and what it is`,
      asked: {
        query:
          'MATCH (a) WHERE a.id = $a OPTIONAL MATCH (a)-[r]->(b) WHERE r.quad IS NULL RETURN r ORDER BY r.weight DESC',
        parameters: { a: key },
      },
      conclude(rows) {
        const evidence = rows
          .flatMap(edgesOf)
          .flatMap((edge) => evidenceOf(graph, edge, { statuses: ['actual'] }) ?? []);
        const value = description(node, knowledge);
        const states = evidence.map(({ label, object }) => `${label} ${object.name}`);
        const text = `${node.label}: ${value}${states.length > 0 ? `; ${[...new Set(states)].join('; ')}` : ''}.`;
        const nearest = `stringer show ${quoted(node.label)}`;
        const kind = FOLLOWING.test(question.outline) ? 'unsure' : 'answered';
        return { kind, text, answers: [{ value, entity: key, evidence }], nearest };
      },
    };
  },
};

/** "official of Greece, Shipping Minister and Foreign Minister", "armed group". */
export function description({ type, kind, country, roles, label }: NodeAttributes, { lexicon }: Knowledge): string {
  const home = country === null ? undefined : lexicon.country(country)?.name;
  const of = home === undefined || home === label || type === 'country' ? '' : ` of ${home}`;
  return [`${kind ?? type}${of}`, ...roles].join(', ');
}
