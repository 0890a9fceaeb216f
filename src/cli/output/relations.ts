import type { Evidence, RelationResult } from '../../query/relations.js';
import type { Field } from './report.js';
import type { Screen } from './screen.js';
import { block, claimSentence, headline, provenance } from './sentence.js';

export interface RelationView {
  /** Show for every claim which words and which rule made it. */
  readonly explain?: boolean | undefined;
  /** Show at most so many sentences a relation. */
  readonly sentences?: number | undefined;
  readonly indent?: number | undefined;
}

/** Relations for people: a headline each, and below it its sentences with where they stand. */
export function drawRelations(relations: readonly RelationResult[], screen: Screen, view: RelationView = {}): string {
  return relations.map((relation) => drawRelation(relation, screen, view)).join('\n');
}

function drawRelation(relation: RelationResult, screen: Screen, view: RelationView): string {
  const { dim } = screen.colours;
  const indent = view.indent ?? 0;
  const unit = relation.claims.length === 0 ? 'times' : 'sentences';
  const count = relation.weight === 1 ? '' : dim(`  ${relation.weight} ${unit}`);
  const shown = relation.claims.slice(0, view.sentences ?? relation.claims.length);
  const rest = relation.claims.length - shown.length;
  return [
    block(`${headline(relation, screen)}${count}`, indent, screen, 2),
    ...shown.map((claim) => drawClaim(claim, relation, screen, indent + 4, view.explain === true)),
    ...(relation.claims.length === 0
      ? [block(dim('no sentence: the graph came without evidence'), indent + 4, screen)]
      : []),
    ...(rest > 0 ? [block(dim(`and ${rest} more`), indent + 4, screen)] : []),
    '',
  ].join('\n');
}

function drawClaim(
  claim: Evidence,
  relation: RelationResult,
  screen: Screen,
  indent: number,
  explain: boolean,
): string {
  const { dim } = screen.colours;
  const lines = [
    block(claimSentence(claim, relation, screen), indent, screen),
    block(dim(provenance(claim)), indent, screen),
  ];
  if (explain) lines.push(...explanation(claim).map((line) => block(dim(line), indent, screen)));
  return lines.join('\n');
}

function explanation({ explanation: { construction, trigger, path, modality }, confidence }: Evidence): string[] {
  return [
    `rule      ${construction}`,
    `trigger   ${trigger}`,
    `path      ${path}`,
    `modality  ${modality}`,
    `sure      ${Math.round(confidence * 100)}%`,
  ];
}

/** One claim of a relation, as a line of JSON or CSV. */
export interface ClaimRow extends Omit<RelationResult, 'claims' | 'weight' | 'first' | 'last'> {
  /** Null in a graph from elsewhere, which has no evidence. */
  readonly claim: Evidence | null;
}

export function claimRows(relations: readonly RelationResult[]): ClaimRow[] {
  return relations.flatMap(({ claims, weight: _, first: __, last: ___, ...relation }) =>
    (claims.length === 0 ? [null] : claims).map((claim) => ({ ...relation, claim })),
  );
}

/** The columns of a claim in CSV. */
export const CLAIM_FIELDS: readonly Field<ClaimRow>[] = [
  { name: 'subject', value: ({ subject }) => subject.name },
  { name: 'subject_type', value: ({ subject }) => subject.type },
  { name: 'relation', value: ({ relation }) => relation },
  { name: 'plover', value: ({ plover }) => plover },
  { name: 'object', value: ({ object }) => object.name },
  { name: 'object_type', value: ({ object }) => object.type },
  { name: 'modality', value: ({ claim }) => claim?.modality ?? null },
  { name: 'negated', value: ({ claim }) => claim?.negated ?? null },
  { name: 'date', value: ({ claim }) => claim?.date ?? null },
  { name: 'attribution', value: ({ claim }) => claim?.attribution?.text ?? null },
  { name: 'role', value: ({ claim }) => claim?.role ?? null },
  { name: 'confidence', value: ({ claim }) => claim?.confidence ?? null },
  { name: 'trigger', value: ({ claim }) => claim?.trigger.text ?? null },
  { name: 'sentence', value: ({ claim }) => claim?.text ?? null },
  { name: 'article', value: ({ claim }) => claim?.article ?? null },
  { name: 'source', value: ({ claim }) => claim?.published?.source ?? null },
  { name: 'start', value: ({ claim }) => claim?.sentence.start ?? null },
  { name: 'end', value: ({ claim }) => claim?.sentence.end ?? null },
];
