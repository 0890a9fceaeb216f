import type { Expression, ExpressionOf } from '../ast.js';
import { CypherError } from '../errors.js';
import type { Context } from '../expressions/compile.js';
import { requireType } from '../expressions/static-type.js';
import type { Evaluate } from '../runtime.js';
import type { VariableKind } from '../scope.js';
import type { CypherValue } from '../values/types.js';
import { nearest } from '../warnings.js';
import { conversion } from './conversion.js';
import { graph } from './graph.js';
import { lists } from './lists.js';
import { numbers } from './numbers.js';
import { strings } from './strings.js';
import { temporal } from './temporal.js';
import type { CypherFunction, Functions } from './types.js';

/** Every function that is no aggregate, by its name in lower case. */
const FUNCTIONS: Functions = { ...numbers, ...strings, ...lists, ...graph, ...conversion, ...temporal };

/** `exists(n.name)` and `exists((a)-->(b))` ask for a property or a path; all other calls go to the table. */
export function compileCall(
  call: ExpressionOf<'call'>,
  context: Context,
  compile: (expression: Expression, context: Context) => Evaluate,
): Evaluate {
  const name = call.name.toLowerCase();
  const [first] = call.args;
  if (name === 'exists' && first !== undefined && call.args.length === 1) {
    const read = compile(first, context);
    return first.kind === 'pattern' ? read : (row) => read(row) !== null;
  }
  const found = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (found === undefined) {
    const near = nearest(call.name, Object.keys(FUNCTIONS));
    const hint = near === undefined ? '' : `; did you mean ${near}()?`;
    throw new CypherError('SyntaxError', 'UnknownFunction', `There is no function ${call.name}()${hint}`, call.at);
  }
  return compileFunction(call, found, context, compile);
}

function compileFunction(
  call: ExpressionOf<'call'>,
  found: CypherFunction,
  context: Context,
  compile: (expression: Expression, context: Context) => Evaluate,
): Evaluate {
  const { args, name, at } = call;
  const [least, most] = found.args;
  if (args.length < least || args.length > most)
    throw new CypherError(
      'SyntaxError',
      'InvalidNumberOfArguments',
      `${name}() takes ${least === most ? least : `${least} to ${most}`} arguments, not ${args.length}`,
      at,
    );
  checkKinds(call, context);
  const reads = args.map((arg) => compile(arg, context));
  const about = { name, at, runtime: context.runtime };
  const { run, takesNull = false } = found;
  return (row) => {
    const values: CypherValue[] = [];
    for (const read of reads) {
      const value = read(row);
      if (value === null && !takesNull) return null;
      values.push(value);
    }
    return run(values, about);
  };
}

/** Functions whose argument, where it is a plain variable, must be of a kind. */
const WANTED: Readonly<Record<string, readonly VariableKind[]>> = {
  labels: ['node'],
  type: ['relationship'],
  length: ['path'],
  nodes: ['path'],
  relationships: ['path'],
  startnode: ['relationship'],
  endnode: ['relationship'],
  size: ['relationships', 'list', 'string'],
  properties: ['node', 'relationship', 'map'],
  head: ['relationships', 'list'],
  last: ['relationships', 'list'],
  tail: ['relationships', 'list'],
};

function checkKinds({ name, args, at }: ExpressionOf<'call'>, { scope }: Context): void {
  const wanted = WANTED[name.toLowerCase()];
  const [first] = args;
  if (wanted === undefined || first === undefined) return;
  if (first.kind === 'pattern')
    throw new CypherError('SyntaxError', 'UnexpectedSyntax', `${name}() does not take a pattern`, at);
  if (first.kind === 'variable') scope.require(first.name, first.at);
  requireType(first, scope, wanted, `${name}()`);
}
