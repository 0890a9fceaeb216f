import { byCodeUnit } from '../graph/order.js';
import type { StringerGraph } from '../graph/types.js';
import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from './columns.js';
import type { Format } from './format.js';
import { xmlAttribute, xmlText } from './xml.js';

/** GraphML 1.0 (http://graphml.graphdrawing.org): what yEd, igraph, Cytoscape and Neo4j read. Lists become JSON. */
export const graphml: Format = {
  name: 'graphml',
  extension: '.graphml',
  description: 'GraphML, for yEd, igraph and Cytoscape',
  write: toGraphml,
};

function toGraphml(graph: StringerGraph): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
      ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    key('node', 'label', 'string'),
    ...NODE_COLUMNS.map((column) => key('node', column.name, graphmlType(column.type))),
    key('node', 'color', 'string'),
    ...['size', 'x', 'y'].map((name) => key('node', name, 'double')),
    key('edge', 'label', 'string'),
    key('edge', 'weight', 'int'),
    ...EDGE_COLUMNS.map((column) => key('edge', column.name, graphmlType(column.type))),
    key('edge', 'color', 'string'),
    '  <graph edgedefault="directed">',
  ];
  for (const node of graph.nodes().sort(byCodeUnit)) {
    const attributes = graph.getNodeAttributes(node);
    const { label, color, size, x, y } = attributes;
    lines.push(
      `    <node id="${xmlAttribute(node)}">`,
      data('node', 'label', label),
      ...cells('node', NODE_COLUMNS, attributes),
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
      ...cells('edge', EDGE_COLUMNS, attributes),
      data('edge', 'color', attributes.color),
      '    </edge>',
    );
  }
  lines.push('  </graph>', '</graphml>', '');
  return lines.join('\n');
}

function key(kind: 'node' | 'edge', name: string, type: string): string {
  return `  <key id="${kind}-${name}" for="${kind}" attr.name="${name}" attr.type="${type}"/>`;
}

function graphmlType(type: Column<unknown>['type']): string {
  return type === 'integer' ? 'int' : type === 'double' ? 'double' : 'string';
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

function data(kind: 'node' | 'edge', name: string, value: string | number): string {
  return `      <data key="${kind}-${name}">${xmlText(String(value))}</data>`;
}
