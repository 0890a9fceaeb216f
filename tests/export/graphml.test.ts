import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { graphml } from '../../src/export/graphml.js';
import type { StringerGraph } from '../../src/graph/types.js';
import { cleaned, expectOfAll, graph, withNoise } from './hostile.js';
import { fromPython, pythonWith } from './tools.js';

const folder = mkdtempSync(join(tmpdir(), 'stringer-graphml-'));
afterAll(() => rmSync(folder, { recursive: true }));

const READERS = [
  {
    module: 'networkx',
    script: `
import json, sys, networkx
g = networkx.read_graphml(sys.argv[1], force_multigraph=True)
print(json.dumps({'nodes': dict(g.nodes(data=True)),
  'edges': {key: dict(data, source=a, target=b) for a, b, key, data in g.edges(keys=True, data=True)}}))`,
  },
  {
    module: 'igraph',
    script: `
import json, sys, igraph
g = igraph.Graph.Read_GraphML(sys.argv[1])
known = lambda values: {name: value for name, value in values.items() if value == value}
print(json.dumps({'nodes': {v['id']: known(v.attributes()) for v in g.vs},
  'edges': {e['id']: dict(known(e.attributes()), source=g.vs[e.source]['id'], target=g.vs[e.target]['id']) for e in g.es}}))`,
  },
];

interface Read {
  readonly nodes: Record<string, Record<string, unknown>>;
  readonly edges: Record<string, Record<string, unknown>>;
}

describe.each(READERS)('GraphML in $module', ({ module, script }) => {
  const python = pythonWith(module);
  const read = (of: StringerGraph): Read => {
    const file = join(folder, `${module}.graphml`);
    writeFileSync(file, graphml.write(of));
    return fromPython(python!, script, [file]) as Read;
  };

  test.skipIf(!python)('has the same nodes and edges with their attributes', () => {
    const { nodes, edges } = read(graph);
    expect(Object.keys(nodes).sort()).toEqual([...graph.nodes()].sort());
    expect(Object.keys(edges).sort()).toEqual([...graph.edges()].sort());
    graph.forEachNode((key, { label, type, weight, x }) => {
      expect(nodes[key]).toMatchObject({ label, type, weight, x });
    });
    graph.forEachEdge((key, { label, relation, weight, counts, claims }, source, target) => {
      expect(edges[key]).toMatchObject({ label, relation, weight, source, target, planned: counts.planned });
      expect(JSON.parse(String(edges[key]!.sentences))).toEqual(claims.map(({ text }) => text));
    });
  });

  test.skipIf(!python)('has every text back', () =>
    expectOfAll((texts) => {
      const { nodes, edges } = read(withNoise(texts));
      texts.forEach((text, i) => {
        // igraph reads an empty value as none.
        expect(nodes[`group/${i}`]!.label ?? '').toBe(cleaned(text));
        expect(JSON.parse(String(edges[`e${i}`]!.sentences)).map(cleaned)).toEqual([cleaned(text)]);
      });
    }),
  );
});
