import type { ClaimRecord } from '../../../graph/types.js';
import { findEntity } from '../../find-entity.js';
import { edgesOf, evidenceOf } from '../evidence.js';
import { keyOf, quoted } from '../question.js';
import type { Asking, QuestionForm } from '../types.js';

const SAY = '(?:say|state|claim|report|announce|tell us|said|stated|claimed|reported|announced)';
const FORM = new RegExp(`^what (?:did|does|do|has|have) (E\\d+) ${SAY} (?:about|of|on) (E\\d+)$`);

/** Relations that are said and not done. */
const WORDS = 'accuses rejects contradicts threatens urges supports opposes agrees_with concedes_to'.split(' ');

/**
 * What one says about another: what sentences ascribe to it, and what it says to the other's face.
 * ```
 * What did Reuters say about Cyprus?
 *          ^^^^^^^ ^^^ ^^^^^ ^^^^^^
 * ```
 */
export const saidAbout: QuestionForm = {
  name: 'said-about',
  read(asking) {
    const { question, graph } = asking;
    const match = FORM.exec(question.outline);
    if (!match) return undefined;
    const [speaker, about] = [keyOf(graph, question, match[1]!), keyOf(graph, question, match[2]!)];
    const name = (key: string) => graph.getNodeAttribute(key, 'label');
    return {
      understood: `(${name(speaker)})-[says something of]->(${name(about)})`,
      asked: {
        query: 'MATCH (a)-[r]-(b) WHERE b.id = $b RETURN DISTINCT r ORDER BY r.first, r.weight DESC, id(r)',
        parameters: { b: about },
      },
      conclude(rows) {
        const found = rows.flatMap(edgesOf).flatMap((edge) => {
          const isOwn = graph.source(edge) === speaker && WORDS.includes(graph.getEdgeAttribute(edge, 'relation'));
          const relation = evidenceOf(graph, edge, asking.days);
          const claims = relation?.claims.filter(
            (claim) => (isOwn && claim.status !== 'negated') || says(asking, claim, speaker),
          );
          return relation && claims?.length ? [{ ...relation, claims, weight: claims.length }] : [];
        });
        const nearest = `stringer between ${quoted(name(speaker))} ${quoted(name(about))}`;
        if (found.length === 0) return { kind: 'silent', text: 'The graph does not say.', answers: [], nearest };
        const answers = found.map((relation) => {
          const [{ status }] = relation.claims as [(typeof relation.claims)[number]];
          const reserve = status === 'actual' ? '' : ` (${status})`;
          const value = `${relation.subject.name} ${relation.label} ${relation.object.name}${reserve}`;
          return { value, entity: null, evidence: [relation] };
        });
        return { kind: 'answered', text: `${answers.map(({ value }) => value).join('; ')}.`, answers, nearest };
      },
    };
  },
};

/** Whether a claim is ascribed to somebody, by itself or by a name that stands for it. */
function says({ graph, knowledge }: Asking, { attribution }: ClaimRecord, speaker: string): boolean {
  if (attribution === null) return false;
  if (attribution.entity === speaker) return true;
  const words = attribution.text.replace(/^the /i, '');
  const match = findEntity(graph, words, (name) =>
    knowledge.lexicon
      .lookup(name)
      .flatMap(({ id, country }) => [id, ...(country === null ? [] : [`country/${country}`])]),
  );
  return match.kind === 'found' && match.key === speaker;
}
