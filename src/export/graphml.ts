import { byCodeUnit } from '../graph/order.js';
import type { StringerGraph } from '../graph/types.js';
import { type Column, columnsOf } from './columns.js';
import type { Format } from './format.js';
import { xmlAttribute, xmlText } from './xml.js';

/**
 * GraphML 1.0 (http://graphml.graphdrawing.org): what yEd, igraph, Cytoscape and Neo4j read. Lists become JSON, and so do
 * the claims of an edge and the articles of the graph, which let it be read back.
 */
export const graphml: Format = {
  name: 'graphml',
  extension: '.graphml',
  description: 'GraphML, for yEd, igraph and Cytoscape',
  write: toGraphml,
};

function toGraphml(graph: StringerGraph): string {
  const columns = columnsOf(graph);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
      ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    key('graph', 'stringer', 'string'),
    key('node', 'label', 'string'),
    ...columns.nodes.map((column) => key('node', column.name, graphmlType(column.type))),
    key('node', 'color', 'string'),
    ...['size', 'x', 'y'].map((name) => key('node', name, 'double')),
    key('edge', 'label', 'string'),
    key('edge', 'weight', 'double'),
    ...columns.edges.map((column) => key('edge', column.name, graphmlType(column.type))),
    key('edge', 'color', 'string'),
    '  <graph edgedefault="directed">',
    `    <data key="graph-stringer">${xmlText(JSON.stringify(graph.getAttributes()))}</data>`,
  ];
  for (const node of graph.nodes().sort(byCodeUnit)) {
    const attributes = graph.getNodeAttributes(node);
    const { label, color, size, x, y } = attributes;
    lines.push(
      `    <node id="${xmlAttribute(node)}">`,
      data('node', 'label', label),
      ...cells('node', columns.nodes, attributes),
    );
    lines.push(data('node', 'color', color), data('node', 'size', size), data('node', 'x', x), data('node', 'y', y));
    lines.push('    </node>');
  }
  for (const edge of graph.edges().sort(byCodeUnit)) {
    const attributes = graph.getEdgeAttributes(edge);
    const [source, target] = graph.extremities(edge).map(xmlAttribute);
    lines.push(
      `    <edge id="${xmlAttribute(edge)}" source="${source}" target="${target}">`,
      data('edge', 'label', attributes.label),
      data('edge', 'weight', attributes.weight),
      ...cells('edge', columns.edges, attributes),
      data('edge', 'color', attributes.color),
      '    </edge>',
    );
  }
  lines.push('  </graph>', '</graphml>', '');
  return lines.join('\n');
}

function key(kind: 'graph' | 'node' | 'edge', name: string, type: string): string {
  const written = xmlAttribute(name);
  return `  <key id="${kind}-${written}" for="${kind}" attr.name="${written}" attr.type="${type}"/>`;
}

function graphmlType(type: Column<unknown>['type']): string {
  return type === 'integer' ? 'int' : type === 'strings' ? 'string' : type;
}

function cells<Attributes>(
  kind: 'node' | 'edge',
  columns: readonly Column<Attributes>[],
  attributes: Attributes,
): string[] {
  return columns.flatMap(({ name, value }) => {
    const found = value(attributes);
    if (found === null) return [];
    return [data(kind, name, typeof found === 'object' ? JSON.stringify(found) : found)];
  });
}

function data(kind: 'node' | 'edge', name: string, value: string | number | boolean): string {
  return `      <data key="${kind}-${xmlAttribute(name)}">${xmlText(String(value))}</data>`;
}
