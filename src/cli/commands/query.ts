import { type Command, InvalidArgumentError } from 'commander';
import { Failure } from '../../ontology/failure.js';
import type { CypherResult, CypherValue } from '../../query/cypher/index.js';
import { answer, load, note, positive, type ReadingOptions, readingCommand } from '../command.js';
import type { Field } from '../output/report.js';
import { table } from '../output/table.js';

interface Options extends ReadingOptions {
  readonly param: Readonly<Record<string, CypherValue>>;
  readonly timeout: number;
  readonly maxRows: number;
}

const LABELS = 'MATCH (n) UNWIND labels(n) AS name RETURN DISTINCT name ORDER BY name';
const TYPES = 'MATCH ()-[r]->() RETURN DISTINCT type(r) AS name ORDER BY name';

type Row = Readonly<Record<string, unknown>>;

/** Adds `name=value` to the parameters: a number, true, false and null are read as such, all else is text. */
function parameter(value: string, others: Readonly<Record<string, CypherValue>>): Record<string, CypherValue> {
  const at = value.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('Write name=value, for example who="Benjamin Netanyahu".');
  return { ...others, [value.slice(0, at)]: scalar(value.slice(at + 1)) };
}

function scalar(text: string): CypherValue {
  if (/^-?\d{1,15}$/.test(text)) return Number(text);
  if (text === 'true' || text === 'false') return text === 'true';
  return text === 'null' ? null : text;
}

export function queryCommand(): Command {
  return readingCommand('query', 'Asks the graph in Cypher, the reading part of openCypher 9.', [
    { line: "stringer query 'MATCH (a)-[r:ATTACKS]->(b) RETURN a.name, b.name, r.weight'", says: 'who attacks whom' },
    {
      line: "stringer query 'MATCH (p:Official)-[:REPRESENTS]->(c) RETURN c.name, collect(p.name)'",
      says: 'officials by country',
    },
    {
      line: 'stringer query \'MATCH p = shortestPath((a)-[*]-(b)) WHERE a.name = $who AND b.name = "Iran" RETURN p\' --param who=Egypt',
      says: 'how two are connected',
    },
  ])
    .argument('<cypher>', 'the query')
    .option('--param <name=value>', 'a value for $name; can be given again', parameter, {})
    .option('--timeout <seconds>', 'most seconds that it may take', positive, 30)
    .option('--max-rows <number>', 'most rows that it may hold', positive, 1_000_000)
    .action(async (query: string, options: Options) => {
      const { CypherError, cypher, explainError, format, STRINGER_MAPPING, toJson } = await import(
        '../../query/cypher/index.js'
      );
      const graph = await load(options);
      let result: CypherResult;
      try {
        result = cypher(graph, query, {
          mapping: STRINGER_MAPPING,
          parameters: options.param,
          timeout: options.timeout * 1000,
          maxRows: options.maxRows,
          now: () => performance.now(),
          clock: () => Date.now(),
        });
      } catch (error) {
        if (!(error instanceof CypherError)) throw error;
        throw new Failure({
          name: error.kind === 'Limit' ? 'query-limit' : 'bad-query',
          what: explainError(query, error),
          mend:
            error.detail === 'MissingParameter'
              ? 'Give it with --param name=value.'
              : 'stringer query --help shows examples.',
          blame: error.kind === 'Limit' ? 'tool' : 'caller',
        });
      }
      for (const warning of result.warnings) note(`Warning: ${warning}`);
      const { columns } = result;
      const rows: Row[] = result.rows.map((row) =>
        Object.fromEntries(columns.map((name, i) => [name, toJson(row[i] as CypherValue)])),
      );
      const names = (list: string) => cypher(graph, list, { mapping: STRINGER_MAPPING }).rows.flat().join(', ');
      const plain = (value: CypherValue): string => (typeof value === 'string' ? value : format(value));
      answer(
        {
          value: { columns, rows },
          rows,
          fields: columns.map((name): Field<Row> => ({ name, value: (row) => csvValue(row[name]) })),
          draw: (screen) =>
            table(
              result.rows,
              columns.map((head, i) => ({
                head,
                verbatim: true,
                shrinks: true,
                cell: (row) => plain(row[i] as CypherValue),
              })),
              screen,
            ),
        },
        options.format,
        () =>
          `The query has no rows. The graph has the labels ${names(LABELS)}; the relationship types ${names(TYPES)}.`,
      );
    });
}

const csvValue = (value: unknown): string | number | boolean | null =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : JSON.stringify(value);
