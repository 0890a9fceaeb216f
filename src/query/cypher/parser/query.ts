import type {
  Clause,
  Expression,
  PathPattern,
  Projection,
  ProjectionItem,
  Query,
  SingleQuery,
  SortItem,
} from '../ast.js';
import { CypherError } from '../errors.js';
import { parseExpression } from './expression.js';
import { parsePattern } from './pattern.js';
import { Stream } from './stream.js';

const WRITING: readonly string[] = ['CREATE', 'MERGE', 'SET', 'DELETE', 'DETACH', 'REMOVE', 'FOREACH', 'LOAD', 'DROP'];

/**
 * Reads a query of the reading language of openCypher 9.
 * @throws CypherError where it does not fit the grammar, and for clauses that write or CALL, by their name.
 */
export function parseQuery(text: string): Query {
  const s = new Stream(text);
  const query = parseUnion(s, false);
  s.trySymbol(';');
  if (s.peek().kind !== 'end') refuse(s);
  return query;
}

/** The inside of EXISTS { … }: a query, whose RETURN may be left out, or patterns with a WHERE. */
export function parseSubquery(s: Stream): Query {
  if (s.isSymbol('(') || s.isSymbol('=', 1)) {
    const at = s.at;
    const match = readMatch(s, at, false);
    return { parts: [{ clauses: [match], at }], all: [] };
  }
  return parseUnion(s, true);
}

function parseUnion(s: Stream, inner: boolean): Query {
  const parts = [parseSingle(s, inner)];
  const all: boolean[] = [];
  while (s.tryWords('UNION')) {
    all.push(s.tryWords('ALL'));
    parts.push(parseSingle(s, inner));
  }
  const mixed = all.findIndex((one) => one !== all[0]);
  if (mixed >= 0)
    throw new CypherError(
      'SyntaxError',
      'InvalidClauseComposition',
      'UNION and UNION ALL cannot be mixed',
      parts[mixed + 1]?.at ?? null,
    );
  return { parts, all };
}

function parseSingle(s: Stream, inner: boolean): SingleQuery {
  const at = s.at;
  const clauses: Clause[] = [];
  while (s.peek().kind !== 'end' && !s.isWord('UNION') && !s.isSymbol(';') && !(inner && s.isSymbol('}'))) {
    const last = clauses.at(-1);
    if (last?.kind === 'return') s.unexpected('the end of the query: RETURN is the last clause');
    clauses.push(parseClause(s));
  }
  const last = clauses.at(-1);
  if (last === undefined) s.unexpected('MATCH, UNWIND, WITH or RETURN');
  if (!inner && last.kind !== 'return') s.unexpected('RETURN');
  return { clauses, at };
}

function parseClause(s: Stream): Clause {
  const at = s.at;
  if (s.tryWords('OPTIONAL', 'MATCH')) return readMatch(s, at, true);
  if (s.tryWords('MATCH')) return readMatch(s, at, false);
  if (s.tryWords('UNWIND')) {
    const list = parseExpression(s);
    s.expectWord('AS');
    return { kind: 'unwind', list, variable: s.name('a variable'), at };
  }
  if (s.tryWords('WITH')) {
    const projection = parseProjection(s, at);
    const where = s.tryWords('WHERE') ? parseExpression(s) : null;
    return { kind: 'with', projection, where, at };
  }
  if (s.tryWords('RETURN')) return { kind: 'return', projection: parseProjection(s, at), at };
  return refuse(s);
}

function refuse(s: Stream): never {
  const { kind, upper, at } = s.peek();
  if (kind === 'word' && WRITING.includes(upper))
    throw new CypherError('SyntaxError', 'WriteClause', `${upper} writes, and this graph can only be read`, at);
  if (kind === 'word' && upper === 'CALL')
    throw new CypherError('SyntaxError', 'Call', 'CALL is not supported: there are no procedures here', at);
  return s.unexpected('MATCH, OPTIONAL MATCH, UNWIND, WITH, RETURN or UNION');
}

function readMatch(s: Stream, at: number, optional: boolean): Clause {
  const patterns: PathPattern[] = [parsePattern(s)];
  while (s.trySymbol(',')) patterns.push(parsePattern(s));
  const where = s.tryWords('WHERE') ? parseExpression(s) : null;
  return { kind: 'match', optional, patterns, where, at };
}

function parseProjection(s: Stream, at: number): Projection {
  const distinct = s.tryWords('DISTINCT');
  let star = false;
  const items: ProjectionItem[] = [];
  if (s.trySymbol('*')) star = true;
  else items.push(parseItem(s));
  while (s.trySymbol(',')) items.push(parseItem(s));
  const orderBy: SortItem[] = [];
  if (s.tryWords('ORDER', 'BY')) {
    do orderBy.push(parseSort(s));
    while (s.trySymbol(','));
  }
  const skip = s.tryWords('SKIP') ? parseExpression(s) : null;
  const limit = s.tryWords('LIMIT') ? parseExpression(s) : null;
  return { distinct, star, items, orderBy, skip, limit, at };
}

/** An item without AS is named by its own words, as written. */
function parseItem(s: Stream): ProjectionItem {
  const at = s.at;
  const expression: Expression = parseExpression(s);
  const written = s.query.slice(at, s.lastEnd);
  if (s.tryWords('AS')) return { expression, name: s.name('a name'), named: true, at };
  const name = expression.kind === 'variable' ? expression.name : written;
  return { expression, name, named: expression.kind === 'variable', at };
}

function parseSort(s: Stream): SortItem {
  const expression = parseExpression(s);
  if (s.tryWords('DESCENDING') || s.tryWords('DESC')) return { expression, descending: true };
  if (!s.tryWords('ASCENDING')) s.tryWords('ASC');
  return { expression, descending: false };
}
