import type { Direction } from '../ast.js';
import type { GraphIndex } from '../graph-index.js';
import type { Evaluate, Row, Runtime, Sink } from '../runtime.js';
import { equals } from '../values/compare.js';
import { type CypherValue, isList, NodeValue, RelationshipValue } from '../values/types.js';
import { eachEdge, type TypeMask, typeMask, type Walk, walked } from './expand.js';

/** `{key: value}` of a variable-length pattern: asked of each relationship on the way. */
export type EachProperty = readonly (readonly [string, Evaluate])[];

function fitsAll(relationship: RelationshipValue, wanted: readonly (readonly [string, CypherValue])[]): boolean {
  return wanted.every(([key, value]) => equals(relationship.properties[key] ?? null, value) === true);
}

/** Walks `min` to `max` relationships, depth first, none twice. */
export function expandMany(runtime: Runtime, walk: Walk, properties: EachProperty, next: Sink): Sink {
  const { index, guard } = runtime;
  const { from, to, direction, toBound, earlier } = walk;
  const { slot, pattern } = walk.element;
  const mask = typeMask(index, pattern.types);
  const { min, max } = pattern.length ?? { min: 1, max: 1 };
  const forward = walk.element.from.slot === from;
  return (row) => {
    const start = row[from];
    if (!(start instanceof NodeValue)) return true;
    const goal = toBound ? row[to] : null;
    if (toBound && !(goal instanceof NodeValue)) return true;
    const wanted = properties.map(([key, read]) => [key, read(row)] as const);
    const way: RelationshipValue[] = [];
    const arrive = (node: number): boolean => {
      if (way.length < min) return true;
      const there = index.node(node);
      if (toBound && there !== goal) return true;
      row[slot] = forward ? way.slice() : way.slice().reverse();
      if (!toBound) row[to] = there;
      return next(row);
    };
    const visit = (node: number): boolean => {
      if (!arrive(node)) return false;
      if (max !== null && way.length >= max) return true;
      return eachEdge(index, node, direction, mask, (edge, other) => {
        guard.step();
        if (way.some((one) => one.index === edge) || walked(row, earlier, edge)) return true;
        const relationship = index.relationship(edge);
        if (wanted.length > 0 && !fitsAll(relationship, wanted)) return true;
        way.push(relationship);
        const go = visit(other);
        way.pop();
        return go;
      });
    };
    return visit(start.index);
  };
}

/** Checks a list of relationships that is bound already: that it leads from the one node and binds the other. */
export function followMany({ index }: Runtime, walk: Walk, next: Sink): Sink {
  const { from, to, direction, toBound } = walk;
  const mask = typeMask(index, walk.element.pattern.types);
  const forward = walk.element.from.slot === from;
  return (row) => {
    const list = row[walk.element.slot] as CypherValue;
    let node = row[from] as CypherValue;
    if (!isList(list) || !(node instanceof NodeValue)) return true;
    const { min, max } = walk.element.pattern.length ?? { min: 1, max: 1 };
    if (list.length < min || (max !== null && list.length > max)) return true;
    for (const one of forward ? list : [...list].reverse()) {
      if (!(one instanceof RelationshipValue) || (mask !== null && mask[index.typeOf[one.index] as number] === 0))
        return true;
      if (direction !== 'in' && one.source === node) node = one.target;
      else if (direction !== 'out' && one.target === node) node = one.source;
      else return true;
    }
    if (toBound && row[to] !== node) return true;
    row[to] = node;
    return next(row);
  };
}

interface Search {
  readonly runtime: Runtime;
  readonly mask: TypeMask;
  readonly walk: Walk;
  readonly wanted: readonly (readonly [string, CypherValue])[];
}

/** The last steps into each node on shortest ways from `start`, level by level until the goal is met. */
function levels(
  { runtime: { index, guard }, mask, walk, wanted }: Search,
  start: number,
  goal: number,
  max: number,
): Map<number, number[]> | null {
  const into = new Map<number, number[]>();
  const depth = new Map([[start, 0]]);
  let front = [start];
  for (let level = 1; front.length > 0 && level <= max; level += 1) {
    const following: number[] = [];
    for (const node of front)
      eachEdge(index, node, walk.direction, mask, (edge, other) => {
        guard.step();
        if (wanted.length > 0 && !fitsAll(index.relationship(edge), wanted)) return true;
        const known = depth.get(other);
        if (known === undefined) {
          depth.set(other, level);
          into.set(other, [edge]);
          following.push(other);
        } else if (known === level) into.get(other)?.push(edge);
        return true;
      });
    if (depth.get(goal) === level) return into;
    front = following;
  }
  return null;
}

/** `shortestPath` and `allShortestPaths` between two nodes that are bound: breadth first. */
export function expandShortest(runtime: Runtime, walk: Walk, properties: EachProperty, next: Sink): Sink {
  const { index } = runtime;
  const { slot, pattern, shortest } = walk.element;
  const mask = typeMask(index, pattern.types);
  const { min, max } = pattern.length ?? { min: 1, max: 1 };
  const emit = (
    row: Row,
    into: Map<number, number[]>,
    start: number,
    node: number,
    way: RelationshipValue[],
    end: Sink,
  ): boolean => {
    if (node === start) {
      row[slot] = way.slice().reverse();
      return end(row);
    }
    for (const edge of into.get(node) ?? []) {
      way.push(index.relationship(edge));
      const go = emit(row, into, start, cameFrom(index, edge, node, walk.direction), way, end);
      way.pop();
      if (!go) return false;
    }
    return true;
  };
  return (row) => {
    const start = row[walk.from];
    const goal = row[walk.to];
    if (!(start instanceof NodeValue) || !(goal instanceof NodeValue)) return true;
    if (start === goal) {
      row[slot] = [];
      return min === 0 ? next(row) : true;
    }
    const wanted = properties.map(([key, read]) => [key, read(row)] as const);
    const into = levels({ runtime, mask, walk, wanted }, start.index, goal.index, max ?? Number.POSITIVE_INFINITY);
    if (into === null) return true;
    let go = true;
    emit(row, into, start.index, goal.index, [], (found) => {
      go = next(found);
      return go && shortest === 'all';
    });
    return go;
  };
}

/** The node from which a relationship was walked into another. */
function cameFrom(index: GraphIndex, edge: number, node: number, direction: Direction): number {
  const source = index.source[edge] as number;
  const target = index.target[edge] as number;
  if (direction === 'out') return source;
  if (direction === 'in') return target;
  return source === node ? target : source;
}
