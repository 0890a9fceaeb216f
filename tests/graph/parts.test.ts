import { MultiDirectedGraph } from 'graphology';
import { expect, test } from 'vitest';
import { settle, startPosition } from '../../src/graph/layout.js';
import { connectedParts, pack } from '../../src/graph/parts.js';

const graph = MultiDirectedGraph.from({
  options: { type: 'directed', multi: true, allowSelfLoops: true },
  attributes: {},
  nodes: ['f', 'e', 'd', 'c', 'b', 'a'].map((key) => ({ key })),
  edges: [
    { source: 'c', target: 'a' },
    { source: 'b', target: 'a' },
    { source: 'e', target: 'd' },
    { source: 'f', target: 'f' },
  ],
});

test('a graph falls into its connected parts, the largest first, whichever way the edges point', () => {
  expect(connectedParts(graph)).toEqual([['a', 'b', 'c'], ['d', 'e'], ['f']]);
});

test('packed parts lie beside each other, and each keeps its shape', () => {
  const part = (...points: [string, number, number][]) => ({
    places: new Map(points.map(([key, x, y]) => [key, { x, y }])),
  });
  const places = pack([part(['a', 0, 0], ['b', 100, 100]), part(['c', 0, 0], ['d', 0, 90]), part(['e', -7, 5])]);
  const at = (key: string) => places.get(key)!;
  expect(at('b').x - at('a').x).toBe(100);
  expect(at('b').y - at('a').y).toBe(100);
  expect(at('d').y - at('c').y).toBe(90);
  const spans = [['a', 'b'], ['c', 'd'], ['e']].map((keys) => ({
    left: Math.min(...keys.map((key) => at(key).x)) - 10,
    right: Math.max(...keys.map((key) => at(key).x)) + 10,
    bottom: Math.min(...keys.map((key) => at(key).y)) - 10,
    top: Math.max(...keys.map((key) => at(key).y)) + 10,
  }));
  for (const [index, one] of spans.entries()) {
    for (const other of spans.slice(index + 1)) {
      const apart =
        one.right < other.left || other.right < one.left || one.top < other.bottom || other.top < one.bottom;
      expect(apart).toBe(true);
    }
  }
});

test('a node starts where its key says, inside the start square, and keys that are alike start apart', () => {
  expect(startPosition('country/GRC')).toEqual(startPosition('country/GRC'));
  const places = Array.from({ length: 200 }, (_, index) => startPosition(`person/e${index}`));
  expect(new Set(places.map(({ x }) => Math.round(x))).size).toBeGreaterThan(60);
  for (const { x, y } of places) {
    expect(Math.abs(x)).toBeLessThanOrEqual(50);
    expect(Math.abs(y)).toBeLessThanOrEqual(50);
  }
});

test('a pinned node stays where it is when the others are put in order', () => {
  const drawn = new MultiDirectedGraph<{ x: number; y: number; size: number; fixed: boolean }>();
  for (let n = 0; n < 8; n += 1) drawn.addNode(`n${n}`, { x: n * 2, y: 0, size: 5, fixed: n === 3 });
  drawn.addEdge('n0', 'n1');
  settle(drawn);
  expect(drawn.getNodeAttributes('n3')).toMatchObject({ x: 6, y: 0 });
  expect(drawn.getNodeAttribute('n4', 'x')).not.toBe(8);
});
