/**
 * Ten Cypher queries over one seeded graph of 100,000 nodes and 500,000 relationships, here and in LadybugDB (an
 * embedded native graph database). Answers are compared first; times are medians of runs in turn.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection, Database } from '@ladybugdb/core';
import { MultiDirectedGraph } from 'graphology';
import { seeded } from '../../src/ontology/seeded.js';
import { cypher, toJson } from '../../src/query/cypher/index.js';
import type { Comparison } from './report.js';

const NODES = 100_000;
const EDGES = 500_000;
const RUNS = 5;
const TYPES = ['ATTACKS', 'MEETS', 'URGES', 'SUPPORTS'] as const;
const LABELS = ['Country', 'Group', 'Official'] as const;

interface Query {
  readonly name: string;
  readonly text: string;
  /** How LadybugDB writes it, where it differs. */
  readonly ladybug?: string;
}

const QUERIES: readonly Query[] = [
  {
    name: 'point look-up',
    text: "MATCH (n {name: 'actor 777'}) RETURN n.rank",
    ladybug: "MATCH (n:Actor {name: 'actor 777'}) RETURN n.rank",
  },
  {
    name: 'one hop',
    text: "MATCH (n {name: 'actor 12'})-[:MEETS]->(m) RETURN count(m)",
    ladybug: "MATCH (n:Actor {name: 'actor 12'})-[:MEETS]->(m:Actor) RETURN count(m)",
  },
  {
    name: 'two hops',
    text: "MATCH (n {name: 'actor 12'})-[:MEETS]->()-[:MEETS]->(m) RETURN count(DISTINCT m.name)",
    ladybug: "MATCH (n:Actor {name: 'actor 12'})-[:MEETS]->(:Actor)-[:MEETS]->(m:Actor) RETURN count(DISTINCT m.name)",
  },
  {
    name: 'filtered three hops',
    text: "MATCH (n {name: 'actor 90'})-[:URGES]->(a)-[:URGES]->(b)-[:URGES]->(c) WHERE a.rank < 500 AND c.rank > 900 RETURN count(*)",
    ladybug:
      "MATCH (n:Actor {name: 'actor 90'})-[:URGES]->(a:Actor)-[:URGES]->(b:Actor)-[:URGES]->(c:Actor) WHERE a.rank < 500 AND c.rank > 900 RETURN count(*)",
  },
  {
    name: 'triangle count',
    text: 'MATCH (a:Country)-[:SUPPORTS]->(b:Country)-[:SUPPORTS]->(c:Country)-[:SUPPORTS]->(a) WHERE a.name <> b.name AND b.name <> c.name AND a.name <> c.name RETURN count(*)',
    ladybug:
      "MATCH (a:Actor)-[:SUPPORTS]->(b:Actor)-[:SUPPORTS]->(c:Actor)-[:SUPPORTS]->(a) WHERE a.label = 'Country' AND b.label = 'Country' AND c.label = 'Country' AND a.name <> b.name AND b.name <> c.name AND a.name <> c.name RETURN count(*)",
  },
  {
    name: 'variable length 1..4',
    text: "MATCH (n {name: 'actor 4000'})-[:MEETS*1..4]->(m) RETURN count(DISTINCT m.name)",
    ladybug: "MATCH (n:Actor {name: 'actor 4000'})-[:MEETS* TRAIL 1..4]->(m:Actor) RETURN count(DISTINCT m.name)",
  },
  {
    name: 'shortest path',
    text: "MATCH p = shortestPath((a {name: 'actor 77000'})-[:MEETS*]-(b {name: 'actor 99000'})) RETURN length(p)",
    ladybug:
      "MATCH p = (a:Actor {name: 'actor 77000'})-[:MEETS* SHORTEST 1..30]-(b:Actor {name: 'actor 99000'}) RETURN length(p)",
  },
  {
    name: 'grouped aggregation',
    text: 'MATCH (a)-[r:ATTACKS]->(b) RETURN b.region, count(*) AS n, sum(r.weight) AS w ORDER BY b.region',
    ladybug:
      'MATCH (a:Actor)-[r:ATTACKS]->(b:Actor) RETURN b.region, count(*) AS n, sum(r.weight) AS w ORDER BY b.region',
  },
  {
    name: 'top k',
    text: 'MATCH (a)-[:ATTACKS]->() RETURN a.name AS name, count(*) AS n ORDER BY n DESC, name LIMIT 10',
    ladybug: 'MATCH (a:Actor)-[:ATTACKS]->(:Actor) RETURN a.name AS name, count(*) AS n ORDER BY n DESC, name LIMIT 10',
  },
  {
    name: 'optional match',
    text: 'MATCH (c:Country) WHERE c.rank < 50 OPTIONAL MATCH (c)-[:ATTACKS]->(d:Country) RETURN count(c), count(d)',
    ladybug:
      "MATCH (c:Actor) WHERE c.label = 'Country' AND c.rank < 50 OPTIONAL MATCH (c)-[:ATTACKS]->(d:Actor) WHERE d.label = 'Country' RETURN count(c), count(d)",
  },
  {
    name: 'string filter',
    text: "MATCH (n) WHERE n.name CONTAINS '99' AND n.name STARTS WITH 'actor 1' RETURN count(n)",
    ladybug: "MATCH (n:Actor) WHERE n.name CONTAINS '99' AND n.name STARTS WITH 'actor 1' RETURN count(n)",
  },
];

