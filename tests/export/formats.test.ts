import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { exportGraph, FORMATS, formatNamed, formatOf } from '../../src/export/index.js';
import { buildGraph } from '../../src/graph/build.js';
import { parseGraph } from '../../src/graph/json.js';
import type { StringerGraph } from '../../src/graph/types.js';
import { ferryArchive } from '../fixtures/ferry.js';
import { ontology } from '../fixtures/ontology.js';

const graph = buildGraph(ferryArchive(), ontology);
const folder = mkdtempSync(join(tmpdir(), 'stringer-formats-'));
afterAll(() => rmSync(folder, { recursive: true }));
const python = ['/usr/bin/python3', 'python3'].find((name) => spawnSync(name, ['-c', 'import networkx']).status === 0);

describe('formats', () => {
  test.each(FORMATS.map(({ name }) => name))('%s is the same bytes for the same graph', (name) => {
    expect(exportGraph(graph, name)).toBe(exportGraph(graph.copy() as StringerGraph, name));
  });

  test.each([
    ['graph.gexf', 'gexf'],
    ['a.b/GRAPH.JSON', 'json'],
    ['claims.csv', 'csv'],
    ['graph.graphml', 'graphml'],
    ['old.gexf12', 'gexf12'],
  ])('%s is written as %s', (file, name) => {
    expect(formatOf(file).name).toBe(name);
    expect(formatNamed(name.toUpperCase()).name).toBe(name);
  });

  test.each(['graph.docx', 'graph', 'json/graph'])(
    '%s names no format, and the error lists those that there are',
    (file) => {
      expect(() => formatOf(file)).toThrow(/no such format.*gexf, json, graphml, csv/);
    },
  );

  test('JSON comes back whole', () => {
    expect(parseGraph(exportGraph(graph, 'json')).export()).toEqual(graph.export());
  });
});

describe('CSV', () => {
  const rows = exportGraph(graph, 'csv').split('\r\n');

  test('has a row for each claim under one head', () => {
    expect(rows).toHaveLength(1 + ferryArchive().claims.length + 1);
    expect(rows[0]).toMatch(/^date,subject,subject_type,relation,object/);
  });

  test('quotes what holds commas and quotes', () => {
    const row = rows.find((line) => line.includes('Hakan Demir,official,threatens'));
    expect(row).toMatch(/^2025-03-04,Hakan Demir,official,threatens,Greece,country,THREATEN,verbal conflict,/);
    const quoted = withLabel('say "no", twice');
    expect(exportGraph(quoted, 'csv')).toContain('"say ""no"", twice"');
  });

  test.each(['=HYPERLINK("x")', '+1', '-1', '@x', '\tx'])('keeps a spreadsheet from running %j', (label) => {
    const [, first] = exportGraph(withLabel(label), 'csv')
      .split('\r\n')
      .filter((line) => line.includes("'"));
    expect(first).toMatch(/,"?'[=+\-@\t]/);
  });
});

describe('GraphML', () => {
  test.skipIf(!python)('opens in NetworkX with the same nodes and edges', () => {
    const file = join(folder, 'graph.graphml');
    writeFileSync(file, exportGraph(withLabel('a < b & "c"\u0000'), 'graphml'));
    const script = `
import json, sys, networkx
graph = networkx.read_graphml(sys.argv[1], force_multigraph=True)
print(json.dumps([dict(graph.nodes(data=True)), [key for _, _, key in graph.edges(keys=True)]]))`;
    const { stdout, stderr } = spawnSync(python!, ['-c', script, file], { encoding: 'utf8' });
    expect(stderr).toBe('');
    const [nodes, edges] = JSON.parse(stdout);
    expect(Object.keys(nodes).sort()).toEqual([...graph.nodes()].sort());
    expect([...edges].sort()).toEqual([...graph.edges()].sort());
    expect(nodes['country/TUR']).toMatchObject({ label: 'a < b & "c"\ufffd', type: 'country', weight: 14 });
  });
});

function withLabel(label: string): StringerGraph {
  const copy = graph.copy() as StringerGraph;
  copy.setNodeAttribute('country/TUR', 'label', label);
  return copy;
}
