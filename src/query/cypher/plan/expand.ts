import type { Direction } from '../ast.js';
import type { GraphIndex } from '../graph-index.js';
import type { Row, Runtime, Sink } from '../runtime.js';
import { type CypherValue, isList, NodeValue, RelationshipValue } from '../values/types.js';
import type { RelationshipElement } from './elements.js';

/** Which relationship types may be walked: by number of the type; null for all. */
export type TypeMask = Uint8Array | null;

export function typeMask(index: GraphIndex, types: readonly string[]): TypeMask {
  if (types.length === 0) return null;
  return Uint8Array.from(index.types, (type) => Number(types.includes(type)));
}

/** Number of the relationship that a slot holds, whether as itself or as its number. */
export const edgeNumber = (value: CypherValue): number =>
  value instanceof RelationshipValue ? value.index : typeof value === 'number' ? value : -1;

/** Whether a relationship stands already in one of the slots: within one MATCH each is walked once. */
export function walked(row: Row, slots: readonly number[], edge: number): boolean {
  for (const slot of slots) {
    const value = row[slot] as CypherValue;
    if (isList(value) ? value.some((one) => edgeNumber(one) === edge) : edgeNumber(value) === edge) return true;
  }
  return false;
}

/** Calls back for each relationship at a node in a direction, with the node at its other end; stops on false. */
export function eachEdge(
  index: GraphIndex,
  node: number,
  direction: Direction,
  mask: TypeMask,
  visit: (edge: number, other: number) => boolean,
): boolean {
  const { typeOf, source, target } = index;
  if (direction !== 'in') {
    const { start, edges } = index.out;
    for (let i = start[node] as number, end = start[node + 1] as number; i < end; i += 1) {
      const edge = edges[i] as number;
      if (mask !== null && mask[typeOf[edge] as number] === 0) continue;
      if (!visit(edge, target[edge] as number)) return false;
    }
  }
  if (direction !== 'out') {
    const { start, edges } = index.in;
    for (let i = start[node] as number, end = start[node + 1] as number; i < end; i += 1) {
      const edge = edges[i] as number;
      if (mask !== null && mask[typeOf[edge] as number] === 0) continue;
      const other = source[edge] as number;
      if (direction === 'both' && other === node) continue;
      if (!visit(edge, other)) return false;
    }
  }
  return true;
}

export const turn = (direction: Direction): Direction =>
  direction === 'out' ? 'in' : direction === 'in' ? 'out' : 'both';

/** One step of a walk: from the node in a slot over one relationship to a node, new or already there. */
export interface Walk {
  readonly element: RelationshipElement;
  readonly from: number;
  readonly to: number;
  readonly direction: Direction;
  readonly toBound: boolean;
  /** Slots of the relationships of this MATCH that are bound already. */
  readonly earlier: readonly number[];
}

/** Walks one relationship. */
export function expand({ index, guard }: Runtime, walk: Walk, next: Sink): Sink {
  const { from, to, direction, toBound, earlier } = walk;
  const { slot, named, pattern } = walk.element;
  const mask = typeMask(index, pattern.types);
  return (row) => {
    const node = row[from];
    if (!(node instanceof NodeValue)) return true;
    const goal = toBound ? row[to] : null;
    if (toBound && !(goal instanceof NodeValue)) return true;
    const wanted = goal instanceof NodeValue ? goal.index : -1;
    return eachEdge(index, node.index, direction, mask, (edge, other) => {
      guard.step();
      if (toBound && other !== wanted) return true;
      if (earlier.length > 0 && walked(row, earlier, edge)) return true;
      row[slot] = named ? index.relationship(edge) : edge;
      if (!toBound) row[to] = index.node(other);
      return next(row);
    });
  };
}

/** Takes a relationship that is bound already and binds or checks its ends. */
export function followBound({ index }: Runtime, walk: Walk, fromBound: boolean, next: Sink): Sink {
  const { from, to, direction, toBound, earlier } = walk;
  const mask = typeMask(index, walk.element.pattern.types);
  const fits = (row: Row, a: NodeValue, b: NodeValue): boolean => {
    if (fromBound && row[from] !== a) return true;
    if (toBound && row[to] !== b) return true;
    if (from === to && a !== b) return true;
    const before = [row[from] as CypherValue, row[to] as CypherValue];
    row[from] = a;
    row[to] = b;
    const go = next(row);
    if (fromBound) row[from] = before[0] as CypherValue;
    if (toBound) row[to] = before[1] as CypherValue;
    return go;
  };
  return (row) => {
    const relationship = row[walk.element.slot];
    if (!(relationship instanceof RelationshipValue)) return true;
    if (mask !== null && mask[index.typeOf[relationship.index] as number] === 0) return true;
    if (walked(row, earlier, relationship.index)) return true;
    const { source, target } = relationship;
    if (direction !== 'in' && !fits(row, source, target)) return false;
    if (direction === 'out' || (direction === 'both' && source === target)) return true;
    return fits(row, target, source);
  };
}
