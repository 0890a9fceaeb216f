import type { Expression } from '../ast.js';
import { CypherError } from '../errors.js';
import type { Scope, VariableKind } from '../scope.js';
import { type CypherValue, Float, isInteger } from '../values/types.js';

/*
 * What is known of an expression's type before the query runs, so that a sure mistake is an error at once, not in the
 * middle of a run. `value` says that nothing is known.
 */

function ofLiteral(value: CypherValue): VariableKind {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'string') return 'string';
  if (value instanceof Float) return 'float';
  return value !== null && isInteger(value) ? 'integer' : 'value';
}

export function staticType(expression: Expression, scope: Scope): VariableKind {
  switch (expression.kind) {
    case 'literal':
      return ofLiteral(expression.value);
    case 'list':
    case 'list-comprehension':
    case 'pattern-comprehension':
      return 'list';
    case 'map':
      return 'map';
    case 'variable':
      return scope.find(expression.name)?.kind ?? 'value';
    default:
      return 'value';
  }
}

/** Type of the elements of a list, where all are written out and alike. */
export function elementType(expression: Expression, scope: Scope): VariableKind {
  if (expression.kind === 'variable' && scope.find(expression.name)?.kind === 'relationships') return 'relationship';
  if (expression.kind !== 'list') return 'value';
  const types = new Set(expression.items.map((item) => staticType(item, scope)));
  const [only] = types;
  return types.size === 1 && only !== undefined ? only : 'value';
}

/** Throws when an expression is surely of none of the types that stand here. */
export function requireType(
  expression: Expression,
  scope: Scope,
  allowed: readonly VariableKind[],
  what: string,
): void {
  const type = staticType(expression, scope);
  if (type === 'value' || allowed.includes(type)) return;
  throw new CypherError(
    'SyntaxError',
    'InvalidArgumentType',
    `${what} wants ${allowed.join(' or ')}, and this is ${type === 'integer' ? 'an' : 'a'} ${type}`,
    expression.at,
  );
}
