import { MultiDirectedGraph } from 'graphology';
import { z } from 'zod';
import { countStatuses, dateRange, summarise } from '../graph/claims.js';
import { claim, graphAttributes } from '../graph/json.js';
import { placeNodes } from '../graph/layout.js';
import { edgeSize, nodeSize } from '../graph/sizes.js';
import {
  type ClaimRecord,
  EDGE_STATUSES,
  type EdgeAttributes,
  type GraphAttributes,
  type NodeAttributes,
  type StringerGraph,
} from '../graph/types.js';
import { isEntityType } from '../ontology/types.js';
import { Fields } from './fields.js';
import { hexColour, palette } from './palette.js';
import { notAGraph, type RawEdge, type RawGraph, type RawNode } from './raw.js';

/** Sizes of others are scaled down to this radius, which the page draws well. */
const LARGEST = 22;

/**
 * Makes a graph of what a reader found. Names that stringer knows mean what they mean there; common names of others are
 * taken for them (`name` for the label, `category` for the type, a label for the relation); everything else is kept
 * under `other`. An edge that carries stringer's claims has its evidence again, others have none: their weight is the
 * one given, 1 where there is none above 0. An edge without direction becomes one from its first end to its second. Nodes
 * without places are laid out.
 *
 * @throws Failure `not-a-graph` for ids that are not unique or could be mistaken for something of JavaScript's, ends
 *   that are no nodes, numbers that are none, claims that are none
 */
export function compose(raw: RawGraph, file: string): StringerGraph {
  const graph: StringerGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>();
  graph.replaceAttributes(ownAttributes(raw, file));
  const places = addNodes(graph, raw);
  const keys = new Map<string, string>();
  for (const edge of raw.edges) addEdge(graph, edge, keys);
  weigh(graph);
  colour(graph);
  shrink(graph);
  if (places < graph.order) placeNodes(graph);
  return graph;
}

function ownAttributes({ own }: RawGraph, file: string): GraphAttributes {
  if (own === null) return { format: 'stringer', version: 1, articles: [] };
  const parsed = graphAttributes.safeParse(json(own));
  if (parsed.success) return parsed.data;
  const mend = 'Export it again, or take that part out.';
  throw notAGraph(file, 'what stringer wrote of the articles is damaged', mend);
}

/** Adds the nodes; returns how many of them have a place. */
function addNodes(graph: StringerGraph, { nodes, edges, endsAreNodes }: RawGraph): number {
  const first = new Map<string, string>();
  let places = 0;
  for (const node of nodes) {
    const fields = new Fields(node.attributes, node.place);
    fields.refuse(node.key, 'a node');
    const known = first.get(node.key);
    if (known !== undefined) {
      const what = `two nodes have the id ${JSON.stringify(node.key)}, the other at ${known}`;
      throw notAGraph(node.place, what, 'Give every node an id of its own.');
    }
    first.set(node.key, node.place);
    const attributes = nodeAttributes(node, fields);
    if (attributes.placed) places++;
    graph.addNode(node.key, attributes.node);
  }
  for (const { source, target, place } of edges) {
    for (const end of [source, target]) {
      if (graph.hasNode(end)) continue;
      if (!endsAreNodes) {
        const mend = 'Add that node, or take the edge out.';
        throw notAGraph(place, `an edge leads to ${JSON.stringify(end)}, which is no node`, mend);
      }
      const fields = new Fields(new Map(), place);
      fields.refuse(end, 'a node');
      graph.addNode(end, nodeAttributes({ key: end, attributes: new Map(), place }, fields).node);
    }
  }
  return places;
}

function nodeAttributes({ key }: RawNode, fields: Fields): { node: NodeAttributes; placed: boolean } {
  const label = fields.text('label', 'name', 'title') ?? key;
  const type = typeOf(fields.text('type', 'labels', 'category', 'class'));
  const [x, y] = [fields.number('x'), fields.number('y')];
  const [start, end] = [fields.text('start'), fields.text('end')];
  const node: NodeAttributes = {
    label,
    type,
    kind: fields.text('kind'),
    country: fields.text('country'),
    roles: fields.list('roles'),
    aliases: fields.list('aliases'),
    weight: fields.number('weight') ?? 0,
    first: fields.text('first') ?? start,
    last: fields.text('last') ?? end,
    color: hexColour(fields.text('color', 'colour') ?? '') ?? '',
    size: fields.number('size') ?? 0,
    x: x ?? 0,
    y: y ?? 0,
  };
  return { node: { ...node, ...fields.rest() }, placed: x !== null && y !== null };
}

