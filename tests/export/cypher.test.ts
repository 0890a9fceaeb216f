import { describe, expect, test } from 'vitest';
import { cypherScript } from '../../src/export/cypher.js';
import type { StringerGraph } from '../../src/graph/types.js';
import { cleaned, expectOfAll, graph, withNoise } from './hostile.js';
import { Ladybug } from './ladybug.js';

describe('Cypher script', () => {
  test('makes the graph in LadybugDB, which is then asked', () =>
    Ladybug.with(async (database) => {
      await run(database, graph);
      expect(await database.rows('MATCH (n) RETURN count(n) AS nodes')).toEqual([{ nodes: graph.order }]);
      expect(await database.rows('MATCH ()-[r]->() RETURN count(r) AS edges')).toEqual([{ edges: graph.size }]);
      const [row] = await database.rows(
        "MATCH (a)-[r:THREATENS]->(b {name: 'Greece'}) RETURN a.name AS who, r.sentences AS sentences, r.score AS score",
      );
      expect(row).toMatchObject({ who: 'Hakan Demir', score: -6 });
      expect(row!.sentences).toEqual([expect.stringContaining('vowed to answer any Greek blockade')]);
    }));

  test('may be run again over what it made', () =>
    Ladybug.with(async (database) => {
      await run(database, graph);
      await database.rows(statements(graph));
      expect(await database.rows('MATCH ()-[r]->() RETURN count(r) AS edges')).toEqual([{ edges: graph.size }]);
    }));

  test('brings every text back as a value, never as a statement', () =>
    expectOfAll((texts) =>
      Ladybug.with(async (database) => {
        await run(database, withNoise(texts));
        const rows = await database.rows(
          `MATCH (a)-[r:ACCUSES]->(b {id: 'country/TUR'}) WHERE a.id STARTS WITH 'group/' AND r.id STARTS WITH 'e'
           RETURN r.id AS id, a.name AS name, a.aliases AS aliases, r.sentences AS sentences`,
        );
        expect(new Map(rows.map((row) => [row.id, row]))).toEqual(
          new Map(
            texts
              .map(cleaned)
              .map((text, i) => [`e${i}`, { id: `e${i}`, name: text, aliases: [text], sentences: [text] }]),
          ),
        );
      }),
    ));
});

async function run(database: Ladybug, of: StringerGraph): Promise<void> {
  for (const [, statement] of cypherScript.write(of).matchAll(/^\/\/ schema: (.*)$/gm)) await database.rows(statement!);
  await database.rows(statements(of));
}

function statements(of: StringerGraph): string {
  return cypherScript
    .write(of)
    .split('\n')
    .filter((line) => !line.startsWith('//'))
    .join('\n');
}
