import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MultiDirectedGraph } from 'graphology';
import gexfLibrary from 'graphology-gexf';
import { afterAll, describe, expect, test } from 'vitest';
import { columnsOf } from '../../src/export/columns.js';
import { toGexf } from '../../src/export/gexf.js';
import { spanOf, spellsOf } from '../../src/export/spells.js';
import type { StringerGraph } from '../../src/graph/types.js';
import { cleaned, expectOfAll, graph, withNoise } from './hostile.js';
import { has, pythonWith } from './tools.js';

const folder = mkdtempSync(join(tmpdir(), 'stringer-gexf-'));
afterAll(() => rmSync(folder, { recursive: true }));

const hasXmllint = has('xmllint', '--version');
const python = pythonWith('networkx');
const columns = columnsOf(graph);

describe('GEXF', () => {
  test.skipIf(!hasXmllint)('is valid against the schema of GEXF 1.3', () => {
    expect(validate(graph)).toBe('');
  });

  test.skipIf(!hasXmllint)('is valid whatever characters a name or a sentence holds', () =>
    expectOfAll((texts) => {
      expect(validate(withNoise(texts))).toBe('');
    }),
  );

  test('opens in graphology-gexf with the same nodes, edges and attributes', () => {
    const back = gexfLibrary.parse(MultiDirectedGraph, toGexf(graph));
    expect(back.nodes()).toEqual(graph.nodes());
    graph.forEachNode((key, node) => {
      expect(back.getNodeAttributes(key)).toEqual({
        ...known(columns.nodes.map(({ name, value }) => [name, value(node)])),
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
        ...known(columns.edges.map(({ name, value }) => [name, value(edge)])),
        label: edge.label,
        kind: edge.relation,
        weight: edge.weight,
        color: rgb(edge.color),
        thickness: edge.size,
      });
    });
  });

  test('brings every text back', () =>
    expectOfAll((texts) => {
      const back = gexfLibrary.parse(MultiDirectedGraph, toGexf(withNoise(texts)));
      texts.forEach((text, i) => {
        // graphology-gexf takes an empty label for none.
        expect(back.getNodeAttribute(`group/${i}`, 'label') ?? '').toBe(cleaned(text));
        expect(back.getNodeAttribute(`group/${i}`, 'aliases')).toEqual([cleaned(text)]);
      });
    }));

  test.skipIf(!python)('opens in NetworkX with the same nodes, edges and attributes', () => {
    const file = join(folder, 'graph.gexf');
    writeFileSync(file, toGexf(graph));
    const read = JSON.parse(execFileSync(python!, ['-c', NETWORKX, file], { encoding: 'utf8' }));
    expect(Object.keys(read.nodes).sort()).toEqual([...graph.nodes()].sort());
    expect(Object.keys(read.edges).sort()).toEqual([...graph.edges()].sort());
    graph.forEachNode((key, node) => {
      const { viz, ...attributes } = read.nodes[key];
      expect(attributes).toEqual({
        ...known(columns.nodes.map(({ name, value }) => [name, flat(value(node))])),
        ...spanOf(graph.mapEdges(key, (_, edge) => spellsOf(edge))),
        label: node.label,
      });
      expect(viz.position).toEqual({ x: node.x, y: node.y, z: 0 });
      expect(viz.size).toBe(node.size);
    });
    graph.forEachEdge((key, edge) => {
      expect(read.edges[key]).toEqual({
        ...known(columns.edges.map(({ name, value }) => [name, flat(value(edge))])),
        spells: spellsOf(edge)?.map(({ start, end }) => [start, end]),
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

function known(entries: [string, unknown][]): Record<string, unknown> {
  return Object.fromEntries(entries.filter(([, value]) => value !== null));
}

/** NetworkX leaves a list as the text it was written in. */
function flat(value: string | number | boolean | readonly string[] | null): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
}

function rgb(color: string): string {
  const [, r, g, b] = /^#(..)(..)(..)$/.exec(color)!.map((hex) => Number.parseInt(hex, 16));
  return `rgba(${r},${g},${b},1)`;
}

describe('Dates in GEXF', () => {
  const claim = graph.getEdgeAttribute('official/hakan-demir|threatens|country/GRC', 'claims')[0]!;
  const dated = (...days: (string | null)[]) => days.map((date) => ({ ...claim, time: null, date }));
  const during = (from: string, to: string | null) => ({
    ...claim,
    time: { start: 0, end: 1, text: 'then', from, to },
    date: from,
  });
  const edge = (claims: (typeof claim)[]) => ({ claims, first: null, last: null });

  test.each([
    ['a day is a spell of that day', dated('2025-03-04'), [['2025-03-04', '2025-03-04']]],
    [
      'two days are two',
      dated('2025-03-09', '2025-03-04'),
      [
        ['2025-03-04', '2025-03-04'],
        ['2025-03-09', '2025-03-09'],
      ],
    ],
    ['the same day twice is one', dated('2025-03-04', '2025-03-04'), [['2025-03-04', '2025-03-04']]],
    ['an interval is a spell', [during('2025-03-01', '2025-03-31')], [['2025-03-01', '2025-03-31']]],
    ['an interval without an end is its first day', [during('2025-03-01', null)], [['2025-03-01', '2025-03-01']]],
    [
      'days inside an interval are part of it',
      [during('2025-03-01', '2025-03-31'), ...dated('2025-03-04')],
      [['2025-03-01', '2025-03-31']],
    ],
    ['a claim without a date has the edge last', dated('2025-03-04', null), undefined],
  ])('%s', (_, claims, spells) => {
    expect(spellsOf(edge(claims))?.map(({ start, end }) => [start, end])).toEqual(spells);
  });

  test('a node lasts from the first to the last day of its edges, always where one of them does', () => {
    const early = spellsOf(edge(dated('2025-03-04')));
    const late = spellsOf(edge([during('2025-05-01', '2025-05-09')]));
    expect(spanOf([late, early])).toEqual({ start: '2025-03-04', end: '2025-05-09' });
    expect(spanOf([late, null])).toBeNull();
    expect(spanOf([])).toBeNull();
  });

  test('the graph says that it is dynamic, in days, and parallel edges have their kinds', () => {
    const text = toGexf(graph);
    expect(text).toContain('mode="dynamic" timeformat="date" timerepresentation="interval"');
    expect(text).toMatch(/kind="threatens"[^>]*>(?:(?!<edge)[\s\S])*<spell start="2025-03-04" end="2025-03-04"\/>/);
  });
});
