import type { ExpressionOf } from '../ast.js';
import { CypherError } from '../errors.js';
import { compileMatch } from '../plan/match.js';
import { compileQuery } from '../plan/query.js';
import type { Evaluate } from '../runtime.js';
import type { CypherValue } from '../values/types.js';
import { type Context, compile } from './compile.js';

const inside = (context: Context): Context => ({ ...context, scope: context.scope.child(), aggregates: null });

/** `WHERE (a)-->(b)`: whether there is such a path. Its variables must all be bound. */
export function compilePatternPredicate({ pattern, at }: ExpressionOf<'pattern'>, context: Context): Evaluate {
  for (const { variable, at: place } of [...pattern.nodes, ...pattern.relationships])
    if (variable !== null && context.scope.find(variable) === undefined)
      throw new CypherError(
        'SyntaxError',
        'UndefinedVariable',
        `'${variable}' is not defined: a pattern in an expression brings no new names`,
        place,
      );
  if (pattern.shortest !== null) {
    const inner = inside(context);
    const slot = inner.scope.slot();
    const named = { ...pattern, variable: `  path ${at}` };
    const run = compileMatch([named], null, inner);
    const { slot: path } = inner.scope.require(named.variable, at);
    return (row) => {
      row[slot] = null;
      run(row, (found) => {
        row[slot] = found[path] as CypherValue;
        return false;
      });
      return row[slot] as CypherValue;
    };
  }
  const run = compileMatch([pattern], null, inside(context));
  return (row) => !run(row, () => false);
}

/** `[(a)-->(b) WHERE … | expression]` */
export function compilePatternComprehension(e: ExpressionOf<'pattern-comprehension'>, context: Context): Evaluate {
  const inner = inside(context);
  const run = compileMatch([e.pattern], e.where, inner);
  const project = compile(e.project, inner);
  return (row) => {
    const out: CypherValue[] = [];
    run(row, (found) => {
      out.push(project(found));
      return true;
    });
    return out;
  };
}

/** `EXISTS { … }`: whether the inner query has a row. */
export function compileExists({ query }: ExpressionOf<'exists'>, context: Context): Evaluate {
  const run = compileQuery(query, inside(context));
  return (row) => {
    let found = false;
    run.push(row, () => {
      found = true;
      return false;
    });
    return found;
  };
}
