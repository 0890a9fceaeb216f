import type { Expression, PathPattern } from '../ast.js';
import { type Context, compile } from '../expressions/compile.js';
import { truth } from '../expressions/logic.js';
import { requireType } from '../expressions/static-type.js';
import type { Evaluate, Row, Runtime, Sink } from '../runtime.js';
import type { Scope } from '../scope.js';
import { type CypherValue, isList, NodeValue, PathValue, RelationshipValue } from '../values/types.js';
import {
  type Condition,
  type Elements,
  gather,
  type NodeElement,
  type PathElement,
  type RelationshipElement,
} from './elements.js';
import { expand, followBound, turn, type Walk } from './expand.js';
import { type EachProperty, expandMany, expandShortest, followMany } from './expand-many.js';
import { namesIn } from './free-variables.js';

/** Runs a MATCH on a row: the sink gets the row once for each way to fit the patterns. False when the sink stopped. */
export type Matcher = (row: Row, sink: Sink) => boolean;

/** One step of a plan: wraps what comes after it. */
type Step = (next: Sink) => Sink;

/**
 * Plans the patterns of one MATCH: starts where fewest nodes are to be looked at (bound, by property, by label), walks
 * the cheapest relationship next, and asks each condition as soon as its variables are filled. Declares the patterns'
 * variables in the context's scope.
 */
export function compileMatch(patterns: readonly PathPattern[], where: Expression | null, context: Context): Matcher {
  const elements = gather(patterns, context.scope);
  if (where !== null) requireType(where, context.scope, ['boolean'], 'WHERE');
  const planner = new Planner(elements, splitConditions(where, elements, context.scope), context);
  const steps = planner.plan();
  let sink: Sink = () => true;
  const chain = steps.reduceRight<Sink>(
    (next, step) => step(next),
    (row) => sink(row),
  );
  return (row, target) => {
    const before = sink;
    sink = target;
    try {
      return chain(row);
    } finally {
      sink = before;
    }
  };
}

/** The parts of a WHERE that AND joins, each with the slots it waits for. */
function splitConditions(where: Expression | null, elements: Elements, scope: Scope): Condition[] {
  const parts = (e: Expression): Expression[] =>
    e.kind === 'binary' && e.operator === 'AND' ? [...parts(e.left), ...parts(e.right)] : [e];
  const fresh = new Set([...elements.nodes, ...elements.relationships, ...elements.paths].map(({ slot }) => slot));
  const slotsOf = (e: Expression): number[] =>
    [...namesIn(e)]
      .flatMap((name) => scope.find(name)?.slot ?? [])
      .filter((slot) => fresh.has(slot) && !elements.given.has(slot));
  const own = where === null ? [] : parts(where).map((expression) => ({ expression, slots: slotsOf(expression) }));
  return [...elements.conditions.map(({ expression }) => ({ expression, slots: slotsOf(expression) })), ...own];
}

/** Rough numbers of nodes that a start or a step leads to. */
const COST = { bound: 0, property: 1, closing: 0.1, many: 100, shortest: 10 } as const;

class Planner {
  private readonly bound: Set<number>;
  private readonly steps: Step[] = [];
  private readonly walkedSlots: number[] = [];
  private readonly runtime: Runtime;
  private conditions: Condition[];
  private paths: readonly PathElement[];

  constructor(
    private readonly elements: Elements,
    conditions: readonly Condition[],
    private readonly context: Context,
  ) {
    this.bound = new Set(elements.given);
    this.runtime = context.runtime;
    this.conditions = [...conditions];
    this.paths = elements.paths;
  }

  plan(): readonly Step[] {
    const { nodes } = this.elements;
    this.ask();
    for (const node of nodes) if (this.bound.has(node.slot)) this.check(node);
    let left = [...this.elements.relationships];
    let lonely = nodes.filter(({ slot }) => !this.bound.has(slot));
    for (;;) {
      const next = this.cheapest(left);
      if (next !== null) {
        this.walk(next);
        left = left.filter((one) => one !== next);
      } else if (lonely.length > 0) this.start(this.cheapestStart(lonely));
      else break;
      lonely = lonely.filter(({ slot }) => !this.bound.has(slot));
    }
    return this.steps;
  }

