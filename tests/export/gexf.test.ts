import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import gexfLibrary from 'graphology-gexf';
import { afterAll, describe, expect, test } from 'vitest';
import { EDGE_COLUMNS, NODE_COLUMNS } from '../../src/export/columns.js';
import { toGexf } from '../../src/export/gexf.js';
import { buildGraph } from '../../src/graph/build.js';
import type { StringerGraph } from '../../src/graph/types.js';
import { ferryArchive } from '../fixtures/ferry.js';
import { ontology } from '../fixtures/ontology.js';

const graph = buildGraph(ferryArchive(), ontology);
const folder = mkdtempSync(join(tmpdir(), 'stringer-gexf-'));
afterAll(() => rmSync(folder, { recursive: true }));

const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;
const python = ['/usr/bin/python3', 'python3'].find((name) => spawnSync(name, ['-c', 'import networkx']).status === 0);

describe('GEXF', () => {
  test.skipIf(!hasXmllint)('is valid against the schema of GEXF 1.3', () => {
    expect(validate(graph)).toBe('');
  });

  test.skipIf(!hasXmllint)('is valid whatever characters a name or a sentence holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (noise) => {
        expect(validate(withNoise(noise))).toBe('');
      }),
      { numRuns: 15 },
    );
    expect(validate(withNoise('"><script>alert(1)</script>\u0000\u001b\ud800\uffff\n\t&amp; ]]>'))).toBe('');
  });

  test('opens in graphology-gexf with the same nodes, edges and attributes', () => {
    const back = gexfLibrary.parse(MultiDirectedGraph, toGexf(graph));
    expect(back.nodes()).toEqual(graph.nodes());
    graph.forEachNode((key, node) => {
      expect(back.getNodeAttributes(key)).toEqual({
        ...known(NODE_COLUMNS.map(({ name, value }) => [name, value(node)])),
        label: node.label,
        color: rgb(node.color),
        size: node.size,
        x: node.x,
        y: node.y,
        z: 0,
      });
    });
    expect(back.edges()).toEqual(graph.edges());
    graph.forEachEdge((key, edge) => {
      expect(back.extremities(key)).toEqual(graph.extremities(key));
      expect(back.getEdgeAttributes(key)).toEqual({
        ...known(EDGE_COLUMNS.map(({ name, value }) => [name, value(edge)])),
        label: edge.label,
        kind: edge.relation,
        weight: edge.weight,
        color: rgb(edge.color),
        thickness: edge.size,
      });
    });
  });

  test('brings hostile and awkward text back as it was', () => {
    const words = 'say "no" \\ to <b>it</b> & all\nof\tit';
    const back = gexfLibrary.parse(MultiDirectedGraph, toGexf(withNoise(words)));
    expect(back.getNodeAttribute('country/TUR', 'label')).toBe(words);
    expect(back.getNodeAttribute('country/TUR', 'aliases')).toEqual([words]);
  });

  test.skipIf(!python)('opens in NetworkX with the same nodes, edges and attributes', () => {
    const file = join(folder, 'graph.gexf');
    writeFileSync(file, toGexf(graph));
    const read = JSON.parse(execFileSync(python!, ['-c', NETWORKX, file], { encoding: 'utf8' }));
    expect(Object.keys(read.nodes).sort()).toEqual([...graph.nodes()].sort());
    expect(Object.keys(read.edges).sort()).toEqual([...graph.edges()].sort());
    graph.forEachNode((key, node) => {
      const { viz, ...attributes } = read.nodes[key];
      expect(attributes).toEqual({
        ...known(NODE_COLUMNS.map(({ name, value }) => [name, flat(value(node))])),
        label: node.label,
      });
      expect(viz.position).toEqual({ x: node.x, y: node.y, z: 0 });
      expect(viz.size).toBe(node.size);
    });
    graph.forEachEdge((key, edge) => {
      expect(read.edges[key]).toEqual({
        ...known(EDGE_COLUMNS.map(({ name, value }) => [name, flat(value(edge))])),
        id: key,
        label: edge.label,
        weight: edge.weight,
      });
    });
  });

  test.skipIf(!python)('of version 1.2 opens in any NetworkX as it is', () => {
    const file = join(folder, 'graph.gexf12');
    writeFileSync(file, toGexf(graph, '1.2'));
    const count = 'import networkx,sys; g=networkx.read_gexf(sys.argv[1]); print(len(g), g.number_of_edges())';
    const read = execFileSync(python!, ['-c', count, file], { encoding: 'utf8' });
    expect(read.trim()).toBe(`${graph.order} ${graph.size}`);
  });
});

/** NetworkX before 3.5 reads GEXF but does not list the namespace of 1.3; its table of versions takes it. */
const NETWORKX = `
import json, sys, networkx
from networkx.readwrite.gexf import GEXF
GEXF.versions.setdefault('1.3', dict(GEXF.versions['1.2draft'],
    NS_GEXF='http://gexf.net/1.3', NS_VIZ='http://gexf.net/1.3/viz', VERSION='1.3'))
graph = networkx.read_gexf(sys.argv[1])
print(json.dumps({'nodes': dict(graph.nodes(data=True)), 'edges': {data['id']: data for _, _, data in graph.edges(data=True)}}))
`;

function validate(of: StringerGraph): string {
  const schema = join(import.meta.dirname, 'gexf-1.3', 'gexf.xsd');
  const { status, stderr } = spawnSync('xmllint', ['--nonet', '--noout', '--schema', schema, '-'], {
    input: toGexf(of),
    encoding: 'utf8',
  });
  return status === 0 ? '' : stderr;
}

function withNoise(noise: string): StringerGraph {
  const copy = graph.copy() as StringerGraph;
  copy.mergeNodeAttributes('country/TUR', { label: noise, aliases: [noise] });
  copy.updateEdgeAttribute('country/TUR|accuses|country/ISR', 'claims', (claims = []) =>
    claims.map((claim) => ({ ...claim, text: noise })),
  );
  return copy;
}

function known(entries: [string, unknown][]): Record<string, unknown> {
  return Object.fromEntries(entries.filter(([, value]) => value !== null));
}

/** NetworkX leaves a list as the text it was written in. */
function flat(value: string | number | readonly string[] | null): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
}

function rgb(color: string): string {
  const [, r, g, b] = /^#(..)(..)(..)$/.exec(color)!.map((hex) => Number.parseInt(hex, 16));
  return `rgba(${r},${g},${b},1)`;
}
