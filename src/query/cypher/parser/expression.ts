import type { BinaryOperator, Expression, ProjectedKey, Quantifier } from '../ast.js';
import { CypherError } from '../errors.js';
import { parsePattern, tryPathExpression } from './pattern.js';
import { parseSubquery } from './query.js';
import type { Stream } from './stream.js';

/*
 * Precedence, loosest first (openCypher 9 grammar): OR, XOR, AND, NOT, comparison chains, string/list/null predicates,
 * + -, * / %, ^, unary + -, then [index], .property and :Label behind an atom.
 */
export const parseExpression = (s: Stream): Expression => parseOr(s);

function leftChain(
  s: Stream,
  operand: (s: Stream) => Expression,
  operator: (s: Stream) => BinaryOperator | null,
): Expression {
  let left = operand(s);
  for (;;) {
    const at = s.at;
    const op = operator(s);
    if (op === null) return left;
    left = { kind: 'binary', operator: op, left, right: operand(s), at };
  }
}

const word = (name: 'OR' | 'XOR' | 'AND') => (s: Stream) => (s.tryWords(name) ? name : null);
const symbols =
  (...ops: readonly BinaryOperator[]) =>
  (s: Stream): BinaryOperator | null =>
    ops.find((op) => s.trySymbol(op)) ?? null;

const parseOr = (s: Stream): Expression => leftChain(s, parseXor, word('OR'));
const parseXor = (s: Stream): Expression => leftChain(s, parseAnd, word('XOR'));
const parseAnd = (s: Stream): Expression => leftChain(s, parseNot, word('AND'));

function parseNot(s: Stream): Expression {
  const at = s.at;
  if (!s.tryWords('NOT')) return parseComparison(s);
  return { kind: 'unary', operator: 'NOT', operand: parseNot(s), at };
}

/** `a < b <= c` holds when each neighbouring pair does. */
function parseComparison(s: Stream): Expression {
  const at = s.at;
  const operands = [parsePredicate(s)];
  const operators: BinaryOperator[] = [];
  const read = symbols('<>', '<=', '>=', '=', '<', '>');
  for (let op = read(s); op !== null; op = read(s)) {
    operators.push(op);
    operands.push(parsePredicate(s));
  }
  const [left, right] = operands as [Expression, Expression];
  if (operators.length === 0) return left;
  if (operators.length === 1) return { kind: 'binary', operator: operators[0] as BinaryOperator, left, right, at };
  return { kind: 'comparison', operands, operators, at };
}

function parsePredicate(s: Stream): Expression {
  let left = parseSum(s);
  for (;;) {
    const at = s.at;
    if (s.tryWords('IS', 'NULL')) left = { kind: 'unary', operator: 'IS NULL', operand: left, at };
    else if (s.tryWords('IS', 'NOT', 'NULL')) left = { kind: 'unary', operator: 'IS NOT NULL', operand: left, at };
    else {
      const operator = predicateOperator(s);
      if (operator === null) return left;
      left = { kind: 'binary', operator, left, right: parseSum(s), at };
    }
  }
}

function predicateOperator(s: Stream): BinaryOperator | null {
  if (s.tryWords('STARTS', 'WITH')) return 'STARTS WITH';
  if (s.tryWords('ENDS', 'WITH')) return 'ENDS WITH';
  if (s.tryWords('CONTAINS')) return 'CONTAINS';
  if (s.tryWords('IN')) return 'IN';
  return s.trySymbol('=~') ? '=~' : null;
}

const parseSum = (s: Stream): Expression => leftChain(s, parseProduct, symbols('+', '-'));
const parseProduct = (s: Stream): Expression => leftChain(s, parsePower, symbols('*', '/', '%'));
const parsePower = (s: Stream): Expression => leftChain(s, parseSign, symbols('^'));

function parseSign(s: Stream): Expression {
  const at = s.at;
  const operator = s.trySymbol('-') ? '-' : s.trySymbol('+') ? '+' : null;
  if (operator === null) return parsePostfix(s);
  const operand = parseSign(s);
  if (operand.kind === 'literal' && typeof operand.value === 'bigint' && operator === '-' && operand.at === at + 1)
    return { kind: 'literal', value: -operand.value, at };
  return { kind: 'unary', operator, operand, at };
}

function parsePostfix(s: Stream): Expression {
  let object = parseAtom(s);
  for (;;) {
    const at = s.at;
    if (s.trySymbol('.')) object = { kind: 'property', object, key: s.name('a property'), at };
    else if (s.trySymbol('[')) object = parseBrackets(s, object, at);
    else if (s.isSymbol(':') && (s.peek(1).kind === 'word' || s.peek(1).kind === 'quoted'))
      object = parseLabels(s, object, at);
    else if (s.isSymbol('{') && object.kind === 'variable') object = parseProjection(s, object, at);
    else break;
  }
  if (object.kind === 'literal' && typeof object.value === 'bigint' && object.value === 1n << 63n) {
    if (s.query[object.at - 1] !== '-')
      throw new CypherError(
        'SyntaxError',
        'IntegerOverflow',
        `${object.value} is too large for an integer of 64 bits`,
        object.at,
      );
  }
  return object;
}

