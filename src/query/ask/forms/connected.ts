import type { RelationResult } from '../../relations.js';
import { statusWords } from '../conclude.js';
import { edgesOf, evidenceOf } from '../evidence.js';
import { keyOf, quoted } from '../question.js';
import type { QuestionForm } from '../types.js';

const TIES = '(?:connected|related|linked|tied|associated)';
const FORMS = [
  new RegExp(`^(?:how|in what way) (?:is|are|was|were) (E\\d+) and (E\\d+) ${TIES}$`),
  new RegExp(`^(?:how|in what way) (?:is|are|was|were) (E\\d+) ${TIES} (?:to|with|and) (E\\d+)$`),
  /^what (?:connects|links|ties|relates) (E\d+) (?:and|to|with) (E\d+)$/,
  /^what (?:is|are) (?:the )?(?:connections?|relations?|relationship|links?|path|ties) (?:between|of|from) (E\d+) (?:and|to|with) (E\d+)$/,
  new RegExp(`^(?:is|are) (E\\d+) (?:and )?(?:${TIES} (?:to|with) )?(E\\d+)(?: ${TIES})?$`),
  /^what (?:do|does|have|has) (E\d+) (?:and|have to do with) (E\d+)(?: have to do with each other| have in common)?$/,
];

/**
 * A shortest way from one entity to another.
 * ```
 * How are Iran and Germany connected?
 * ^^^             and      ^^^^^^^^^
 * ```
 */
export const connected: QuestionForm = {
  name: 'connected',
  read({ question, graph }) {
    const match = FORMS.map((form) => form.exec(question.outline)).find((found) => found !== null);
    if (!match) return undefined;
    const [from, to] = [keyOf(graph, question, match[1]!), keyOf(graph, question, match[2]!)];
    const name = (key: string) => graph.getNodeAttribute(key, 'label');
    return {
      understood: `(${name(from)})-[*]-(${name(to)}), the shortest way`,
      asked: {
        query: 'MATCH p = shortestPath((a)-[*]-(b)) WHERE a.id = $from AND b.id = $to RETURN p',
        parameters: { from, to },
      },
      conclude(rows) {
        if (from === to) return { kind: 'unsure', text: `Both are ${name(from)}.`, answers: [] };
        const edges = rows.slice(0, 1).flatMap(edgesOf);
        const nearest = `stringer path ${quoted(name(from))} ${quoted(name(to))}`;
        if (edges.length === 0)
          return { kind: 'silent', text: 'Nothing in the graph connects them.', answers: [], nearest };
        const hops = edges.flatMap((edge) => evidenceOf(graph, edge) ?? []);
        const answers = hops.map((hop) => ({
          value: `${hop.subject.name} ${hop.label} ${hop.object.name}${reserve(hop)}`,
          entity: null,
          evidence: [hop],
        }));
        return { kind: 'answered', text: `${answers.map(({ value }) => value).join('; ')}.`, answers, nearest };
      },
    };
  },
};

/** How a hop is claimed that no sentence states as a fact. */
function reserve(hop: RelationResult): string {
  return hop.claims.some(({ status }) => status === 'actual') ? '' : ` (${statusWords([hop])})`;
}
