import { describe, expect, test } from 'vitest';
import { exportGraph, FORMATS, formatNamed, formatOf } from '../../src/export/index.js';
import { buildGraph } from '../../src/graph/build.js';
import { parseGraph } from '../../src/graph/json.js';
import type { StringerGraph } from '../../src/graph/types.js';
import { ferryArchive } from '../fixtures/ferry.js';
import { ontology } from '../fixtures/ontology.js';

const graph = buildGraph(ferryArchive(), ontology);

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
    ['trade.nodes.csv', 'gephi-nodes'],
    ['trade.edges.csv', 'gephi-edges'],
    ['trade.neo4j-nodes.csv', 'neo4j-nodes'],
    ['events.plover.jsonl', 'plover'],
    ['events.petrarch.tsv', 'petrarch'],
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

function withLabel(label: string): StringerGraph {
  const copy = graph.copy() as StringerGraph;
  copy.setNodeAttribute('country/TUR', 'label', label);
  return copy;
}
