import { byCodeUnit } from './order.js';
import type { StringerGraph } from './types.js';

/**
 * The graph as graphology's JSON (`graph.export()`), nodes and edges sorted by key and one a line, so that the same
 * graph is the same bytes and two versions of it can be compared by line.
 */
export function serializeGraph(graph: StringerGraph): string {
  const { options, attributes, nodes, edges } = graph.export();
  nodes.sort((a, b) => byCodeUnit(a.key, b.key));
  edges.sort((a, b) => byCodeUnit(a.key ?? '', b.key ?? ''));
  const articles = (attributes?.articles ?? []).map((article) => JSON.stringify(article));
  const { articles: _, ...rest } = attributes ?? {};
  const head = JSON.stringify({ options, attributes: rest }).slice(0, -2);
  return `${head},"articles":${lines(articles)}},\n"nodes":${lines(nodes.map((node) => JSON.stringify(node)))},\n"edges":${lines(
    edges.map((edge) => JSON.stringify(edge)),
  )}}\n`;
}

function lines(items: readonly string[]): string {
  return items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n]`;
}
