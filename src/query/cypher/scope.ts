import { CypherError } from './errors.js';

/** What is known of a variable before the query runs; `value` when nothing is. */
export type VariableKind =
  | 'node'
  | 'relationship'
  | 'relationships'
  | 'path'
  | 'boolean'
  | 'integer'
  | 'float'
  | 'string'
  | 'list'
  | 'map'
  | 'value';

interface Variable {
  readonly slot: number;
  readonly kind: VariableKind;
}

/** Number of slots that the rows of one segment of a query need; shared by all scopes nested in it. */
interface Width {
  slots: number;
}

/**
 * The variables that an expression sees, each with its slot in the row. A child scope sees its parent's variables and
 * adds its own, such as the variable of a list comprehension.
 */
export class Scope {
  private readonly variables = new Map<string, Variable>();

  private constructor(
    private readonly width: Width,
    private readonly parent: Scope | null,
  ) {}

  static root(): Scope {
    return new Scope({ slots: 0 }, null);
  }

  child(): Scope {
    return new Scope(this.width, this);
  }

  /** A slot without a name. */
  slot(): number {
    this.width.slots += 1;
    return this.width.slots - 1;
  }

  declare(name: string, kind: VariableKind): number {
    const slot = this.slot();
    this.variables.set(name, { slot, kind });
    return slot;
  }

  /** A name for a slot that the query itself cannot write. */
  alias(name: string, slot: number): void {
    this.variables.set(name, { slot, kind: 'value' });
  }

  find(name: string): Variable | undefined {
    return this.variables.get(name) ?? this.parent?.find(name);
  }

  /** The variable; an error that says where when it is not defined. */
  require(name: string, at: number): Variable {
    const found = this.find(name);
    if (found !== undefined) return found;
    const near = this.names();
    const hint = near.length === 0 ? '' : `; defined here: ${near.join(', ')}`;
    throw new CypherError('SyntaxError', 'UndefinedVariable', `'${name}' is not defined${hint}`, at);
  }

  /** Names visible here, in the order they were defined, outer ones first. */
  names(): string[] {
    const outer = this.parent?.names() ?? [];
    const own = [...this.variables.keys()].filter((name) => !name.startsWith(' ') && !outer.includes(name));
    return [...outer, ...own];
  }

  get slots(): number {
    return this.width.slots;
  }
}