  /** Adds the conditions and the paths whose parts are all there. */
  private ask(): void {
    const ready = ({ slots }: Condition): boolean => slots.every((slot) => this.bound.has(slot));
    for (const { expression } of this.conditions.filter(ready)) {
      const read = compile(expression, { ...this.context, aggregates: null });
      const { at } = expression;
      this.steps.push((next) => (row) => (truth(read(row), at) === true ? next(row) : true));
    }
    this.conditions = this.conditions.filter((condition) => !ready(condition));
    const whole = (path: PathElement): boolean =>
      [...path.nodes, ...path.relationships].every(({ slot }) => this.bound.has(slot));
    const done = this.paths.filter(whole);
    this.paths = this.paths.filter((path) => !whole(path));
    for (const path of done) {
      this.steps.push((next) => (row) => {
        row[path.slot] = buildPath(path, row);
        return next(row);
      });
      this.bound.add(path.slot);
    }
    if (done.length > 0) this.ask();
  }

  /** A node that is bound must be a node and bear its labels. */
  private check({ slot, labels }: NodeElement): void {
    const wanted = [...labels];
    this.steps.push((next) => (row) => {
      const node = row[slot];
      return node instanceof NodeValue && wanted.every((label) => node.labels.includes(label)) ? next(row) : true;
    });
  }

  private bind(node: NodeElement): void {
    if (this.bound.has(node.slot)) return;
    this.bound.add(node.slot);
    if (node.labels.size > 0) this.check(node);
  }

  /** `n.key = value` for a node that is not bound, where the value is known already. */
  private equation(node: NodeElement): { key: string; value: Expression } | null {
    for (const { expression: e, slots } of this.conditions) {
      if (e.kind !== 'binary' || e.operator !== '=') continue;
      if (!slots.every((slot) => slot === node.slot || this.bound.has(slot))) continue;
      for (const [side, value] of [
        [e.left, e.right],
        [e.right, e.left],
      ] as const) {
        if (side.kind !== 'property' || side.object.kind !== 'variable') continue;
        if (this.context.scope.find(side.object.name)?.slot !== node.slot) continue;
        const free = [...namesIn(value)].flatMap((name) => this.context.scope.find(name)?.slot ?? []);
        if (!free.includes(node.slot)) return { key: side.key, value };
      }
    }
    return null;
  }

  private labelCount({ labels }: NodeElement): number {
    const { index } = this.runtime;
    return Math.min(index.nodeCount, ...[...labels].map((label) => index.labelled(label).length));
  }

  private startCost(node: NodeElement): number {
    return this.equation(node) !== null ? COST.property : this.labelCount(node);
  }

  private cheapestStart(nodes: readonly NodeElement[]): NodeElement {
    return nodes.reduce((best, node) => (this.startCost(node) < this.startCost(best) ? node : best));
  }

  private start(node: NodeElement): void {
    const { index, guard } = this.runtime;
    const { slot } = node;
    const equation = this.equation(node);
    if (equation !== null) {
      const read = compile(equation.value, { ...this.context, aggregates: null });
      this.steps.push((next) => (row) => {
        const value = read(row);
        return value === null || scan(index.withProperty(equation.key, value), row, next);
      });
    } else {
      const rarest = [...node.labels].sort((a, b) => index.labelled(a).length - index.labelled(b).length)[0];
      const all = rarest === undefined ? null : index.labelled(rarest);
      const { nodeCount } = index;
      this.steps.push((next) => (row) => (all === null ? scanAll(nodeCount, row, next) : scan(all, row, next)));
    }
    function scan(numbers: Iterable<number>, row: Row, next: Sink): boolean {
      for (const number of numbers) {
        guard.step();
        row[slot] = index.node(number);
        if (!next(row)) return false;
      }
      return true;
    }
    function scanAll(count: number, row: Row, next: Sink): boolean {
      for (let number = 0; number < count; number += 1) {
        guard.step();
        row[slot] = index.node(number);
        if (!next(row)) return false;
      }
      return true;
    }
    this.bind(node);
    this.ask();
  }

