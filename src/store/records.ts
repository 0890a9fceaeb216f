import { ENTITY_TYPES, type EntityType, type ResolvedClaim } from '../ontology/types.js';
import { claimId } from '../resolution/index.js';
import type { Connection, Row } from './connection-node.js';
import { claimFrom, oneOf, type StoredRow } from './rows.js';

/** A node of the graph; numbers are those of this store. */
export interface NodeRecord {
  readonly number: number;
  readonly key: string;
  readonly name: string;
  readonly type: EntityType;
  readonly kind: string | null;
  readonly country: string | null;
  readonly roles: readonly string[];
  readonly aliases: readonly string[];
  readonly weight: number;
  readonly first: string | null;
  readonly last: string | null;
}

export interface EdgeRecord {
  readonly number: number;
  /** Numbers of nodes. */
  readonly source: number;
  readonly target: number;
  readonly relation: string;
  readonly weight: number;
  readonly counts: {
    readonly actual: number;
    readonly planned: number;
    readonly possible: number;
    readonly negated: number;
  };
  readonly confidence: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** Which edges to read. What is left out keeps all. */
export interface EdgeSelection {
  /** Numbers of nodes: one end, the other, or either. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly either?: number | undefined;
  readonly relations?: readonly string[] | undefined;
  readonly minWeight?: number | undefined;
  /** Days: edges of which some claim may lie between them. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** The heaviest, by keys where they are equally heavy. */
  readonly limit?: number | undefined;
  readonly numbers?: readonly number[] | undefined;
}

export const NODE_COLUMNS =
  'n.number, n.key, n.label, n.type, n.kind, n.country, n.roles, n.aliases, n.weight, n.first, n.last';
export const EDGE_COLUMNS =
  'e.number, e.source, e.target, e.relation, e.weight, e.actual, e.planned, e.possible, e.negated, e.confidence, e.first, e.last';

export const LIST = '(SELECT value FROM json_each(?))';

/** Key of the node of who says so. */
export const SPEAKER = `(SELECT s.key FROM entities p JOIN nodes s ON s.number = p.node
  WHERE p.article = c.article AND p.position = c.speaker)`;

export type NodeRow = [
  number,
  string,
  string,
  string,
  string | null,
  string | null,
  string,
  string,
  number,
  string | null,
  string | null,
];
export type EdgeRow = [
  number,
  number,
  number,
  string,
  number,
  number,
  number,
  number,
  number,
  string,
  string | null,
  string | null,
];
export type ClaimRow = [number, string, string | null, string, string | null, ...Row];

export function nodeFrom([
  number,
  key,
  name,
  type,
  kind,
  country,
  roles,
  aliases,
  weight,
  first,
  last,
]: NodeRow): NodeRecord {
  const lists = { roles: JSON.parse(roles) as string[], aliases: JSON.parse(aliases) as string[] };
  return { number, key, name, type: oneOf(ENTITY_TYPES, type), kind, country, ...lists, weight, first, last };
}

export function edgeFrom(row: EdgeRow): EdgeRecord {
  const [number, source, target, relation, weight, actual, planned, possible, negated, confidence, first, last] = row;
  const counts = { actual, planned, possible, negated };
  return { number, source, target, relation, weight, counts, confidence: Number(confidence), first, last };
}

export function edgeConditions(selection: EdgeSelection): { conditions: string[]; parameters: (string | number)[] } {
  const { from, to, either, relations, minWeight, since, until, numbers } = selection;
  const conditions: string[] = [];
  const parameters: (string | number)[] = [];
  const keep = (condition: string, ...values: (string | number | undefined)[]): void => {
    const given = values.filter((value) => value !== undefined);
    if (given.length === 0) return;
    conditions.push(condition);
    parameters.push(...given);
  };
  keep('e.source = ?', from);
  keep('e.target = ?', to);
  keep(
    'e.number IN (SELECT number FROM edges WHERE source = ? UNION SELECT number FROM edges WHERE target = ?)',
    either,
    either,
  );
  keep(`e.relation IN ${LIST}`, relations && JSON.stringify(relations));
  keep('e.weight >= ?', minWeight);
  keep('e.last >= ?', since);
  keep('e.first <= ?', until);
  keep(`e.number IN ${LIST}`, numbers && JSON.stringify(numbers));
  return { conditions, parameters };
}

export function resolvedClaim(
  row: StoredRow,
  article: string,
  sentenceText: string,
  subject: string,
  object: string,
  speaker: string | null,
): ResolvedClaim {
  const { sentenceSpan, ...claim } = claimFrom(row, []);
  const ends = {
    subject: { ...claim.subject, entity: subject },
    object: { ...claim.object, entity: object },
    attribution: claim.attribution && { ...claim.attribution, entity: speaker },
  };
  const id = claimId(article, sentenceSpan, { ...claim, ...ends });
  return { ...claim, ...ends, id, article, sentenceSpan, sentenceText };
}

/** Sizes of the graph. */
export interface Totals {
  readonly articles: number;
  readonly entities: number;
  readonly relations: number;
}

/** Sizes of the graph that was settled last. */
export function totals(db: Connection): Totals {
  const count = (table: string): number => db.row<[number]>('count(*)', `FROM ${table}`)![0];
  return { articles: count('articles'), entities: count('nodes'), relations: count('edges') };
}
