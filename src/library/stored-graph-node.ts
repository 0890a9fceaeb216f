import { MultiDirectedGraph } from 'graphology';
import { articleRecord, edgeAttributes, inOrderOfTime, nodeAttributes, type Vocabulary } from '../graph/build.js';
import { claimRecord } from '../graph/claims.js';
import { placeNodes } from '../graph/layout.js';
import { byCodeUnit } from '../graph/order.js';
import type { ClaimRecord, EdgeAttributes, GraphAttributes, NodeAttributes, StringerGraph } from '../graph/types.js';
import type { Reading } from '../store/reading.js';
import type { EdgeRecord, NodeRecord } from '../store/records.js';

/** What a graph is made of. */
export interface Selected {
  readonly nodes: readonly NodeRecord[];
  readonly edges: readonly EdgeRecord[];
}

export interface GraphOptions {
  /** `read`: with all claims; `ask`: the claims of an edge are read when somebody asks for them. */
  readonly claims: 'read' | 'ask';
  /** Whether nodes are placed, which takes seconds for a large graph. */
  readonly placed?: boolean;
  /** What to draw it with, in place of what it was made with. */
  readonly vocabulary?: Vocabulary;
  /** Whether it lists all articles, or those of its claims alone, which must be read then. */
  readonly articles?: 'all' | 'claims';
}

/** The whole graph of a store. */
export function wholeGraph(reading: Reading, options: GraphOptions): StringerGraph {
  return graphOf(reading, { nodes: reading.nodes(), edges: reading.edges() }, { articles: 'all', ...options }, true);
}

/** The graph of some edges, with their ends and some more nodes. */
export function partOfGraph(
  reading: Reading,
  edges: readonly EdgeRecord[],
  more: readonly number[] = [],
): StringerGraph {
  const numbers = new Set([...more, ...edges.flatMap(({ source, target }) => [source, target])]);
  const nodes = reading.nodes([...numbers]);
  return graphOf(reading, { nodes, edges }, { claims: 'read', articles: 'claims' }, false);
}

/** Some nodes alone. */
export function nodesAlone(reading: Reading, nodes: readonly NodeRecord[]): StringerGraph {
  return graphOf(reading, { nodes, edges: [] }, { claims: 'read', articles: 'claims' }, false);
}

function graphOf(reading: Reading, selected: Selected, options: GraphOptions, whole: boolean): StringerGraph {
  const graph: StringerGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>();
  const vocabulary = options.vocabulary ?? vocabularyOf(reading);
  const keys = new Map(selected.nodes.map(({ number, key }) => [number, key]));
  const keyOf = (node: number): string => keys.get(node)!;
  const keyOfEdge = ({ source, relation, target }: EdgeRecord): string =>
    `${keyOf(source)}|${relation}|${keyOf(target)}`;
  for (const node of [...selected.nodes].sort((a, b) => byCodeUnit(a.key, b.key)))
    graph.addNode(node.key, nodeAttributes(node, vocabulary));

  const read = (edges: readonly EdgeRecord[], all: boolean): Map<number, ClaimRecord[]> => {
    const found = reading.claims(edges, keyOf, all);
    return new Map(
      [...found].map(([edge, claims]) => [
        edge,
        claims.map(({ claim, published }) => claimRecord(claim, published)).sort(inOrderOfTime),
      ]),
    );
  };
  const claims = options.claims === 'read' ? read(selected.edges, whole) : undefined;
  const keyed = selected.edges.map((edge) => ({ edge, key: keyOfEdge(edge) }));
  for (const { edge, key } of keyed.sort((a, b) => byCodeUnit(a.key, b.key))) {
    const attributes = edgeAttributes(edge, claims?.get(edge.number) ?? [], vocabulary);
    if (claims === undefined) askForClaims(attributes, () => read([edge], false).get(edge.number) ?? []);
    graph.addDirectedEdgeWithKey(key, keyOf(edge.source), keyOf(edge.target), attributes);
  }
  const ids = [...(claims?.values() ?? [])].flatMap((list) => list.map(({ article }) => article));
  const articles = reading.articles(options.articles === 'claims' ? [...new Set(ids)] : undefined);
  const corrections = whole ? reading.corrections() : null;
  graph.replaceAttributes({
    format: 'stringer',
    version: 1,
    ontology: vocabulary.version,
    ...(corrections && { corrections }),
    articles: articles.map(articleRecord),
  });
  if (options.placed) placeNodes(graph);
  return graph;
}

/** Lets `claims` be read when it is first asked for. */
function askForClaims(attributes: EdgeAttributes, read: () => ClaimRecord[]): void {
  let known: ClaimRecord[] | undefined;
  Object.defineProperty(attributes, 'claims', {
    enumerable: true,
    get: () => {
      known ??= read();
      return known;
    },
  });
}

function vocabularyOf(reading: Reading): Vocabulary {
  const { version = 1, entityTypes = [], relations = [] } = reading.vocabulary() ?? {};
  const types = new Map(entityTypes.map((type) => [type.name, type]));
  const byName = new Map(relations.map((relation) => [relation.name, relation]));
  return { version, entityType: (name) => types.get(name)!, relation: (name) => byName.get(name) };
}
