import type { Answer, AnswerItem } from '../../query/ask/index.js';
import { CLAIM_FIELDS, type ClaimRow, claimRows, drawRelations } from './relations.js';
import type { Field } from './report.js';
import type { Screen } from './screen.js';
import { block } from './sentence.js';

/** One answer with one claim that says so; without a claim where the answer is no claim's, such as a type. */
export interface AnswerRow {
  readonly answer: string;
  readonly entity: string | null;
  readonly kind: Answer['kind'];
  readonly evidence: ClaimRow | null;
}

export function answerRows({ answers, kind }: Answer): AnswerRow[] {
  return answers.flatMap((item): AnswerRow[] => {
    const claims = claimRows(item.evidence);
    const row = { answer: item.value, entity: item.entity, kind };
    return claims.length > 0 ? claims.map((evidence) => ({ ...row, evidence })) : [{ ...row, evidence: null }];
  });
}

export const ANSWER_FIELDS: readonly Field<AnswerRow>[] = [
  { name: 'answer', value: ({ answer }) => answer },
  { name: 'entity', value: ({ entity }) => entity },
  { name: 'kind', value: ({ kind }) => kind },
  ...CLAIM_FIELDS.map(({ name, value }) => ({
    name,
    value: ({ evidence }: AnswerRow) => (evidence === null ? null : value(evidence)),
  })),
];

export interface AnswerView {
  /** Show at most so many sentences a relation. */
  readonly sentences: number;
}

/** An answer for people: how the question was read, the query, the answer, and the sentences that say so. */
export function drawAnswer(answer: Answer, screen: Screen, view: AnswerView): string {
  const { bold, dim } = screen.colours;
  const parts: string[] = [];
  if (answer.reading !== null) parts.push(block(dim(`I read: ${answer.reading}`), 0, screen, 2));
  if (answer.cypher !== null) {
    const values = Object.entries(answer.cypher.parameters).map(
      ([name, value]) => `$${name} = ${JSON.stringify(value)}`,
    );
    parts.push(block(dim(`Cypher: ${answer.cypher.query}`), 0, screen, 2));
    if (values.length > 0) parts.push(block(dim(values.join(', ')), 2, screen, 0));
  }
  parts.push('', block(bold(answer.text), 0, screen));
  const evidence = distinct(answer.answers);
  if (evidence.length > 0) parts.push('', drawRelations(evidence, screen, view).trimEnd());
  if (answer.nearest !== null) parts.push('', block(dim(`Nearest command: ${answer.nearest}`), 0, screen, 2));
  return `${parts.join('\n')}\n`;
}

/** The relations of all answers, each once. */
function distinct(answers: readonly AnswerItem[]) {
  const all = answers.flatMap(({ evidence }) => evidence);
  const name = (relation: (typeof all)[number]) =>
    `${relation.subject.id}|${relation.relation}|${relation.object.id}|${relation.claims.map(({ id }) => id).join(' ')}`;
  return [...new Map(all.map((relation) => [name(relation), relation])).values()];
}
