import { byCodeUnit } from '../graph/order.js';
import type { Format } from './format.js';
import { cleanText } from './text.js';

/**
 * DOT (https://graphviz.org/doc/info/lang.html), for Graphviz. The first sentence of an edge is its tooltip, which SVG
 * shows.
 */
export const dot: Format = {
  name: 'dot',
  extension: '.dot',
  description: 'DOT, for Graphviz',
  write(graph) {
    const nodes = graph
      .nodes()
      .sort(byCodeUnit)
      .map((key) => {
        const { label, color, type, kind } = graph.getNodeAttributes(key);
        return `  ${quoted(key)} [label=${quoted(label)}, color=${quoted(color)}, tooltip=${quoted(kind ?? type)}];`;
      });
    const edges = graph
      .edges()
      .sort(byCodeUnit)
      .map((key) => {
        const { label, color, size, weight, status, claims } = graph.getEdgeAttributes(key);
        const [source, target] = graph.extremities(key).map(quoted);
        const style = status === 'actual' ? 'solid' : status === 'negated' ? 'dotted' : 'dashed';
        const facts = [
          `label=${quoted(label)}`,
          `color=${quoted(color)}`,
          `fontcolor=${quoted(color)}`,
          `penwidth=${size}`,
          `weight=${Math.max(1, Math.min(1000, Math.round(weight)))}`,
          `style=${style}`,
          `tooltip=${quoted(claims[0]?.text ?? label)}`,
        ];
        return `  ${source} -> ${target} [${facts.join(', ')}];`;
      });
    return ['digraph {', '  node [shape=box, style=rounded];', ...nodes, ...edges, '}', ''].join('\n');
  },
};

/** Backslashes are doubled, or Graphviz would read `\N` as the node's name; line breaks are its `\n`. */
function quoted(text: string): string {
  return `"${cleanText(text)
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replace(/\r\n?|\n/g, '\\n')}"`;
}
