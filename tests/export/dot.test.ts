import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { dot } from '../../src/export/dot.js';
import type { StringerGraph } from '../../src/graph/types.js';
import { cleaned, expectOfAll, graph, withNoise } from './hostile.js';
import { has } from './tools.js';

describe.skipIf(!has('dot', '-V'))('DOT (needs Graphviz)', () => {
  test('is drawn by Graphviz with all nodes, edges and labels', () => {
    const { nodes, edges } = drawn(graph);
    expect(nodes.map(({ name }) => name).sort()).toEqual(graph.nodes().sort());
    expect(edges.map(({ label }) => label).sort()).toEqual(graph.mapEdges((_, { label }) => label).sort());
  });

  test('becomes a picture', () => {
    const svg = execFileSync('dot', ['-Tsvg'], { input: dot.write(graph), encoding: 'utf8' });
    expect(svg).toContain('>Hakan Demir</text>');
  });

  test('keeps every text a text', () =>
    expectOfAll((texts) => {
      const { nodes } = drawn(withNoise(texts));
      const labels = new Map(nodes.map(({ name, label }) => [name, label]));
      texts.forEach((text, i) => {
        // Graphviz hands labels on as they are written: a line break as \n, a backslash doubled.
        const written = cleaned(text)
          .replaceAll('\\', '\\\\')
          .replace(/\r\n?|\n/g, '\\n');
        expect(labels.get(`group/${i}`)).toBe(written);
      });
    }));
});

interface Drawn {
  readonly nodes: { readonly name: string; readonly label: string }[];
  readonly edges: { readonly label: string }[];
}

/** What Graphviz understood, by its own JSON. */
function drawn(of: StringerGraph): Drawn {
  const json = execFileSync('dot', ['-Tdot_json'], { input: dot.write(of), encoding: 'utf8', maxBuffer: 1 << 28 });
  const { objects, edges } = JSON.parse(json) as { objects: Drawn['nodes']; edges: Drawn['edges'] };
  return { nodes: objects, edges };
}
