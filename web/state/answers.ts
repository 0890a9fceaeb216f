import { computed, signal } from '@preact/signals';
import type { ClaimRecord } from '../../src/graph/types.js';
import type { Answer } from '../../src/query/ask/types.js';
import {
  CypherError,
  type CypherValue,
  cypher,
  explainError,
  format,
  NodeValue,
  PathValue,
  RelationshipValue,
  STRINGER_MAPPING,
} from '../../src/query/cypher/index.js';
import { drawer, openArticle, opened, pathEnds, selection, source } from './store.js';

export type AskedKind = 'cypher' | 'question';

export interface Asked {
  readonly kind: AskedKind;
  readonly text: string;
}

/** A cell of an answer: text, and the entity or relation that it is, if it is one. */
export interface Cell {
  readonly text: string;
  readonly entity: string | null;
  readonly edge: string | null;
}

/** An answer as the page shows it. */
export interface Shown {
  readonly asked: Asked;
  /** What is said in words: the answer to a question, or why a query cannot be run. */
  readonly text: string | null;
  readonly failed: boolean;
  /** How a question was understood. */
  readonly reading: string | null;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly evidence: readonly { readonly edge: string; readonly claim: ClaimRecord }[];
  /** What the answer is about, to stand out in the graph. */
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** What was asked, which a link keeps; the answer follows. */
export const asked = signal<Asked | null>(null);
export const answer = signal<Shown | null>(null);
/** Whether what is shown next to the graph is the answer. */
export const answering = computed(() => asked.value !== null && selection.value === null && openArticle.value === null);

const CYPHER = /^\s*(match|optional|unwind|with|return)\b/i;
const QUESTION = /\?\s*$|^\s*(who|whom|whose|what|which|when|where|why|how|did|does|do|is|are|was|were|has|have)\b/i;

/** Why a plain question cannot be answered in a page that has no engine. */
export const NO_ENGINE =
  'Plain questions need the engine, which this page does not have: open the graph with “stringer view”, or export it with --with-engine. Search and Cypher work without it.';

/** What a search text may also be. */
export function kindOf(text: string): AskedKind | null {
  if (CYPHER.test(text)) return 'cypher';
  return QUESTION.test(text) && text.trim().includes(' ') ? 'question' : null;
}

/** Words of a question that say what it is about. */
export function contentWords(question: string): string {
  const words = question.replace(/[?]/g, '').split(/\s+/);
  return words.filter((word) => !EMPTY_WORD.test(word)).join(' ');
}

const EMPTY_WORD =
  /^(who|whom|whose|what|which|when|where|why|how|many|did|does|do|is|are|was|were|has|have|been|the|an?|to|of|in|on|by|with|from|that|and|or|there|their|for)$/i;

/** Most rows that are listed. */
const MOST_ROWS = 200;
const TIMEOUT = 10_000;

/** Asks, and shows the answer in place of what is selected. */
export async function put(next: Asked | null): Promise<void> {
  asked.value = next;
  answer.value = null;
  if (!next) return;
  selection.value = null;
  openArticle.value = null;
  pathEnds.value = null;
  drawer.value = 'details';
  const found = next.kind === 'cypher' ? runCypher(next) : await askQuestion(next);
  if (asked.value === next) answer.value = found;
}

function runCypher(query: Asked): Shown {
  try {
    const { graph } = opened();
    const now = () => performance.now();
    const { columns, rows } = cypher(graph, query.text, { mapping: STRINGER_MAPPING, timeout: TIMEOUT, now });
    const nodes = new Set<string>();
    const edges = new Set<string>();
    for (const row of rows) for (const value of row) collect(value, nodes, edges);
    for (const edge of edges) for (const end of graph.extremities(edge)) nodes.add(end);
    const more = rows.length > MOST_ROWS ? `The first ${MOST_ROWS} of ${rows.length} rows are listed.` : null;
    const cells = rows.slice(0, MOST_ROWS).map((row) => row.map(cellOf));
    const text = rows.length === 0 ? 'The query finds nothing.' : more;
    return { asked: query, text, failed: false, reading: null, columns, rows: cells, evidence: [], nodes, edges };
  } catch (error) {
    if (error instanceof CypherError) return failure(query, explainError(query.text, error));
    throw error;
  }
}

/** Nodes and relationships anywhere in a value. */
function collect(value: CypherValue, nodes: Set<string>, edges: Set<string>): void {
  if (value instanceof NodeValue) nodes.add(value.key);
  else if (value instanceof RelationshipValue) edges.add(value.key);
  else if (value instanceof PathValue) {
    for (const node of value.nodes) nodes.add(node.key);
    for (const relationship of value.relationships) edges.add(relationship.key);
  } else if (Array.isArray(value)) for (const item of value) collect(item, nodes, edges);
}

function cellOf(value: CypherValue): Cell {
  const { graph } = opened();
  if (value instanceof NodeValue)
    return { text: graph.getNodeAttribute(value.key, 'label'), entity: value.key, edge: null };
  if (value instanceof RelationshipValue) {
    return { text: graph.getEdgeAttribute(value.key, 'label'), entity: null, edge: value.key };
  }
  return { text: typeof value === 'string' ? value : format(value), entity: null, edge: null };
}

async function askQuestion(question: Asked): Promise<Shown> {
  const { ask } = source.value!;
  if (!ask) return failure(question, NO_ENGINE);
  try {
    const found = await ask(question.text);
    return shownAnswer(question, found);
  } catch (error) {
    return failure(question, error instanceof Error ? error.message : String(error));
  }
}

function shownAnswer(question: Asked, { kind, text, reading, answers }: Answer): Shown {
  const { graph } = opened();
  const nodes = new Set<string>();
  const edges = new Set<string>();
  const evidence = new Map<string, { edge: string; claim: ClaimRecord }>();
  for (const item of answers) {
    if (item.entity && graph.hasNode(item.entity)) nodes.add(item.entity);
    for (const { subject, relation, object, claims } of item.evidence) {
      const edge = `${subject.id}|${relation}|${object.id}`;
      if (!graph.hasEdge(edge)) continue;
      edges.add(edge);
      nodes.add(subject.id).add(object.id);
      for (const claim of claims) evidence.set(claim.id, { edge, claim });
    }
  }
  return {
    asked: question,
    text,
    failed: kind === 'not-understood',
    reading,
    columns: [],
    rows: answers.map(({ value, entity }) => [
      { text: value, entity: entity && graph.hasNode(entity) ? entity : null, edge: null },
    ]),
    evidence: [...evidence.values()],
    nodes,
    edges,
  };
}

function failure(asked: Asked, text: string): Shown {
  const nothing = new Set<string>();
  return {
    asked,
    text,
    failed: true,
    reading: null,
    columns: [],
    rows: [],
    evidence: [],
    nodes: nothing,
    edges: nothing,
  };
}
