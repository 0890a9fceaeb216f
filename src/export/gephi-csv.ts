import { byCodeUnit } from '../graph/order.js';
import type { StringerGraph } from '../graph/types.js';
import { type Column, columnsOf } from './columns.js';
import { type Cell, csvRow } from './delimited.js';
import type { Format } from './format.js';

/**
 * The table of nodes that Gephi imports (https://gephi.org/users/supported-graph-formats/csv-format/), also Cytoscape
 * and a spreadsheet. Lists are JSON; cells are guarded against running as formulas, as in the CSV of claims.
 */
export const gephiNodes: Format = {
  name: 'gephi-nodes',
  extension: '.nodes.csv',
  description: 'CSV of the nodes, for Gephi and Cytoscape',
  write(graph) {
    const columns = columnsOf(graph).nodes;
    const head = ['Id', 'Label', ...columns.map(({ name }) => name), 'color', 'size', 'x', 'y'];
    const rows = graph
      .nodes()
      .sort(byCodeUnit)
      .map((key) => {
        const node = graph.getNodeAttributes(key);
        return [key, node.label, ...cells(columns, node), node.color, node.size, node.x, node.y];
      });
    return table(head, rows);
  },
};

/** The table of edges that goes with it. `claims` holds the evidence whole, so that it can be read back. */
export const gephiEdges: Format = {
  name: 'gephi-edges',
  extension: '.edges.csv',
  description: 'CSV of the edges, for Gephi and Cytoscape',
  write(graph: StringerGraph) {
    const columns = columnsOf(graph).edges;
    const head = ['Source', 'Target', 'Type', 'Id', 'Label', 'Weight', ...columns.map(({ name }) => name)];
    const rows = graph
      .edges()
      .sort(byCodeUnit)
      .map((key) => {
        const edge = graph.getEdgeAttributes(key);
        const [source, target] = graph.extremities(key);
        return [
          source,
          target,
          'Directed',
          key,
          edge.label,
          edge.weight,
          ...cells(columns, edge),
          edge.color,
          edge.size,
        ];
      });
    return table([...head, 'color', 'size'], rows);
  },
};

function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [head, ...rows].map((row) => csvRow(row, true)).join('');
}

function cells<Attributes>(columns: readonly Column<Attributes>[], attributes: Attributes): Cell[] {
  return columns.map(({ value }) => {
    const found = value(attributes);
    return found !== null && typeof found === 'object' ? JSON.stringify(found) : found;
  });
}
