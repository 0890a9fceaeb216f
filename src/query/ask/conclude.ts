import type { EdgeStatus, StringerGraph } from '../../graph/types.js';
import { EDGE_STATUSES } from '../../graph/types.js';
import { cypher, STRINGER_MAPPING } from '../cypher/index.js';
import type { RelationResult } from '../relations.js';
import { type ClaimTest, edgesOf, evidenceOf } from './evidence.js';
import { holdsOffice } from './office.js';
import { patternQuery } from './pattern.js';
import type { Related } from './relate.js';
import { listed } from './text.js';
import type { AnswerItem, AskedQuery, Days, Triple } from './types.js';
import { ANYBODY } from './words.js';

/** One row of a pattern's matches: for every triple the relation that it found. */
export type Match = readonly RelationResult[];

/** Matches of a pattern whose claims pass all that the question says of them. */
export function matchesOf(
  graph: StringerGraph,
  { triples, restrictions }: Related,
  rows: readonly (readonly unknown[])[],
  days: Days,
  loose: { readonly words?: boolean; readonly statuses?: readonly EdgeStatus[] } = {},
): Match[] {
  return rows.flatMap((row) => {
    const edges = edgesOf(row as Parameters<typeof edgesOf>[0]);
    const found = edges.map((edge, i) => {
      const triple = triples[i]!;
      const { relation } = graph.getEdgeAttributes(edge);
      const statuses = triple.ways.filter((way) => way.relation === relation).flatMap((way) => way.statuses);
      const test: ClaimTest = {
        statuses: loose.statuses ?? statuses,
        restrictions: loose.words ? [] : restrictions,
        office: triple.office ? holdsOffice(triple.office) : undefined,
        ...days,
      };
      return evidenceOf(graph, edge, test);
    });
    return found.every((relation) => relation !== undefined) ? [found as RelationResult[]] : [];
  });
}

/** Matches of the same pattern whatever its claims say of themselves: planned, possible, denied. */
export function anyMatches(graph: StringerGraph, related: Related, days: Days): Match[] {
  const { rows } = run(graph, patternQuery(related.triples, true));
  return matchesOf(graph, related, rows, days, { statuses: EDGE_STATUSES });
}

export function run(graph: StringerGraph, { query, parameters }: AskedQuery) {
  return cypher(graph, query, { mapping: STRINGER_MAPPING, parameters });
}

/** Entities that stand for what is asked, each with the relations that say so, the most often said first. */
export function asEntities(graph: StringerGraph, triples: readonly Triple[], matches: readonly Match[]): AnswerItem[] {
  const byKey = new Map<string, Map<string, RelationResult>>();
  for (const match of matches) {
    const keys = new Set(match.flatMap((relation, i) => askedEnds(triples[i]!, relation)));
    for (const key of keys) {
      const known = byKey.get(key) ?? new Map<string, RelationResult>();
      for (const relation of match) known.set(edgeName(relation), relation);
      byKey.set(key, known);
    }
  }
  const weight = (relations: Map<string, RelationResult>) =>
    [...relations.values()].reduce((sum, relation) => sum + relation.weight, 0);
  return [...byKey]
    .sort(([a, x], [b, y]) => weight(y) - weight(x) || (a < b ? -1 : 1))
    .map(([key, relations]) => ({
      value: graph.getNodeAttribute(key, 'label'),
      entity: key,
      evidence: [...relations.values()],
    }));
}

function edgeName({ subject, relation, object }: RelationResult): string {
  return `${subject.id}|${relation}|${object.id}`;
}

/** The end of a relation that the question asks for. */
function askedEnds({ subject, object, symmetric }: Triple, relation: RelationResult): string[] {
  const ends = [relation.subject.id, relation.object.id];
  if (subject.kind === 'unknown' && object.kind === 'unknown') {
    if (object.words === ANYBODY) return [ends[0]!];
    return subject.words === ANYBODY ? [ends[1]!] : ends;
  }
  const known = subject.kind === 'entity' ? subject.key : object.kind === 'entity' ? object.key : '';
  if (symmetric) return ends.filter((key) => key !== known);
  return [subject.kind === 'unknown' ? ends[0]! : ends[1]!];
}

/** Every relation once, for answers that are no entity. */
export function relationsIn(matches: readonly Match[]): RelationResult[] {
  return [...new Map(matches.flat().map((relation) => [edgeName(relation), relation])).values()];
}

/** "Turkey and Greece": the names of some answers. */
export function named(items: readonly AnswerItem[]): string {
  return listed(items.map(({ value }) => value));
}

/** Who says so, where every claim is somebody else's word; else an empty text. */
export function attribution(relations: readonly RelationResult[]): string {
  const claims = relations.flatMap((relation) => relation.claims);
  if (claims.length === 0 || claims.some((claim) => claim.attribution === null)) return '';
  return `, according to ${listed([...new Set(claims.map((claim) => claim.attribution!.text))].slice(0, 3))}`;
}

const STATUS_WORDS: Readonly<Record<EdgeStatus, string>> = {
  actual: 'as a fact',
  planned: 'as a plan or promise',
  possible: 'as a possibility',
  negated: 'as denied',
};

/** "as a plan or promise, as a possibility": how some relations are claimed. */
export function statusWords(relations: readonly RelationResult[]): string {
  const statuses = new Set(relations.flatMap(({ claims }) => claims.map(({ status }) => status)));
  return listed(EDGE_STATUSES.filter((status) => statuses.has(status)).map((status) => STATUS_WORDS[status]));
}
