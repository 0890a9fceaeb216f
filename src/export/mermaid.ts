import { byCodeUnit } from '../graph/order.js';
import { isEntityType } from '../ontology/types.js';
import type { Format } from './format.js';
import { cleanText } from './text.js';

/** Where Mermaid stops drawing unless its setting `maxEdges` says otherwise. */
const MAX_EDGES = 500;

/**
 * A flowchart of Mermaid (https://mermaid.js.org/syntax/flowchart.html), for Markdown pages of GitHub, GitLab and
 * Obsidian. Edges that are only planned or possible are dotted.
 */
export const mermaid: Format = {
  name: 'mermaid',
  extension: '.mmd',
  description: 'Mermaid, for Markdown pages',
  write(graph) {
    const keys = graph.nodes().sort(byCodeUnit);
    const ids = new Map(keys.map((key, index) => [key, `n${index}`]));
    const colours = new Map<string, string>();
    const nodes = keys.map((key) => {
      const { label, type, color } = graph.getNodeAttributes(key);
      if (isEntityType(type)) colours.set(type, color);
      return `  ${ids.get(key)}["${encoded(label)}"]${isEntityType(type) ? `:::${type}` : ''}`;
    });
    const edges = graph
      .edges()
      .sort(byCodeUnit)
      .map((key) => {
        const { label, status } = graph.getEdgeAttributes(key);
        const [source, target] = graph.extremities(key).map((end) => ids.get(end));
        return `  ${source} ${status === 'actual' ? '-->' : '-.->'}|"${encoded(label)}"| ${target}`;
      });
    const classes = [...colours]
      .sort(([a], [b]) => byCodeUnit(a, b))
      .map(([type, colour]) => `  classDef ${type} stroke:${colour},stroke-width:2px`);
    const many = edges.length > MAX_EDGES ? [`%% Raise Mermaid's maxEdges to ${edges.length} to have it drawn.`] : [];
    return [...many, 'flowchart LR', ...nodes, ...edges, ...classes, ''].join('\n');
  },
};

/** Everything but letters, figures and plain punctuation as Mermaid's numbered entity; white space and controls as a blank. */
function encoded(text: string): string {
  const safe = cleanText(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[^\p{L}\p{N} .,]/gu, (character) => `#${character.codePointAt(0)};`);
  return safe.trim() === '' ? '#160;' : safe;
}
