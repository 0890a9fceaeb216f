/** Syntax tree of the reading language of openCypher 9. `at` is the offset of a construct in the query. */
import type { CypherValue } from './values/types.js';

export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '^'
  | 'AND'
  | 'OR'
  | 'XOR'
  | '='
  | '<>'
  | '<'
  | '<='
  | '>'
  | '>='
  | 'IN'
  | 'STARTS WITH'
  | 'ENDS WITH'
  | 'CONTAINS'
  | '=~';

export type UnaryOperator = 'NOT' | '-' | '+' | 'IS NULL' | 'IS NOT NULL';

export type Quantifier = 'all' | 'any' | 'none' | 'single';

interface At {
  readonly at: number;
}

export type Expression = At &
  (
    | { readonly kind: 'literal'; readonly value: CypherValue }
    | { readonly kind: 'parameter'; readonly name: string }
    | { readonly kind: 'variable'; readonly name: string }
    | { readonly kind: 'property'; readonly object: Expression; readonly key: string }
    | { readonly kind: 'labels'; readonly object: Expression; readonly labels: readonly string[] }
    | { readonly kind: 'list'; readonly items: readonly Expression[] }
    | { readonly kind: 'map'; readonly entries: readonly (readonly [string, Expression])[] }
    | { readonly kind: 'projection'; readonly object: Expression; readonly items: readonly ProjectedKey[] }
    | { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: Expression }
    | {
        readonly kind: 'binary';
        readonly operator: BinaryOperator;
        readonly left: Expression;
        readonly right: Expression;
      }
    | {
        readonly kind: 'comparison';
        readonly operands: readonly Expression[];
        readonly operators: readonly BinaryOperator[];
      }
    | { readonly kind: 'index'; readonly object: Expression; readonly index: Expression }
    | {
        readonly kind: 'slice';
        readonly object: Expression;
        readonly from: Expression | null;
        readonly to: Expression | null;
      }
    | {
        readonly kind: 'case';
        readonly subject: Expression | null;
        readonly branches: readonly (readonly [Expression, Expression])[];
        readonly otherwise: Expression | null;
      }
    | { readonly kind: 'call'; readonly name: string; readonly distinct: boolean; readonly args: readonly Expression[] }
    | { readonly kind: 'count-star' }
    | {
        readonly kind: 'list-comprehension';
        readonly variable: string;
        readonly list: Expression;
        readonly where: Expression | null;
        readonly project: Expression | null;
      }
    | {
        readonly kind: 'quantifier';
        readonly quantifier: Quantifier;
        readonly variable: string;
        readonly list: Expression;
        readonly where: Expression;
      }
    | {
        readonly kind: 'reduce';
        readonly accumulator: string;
        readonly init: Expression;
        readonly variable: string;
        readonly list: Expression;
        readonly step: Expression;
      }
    | { readonly kind: 'pattern'; readonly pattern: PathPattern }
    | {
        readonly kind: 'pattern-comprehension';
        readonly pattern: PathPattern;
        readonly where: Expression | null;
        readonly project: Expression;
      }
    | { readonly kind: 'exists'; readonly query: Query }
  );

export type ExpressionOf<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/** One item of `n {.name, .*, age: 3, other}`. */
export type ProjectedKey =
  | { readonly kind: 'all' }
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'entry'; readonly key: string; readonly value: Expression };

export interface NodePattern extends At {
  readonly variable: string | null;
  readonly labels: readonly string[];
  readonly properties: Expression | null;
}

export type Direction = 'out' | 'in' | 'both';

export interface RelationshipPattern extends At {
  readonly variable: string | null;
  readonly types: readonly string[];
  readonly direction: Direction;
  /** Bounds of a variable-length pattern; null for exactly one relationship. `max` null is unbounded. */
  readonly length: { readonly min: number; readonly max: number | null } | null;
  readonly properties: Expression | null;
}

/** `p = (a)-[r]->(b)…`: nodes and the relationships between them, one fewer. */
export interface PathPattern extends At {
  readonly variable: string | null;
  readonly shortest: 'single' | 'all' | null;
  readonly nodes: readonly NodePattern[];
  readonly relationships: readonly RelationshipPattern[];
}

export interface ProjectionItem extends At {
  readonly expression: Expression;
  readonly name: string;
  /** Whether the query named it with AS, or it is a plain variable. */
  readonly named: boolean;
}

export interface SortItem {
  readonly expression: Expression;
  readonly descending: boolean;
}

export interface Projection extends At {
  readonly distinct: boolean;
  readonly star: boolean;
  readonly items: readonly ProjectionItem[];
  readonly orderBy: readonly SortItem[];
  readonly skip: Expression | null;
  readonly limit: Expression | null;
}

export type Clause = At &
  (
    | {
        readonly kind: 'match';
        readonly optional: boolean;
        readonly patterns: readonly PathPattern[];
        readonly where: Expression | null;
      }
    | { readonly kind: 'unwind'; readonly list: Expression; readonly variable: string }
    | { readonly kind: 'with'; readonly projection: Projection; readonly where: Expression | null }
    | { readonly kind: 'return'; readonly projection: Projection }
  );

/** Clauses of one part of a UNION. Inside EXISTS { … } the RETURN may be left out. */
export interface SingleQuery extends At {
  readonly clauses: readonly Clause[];
}

export interface Query {
  readonly parts: readonly SingleQuery[];
  /** `all[i]`: whether parts i and i + 1 are joined by UNION ALL. */
  readonly all: readonly boolean[];
}
