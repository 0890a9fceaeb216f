import { MultiDirectedGraph } from 'graphology';
import { z } from 'zod';
import { CORRECTIONS } from '../ontology/corrections.js';
import { Failure } from '../ontology/failure.js';
import { MODALITIES } from '../ontology/types.js';
import {
  EDGE_STATUSES,
  type EdgeAttributes,
  type GraphAttributes,
  type NodeAttributes,
  type StringerGraph,
} from './types.js';

/**
 * Reads what `serializeGraph` wrote.
 * @param where What to call the text in an error, a file name as a rule.
 * @throws Failure `not-a-graph` when it is not JSON, or not such a graph; it names the first key that is wrong.
 */
export function parseGraph(json: string, where = 'graph'): StringerGraph {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    throw notAGraph(where, `not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  const result = SERIALIZED.safeParse(data);
  if (!result.success) {
    const issue = result.error.issues[0]!;
    throw notAGraph(`${where}: ${issue.path.map(String).join('.') || 'file'}`, issue.message);
  }
  checkKeys(result.data, where);
  return MultiDirectedGraph.from<NodeAttributes, EdgeAttributes, GraphAttributes>(result.data) as StringerGraph;
}

interface Keys {
  readonly nodes: readonly { readonly key: string }[];
  readonly edges: readonly { readonly key: string; readonly source: string; readonly target: string }[];
}

/** Every key stands once, and every end of an edge is a node. */
function checkKeys({ nodes, edges }: Keys, where: string): void {
  const known = { nodes: new Set<string>(), edges: new Set<string>() };
  for (const [kind, items] of [['nodes', nodes] as const, ['edges', edges] as const]) {
    for (const [index, { key }] of items.entries()) {
      if (key === '__proto__' || known[kind].has(key)) {
        throw notAGraph(`${where}: ${kind}.${index}.key`, `${JSON.stringify(key)} stands twice or is no key`);
      }
      known[kind].add(key);
    }
  }
  for (const [index, { source, target }] of edges.entries()) {
    const missing = [source, target].find((end) => !known.nodes.has(end));
    if (missing !== undefined) throw notAGraph(`${where}: edges.${index}`, `${JSON.stringify(missing)} is no node`);
  }
}

function notAGraph(where: string, what: string): Failure {
  return new Failure({ name: 'not-a-graph', what, where, mend: 'Give a file that `stringer export` wrote as JSON.' });
}

const nullableText = z.string().nullable();
const span = z.strictObject({ start: z.int(), end: z.int() });
/** The evidence of a claim as graphs carry it. */
export const claim = z.strictObject({
  id: z.string(),
  article: z.string(),
  sentence: span,
  text: z.string(),
  subject: span,
  object: span,
  trigger: z.strictObject({ start: z.int(), end: z.int(), text: z.string() }),
  modality: z.enum(MODALITIES),
  negated: z.boolean(),
  attribution: z.strictObject({ start: z.int(), end: z.int(), text: z.string(), entity: nullableText }).nullable(),
  time: z
    .strictObject({ start: z.int(), end: z.int(), text: z.string(), from: nullableText, to: nullableText })
    .nullable(),
  date: nullableText,
  role: nullableText,
  confidence: z.number(),
  explanation: z.strictObject({
    construction: z.string(),
    trigger: z.string(),
    path: z.string(),
    modality: z.string(),
  }),
});
const other = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const node = z.strictObject({
  label: z.string(),
  type: z.string(),
  kind: nullableText,
  country: nullableText,
  roles: z.array(z.string()),
  aliases: z.array(z.string()),
  weight: z.number(),
  first: nullableText,
  last: nullableText,
  color: z.string().regex(/^#[\da-f]{6}$/i),
  size: z.number(),
  x: z.number(),
  y: z.number(),
  other: other.exactOptional(),
});
const edge = z.strictObject({
  label: z.string(),
  relation: z.string(),
  plover: nullableText,
  quad: nullableText,
  score: z.number().nullable(),
  weight: z.number(),
  status: z.enum(EDGE_STATUSES),
  counts: z.strictObject({ actual: z.int(), planned: z.int(), possible: z.int(), negated: z.int() }),
  confidence: z.number(),
  first: nullableText,
  last: nullableText,
  color: z.string().regex(/^#[\da-f]{6}$/i),
  size: z.number(),
  claims: z.array(claim),
  other: other.exactOptional(),
});
const article = z.strictObject({
  id: z.string(),
  title: nullableText,
  source: nullableText,
  url: nullableText,
  date: nullableText,
});
/** What a graph says of itself. */
export const graphAttributes = z.strictObject({
  format: z.literal('stringer'),
  version: z.literal(1),
  ontology: z.int().exactOptional(),
  corrections: CORRECTIONS.exactOptional(),
  articles: z.array(article),
});
const SERIALIZED = z.strictObject({
  options: z.strictObject({ type: z.literal('directed'), multi: z.literal(true), allowSelfLoops: z.boolean() }),
  attributes: graphAttributes,
  nodes: z.array(z.strictObject({ key: z.string(), attributes: node })),
  edges: z.array(z.strictObject({ key: z.string(), source: z.string(), target: z.string(), attributes: edge })),
});
