import type { Expression, NodePattern, PathPattern, RelationshipPattern } from '../ast.js';
import { CypherError } from '../errors.js';
import type { Scope, VariableKind } from '../scope.js';

/** A node of a MATCH: its slot and what the patterns ask of it. The same variable twice is one element. */
export interface NodeElement {
  readonly slot: number;
  readonly name: string | null;
  readonly labels: Set<string>;
}

export interface RelationshipElement {
  readonly slot: number;
  /** Whether the slot held a value before this MATCH. */
  readonly bound: boolean;
  readonly pattern: RelationshipPattern;
  readonly from: NodeElement;
  readonly to: NodeElement;
  readonly shortest: PathPattern['shortest'];
  /** Whether anything reads the relationship itself; if not, its slot holds its number. */
  readonly named: boolean;
}

export interface PathElement {
  readonly slot: number;
  readonly nodes: readonly NodeElement[];
  readonly relationships: readonly RelationshipElement[];
}

/** The patterns of one MATCH as one graph of elements, and the conditions that stand inside them. */
export interface Elements {
  readonly nodes: readonly NodeElement[];
  readonly relationships: readonly RelationshipElement[];
  readonly paths: readonly PathElement[];
  /** Slots that hold a value before the MATCH starts. */
  readonly given: ReadonlySet<number>;
  /** `{key: value}` of patterns, as equations. */
  readonly conditions: readonly Condition[];
}

/** What must hold, and the slots that must be filled before it can be asked. */
export interface Condition {
  readonly expression: Expression;
  readonly slots: readonly number[];
}

const conflict = (name: string, kind: VariableKind, wanted: string, at: number): never => {
  throw new CypherError(
    'SyntaxError',
    'VariableTypeConflict',
    `'${name}' is a ${kind} and cannot also be a ${wanted}`,
    at,
  );
};

/** Declares what the patterns name and gathers their elements. */
export function gather(patterns: readonly PathPattern[], scope: Scope): Elements {
  const gatherer = new Gatherer(scope);
  for (const pattern of patterns) gatherer.path(pattern);
  return gatherer;
}

class Gatherer implements Elements {
  readonly nodes: NodeElement[] = [];
  readonly relationships: RelationshipElement[] = [];
  readonly paths: PathElement[] = [];
  readonly given = new Set<number>();
  readonly conditions: Condition[] = [];
  private readonly outside: ReadonlySet<string>;

  constructor(private readonly scope: Scope) {
    this.outside = new Set(scope.names());
  }

  path(pattern: PathPattern): void {
    if (pattern.variable !== null && this.scope.find(pattern.variable) !== undefined)
      throw new CypherError(
        'SyntaxError',
        'VariableAlreadyBound',
        `'${pattern.variable}' is already defined`,
        pattern.at,
      );
    const inside = [...pattern.nodes, ...pattern.relationships].find(
      ({ variable }) => variable !== null && variable === pattern.variable,
    );
    if (inside)
      throw new CypherError(
        'SyntaxError',
        'VariableAlreadyBound',
        `'${pattern.variable}' names the path and a part of it`,
        inside.at,
      );
    const nodes = pattern.nodes.map((node) => this.node(node));
    const named = pattern.variable !== null;
    const relationships = pattern.relationships.map((relationship, i) =>
      this.relationship(relationship, nodes[i] as NodeElement, nodes[i + 1] as NodeElement, pattern.shortest, named),
    );
    if (pattern.variable !== null)
      this.paths.push({ slot: this.scope.declare(pattern.variable, 'path'), nodes, relationships });
  }

  private node(pattern: NodePattern): NodeElement {
    const element = this.nodeElement(pattern);
    for (const label of pattern.labels) element.labels.add(label);
    this.equations(pattern.properties, element.slot, pattern.variable, pattern.at);
    return element;
  }

  private nodeElement({ variable, at }: NodePattern): NodeElement {
    const known = variable === null ? undefined : this.scope.find(variable);
    if (variable !== null && known !== undefined) {
      if (known.kind !== 'node' && known.kind !== 'value') conflict(variable, known.kind, 'node', at);
      const own = this.nodes.find(({ slot }) => slot === known.slot);
      if (own !== undefined) return own;
      this.given.add(known.slot);
      return this.add({ slot: known.slot, name: variable, labels: new Set() });
    }
    const slot = variable === null ? this.scope.slot() : this.scope.declare(variable, 'node');
    return this.add({ slot, name: variable, labels: new Set() });
  }

  private add(element: NodeElement): NodeElement {
    this.nodes.push(element);
    return element;
  }

  private relationship(
    pattern: RelationshipPattern,
    from: NodeElement,
    to: NodeElement,
    shortest: PathPattern['shortest'],
    inPath: boolean,
  ): RelationshipElement {
    const { variable, at } = pattern;
    const many = pattern.length !== null;
    const kind: VariableKind = many ? 'relationships' : 'relationship';
    const known = variable === null ? undefined : this.scope.find(variable);
    if (variable !== null && known !== undefined) {
      const list = many && known.kind === 'list';
      if (known.kind !== kind && known.kind !== 'value' && !list) conflict(variable, known.kind, kind, at);
      if (!this.outside.has(variable))
        throw new CypherError(
          'SyntaxError',
          'RelationshipUniquenessViolation',
          `'${variable}' names two relationships of one MATCH`,
          at,
        );
      this.given.add(known.slot);
    }
    const slot = known?.slot ?? (variable === null ? this.scope.slot() : this.scope.declare(variable, kind));
    const element = {
      slot,
      bound: known !== undefined,
      pattern,
      from,
      to,
      shortest,
      named: variable !== null || inPath || many,
    };
    this.relationships.push(element);
    if (!many) this.equations(pattern.properties, slot, variable, at, element);
    return element;
  }

  /** `{key: value}` becomes `variable.key = value`; an element without a name gets one that no query can write. */
  private equations(
    map: Expression | null,
    slot: number,
    variable: string | null,
    at: number,
    element?: { named: boolean },
  ): void {
    if (map === null || map.kind !== 'map') return;
    const name = variable ?? `  element ${slot}`;
    if (variable === null) this.scope.alias(name, slot);
    if (element !== undefined) element.named = true;
    for (const [key, value] of map.entries)
      this.conditions.push({
        slots: [slot],
        expression: {
          kind: 'binary',
          operator: '=',
          left: { kind: 'property', object: { kind: 'variable', name, at }, key, at },
          right: value,
          at,
        },
      });
  }
}
