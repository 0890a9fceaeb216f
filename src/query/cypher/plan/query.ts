import type { Clause, Query, SingleQuery } from '../ast.js';
import { CypherError } from '../errors.js';
import { type Context, compile } from '../expressions/compile.js';
import type { Row, Sink } from '../runtime.js';
import { identity } from '../values/compare.js';
import { isList } from '../values/types.js';
import { compileMatch } from './match.js';
import { compileProjection } from './projection.js';
import type { Stage, StageFactory } from './stage.js';

/** A query ready to run: pushes its rows, in the order of `columns`, until the sink answers false. */
export interface CompiledQuery {
  readonly columns: readonly string[];
  push(start: Row, sink: Sink): void;
}

/** Compiles the parts of a query. The scope of the context holds what an enclosing query has bound. */
export function compileQuery(query: Query, context: Context): CompiledQuery {
  const parts = query.parts.map((part) => compileSingle(part, { ...context, scope: context.scope.child() }));
  const [first] = parts as [CompiledQuery];
  for (const [i, part] of parts.entries())
    if (part.columns.join('\n') !== first.columns.join('\n'))
      throw new CypherError(
        'SyntaxError',
        'DifferentColumnsInUnion',
        'Both sides of UNION must return columns of the same names',
        query.parts[i]?.at ?? null,
      );
  if (parts.length === 1) return first;
  const all = query.all[0] === true;
  return {
    columns: first.columns,
    push(start, sink) {
      const seen = new Set<string>();
      let go = true;
      for (const part of parts) {
        if (!go) return;
        part.push(start.slice(), (row) => {
          if (!all) {
            const id = row.map(identity).join('|');
            if (seen.has(id)) return true;
            context.runtime.guard.hold();
            seen.add(id);
          }
          go = sink(row);
          return go;
        });
      }
    },
  };
}

function compileSingle(query: SingleQuery, outer: Context): CompiledQuery {
  const imports = outer.scope.names();
  const stages: StageFactory[] = [];
  let context = outer;
  let columns: readonly string[] = [];
  for (const clause of query.clauses) {
    const compiled = compileClause(clause, context, imports);
    stages.push(...compiled.stages);
    context = compiled.context;
    columns = compiled.columns;
  }
  return {
    columns,
    push(start, sink) {
      const last: Stage = { row: sink, end: () => undefined };
      const chain = stages.reduceRight<Stage>((next, factory) => factory(next), last);
      chain.row(start);
      chain.end();
    },
  };
}

interface CompiledClause {
  readonly stages: readonly StageFactory[];
  readonly context: Context;
  readonly columns: readonly string[];
}

function compileClause(clause: Clause, context: Context, imports: readonly string[]): CompiledClause {
  if (clause.kind === 'match') return { stages: [compileMatchClause(clause, context)], context, columns: [] };
  if (clause.kind === 'unwind') return { stages: [compileUnwind(clause, context)], context, columns: [] };
  const { stages, columns, scope } = compileProjection(
    {
      projection: clause.projection,
      where: clause.kind === 'with' ? clause.where : null,
      isWith: clause.kind === 'with',
      imports,
    },
    context,
  );
  return { stages, context: { ...context, scope }, columns };
}

function compileMatchClause(clause: Extract<Clause, { kind: 'match' }>, context: Context): StageFactory {
  const before = context.scope.slots;
  const match = compileMatch(clause.patterns, clause.where, context);
  if (!clause.optional) return (next) => ({ row: (row) => match(row, next.row), end: () => next.end() });
  const fresh = context.scope.slots;
  return (next) => ({
    row(row) {
      let found = false;
      const go = match(row, (full) => {
        found = true;
        return next.row(full);
      });
      if (found) return go;
      for (let slot = before; slot < fresh; slot += 1) row[slot] = null;
      return next.row(row);
    },
    end: () => next.end(),
  });
}

function compileUnwind(clause: Extract<Clause, { kind: 'unwind' }>, context: Context): StageFactory {
  const read = compile(clause.list, { ...context, aggregates: null });
  if (context.scope.find(clause.variable) !== undefined)
    throw new CypherError('SyntaxError', 'VariableAlreadyBound', `'${clause.variable}' is already defined`, clause.at);
  const slot = context.scope.declare(clause.variable, 'value');
  const { guard } = context.runtime;
  return (next) => ({
    row(row) {
      const value = read(row);
      if (value === null) return true;
      for (const item of isList(value) ? value : [value]) {
        guard.step();
        row[slot] = item;
        if (!next.row(row)) return false;
      }
      return true;
    },
    end: () => next.end(),
  });
}