function parseLabels(s: Stream, object: Expression, at: number): Expression {
  const labels: string[] = [];
  while (s.trySymbol(':')) labels.push(s.name('a label'));
  return { kind: 'labels', object, labels, at };
}

function parseBrackets(s: Stream, object: Expression, at: number): Expression {
  const from = s.isSymbol('..') ? null : parseExpression(s);
  if (!s.trySymbol('..')) {
    s.expectSymbol(']');
    return { kind: 'index', object, index: from as Expression, at };
  }
  const to = s.isSymbol(']') ? null : parseExpression(s);
  s.expectSymbol(']');
  return { kind: 'slice', object, from, to, at };
}

/** `n {.name, .*, other, key: expression}` */
function parseProjection(s: Stream, object: Expression, at: number): Expression {
  s.expectSymbol('{');
  const items: ProjectedKey[] = [];
  while (!s.isSymbol('}')) {
    if (items.length > 0) s.expectSymbol(',');
    if (s.trySymbol('.')) items.push(s.trySymbol('*') ? { kind: 'all' } : { kind: 'key', key: s.name('a property') });
    else {
      const keyAt = s.at;
      const key = s.name('a property, a variable or .*');
      const value: Expression = s.trySymbol(':') ? parseExpression(s) : { kind: 'variable', name: key, at: keyAt };
      items.push({ kind: 'entry', key, value });
    }
  }
  s.expectSymbol('}');
  return { kind: 'projection', object, items, at };
}

const LITERAL_WORDS: Readonly<Record<string, null | boolean>> = { TRUE: true, FALSE: false, NULL: null };
const QUANTIFIERS: Readonly<Record<string, Quantifier>> = { ALL: 'all', ANY: 'any', NONE: 'none', SINGLE: 'single' };

function read<T>(s: Stream, value: T): T {
  s.next();
  return value;
}

function parseAtom(s: Stream): Expression {
  const { kind, text, upper, value, at } = s.peek();
  if (kind === 'integer' || kind === 'float') return { kind: 'literal', value: read(s, value), at };
  if (kind === 'malformed')
    throw new CypherError('SyntaxError', 'InvalidNumberLiteral', `'${text}' is not a number`, at);
  if (kind === 'string') return { kind: 'literal', value: read(s, text), at };
  if (kind === 'parameter') return { kind: 'parameter', name: read(s, text), at };
  if (s.isSymbol('(')) return s.once(parseParenthesis);
  if (s.isSymbol('[')) return s.once(parseList);
  if (s.isSymbol('{')) return parseMap(s);
  if (kind === 'word') {
    if (Object.hasOwn(LITERAL_WORDS, upper) && !s.isSymbol('(', 1)) {
      s.next();
      return { kind: 'literal', value: LITERAL_WORDS[upper] as null | boolean, at };
    }
    if (upper === 'CASE' && !s.isSymbol('.', 1)) return parseCase(s);
    if (upper === 'EXISTS' && s.isSymbol('{', 1)) return parseExists(s);
    if (s.isSymbol('(', 1)) return parseCallLike(s);
    if (s.isSymbol('.', 1)) {
      const call = s.attempt(() => parseQualifiedCall(s));
      if (call !== null) return call;
    }
  }
  if (kind === 'word' || kind === 'quoted') return { kind: 'variable', name: s.name('a variable'), at };
  return s.unexpected('an expression');
}

function parseParenthesis(s: Stream): Expression {
  const at = s.at;
  const pattern = tryPathExpression(s);
  if (pattern !== null) return { kind: 'pattern', pattern, at };
  s.expectSymbol('(');
  const inner = parseExpression(s);
  s.expectSymbol(')');
  return inner;
}

/** A list, a list comprehension or a pattern comprehension. */
function parseList(s: Stream): Expression {
  const at = s.at;
  s.expectSymbol('[');
  if ((s.peek().kind === 'word' || s.peek().kind === 'quoted') && s.isWord('IN', 1)) {
    const comprehension = s.attempt(() => parseListComprehension(s, at));
    if (comprehension !== null) return comprehension;
  }
  const pattern = s.attempt(() => parsePatternComprehension(s, at));
  if (pattern !== null) return pattern;
  const items: Expression[] = [];
  while (!s.isSymbol(']')) {
    if (items.length > 0) s.expectSymbol(',');
    items.push(parseExpression(s));
  }
  s.expectSymbol(']');
  return { kind: 'list', items, at };
}

