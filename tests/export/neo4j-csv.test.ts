import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { neo4jEdges, neo4jNodes } from '../../src/export/neo4j-csv.js';
import type { StringerGraph } from '../../src/graph/types.js';
import { cleaned, expectOfAll, graph, withNoise } from './hostile.js';
import { Ladybug } from './ladybug.js';

const folder = mkdtempSync(join(tmpdir(), 'stringer-neo4j-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('CSV for neo4j-admin', () => {
  test('has the headers of its import, with types', () => {
    expect(neo4jNodes.write(graph).split('\r\n')[0]).toBe(
      'id:ID,:LABEL,name,type:string,kind:string,country:string,roles:string[],aliases:string[],weight:double,first:string,last:string',
    );
    expect(neo4jEdges.write(graph).split('\r\n')[0]).toBe(
      ':START_ID,:END_ID,:TYPE,relation:string,plover:string,quad:string,score:double,claim:string,date:string,' +
        'modality:string,negated:boolean,attribution:string,role:string,confidence:double,trigger:string,' +
        'sentence:string,article:string,start:int,end:int',
    );
  });

  test('is loaded into LadybugDB by COPY and asked', () =>
    Ladybug.with(async (database) => {
      await copy(database, graph);
      expect(await database.rows('MATCH (n:Entity) RETURN count(n) AS nodes')).toEqual([{ nodes: graph.order }]);
      const claims = graph.reduceEdges((sum, _, { weight }) => sum + weight, 0);
      expect(await database.rows('MATCH ()-[r:CLAIM]->() RETURN count(r) AS claims')).toEqual([{ claims }]);
      const rows = await database.rows(
        `MATCH (a:Entity)-[r:CLAIM {type: 'THREATENS'}]->(b:Entity {name: 'Greece'})
         RETURN a.name AS who, r.sentence AS sentence, r.negated AS negated, r.score AS score`,
      );
      expect(rows).toEqual([
        { who: 'Hakan Demir', sentence: expect.stringContaining('Greek blockade'), negated: false, score: -6 },
      ]);
    }));

  test('brings every text back, an empty one as none', () =>
    expectOfAll((texts) =>
      Ladybug.with(async (database) => {
        await copy(database, withNoise(texts));
        const rows = await database.rows(
          `MATCH (a:Entity)-[r:CLAIM]->(b {id: 'country/TUR'}) WHERE r.claim STARTS WITH 'noise'
           RETURN r.claim AS id, a.name AS name, r.sentence AS sentence`,
        );
        expect(new Map(rows.map((row) => [row.id, row]))).toEqual(
          new Map(
            texts
              .map(cleaned)
              .map((text, i) => [`noise${i}`, { id: `noise${i}`, name: text || null, sentence: text || null }]),
          ),
        );
      }),
    ));
});

/** Ladybug has one table for all relationships here, with their type as a column. */
async function copy(database: Ladybug, of: StringerGraph): Promise<void> {
  const [nodes, edges] = [join(folder, 'nodes.csv'), join(folder, 'edges.csv')];
  writeFileSync(nodes, neo4jNodes.write(of));
  writeFileSync(edges, neo4jEdges.write(of));
  const options = '(header=true, parallel=false)';
  await database.rows(`
    CREATE NODE TABLE Entity(id STRING PRIMARY KEY, label STRING, name STRING, type STRING, kind STRING, country STRING,
      roles STRING, aliases STRING, weight DOUBLE, first DATE, last DATE);
    CREATE REL TABLE CLAIM(FROM Entity TO Entity, type STRING, relation STRING, plover STRING, quad STRING,
      score DOUBLE, claim STRING, date DATE, modality STRING, negated BOOL, attribution STRING, role STRING,
      confidence DOUBLE, trigger STRING, sentence STRING, article STRING, start INT64, \`end\` INT64);
    COPY Entity FROM '${nodes}' ${options};
    COPY CLAIM FROM '${edges}' ${options};`);
}