  /** Whether a relationship can be walked now, and about how many rows each row becomes. */
  private walkCost(one: RelationshipElement): number | null {
    const ends = Number(this.bound.has(one.from.slot)) + Number(this.bound.has(one.to.slot));
    if (one.bound && one.pattern.length === null) return COST.bound;
    if (one.shortest !== null) return ends === 2 ? COST.shortest : null;
    if (ends === 0) return null;
    const { index } = this.runtime;
    const degree = index.countTypes(one.pattern.types) / Math.max(1, index.nodeCount);
    if (one.pattern.length !== null) return COST.many * (1 + degree) ** Math.min(one.pattern.length.max ?? 8, 8);
    if (ends === 2) return COST.closing;
    const other = this.bound.has(one.from.slot) ? one.to : one.from;
    const share = this.equation(other) !== null ? COST.property : this.labelCount(other);
    return degree * (one.pattern.direction === 'both' ? 2 : 1) * (share / Math.max(1, index.nodeCount));
  }

  private cheapest(left: readonly RelationshipElement[]): RelationshipElement | null {
    let best: RelationshipElement | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const one of left) {
      const cost = this.walkCost(one);
      if (cost !== null && cost < least) {
        best = one;
        least = cost;
      }
    }
    return best;
  }

  private walk(element: RelationshipElement): void {
    const forward = this.bound.has(element.from.slot) || (element.bound && element.pattern.length === null);
    const [from, to] = forward ? [element.from, element.to] : [element.to, element.from];
    const { direction } = element.pattern;
    const walk: Walk = {
      element,
      from: from.slot,
      to: to.slot,
      direction: forward ? direction : turn(direction),
      toBound: this.bound.has(to.slot) || from.slot === to.slot,
      earlier: [...this.walkedSlots],
    };
    const fromBound = this.bound.has(from.slot);
    this.steps.push(this.step(element, walk, fromBound));
    this.walkedSlots.push(element.slot);
    this.bound.add(element.slot);
    this.bind(from);
    this.bind(to);
    this.ask();
  }

  private step(element: RelationshipElement, walk: Walk, fromBound: boolean): Step {
    const { runtime } = this;
    if (element.shortest !== null) {
      const properties = this.eachProperty(element);
      return (next) => expandShortest(runtime, walk, properties, next);
    }
    if (element.pattern.length !== null) {
      const properties = this.eachProperty(element);
      return (next) => (element.bound ? followMany(runtime, walk, next) : expandMany(runtime, walk, properties, next));
    }
    return (next) => (element.bound ? followBound(runtime, walk, fromBound, next) : expand(runtime, walk, next));
  }

  private eachProperty({ pattern }: RelationshipElement): EachProperty {
    if (pattern.properties?.kind !== 'map') return [];
    const context = { ...this.context, aggregates: null };
    return pattern.properties.entries.map(([key, value]): readonly [string, Evaluate] => [
      key,
      compile(value, context),
    ]);
  }
}

/** The path that the filled slots spell out, with the nodes between variable-length steps. */
function buildPath(path: PathElement, row: Row): PathValue | null {
  const nodes: NodeValue[] = [row[path.nodes[0]?.slot as number] as NodeValue];
  const relationships: RelationshipValue[] = [];
  for (const { slot } of path.relationships) {
    const value = row[slot] as CypherValue;
    for (const one of isList(value) ? value : [value]) {
      if (!(one instanceof RelationshipValue)) return null;
      relationships.push(one);
      nodes.push(one.source === nodes.at(-1) ? one.target : one.source);
    }
  }
  return new PathValue(nodes, relationships);
}
