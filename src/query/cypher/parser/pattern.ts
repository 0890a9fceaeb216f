import type { Expression, NodePattern, PathPattern, RelationshipPattern } from '../ast.js';
import { CypherError } from '../errors.js';
import { parseMap } from './expression.js';
import type { Stream } from './stream.js';

/** Reads `p = (a)-[:T]->(b)`, `shortestPath((a)-[*]->(b))`, or a bare path. */
export function parsePattern(s: Stream): PathPattern {
  const at = s.at;
  const { kind } = s.peek();
  let variable: string | null = null;
  if ((kind === 'word' || kind === 'quoted') && s.isSymbol('=', 1)) {
    variable = s.name('a variable');
    s.expectSymbol('=');
  }
  return { ...parseShortest(s), variable, at };
}

function parseShortest(s: Stream): PathPattern {
  const shortest = s.isWord('SHORTESTPATH') ? 'single' : s.isWord('ALLSHORTESTPATHS') ? 'all' : null;
  if (shortest === null || !s.isSymbol('(', 1)) return parsePath(s);
  const at = s.at;
  s.next();
  s.expectSymbol('(');
  const path = parsePath(s);
  s.expectSymbol(')');
  if (path.relationships.length !== 1)
    throw new CypherError(
      'SyntaxError',
      'UnexpectedSyntax',
      'A shortest path wants one relationship pattern between two nodes',
      at,
    );
  return { ...path, shortest };
}

/** Reads a path without a name: a node, then relationships and nodes in turn. */
export function parsePath(s: Stream): PathPattern {
  const at = s.at;
  const nodes = [parseNode(s)];
  const relationships: RelationshipPattern[] = [];
  while (s.isSymbol('-') || s.isSymbol('<-') || (s.isSymbol('<') && s.isSymbol('-', 1))) {
    relationships.push(parseRelationship(s));
    nodes.push(parseNode(s));
  }
  return { variable: null, shortest: null, nodes, relationships, at };
}

export function parseNode(s: Stream): NodePattern {
  const at = s.at;
  s.expectSymbol('(');
  const variable = optionalName(s);
  const labels: string[] = [];
  while (s.trySymbol(':')) labels.push(s.name('a label'));
  const properties = parseProperties(s);
  if (!s.isSymbol(')')) s.unexpected("')', a label or properties in {}");
  s.next();
  return { variable, labels, properties, at };
}

function parseRelationship(s: Stream): RelationshipPattern {
  const at = s.at;
  const left = s.trySymbol('<-') || (s.trySymbol('<') && s.trySymbol('-'));
  if (!left) s.expectSymbol('-');
  const inner = s.trySymbol('[') ? parseDetail(s) : { variable: null, types: [], length: null, properties: null };
  const right = s.trySymbol('->');
  if (!right) {
    s.expectSymbol('-');
    if (s.isSymbol('>')) s.next();
  }
  const arrowed = right || s.query[s.lastEnd - 1] === '>';
  const direction = left === arrowed ? 'both' : left ? 'in' : 'out';
  return { ...inner, direction, at };
}

function parseDetail(s: Stream): Omit<RelationshipPattern, 'direction' | 'at'> {
  const variable = optionalName(s);
  const types: string[] = [];
  if (s.trySymbol(':')) {
    do {
      s.trySymbol(':');
      types.push(s.name('a relationship type'));
    } while (s.trySymbol('|'));
  }
  if (s.isSymbol('..')) badLength(s, 'A number of steps is written with a star before it: [:T*1..3]');
  const length = s.trySymbol('*') ? parseLength(s) : null;
  const properties = parseProperties(s);
  s.expectSymbol(']');
  return { variable, types, length, properties };
}

/** After the star: nothing, `2`, `2..`, `..3`, `1..3`. */
function parseLength(s: Stream): { min: number; max: number | null } {
  const bound = (): number | null => {
    if (s.isSymbol('-')) badLength(s, 'A number of steps is not negative');
    if (s.peek().kind !== 'integer') return null;
    return Number(s.next().value);
  };
  const min = bound();
  if (s.trySymbol('..')) return { min: min ?? 1, max: bound() };
  return { min: min ?? 1, max: min };
}

function badLength(s: Stream, message: string): never {
  throw new CypherError('SyntaxError', 'InvalidRelationshipPattern', message, s.at);
}

function parseProperties(s: Stream): Expression | null {
  if (s.isSymbol('{')) return parseMap(s);
  if (s.peek().kind === 'parameter')
    throw new CypherError(
      'SyntaxError',
      'InvalidParameterUse',
      'A parameter cannot stand for the properties of a pattern',
      s.at,
    );
  return null;
}

function optionalName(s: Stream): string | null {
  const { kind } = s.peek();
  return kind === 'word' || kind === 'quoted' ? s.name('a variable') : null;
}

/** Whether an expression that starts here with `(` is a pattern with at least one relationship. */
export function tryPathExpression(s: Stream): PathPattern | null {
  return s.attempt(() => {
    const path = parsePath(s);
    if (path.relationships.length === 0) s.unexpected('a relationship pattern');
    return path;
  });
}
