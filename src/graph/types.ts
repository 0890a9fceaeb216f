import type { MultiDirectedGraph } from 'graphology';
import type { Corrections } from '../ontology/corrections.js';
import type { Explanation, Modality, Span, TimeExpression, Trigger } from '../ontology/types.js';

/**
 * The graph: one node for each entity, one edge for each subject, relation and object that some sentence claims.
 *
 * A node's key is the id of the resolved entity, an edge's key is `subject|relation|object`. Attributes named `label`,
 * `color`, `size`, `x` and `y` mean what Sigma, Gephi Lite and GEXF mean by them.
 */
export type StringerGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;

/** What a graph from elsewhere says of a node or an edge beyond what stringer has a name for. */
export type OtherAttributes = Record<string, string | number | boolean>;

export interface NodeAttributes {
  /** The name to show. */
  label: string;
  /** One of the ontology's entity types, or what a graph from elsewhere calls it. */
  type: string;
  kind: string | null;
  /** ISO 3166-1 alpha-3. */
  country: string | null;
  /** Offices, oldest first. */
  roles: string[];
  /** Other names it goes by, sorted. */
  aliases: string[];
  /** Number of claims that it is an end of. */
  weight: number;
  /** Date of its first claim, ISO 8601, null when no claim is dated. */
  first: string | null;
  /** Date of its last claim. */
  last: string | null;
  /** Colour of its type, `#rrggbb`. */
  color: string;
  /** Radius at which it is drawn, in pixels at the default zoom; grows with the square root of `weight`. */
  size: number;
  x: number;
  y: number;
  other?: OtherAttributes;
}

/**
 * What an edge says over all its claims: `actual` when one claim says that it is so, else `planned`, else `possible`;
 * `negated` when every claim denies it.
 */
export const EDGE_STATUSES = ['actual', 'planned', 'possible', 'negated'] as const;
export type EdgeStatus = (typeof EDGE_STATUSES)[number];

/** Number of claims by what they say; a negated claim is counted under `negated` alone. The four add up to `weight`. */
export type StatusCounts = Record<EdgeStatus, number>;

export interface EdgeAttributes {
  /** The relation as a reader would say it ("calls on"). */
  label: string;
  /** Name of the relation in the ontology. */
  relation: string;
  /** PLOVER class, null for states. */
  plover: string | null;
  /** One of the four quads of event data, null for states. */
  quad: string | null;
  /** Conflict (-10) to cooperation (+10), null for states. */
  score: number | null;
  /** Number of claims; of an edge without any, the weight that it was given elsewhere. */
  weight: number;
  status: EdgeStatus;
  counts: StatusCounts;
  /** Highest confidence of a claim, 0 to 1. */
  confidence: number;
  first: string | null;
  last: string | null;
  /** Colour of the relation, `#rrggbb`. */
  color: string;
  /** Width at which it is drawn, in pixels. */
  size: number;
  /** Empty in graphs from elsewhere, which have no evidence. */
  claims: ClaimRecord[];
  other?: OtherAttributes;
}

/**
 * One claim with its evidence. All spans are UTF-16 offsets into the text of the article; `text` is the sentence, so
 * that `text.slice(span.start - sentence.start, span.end - sentence.start)` is a span's own words.
 */
export interface ClaimRecord {
  id: string;
  article: string;
  sentence: Span;
  text: string;
  subject: Span;
  object: Span;
  trigger: Trigger;
  modality: Modality;
  negated: boolean;
  attribution: { text: string; entity: string | null; start: number; end: number } | null;
  time: TimeExpression | null;
  /** The day it happened where the sentence says so, else the day the article was published. */
  date: string | null;
  /** For `represents`: the office. */
  role: string | null;
  confidence: number;
  explanation: Explanation;
}

export interface GraphAttributes {
  format: 'stringer';
  version: 1;
  /** Version of the ontology that it was made with. */
  ontology?: number;
  /** What a person decided about it. */
  corrections?: Corrections;
  articles: ArticleRecord[];
}

/** An article without its text. */
export interface ArticleRecord {
  id: string;
  title: string | null;
  source: string | null;
  url: string | null;
  date: string | null;
}
