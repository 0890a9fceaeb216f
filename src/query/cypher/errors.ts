/** Classes of error, as the openCypher TCK names them. */
export type CypherErrorKind =
  | 'SyntaxError'
  | 'TypeError'
  | 'ArgumentError'
  | 'SemanticError'
  | 'ParameterMissing'
  | 'Limit';

/**
 * A query that cannot be run, or failed while it ran. `detail` is the TCK's name for the case (`UndefinedVariable`);
 * `offset` is where in the query it lies, when it lies somewhere.
 */
export class CypherError extends Error {
  override readonly name = 'CypherError';
  constructor(
    readonly kind: CypherErrorKind,
    readonly detail: string,
    message: string,
    readonly offset: number | null = null,
  ) {
    super(message);
  }
}

/** Line and column, both from 1, of an offset. */
export function position(query: string, offset: number): { line: number; column: number; text: string } {
  const before = query.slice(0, offset);
  const first = before.lastIndexOf('\n') + 1;
  const last = query.indexOf('\n', offset);
  return {
    line: before.split('\n').length,
    column: offset - first + 1,
    text: query.slice(first, last < 0 ? query.length : last),
  };
}

/**
 * The error with the line it lies in and a caret under the place:
 * ```
 * SyntaxError at line 1, column 12: 'x' is not defined
 *   MATCH (n) RETURN x
 *                    ^
 * ```
 */
export function explainError(query: string, error: CypherError): string {
  if (error.offset === null) return `${error.kind}: ${error.message}`;
  const { line, column, text } = position(query, error.offset);
  return `${error.kind} at line ${line}, column ${column}: ${error.message}\n  ${text}\n  ${' '.repeat(column - 1)}^`;
}
