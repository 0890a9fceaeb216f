import { holdsOffice } from '../office.js';
import { keyOf, quoted } from '../question.js';
import { singular } from '../spot.js';
import { Misunderstood, type QuestionForm } from '../types.js';
import { ASKED } from '../words.js';
import { description } from './who-is.js';

const IS_A = /^(?:is|was|are|were) (E\d+) (?:an? |the )?([a-z' -]+)$/;

/**
 * Whether something is of a sort, or somebody of an office.
 * ```
 * Is Hamas an armed group?     Is Hakan Demir a foreign minister?
 * ^^          ^^^^^ ^^^^^      ^^               ^^^^^^^ ^^^^^^^^
 * ```
 */
export const isA: QuestionForm = {
  name: 'is-a',
  read({ question, graph, knowledge }) {
    const match = IS_A.exec(question.outline);
    if (!match || / (?:of|for|in|with|to|by|from) |(?:by|with)$/.test(`${match[2]} `)) return undefined;
    const noun = singular(match[2]!);
    const asked = Object.hasOwn(ASKED, noun) ? ASKED[noun] : undefined;
    const office = knowledge.lexicon.office(noun);
    const kind = knowledge.ontology.kinds.find(({ name, label }) => name === noun || label === noun);
    if (!asked && !office && !kind) return undefined;
    const key = keyOf(graph, question, match[1]!);
    const node = graph.getNodeAttributes(key);
    const fits =
      (asked?.types?.some((type) => type === node.type) &&
        (asked.kinds === null || asked.kinds.includes(node.kind ?? ''))) ||
      kind?.name === node.kind ||
      (office !== undefined && node.roles.some(holdsOffice(noun.split(' '))));
    if (asked?.types === null) throw new Misunderstood(noun, 'says too little');
    return {
      understood: `(${node.label}) is ${noun}?`,
      asked: { query: 'MATCH (a) WHERE a.id = $a RETURN a.type, a.kind, a.roles', parameters: { a: key } },
      conclude() {
        const nearest = `stringer show ${quoted(node.label)}`;
        if (fits)
          return { kind: 'answered', text: 'Yes.', answers: [{ value: 'yes', entity: key, evidence: [] }], nearest };
        const text = `The graph does not say so; it has ${node.label} as ${description(node, knowledge)}.`;
        return { kind: 'silent', text, answers: [], nearest };
      },
    };
  },
};
