import { z } from 'zod';
import { decodeExactly } from '../article/bytes.js';
import { type GraphFile, notAGraph, type RawGraph, type RawValue } from './raw.js';

const key = z.union([z.string(), z.number()]);
const attributes = z.record(z.string(), z.unknown());
const node = z.looseObject({ key: key.optional(), id: key.optional(), attributes: attributes.optional() });
const edge = z.looseObject({
  key: key.nullish(),
  id: key.optional(),
  source: key,
  target: key,
  attributes: attributes.optional(),
});
const graph = z.looseObject({
  nodes: z.array(node),
  edges: z.array(edge).optional(),
  links: z.array(edge).optional(),
});

/**
 * Reads the JSON of graphology (`graph.export()`), and node-link JSON as NetworkX and D3 have it (`nodes` with `id`,
 * `links` or `edges`). Values that are no text, number, truth value or list of texts are kept as JSON.
 *
 * @throws Failure `not-a-graph` that names the first key that is wrong
 */
export function readGraphJson(file: GraphFile): RawGraph {
  const mend = 'Give the JSON of a graphology graph, or nodes and links.';
  let data: unknown;
  try {
    data = JSON.parse(decodeExactly(file.bytes, file.name));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw notAGraph(file.name, `not JSON (${error.message})`, mend);
  }
  const parsed = graph.safeParse(data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    const path = issue.path.map(String).join('.');
    throw notAGraph(path === '' ? file.name : `${file.name}, ${path}`, issue.message, mend);
  }
  const { nodes, edges, links } = parsed.data;
  return {
    nodes: nodes.map((each, index) => {
      const place = `${file.name}, nodes.${index}`;
      const own = each.key ?? each.id;
      if (own === undefined) throw notAGraph(place, 'a node has no key', 'Give it a key or an id.');
      return { key: String(own), attributes: valuesOf(each.attributes ?? without(each, NODE_FIELDS)), place };
    }),
    edges: (edges ?? links ?? []).map((each, index) => ({
      key: each.key === null || each.key === undefined ? null : String(each.key),
      source: String(each.source),
      target: String(each.target),
      attributes: valuesOf(each.attributes ?? without(each, EDGE_FIELDS)),
      place: `${file.name}, ${edges ? 'edges' : 'links'}.${index}`,
    })),
    own: null,
  };
}

const NODE_FIELDS = new Set(['key', 'id', 'attributes']);
const EDGE_FIELDS = new Set(['key', 'source', 'target', 'attributes', 'undirected']);

function without(all: Readonly<Record<string, unknown>>, names: ReadonlySet<string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => !names.has(name)));
}

function valuesOf(all: Readonly<Record<string, unknown>>): Map<string, RawValue> {
  const values = new Map<string, RawValue>();
  for (const [name, value] of Object.entries(all)) {
    if (value === null || value === undefined) continue;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') values.set(name, value);
    else if (Array.isArray(value) && value.every((item) => typeof item === 'string')) values.set(name, value);
    else values.set(name, JSON.stringify(value));
  }
  return values;
}