/** The first of several labels, in lower case where it is a type of the ontology. */
function typeOf(text: string | null): string {
  const type =
    text
      ?.split(/[;:|]/)
      .find((part) => part.trim() !== '')
      ?.trim() ?? 'entity';
  return isEntityType(type.toLowerCase()) ? type.toLowerCase() : type;
}

function addEdge(graph: StringerGraph, edge: RawEdge, keys: Map<string, string>): void {
  const fields = new Fields(edge.attributes, edge.place);
  const attributes = edgeAttributes(edge, fields);
  let key = edge.key;
  if (key === null) {
    const base = `${edge.source}|${attributes.relation}|${edge.target}`;
    key = base;
    for (let number = 2; keys.has(key); number++) key = `${base}#${number}`;
  }
  fields.refuse(key, 'an edge');
  const known = keys.get(key);
  if (known !== undefined) {
    const what = `two edges have the id ${JSON.stringify(key)}, the other at ${known}`;
    throw notAGraph(edge.place, what, 'Give every edge an id of its own, or none.');
  }
  keys.set(key, edge.place);
  graph.addDirectedEdgeWithKey(key, edge.source, edge.target, attributes);
}

const DIRECTIONS = ['directed', 'undirected', 'mutual'];

function edgeAttributes(edge: RawEdge, fields: Fields): EdgeAttributes {
  const claims = claimsOf(fields.text('claims'), edge);
  const direction = fields.text('type');
  const kind = fields.text('kind');
  const label = fields.text('label', 'name');
  const relation =
    fields.text('relation', 'predicate', 'relationship') ??
    kind ??
    (direction !== null && !DIRECTIONS.includes(direction.toLowerCase()) ? direction : null) ??
    label ??
    'related_to';
  const [start, end] = [fields.text('start'), fields.text('end')];
  const given = fields.number('weight');
  const weight = claims.length > 0 ? claims.length : given !== null && given > 0 ? given : 1;
  const [first, last] = [fields.text('first') ?? start, fields.text('last') ?? end];
  for (const name of ['triggers', 'sentences', 'articles']) if (claims.length > 0) fields.list(name);
  const statuses = Object.fromEntries(EDGE_STATUSES.map((status) => [status, fields.numberIfAny(status) ?? 0]));
  const counts = claims.length > 0 ? countStatuses(claims) : (statuses as EdgeAttributes['counts']);
  const status = fields.text('status');
  return {
    label: label ?? relation.replaceAll('_', ' '),
    relation,
    plover: fields.text('plover'),
    quad: fields.text('quad'),
    score: fields.number('score'),
    weight,
    status: EDGE_STATUSES.find((name) => name === status) ?? summarise(counts),
    counts,
    confidence: fields.number('confidence') ?? 1,
    ...(claims.length > 0 ? dateRange(claims.map(({ date }) => date)) : { first, last }),
    color: hexColour(fields.text('color', 'colour') ?? '') ?? '',
    size: fields.number('size') ?? edgeSize(weight),
    claims,
    ...fields.rest(),
  };
}

function claimsOf(text: string | null, { place }: RawEdge): ClaimRecord[] {
  if (text === null) return [];
  const parsed = z.array(claim).safeParse(json(text));
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0]!;
  const what = `the claims of an edge are damaged (${[...path.map(String), message].join(': ')})`;
  throw notAGraph(place, what, 'Export it again, or take the claims out.');
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A node that has no weight has that of its edges; one that has no size has that of its weight. */
function weigh(graph: StringerGraph): void {
  graph.updateEachNodeAttributes((key, node) => {
    const sum = graph.reduceEdges(key, (all, _, { weight }) => all + weight, 0);
    const weight = node.weight > 0 ? node.weight : sum;
    return { ...node, weight, size: node.size > 0 ? node.size : nodeSize(weight) };
  });
}

function colour(graph: StringerGraph): void {
  const types = palette(graph.mapNodes((_, { type }) => type));
  const relations = palette(graph.mapEdges((_, { relation }) => relation));
  graph.updateEachNodeAttributes((_, node) => ({ ...node, color: node.color || types.get(node.type)! }));
  graph.updateEachEdgeAttributes((_, edge) => ({ ...edge, color: edge.color || relations.get(edge.relation)! }));
}

function shrink(graph: StringerGraph): void {
  const largest = graph.reduceNodes((most, _, { size }) => Math.max(most, size), 0);
  if (largest <= LARGEST) return;
  graph.updateEachNodeAttributes((_, node) => ({ ...node, size: (node.size * LARGEST) / largest }));
}
