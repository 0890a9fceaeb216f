import { describe, expect, test } from 'vitest';
import { formatNamed } from '../../src/export/index.js';
import type { StringerGraph } from '../../src/graph/types.js';
import { readGraph } from '../../src/import/index.js';
import { expectOfAll, graph, withNoise } from '../export/hostile.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const write = (of: StringerGraph, format: string) => formatNamed(format).write(of);

/** Formats of one file that hold all of a graph. */
const WHOLE = ['json', 'gexf', 'gexf12', 'graphml'];

describe('What stringer wrote', () => {
  test.each(WHOLE)('%s comes back as the same graph, evidence and articles included', (format) => {
    const back = readGraph(`graph.${format}`, bytes(write(graph, format)));
    expect(write(back, 'json').replace(/"size":[\d.]+/g, '')).toBe(write(graph, 'json').replace(/"size":[\d.]+/g, ''));
  });

  test.each(WHOLE)('%s is the same bytes when it is written again, whatever the texts', (format) =>
    expectOfAll((texts) => {
      const first = write(withNoise(texts), format);
      expect(write(readGraph(`graph.${format}`, bytes(first)), format)).toBe(first);
    }),
  );

  test('tables of nodes and edges are the same bytes when they are written again, whatever the texts', () =>
    expectOfAll((texts) => {
      const noisy = withNoise(texts);
      const [nodes, edges] = [write(noisy, 'gephi-nodes'), write(noisy, 'gephi-edges')];
      const back = readGraph('a.nodes.csv', bytes(nodes), [{ name: 'a.edges.csv', bytes: bytes(edges) }]);
      expect(write(back, 'gephi-nodes')).toBe(nodes);
      expect(write(back, 'gephi-edges')).toBe(edges);
    }));

  test('what a graph from elsewhere came with goes from format to format', () => {
    const foreign = readGraph(
      'trade.json',
      bytes(
        '{"nodes": [{"id": "a", "tons": 2.5, "open": true, "note": "x"}, {"id": "b"}], "links": [{"source": "a", "target": "b", "year": 1999}]}',
      ),
    );
    for (const format of WHOLE) {
      const back = readGraph(`trade.${format}`, bytes(write(foreign, format)));
      expect(back.getNodeAttribute('a', 'other')).toEqual({ tons: 2.5, open: true, note: 'x' });
      expect(back.getEdgeAttribute(back.edges()[0], 'other')).toEqual({ year: 1999 });
    }
  });

  test('the table of claims opens as a graph of them', () => {
    const back = readGraph('claims.csv', bytes(write(graph, 'csv')));
    expect(back.size).toBe(graph.reduceEdges((sum, _, { weight }) => sum + weight, 0));
    expect(back.hasNode('Hakan Demir')).toBe(true);
  });

  test('tables for neo4j-admin open again', () => {
    const others = [{ name: 'a.neo4j-edges.csv', bytes: bytes(write(graph, 'neo4j-edges')) }];
    const back = readGraph('a.neo4j-nodes.csv', bytes(write(graph, 'neo4j-nodes')), others);
    expect(back.nodes().sort()).toEqual(graph.nodes().sort());
    expect(back.getNodeAttributes('country/TUR')).toMatchObject({ label: 'Turkey', type: 'country', country: 'TUR' });
  });
});
