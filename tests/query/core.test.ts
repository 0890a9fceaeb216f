import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import { describe, expect, test } from 'vitest';
import type { StringerGraph } from '../../src/graph/types.js';
import { coreness, densestCore } from '../../src/query/core.js';

/** A graph of these relations, each written as its two ends: `ab` points from a to b. */
function graphOf(...relations: string[]): StringerGraph {
  const graph = new MultiDirectedGraph();
  for (const [from, to] of relations.map((relation) => [...relation])) {
    graph.mergeNode(from);
    graph.mergeNode(to);
    graph.addEdge(from, to);
  }
  return graph as unknown as StringerGraph;
}

describe('coreness', () => {
  test.each<[string, string[], Record<string, number>]>([
    ['a line', ['ab', 'bc'], { a: 1, b: 1, c: 1 }],
    ['a triangle with a tail', ['ab', 'bc', 'ca', 'cd'], { a: 2, b: 2, c: 2, d: 1 }],
    ['everybody with everybody', ['ab', 'ac', 'ad', 'bc', 'bd', 'cd'], { a: 3, b: 3, c: 3, d: 3 }],
    ['a star', ['ab', 'ac', 'ad', 'ae'], { a: 1, b: 1, c: 1, d: 1, e: 1 }],
    ['relations of two and with oneself, which count once and not at all', ['ab', 'ab', 'ba', 'aa'], { a: 1, b: 1 }],
  ])('of %s', (_, relations, expected) => {
    expect(Object.fromEntries(coreness(graphOf(...relations)))).toEqual(expected);
  });

  test('k leaves everybody with k neighbours of that coreness at least', () => {
    const letter = fc.constantFrom(...'abcdefghij');
    fc.assert(
      fc.property(fc.array(fc.tuple(letter, letter).map(([a, b]) => a + b)), (relations) => {
        const graph = graphOf(...relations);
        const found = coreness(graph);
        expect(found.size).toBe(graph.order);
        for (const [key, k] of found) {
          const inside = graph.neighbors(key).filter((other) => other !== key && found.get(other)! >= k);
          expect(inside.length).toBeGreaterThanOrEqual(k);
        }
      }),
    );
  });
});

describe('the densest core', () => {
  const graph = graphOf('ab', 'bc', 'ca', 'cd', 'de');

  test.each([
    [5, 1, 'abcde'],
    [4, 2, 'abc'],
    [3, 2, 'abc'],
    [1, 2, 'c'],
  ])('of at most %d entities has %d neighbours each', (most, k, entities) => {
    const core = densestCore(graph, most);
    expect([core.k, [...core.entities].sort().join('')]).toEqual([k, entities]);
  });

  test('of nothing is nothing', () => {
    expect(densestCore(graphOf(), 10)).toEqual({ k: 0, entities: new Set() });
  });
});
