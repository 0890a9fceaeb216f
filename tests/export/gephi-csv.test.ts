import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Format } from '../../src/export/format.js';
import { gephiEdges, gephiNodes } from '../../src/export/gephi-csv.js';
import type { StringerGraph } from '../../src/graph/types.js';
import { cleaned, expectOfAll, graph, withNoise } from './hostile.js';
import { fromPython, pythonWith } from './tools.js';

const folder = mkdtempSync(join(tmpdir(), 'stringer-gephi-'));
afterAll(() => rmSync(folder, { recursive: true }));
const python = pythonWith('csv');

describe.skipIf(!python)('CSV for Gephi (needs Python)', () => {
  test('has the heads that Gephi looks for', () => {
    expect(gephiNodes.write(graph)).toMatch(/^Id,Label,type,/);
    expect(gephiEdges.write(graph)).toMatch(/^Source,Target,Type,Id,Label,Weight,relation,/);
  });

  test('is read with all nodes and edges', () => {
    const [nodes, edges] = [rows(gephiNodes, graph), rows(gephiEdges, graph)];
    expect(nodes.map(({ Id }) => Id)).toEqual(graph.nodes().sort());
    expect(edges.map(({ Id }) => Id)).toEqual(graph.edges().sort());
    for (const { Source, Target, Type, Id } of edges) {
      expect([Source, Target, Type]).toEqual([...graph.extremities(Id), 'Directed']);
    }
  });

  test('brings every text back, what a spreadsheet would run behind an apostrophe', () =>
    expectOfAll((texts) => {
      const noisy = withNoise(texts);
      const nodes = new Map(rows(gephiNodes, noisy).map((row) => [row.Id, row]));
      texts.forEach((text, i) => {
        const { Label, aliases } = nodes.get(`group/${i}`)!;
        const clean = cleaned(text);
        expect(Label).toBe(/^'*[=+\-@\t\r]/.test(clean) ? `'${clean}` : clean);
        expect(JSON.parse(aliases!).map(cleaned)).toEqual([clean]);
      });
    }));
});

function rows(format: Format, of: StringerGraph): Record<string, string>[] {
  const file = join(folder, `table${format.extension}`);
  writeFileSync(file, format.write(of));
  const script =
    'import csv,json,sys; csv.field_size_limit(10**8); print(json.dumps(list(csv.DictReader(open(sys.argv[1], newline="", encoding="utf-8")))))';
  return fromPython(python!, script, [file]) as Record<string, string>[];
}