interface Generated {
  readonly graph: MultiDirectedGraph;
  readonly nodes: readonly string[];
  readonly edges: Readonly<Record<string, readonly string[]>>;
}

/** Skewed degrees: an end is drawn as the square of a uniform number, so that few nodes have most relationships. */
function generate(): Generated {
  const next = seeded(20_240_418);
  const graph = new MultiDirectedGraph();
  const nodes: string[] = [];
  for (let i = 0; i < NODES; i += 1) {
    const label = LABELS[i % LABELS.length] as string;
    const attributes = {
      name: `actor ${i}`,
      rank: Math.floor(next() * 1000),
      region: `region ${Math.floor(next() * 40)}`,
    };
    graph.addNode(`n${i}`, { labels: [label], ...attributes });
    nodes.push([i, label, attributes.name, attributes.rank, attributes.region].join(','));
  }
  const edges: Record<string, string[]> = Object.fromEntries(TYPES.map((type) => [type, []]));
  const end = (): number => Math.floor(next() ** 2 * NODES);
  for (let i = 0; i < EDGES; i += 1) {
    const [source, target, weight] = [end(), end(), 1 + Math.floor(next() * 9)];
    const type = TYPES[Math.floor(next() * TYPES.length)] as string;
    graph.addDirectedEdge(`n${source}`, `n${target}`, { type, weight });
    edges[type]?.push(`${source},${target},${weight}`);
  }
  return { graph, nodes, edges };
}

async function fill(connection: Connection, { nodes, edges }: Generated, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const load = async (name: string, lines: readonly string[]): Promise<void> => {
    const file = join(folder, `${name}.csv`);
    writeFileSync(file, `${lines.join('\n')}\n`);
    await connection.query(`COPY ${name} FROM '${file}'`);
  };
  await connection.query(
    'CREATE NODE TABLE Actor(id INT64, label STRING, name STRING, rank INT64, region STRING, PRIMARY KEY(id))',
  );
  await load('Actor', nodes);
  for (const type of TYPES) {
    await connection.query(`CREATE REL TABLE ${type}(FROM Actor TO Actor, weight INT64)`);
    await load(type, edges[type] ?? []);
  }
}

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] as number;

/** Every query here and there; the answers are the same or it throws. */
export async function cypherBench(): Promise<Comparison[]> {
  const generated = generate();
  const folder = mkdtempSync(join(tmpdir(), 'stringer-bench-'));
  try {
    const connection = new Connection(new Database(':memory:'), 1);
    await fill(connection, generated, folder);
    const out: Comparison[] = [];
    for (const query of QUERIES) {
      const ours = (): unknown[] =>
        cypher(generated.graph, query.text, { maxRows: 1e8 }).rows.map((row) => row.map(toJson));
      const theirs = async (): Promise<unknown[]> => {
        const result = await connection.query(query.ladybug ?? query.text);
        const rows = await (Array.isArray(result) ? result[0] : result)?.getAll();
        return (rows ?? []).map((row) => Object.values(row));
      };
      const [a, b] = [
        JSON.stringify(ours()),
        JSON.stringify(await theirs(), (_, v: unknown) => (typeof v === 'bigint' ? Number(v) : v)),
      ];
      if (a !== b) throw new Error(`${query.name}: ${a.slice(0, 300)} here, ${b.slice(0, 300)} in LadybugDB`);
      const times = { ours: [] as number[], theirs: [] as number[] };
      for (let i = 0; i < RUNS; i += 1) {
        let start = performance.now();
        ours();
        times.ours.push(performance.now() - start);
        start = performance.now();
        await theirs();
        times.theirs.push(performance.now() - start);
      }
      out.push({ what: query.name, ours: median(times.ours), theirs: median(times.theirs), unit: 'ms' });
    }
    return out;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
