import type { AbstractGraph } from 'graphology-types';
import { CypherError } from './errors.js';
import type { Context } from './expressions/compile.js';
import { DEFAULT_MAPPING, type GraphMapping, indexOf } from './graph-index.js';
import { parseQuery } from './parser/query.js';
import { compileQuery } from './plan/query.js';
import { Guard, type Runtime } from './runtime.js';
import { Scope } from './scope.js';
import type { CypherValue } from './values/types.js';
import { warningsFor } from './warnings.js';

export { CypherError, explainError, position } from './errors.js';
export { DEFAULT_MAPPING, type GraphMapping, toCypher } from './graph-index.js';
export { toJson } from './json.js';
export { STRINGER_MAPPING } from './stringer.js';
export { format } from './values/format.js';
export * from './values/types.js';

/** Options of a run. */
export interface CypherOptions {
  /** Values of `$name`. */
  readonly parameters?: Readonly<Record<string, CypherValue>>;
  /** How the graph is read; by default labels are in the attribute `labels`, types in `type`. */
  readonly mapping?: GraphMapping;
  /** Most milliseconds that the query may take, by the clock `now`; unbounded without a clock. */
  readonly timeout?: number;
  readonly now?: () => number;
  /** Most rows that may be held at once, in the result, a sort or a grouping. */
  readonly maxRows?: number;
  /** Source of rand(), from 0 to 1; without one rand() is refused. */
  readonly random?: () => number;
  /** Milliseconds since 1970: what date() and its kin without an argument go by; without a clock they are refused. */
  readonly clock?: () => number;
}

export interface CypherResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CypherValue[])[];
  /** What the query names that the graph does not have. */
  readonly warnings: readonly string[];
}

export const DEFAULT_TIMEOUT = 30_000;
export const DEFAULT_MAX_ROWS = 1_000_000;

/**
 * Runs a query of the reading language of openCypher 9 over a graphology graph. The graph is not copied or changed.
 * Rows come in the order that the query asks for; where it asks for none, in one that depends on the graph alone.
 * @throws CypherError when the query cannot be read or run, or meets a limit.
 */
export function cypher(graph: AbstractGraph, query: string, options: CypherOptions = {}): CypherResult {
  const {
    parameters = {},
    mapping = DEFAULT_MAPPING,
    timeout = DEFAULT_TIMEOUT,
    now = () => 0,
    maxRows = DEFAULT_MAX_ROWS,
  } = options;
  const runtime: Runtime = {
    index: indexOf(graph, mapping),
    parameters,
    guard: new Guard({ timeout, now, maxRows }),
    ...(options.random && { random: options.random }),
    ...(options.clock && { clock: options.clock }),
  };
  const context: Context = { runtime, scope: Scope.root(), aggregates: null };
  const rows: CypherValue[][] = [];
  const { syntax, compiled } = notTooDeep('write it with fewer brackets inside each other', () => {
    const syntax = parseQuery(query);
    return { syntax, compiled: compileQuery(syntax, context) };
  });
  notTooDeep('bound its variable-length pattern', () => {
    compiled.push([], (row) => {
      runtime.guard.hold();
      rows.push(row.slice(0, compiled.columns.length));
      return true;
    });
  });
  return { columns: compiled.columns, rows, warnings: warningsFor(syntax, runtime.index) };
}

/** Where recursion meets the end of the stack, the query is at fault. */
function notTooDeep<T>(mend: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new CypherError('Limit', 'TooDeep', `The query goes too deep: ${mend}`);
  }
}
