/**
 * Values of openCypher 9. An INTEGER is a JavaScript number that is a safe integer, or a bigint beyond that (64 bits);
 * a FLOAT is a `Float`, so that 1 and 1.0 stay apart. Temporal values are classes of `temporal/`.
 */
export class Float {
  constructor(readonly value: number) {}
}

type Properties = Readonly<Record<string, CypherValue>>;

/** Where nodes and relationships read their properties from when a query first asks for one. */
export interface PropertySource {
  nodeProperties(node: number): Properties;
  relationshipProperties(relationship: number): Properties;
}

/** A node of the graph: the engine hands out one object for each, so that `===` is identity. */
export class NodeValue {
  private loaded: Properties | undefined;

  constructor(
    readonly key: string,
    readonly index: number,
    readonly labels: readonly string[],
    private readonly origin: PropertySource,
  ) {}

  get properties(): Properties {
    this.loaded ??= this.origin.nodeProperties(this.index);
    return this.loaded;
  }
}

/** A relationship of the graph, one object for each. */
export class RelationshipValue {
  private loaded: Properties | undefined;

  constructor(
    readonly key: string,
    readonly index: number,
    readonly type: string,
    readonly source: NodeValue,
    readonly target: NodeValue,
    private readonly origin: PropertySource,
  ) {}

  get properties(): Properties {
    this.loaded ??= this.origin.relationshipProperties(this.index);
    return this.loaded;
  }
}

export class PathValue {
  constructor(
    readonly nodes: readonly NodeValue[],
    readonly relationships: readonly RelationshipValue[],
  ) {}
}

/** Dates, times and durations: compared, ordered and printed by their own class. */
export abstract class TemporalValue {
  abstract readonly type: 'date' | 'localtime' | 'time' | 'localdatetime' | 'datetime' | 'duration';
  abstract toString(): string;
  /** Component such as `year`; undefined when the type has none of that name. */
  abstract component(name: string): CypherValue | undefined;
  abstract equals(other: TemporalValue): boolean;
  /** Negative, zero or positive; null when the two cannot be compared. */
  abstract compare(other: TemporalValue): number | null;
}

export interface CypherMap {
  readonly [key: string]: CypherValue;
}

export type CypherValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | Float
  | NodeValue
  | RelationshipValue
  | PathValue
  | TemporalValue
  | readonly CypherValue[]
  | CypherMap;

export const isList = (value: CypherValue): value is readonly CypherValue[] => Array.isArray(value);

export const isInteger = (value: CypherValue): value is number | bigint =>
  typeof value === 'number' || typeof value === 'bigint';

export const isNumber = (value: CypherValue): value is number | bigint | Float =>
  isInteger(value) || value instanceof Float;

export const isMap = (value: CypherValue): value is CypherMap =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Float) &&
  !(value instanceof NodeValue) &&
  !(value instanceof RelationshipValue) &&
  !(value instanceof PathValue) &&
  !(value instanceof TemporalValue);

/** A number as JavaScript has it, losing the kind. */
export const toNumber = (value: number | bigint | Float): number =>
  value instanceof Float ? value.value : Number(value);

/** Name of a value's type for messages: `Integer`, `Map`. */
export function typeName(value: CypherValue): string {
  if (value === null) return 'Null';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'string') return 'String';
  if (isInteger(value)) return 'Integer';
  if (value instanceof Float) return 'Float';
  if (value instanceof NodeValue) return 'Node';
  if (value instanceof RelationshipValue) return 'Relationship';
  if (value instanceof PathValue) return 'Path';
  if (value instanceof TemporalValue) return value.type;
  return isList(value) ? 'List' : 'Map';
}
