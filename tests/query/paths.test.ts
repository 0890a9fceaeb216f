import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/build.js';
import type { EdgeAttributes, GraphAttributes, NodeAttributes, StringerGraph } from '../../src/graph/types.js';
import { type Hop, shortestPath, shortestPaths } from '../../src/query/path.js';
import { ferryArchive } from '../fixtures/ferry.js';
import { ontology } from '../fixtures/ontology.js';

const ferry = buildGraph(ferryArchive(), ontology);
const nodes = (hops: readonly Hop[]) => (hops.length === 0 ? [] : [hops[0]!.from, ...hops.map(({ to }) => to)]);

/** A graph of edges between numbered nodes, each with one claim. */
function graphOf(edges: readonly (readonly [number, number])[]): StringerGraph {
  const graph: StringerGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>();
  const [template] = ferry.edges();
  for (let node = 0; node < 7; node += 1) graph.addNode(`n${node}`, ferry.getNodeAttributes('country/TUR'));
  edges.forEach(([a, b], i) => {
    if (a !== b) graph.addDirectedEdgeWithKey(`e${i}`, `n${a}`, `n${b}`, ferry.getEdgeAttributes(template!));
  });
  return graph;
}

/** Every path without a node twice, by going everywhere. */
function allPaths(graph: StringerGraph, from: string, to: string): string[][] {
  const found: string[][] = [];
  const go = (way: string[]) => {
    const last = way.at(-1)!;
    if (last === to) found.push(way);
    else for (const next of new Set(graph.neighbors(last))) if (!way.includes(next)) go([...way, next]);
  };
  go([from]);
  return found;
}

const number = fc.integer({ min: 0, max: 6 });
const graphs = fc.array(fc.tuple(number, number), { maxLength: 14 }).map(graphOf);

describe('the shortest paths', () => {
  it('begin with the shortest path', () => {
    const [first] = shortestPaths(ferry, 'group/harbour-union', 'country/USA', 3);
    expect(first).toEqual(shortestPath(ferry, 'group/harbour-union', 'country/USA'));
  });

  it('carry the relations of every hop', () => {
    for (const path of shortestPaths(ferry, 'country/ISR', 'country/CYP', 4))
      for (const { from, to, relations } of path) {
        expect(relations.length).toBeGreaterThan(0);
        for (const { subject, object } of relations) expect([subject.id, object.id].sort()).toEqual([from, to].sort());
      }
  });

  it('keep to the relations that a filter keeps', () => {
    const found = shortestPaths(ferry, 'country/GRC', 'country/TUR', 5, { types: ['borders'] });
    expect(found.map(nodes)).toEqual([['country/GRC', 'country/TUR']]);
  });

  it('are none from a node to itself, nor where nothing connects', () => {
    expect(shortestPaths(ferry, 'country/GRC', 'country/GRC', 3)).toEqual([]);
    expect(shortestPaths(ferry, 'country/GRC', 'person/ayse-kaya', 3)).toEqual([]);
  });

  it('are all there are, the shorter before the longer, none twice', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const found = shortestPaths(graph, 'n0', 'n6', 1000).map(nodes);
        const all = allPaths(graph, 'n0', 'n6');
        expect(found.map((way) => way.join(' ')).sort()).toEqual(all.map((way) => way.join(' ')).sort());
        const lengths = found.map((way) => way.length);
        expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
      }),
    );
  });

  it('are the first of more of them', () => {
    fc.assert(
      fc.property(graphs, fc.integer({ min: 1, max: 6 }), (graph, count) => {
        const more = shortestPaths(graph, 'n0', 'n6', count + 3).map(nodes);
        expect(shortestPaths(graph, 'n0', 'n6', count).map(nodes)).toEqual(more.slice(0, count));
      }),
    );
  });
});