function parseListComprehension(s: Stream, at: number): Expression {
  const variable = s.name('a variable');
  s.expectWord('IN');
  const list = parseExpression(s);
  const where = s.tryWords('WHERE') ? parseExpression(s) : null;
  const project = s.trySymbol('|') ? parseExpression(s) : null;
  s.expectSymbol(']');
  return { kind: 'list-comprehension', variable, list, where, project, at };
}

function parsePatternComprehension(s: Stream, at: number): Expression {
  const pattern = parsePattern(s);
  if (pattern.relationships.length === 0) s.unexpected('a relationship pattern');
  const where = s.tryWords('WHERE') ? parseExpression(s) : null;
  s.expectSymbol('|');
  const project = parseExpression(s);
  s.expectSymbol(']');
  return { kind: 'pattern-comprehension', pattern, where, project, at };
}

export function parseMap(s: Stream): Expression {
  const at = s.at;
  s.expectSymbol('{');
  const entries: [string, Expression][] = [];
  while (!s.isSymbol('}')) {
    if (entries.length > 0) s.expectSymbol(',');
    const key = s.name('a key');
    s.expectSymbol(':');
    entries.push([key, parseExpression(s)]);
  }
  s.expectSymbol('}');
  return { kind: 'map', entries, at };
}

function parseCase(s: Stream): Expression {
  const at = s.at;
  s.expectWord('CASE');
  const subject = s.isWord('WHEN') ? null : parseExpression(s);
  const branches: [Expression, Expression][] = [];
  while (s.tryWords('WHEN')) {
    const when = parseExpression(s);
    s.expectWord('THEN');
    branches.push([when, parseExpression(s)]);
  }
  if (branches.length === 0) s.unexpected('WHEN');
  const otherwise = s.tryWords('ELSE') ? parseExpression(s) : null;
  s.expectWord('END');
  return { kind: 'case', subject, branches, otherwise, at };
}

function parseExists(s: Stream): Expression {
  const at = s.at;
  s.expectWord('EXISTS');
  s.expectSymbol('{');
  const query = parseSubquery(s);
  s.expectSymbol('}');
  return { kind: 'exists', query, at };
}

/** A word before `(`: a quantifier, reduce, count(*), shortestPath or a function. */
function parseCallLike(s: Stream): Expression {
  const at = s.at;
  const { upper } = s.peek();
  if (upper === 'COUNT' && s.isSymbol('*', 2) && s.isSymbol(')', 3)) {
    for (let i = 0; i < 4; i += 1) s.next();
    return { kind: 'count-star', at };
  }
  if (upper === 'SHORTESTPATH' || upper === 'ALLSHORTESTPATHS')
    return { kind: 'pattern', pattern: parsePattern(s), at };
  const quantifier = QUANTIFIERS[upper];
  if (quantifier !== undefined && s.isWord('IN', 3)) return parseQuantifier(s, quantifier);
  if (upper === 'REDUCE') return parseReduce(s);
  return parseCall(s, s.name('a function'), at);
}

function parseQualifiedCall(s: Stream): Expression {
  const at = s.at;
  let name = s.name('a function');
  while (s.trySymbol('.')) name += `.${s.name('a function')}`;
  return parseCall(s, name, at);
}

function parseCall(s: Stream, name: string, at: number): Expression {
  s.expectSymbol('(');
  const distinct = s.tryWords('DISTINCT');
  const args: Expression[] = [];
  while (!s.isSymbol(')')) {
    if (args.length > 0) s.expectSymbol(',');
    args.push(parseExpression(s));
  }
  s.expectSymbol(')');
  return { kind: 'call', name, distinct, args, at };
}

function parseQuantifier(s: Stream, quantifier: Quantifier): Expression {
  const at = s.at;
  s.next();
  s.expectSymbol('(');
  const variable = s.name('a variable');
  s.expectWord('IN');
  const list = parseExpression(s);
  const where: Expression = s.tryWords('WHERE') ? parseExpression(s) : { kind: 'variable', name: variable, at };
  s.expectSymbol(')');
  return { kind: 'quantifier', quantifier, variable, list, where, at };
}

function parseReduce(s: Stream): Expression {
  const at = s.at;
  s.next();
  s.expectSymbol('(');
  const accumulator = s.name('a variable');
  s.expectSymbol('=');
  const init = parseExpression(s);
  s.expectSymbol(',');
  const variable = s.name('a variable');
  s.expectWord('IN');
  const list = parseExpression(s);
  s.expectSymbol('|');
  const step = parseExpression(s);
  s.expectSymbol(')');
  return { kind: 'reduce', accumulator, init, variable, list, step, at };
}
