import { dateRange } from '../graph/claims.js';
import { byCodeUnit } from '../graph/order.js';
import type { EdgeAttributes, NodeAttributes, StringerGraph } from '../graph/types.js';
import { type Column, columnsOf } from './columns.js';
import type { Format } from './format.js';
import { type Spell, spanOf, spellsOf } from './spells.js';
import { xmlAttribute, xmlJson, xmlText } from './xml.js';

interface Version {
  readonly version: string;
  readonly namespace: string;
  /** Multigraph kinds on edges came with 1.3. */
  readonly edgeKinds: boolean;
}

const VERSIONS = {
  '1.3': { version: '1.3', namespace: 'http://gexf.net/1.3', edgeKinds: true },
  '1.2': { version: '1.2', namespace: 'http://www.gexf.net/1.2draft', edgeKinds: false },
} satisfies Record<string, Version>;

/**
 * GEXF 1.3 (https://gexf.net): what Gephi, Gephi Lite, NetworkX and graphology read. Nodes and edges carry their
 * attributes, colour, size and position; an edge's `kind` is its relation, its `weight` the number of claims, and
 * `sentences`, `triggers` and `articles` are parallel lists of its evidence. The graph is dynamic: the spells of an edge
 * are the days of its claims, a node lasts from the first to the last day of its edges. Unknown values are left out.
 * `claims` holds the evidence whole, and a processing instruction the articles, so that it can be read back.
 */
export const gexf: Format = {
  name: 'gexf',
  extension: '.gexf',
  description: 'GEXF 1.3 with dates, for Gephi, Gephi Lite and NetworkX 3',
  write: (graph) => toGexf(graph, '1.3'),
};

/** GEXF 1.2 with the same content but edge kinds, for readers that do not know 1.3 (NetworkX 2). */
export const gexf12: Format = {
  name: 'gexf12',
  extension: '.gexf12',
  description: 'GEXF 1.2 with dates, for NetworkX 2 and other older readers',
  write: (graph) => toGexf(graph, '1.2'),
};

/** Writes a graph as GEXF of that version. Nodes and edges are sorted by key: the same graph is the same bytes. */
export function toGexf(graph: StringerGraph, version: keyof typeof VERSIONS = '1.3'): string {
  const { version: number, namespace, edgeKinds } = VERSIONS[version];
  const columns = columnsOf(graph);
  const spells = new Map(graph.mapEdges((key, edge) => [key, spellsOf(edge)]));
  const span = (node: string) => spanOf(graph.mapEdges(node, (edge) => spells.get(edge)!));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<gexf xmlns="${namespace}" xmlns:viz="${namespace}/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"` +
      ` xsi:schemaLocation="${namespace} ${namespace}/gexf.xsd" version="${number}">`,
    `  <?stringer ${xmlJson(graph.getAttributes())}?>`,
    ...metaLines(graph),
    `  <graph defaultedgetype="directed" idtype="string" mode="dynamic" timeformat="date"${number === '1.3' ? ' timerepresentation="interval"' : ''}>`,
    ...declarations('node', columns.nodes),
    ...declarations('edge', columns.edges),
    '    <nodes>',
    ...graph
      .nodes()
      .sort(byCodeUnit)
      .flatMap((key) => nodeLines(key, graph.getNodeAttributes(key), span(key), columns.nodes)),
    '    </nodes>',
    '    <edges>',
    ...graph
      .edges()
      .sort(byCodeUnit)
      .flatMap((key) => edgeLines(graph, key, spells.get(key)!, columns.edges, edgeKinds)),
    '    </edges>',
    '  </graph>',
    '</gexf>',
    '',
  ].join('\n');
}

function metaLines(graph: StringerGraph): string[] {
  const articles = graph.getAttribute('articles') ?? [];
  const { last } = dateRange(articles.map((article) => article.date));
  const titles = articles.map((article) => article.title ?? article.source ?? article.id);
  return [
    last && /^\d{4}-\d{2}-\d{2}$/.test(last) ? `  <meta lastmodifieddate="${last}">` : '  <meta>',
    '    <creator>stringer</creator>',
    `    <description>${xmlText(`Who does what to whom, from: ${titles.join('; ')}`)}</description>`,
    '  </meta>',
  ];
}

function declarations<Attributes>(kind: string, columns: readonly Column<Attributes>[]): string[] {
  return [
    `    <attributes class="${kind}" mode="static">`,
    ...columns.map(({ name, type }) => {
      const xmlType = type === 'strings' ? 'liststring' : type;
      return `      <attribute id="${xmlAttribute(name)}" title="${xmlAttribute(name)}" type="${xmlType}"/>`;
    }),
    '    </attributes>',
  ];
}

function nodeLines(
  key: string,
  node: NodeAttributes,
  span: Spell | null,
  columns: readonly Column<NodeAttributes>[],
): string[] {
  const lasts = span ? ` start="${span.start}" end="${span.end}"` : '';
  return [
    `      <node id="${xmlAttribute(key)}" label="${xmlAttribute(node.label)}"${lasts}>`,
    ...values(columns, node),
    `        <viz:color ${rgb(node.color)}/>`,
    `        <viz:position x="${node.x}" y="${node.y}" z="0"/>`,
    `        <viz:size value="${node.size}"/>`,
    '      </node>',
  ];
}

function edgeLines(
  graph: StringerGraph,
  key: string,
  spells: readonly Spell[] | null,
  columns: readonly Column<EdgeAttributes>[],
  kinds: boolean,
): string[] {
  const edge = graph.getEdgeAttributes(key);
  const [source, target] = graph.extremities(key).map(xmlAttribute);
  const kind = kinds ? ` kind="${xmlAttribute(edge.relation)}"` : '';
  const when = (spells ?? []).map(({ start, end }) => `          <spell start="${start}" end="${end}"/>`);
  return [
    `      <edge id="${xmlAttribute(key)}" source="${source}" target="${target}"` +
      ` type="directed"${kind} label="${xmlAttribute(edge.label)}" weight="${edge.weight}">`,
    ...values(columns, edge),
    ...(when.length > 0 ? ['        <spells>', ...when, '        </spells>'] : []),
    `        <viz:color ${rgb(edge.color)}/>`,
    `        <viz:thickness value="${edge.size}"/>`,
    '      </edge>',
  ];
}

function values<Attributes>(columns: readonly Column<Attributes>[], attributes: Attributes): string[] {
  const lines = columns.flatMap(({ name, value }) => {
    const found = value(attributes);
    if (found === null) return [];
    const text = Array.isArray(found) ? list(found) : String(found);
    return [`          <attvalue for="${xmlAttribute(name)}" value="${xmlAttribute(text)}"/>`];
  });
  return ['        <attvalues>', ...lines, '        </attvalues>'];
}

/** A list as Gephi writes it: `["a", "b"]`, with backslashes before quotes and backslashes. */
function list(items: readonly string[]): string {
  const quoted = items.map(
    (item) => `"${item.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t')}"`,
  );
  return `[${quoted.join(', ')}]`;
}

function rgb(color: string): string {
  const value = Number.parseInt(color.slice(1), 16);
  return `r="${value >> 16}" g="${(value >> 8) & 255}" b="${value & 255}" a="1"`;
}
