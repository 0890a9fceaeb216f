import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../../../src/query/cypher/expressions/compile.js';
import { indexOf } from '../../../src/query/cypher/graph-index.js';
import { CypherError, type CypherValue, cypher } from '../../../src/query/cypher/index.js';
import { parseExpression } from '../../../src/query/cypher/parser/expression.js';
import { Stream } from '../../../src/query/cypher/parser/stream.js';
import { Guard, type Runtime } from '../../../src/query/cypher/runtime.js';
import { Scope } from '../../../src/query/cypher/scope.js';
import { canonical, canonicalCell } from './expected.js';
import type { Case, Step } from './feature.js';
import { Loader, TEST_MAPPING } from './loader.js';

export type Outcome =
  | { readonly kind: 'passed' | 'out of scope' }
  | { readonly kind: 'failed'; readonly reason: string };

const PASSED: Outcome = { kind: 'passed' };
const failed = (reason: string): Outcome => ({ kind: 'failed', reason });

const WRITES = /\b(CREATE|MERGE|SET|DELETE|REMOVE|CALL)\b/i;

/** Whether a query writes or calls a procedure, by its words outside strings and quoted names. */
function outOfScope(query: string): boolean {
  const bare = query.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, ' ');
  return WRITES.test(bare.replace(/:\s*\w+/g, ' '));
}

/** Runs one case of the TCK. `graphs` is the folder of its named graphs. */
export function runCase(test: Case, graphs: string): Outcome {
  const query = test.steps.find(({ text }) => text.startsWith('executing query'))?.block ?? '';
  if (outOfScope(query)) return { kind: 'out of scope' };
  const loader = new Loader();
  const parameters: Record<string, CypherValue> = {};
  for (const step of test.steps) {
    if (step.text.startsWith('having executed')) loader.run(step.block ?? '');
    const named = /^the (\S+) graph$/.exec(step.text)?.[1];
    if (named !== undefined) loader.run(readFileSync(join(graphs, named, `${named}.cypher`), 'utf8'));
    if (step.text.startsWith('parameters are'))
      for (const [name, value] of step.table) parameters[name as string] = literal(value as string);
  }
  try {
    const result = cypher(loader.graph, query, {
      parameters,
      mapping: TEST_MAPPING,
      clock: () => 1_700_000_000_000,
      random: () => 0.5,
    });
    return checkResult(test.steps, result);
  } catch (error) {
    return checkError(test.steps, error);
  }
}

function literal(text: string): CypherValue {
  const empty = new Loader().graph;
  const guard = new Guard({ timeout: 1e9, maxRows: 1e9, now: () => 0 });
  const runtime: Runtime = { index: indexOf(empty, TEST_MAPPING), parameters: {}, guard };
  return compile(parseExpression(new Stream(text)), { runtime, scope: Scope.root(), aggregates: null })([]);
}

function checkError(steps: readonly Step[], error: unknown): Outcome {
  const expected = steps.map(({ text }) => /^an? (\w+) should be raised at [\w ]+: ([\w*]+)$/.exec(text)).find(Boolean);
  const said =
    error instanceof CypherError
      ? `${error.kind} ${error.detail}: ${error.message}`
      : String((error as Error).stack ?? error);
  if (!expected) return failed(`threw ${said}`);
  if (!(error instanceof CypherError)) return failed(`crashed: ${said}`);
  const fits = error.kind === expected[1] && (expected[2] === '*' || error.detail === expected[2]);
  return fits ? PASSED : failed(`expected ${expected[1]} ${expected[2]}, threw ${said}`);
}

function checkResult(
  steps: readonly Step[],
  result: { columns: readonly string[]; rows: readonly (readonly CypherValue[])[] },
): Outcome {
  const error = steps.find(({ text }) => /should be raised/.test(text));
  if (error !== undefined) return failed(`expected ${error.text}, got ${result.rows.length} rows`);
  const step = steps.find(({ text }) => text.startsWith('the result should be'));
  if (step === undefined) return PASSED;
  if (step.text === 'the result should be empty')
    return result.rows.length === 0 ? PASSED : failed(`expected no rows, got ${result.rows.length}`);
  const anyListOrder = step.text.includes('ignoring element order for lists');
  const inOrder = step.text.includes('in order');
  const [head = [], ...rows] = step.table;
  if (head.join('|') !== result.columns.join('|'))
    return failed(`columns ${result.columns.join('|')} for ${head.join('|')}`);
  const expected = rows.map((row) => row.map((cell) => canonicalCell(cell, anyListOrder)).join(' | '));
  const actual = result.rows.map((row) => row.map((value) => canonical(value, anyListOrder)).join(' | '));
  const [want, got] = inOrder ? [expected, actual] : [[...expected].sort(), [...actual].sort()];
  if (want.length === got.length && want.every((row, i) => row === got[i])) return PASSED;
  return failed(
    `expected ${want.slice(0, 4).join(' / ')} (${want.length}), got ${got.slice(0, 4).join(' / ')} (${got.length})`,
  );
}
