import type { CypherValue } from '../../cypher/index.js';
import { edgesOf, evidenceOf } from '../evidence.js';
import { keyOf, quoted } from '../question.js';
import { listed } from '../text.js';
import type { Asking, Conclusion, QuestionForm, Reading } from '../types.js';

const LIES = '(?: (?:located|situated|based|lie|live|sit|in|lying))*';
const WHERE = new RegExp(`^where (?:is|are|was|were|does|do|lies) (E\\d+)${LIES}$`);
const WHICH = new RegExp(
  `^(?:in )?(?:which|what) (country|place|city|region|territory) (?:is|are|was|does|lies) (E\\d+)${LIES}$`,
);
const IN = /^(?:is|are|was|were|does|do) (E\d+) (?:located |situated |based |lie |lying )?(?:in|inside|within) (E\d+)$/;
const FAR = 3;

/**
 * Where something lies, over several steps where it takes them; and whether it lies in a place.
 * ```
 * Where is Rafah?     Which country is Kastellorizo in?     Is Limassol in Cyprus?
 * ^^^^^ ^^            ^^^^^ ^^^^^^^                 ^^      ^^          ^^
 * ```
 */
export const whereIs: QuestionForm = {
  name: 'where-is',
  read(asking) {
    const { question, graph } = asking;
    const { outline } = question;
    const within = IN.exec(outline);
    if (within) return inside(asking, keyOf(graph, question, within[1]!), keyOf(graph, question, within[2]!));
    const which = WHICH.exec(outline);
    const number = which?.[2] ?? WHERE.exec(outline)?.[1];
    if (number === undefined) return undefined;
    const a = keyOf(graph, question, number);
    const country = which?.[1] === 'country';
    return {
      understood: `(${label(asking, a)})-[is located in]->(?${country ? ' country' : ''})`,
      asked: {
        query: `MATCH (a)-[r:LOCATED_IN*1..${FAR}]->(b) WHERE a.id = $a AND all(s IN r WHERE s.actual > 0)${country ? " AND b.type = 'country'" : ''} RETURN r ORDER BY size(r)`,
        parameters: { a },
      },
      conclude: (rows) => placesIn(asking, a, rows),
    };
  },
};

function label({ graph }: Asking, key: string): string {
  return graph.getNodeAttribute(key, 'label');
}

function placesIn(asking: Asking, a: string, rows: readonly (readonly CypherValue[])[]): Conclusion {
  const { graph } = asking;
  const ways = rows.map(edgesOf);
  const found = new Map(ways.map((edges) => [graph.target(edges.at(-1)!), edges]));
  const answers = [...found].map(([entity, edges]) => ({
    value: label(asking, entity),
    entity,
    evidence: edges.flatMap((edge) => evidenceOf(graph, edge, { statuses: ['actual'] }) ?? []),
  }));
  if (answers.length > 0) return { kind: 'answered', text: `${listed(answers.map(({ value }) => value))}.`, answers };
  const gazetteer = homeOf(asking, a);
  const nearest = `stringer show ${quoted(label(asking, a))}`;
  if (gazetteer === undefined) return { kind: 'silent', text: 'The graph does not say.', answers: [], nearest };
  const text = `No sentence says so; the list of places has ${label(asking, a)} under ${gazetteer}.`;
  return { kind: 'unsure', text, answers: [{ value: gazetteer, entity: null, evidence: [] }], nearest };
}

/** The country that the lexicon has a place under. */
function homeOf({ graph, knowledge }: Asking, key: string): string | undefined {
  const { type, country } = graph.getNodeAttributes(key);
  return type === 'place' && country !== null ? knowledge.lexicon.country(country)?.name : undefined;
}

function inside(asking: Asking, a: string, b: string): Reading {
  const { graph } = asking;
  return {
    understood: `(${label(asking, a)})-[is located in]->(${label(asking, b)})`,
    asked: {
      query: `MATCH (a)-[r:LOCATED_IN*1..${FAR}]->(b) WHERE a.id = $a AND b.id = $b AND all(s IN r WHERE s.actual > 0) RETURN r ORDER BY size(r) LIMIT 1`,
      parameters: { a, b },
    },
    conclude(rows) {
      const evidence = rows.flatMap(edgesOf).flatMap((edge) => evidenceOf(graph, edge, { statuses: ['actual'] }) ?? []);
      if (evidence.length > 0)
        return { kind: 'answered', text: 'Yes.', answers: [{ value: 'yes', entity: null, evidence }] };
      const nearest = `stringer relations --from ${quoted(label(asking, a))} --type located_in`;
      const gazetteer = homeOf(asking, a);
      const text = gazetteer
        ? `No sentence says so; the list of places has ${label(asking, a)} under ${gazetteer}.`
        : 'The graph does not say.';
      return { kind: gazetteer ? 'unsure' : 'silent', text, answers: [], nearest };
    },
  };
}
