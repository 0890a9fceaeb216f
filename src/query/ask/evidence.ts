import type { EdgeStatus, StringerGraph } from '../../graph/types.js';
import { type CypherValue, PathValue, RelationshipValue } from '../cypher/index.js';
import { type Evidence, type RelationResult, relations } from '../relations.js';
import type { Restriction } from './types.js';

/** Which claims of an edge count for an answer. */
export interface ClaimTest {
  readonly statuses?: readonly EdgeStatus[] | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly restrictions?: readonly Restriction[] | undefined;
  /** Words that the office must have, none of another office beside them. */
  readonly office?: ((role: string) => boolean) | undefined;
}

/** The relation of an edge with those of its claims that pass; undefined when none does. */
export function evidenceOf(graph: StringerGraph, edge: string, test: ClaimTest = {}): RelationResult | undefined {
  const { relation } = graph.getEdgeAttributes(edge);
  const { roles } = graph.getNodeAttributes(graph.source(edge));
  const [found] = relations(graph, {
    from: graph.source(edge),
    to: graph.target(edge),
    types: [relation],
    since: test.since,
    until: test.until,
  });
  const claims = found?.claims.filter((claim) => passes(claim, test, roles)) ?? [];
  return found && claims.length > 0 ? { ...found, claims, weight: claims.length } : undefined;
}

function passes(
  claim: Evidence,
  { statuses, restrictions = [], office }: ClaimTest,
  roles: readonly string[],
): boolean {
  if (statuses && !statuses.includes(claim.status)) return false;
  if (office && !(claim.role === null ? roles.some(office) : office(claim.role))) return false;
  const text = claim.text.toLowerCase();
  return restrictions.every(({ anyOf }) => anyOf.some((word) => containsWord(text, word)));
}

/** Whether a text has a word that begins as this one does, short words whole. */
function containsWord(text: string, word: string): boolean {
  const escaped = word.toLowerCase().replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}${word.length < 4 ? '(?![\\p{L}\\p{N}])' : ''}`, 'u').test(text);
}

/** The keys of the relationships in a row of a result, those in lists and paths included. */
export function edgesOf(row: readonly CypherValue[]): string[] {
  return row.flatMap((value): string[] => {
    if (value instanceof RelationshipValue) return [value.key];
    if (value instanceof PathValue) return value.relationships.map(({ key }) => key);
    return Array.isArray(value) ? edgesOf(value) : [];
  });
}
