import type { OtherAttributes } from '../graph/types.js';
import { notAGraph, type RawValue } from './raw.js';

/** Names that JavaScript gives a meaning of its own. */
const RESERVED = '__proto__';

/** The attributes of a node or an edge, taken one after the other; names are compared without case. */
export class Fields {
  readonly #left: Map<string, readonly [name: string, value: RawValue]>;
  readonly #place: string;

  constructor(attributes: ReadonlyMap<string, RawValue>, place: string) {
    this.#place = place;
    this.#left = new Map();
    for (const [name, value] of attributes) {
      this.refuse(name, 'an attribute');
      // Of two that differ in case only, the one in lower case is meant.
      const known = this.#left.get(name.toLowerCase());
      if (known && known[0] === name.toLowerCase()) this.#left.set(name, [name, value]);
      else {
        if (known) this.#left.set(known[0], known);
        this.#left.set(name.toLowerCase(), [name, value]);
      }
    }
  }

  /** @throws Failure `not-a-graph` when something is called as no key of an object may be */
  refuse(name: string, what: string): void {
    if (name !== RESERVED) return;
    throw notAGraph(this.#place, `${what} is called ${RESERVED}`, 'Call it by another name.');
  }

  /** The first of these that there is, as text. */
  text(...names: readonly string[]): string | null {
    const value = this.#take(names);
    if (value === null) return null;
    return typeof value === 'object' ? value.join('; ') : String(value);
  }

  /** @throws Failure `not-a-graph` when it is no finite number */
  number(name: string): number | null {
    const value = this.#take([name]);
    if (value === null || value === '') return null;
    const number = typeof value === 'object' ? Number.NaN : Number(value);
    if (Number.isFinite(number)) return number;
    throw notAGraph(this.#place, `${name} is ${JSON.stringify(value)}`, 'Write a finite number.');
  }

  /** A number where one stands there; anything else is left. */
  numberIfAny(name: string): number | null {
    return typeof this.#left.get(name)?.[1] === 'number' ? this.number(name) : null;
  }

  /** A list, also one that is written as JSON or between semicolons. */
  list(name: string): string[] {
    const value = this.#take([name]);
    if (value === null || value === '') return [];
    if (typeof value === 'object') return [...value];
    if (typeof value === 'string' && value.startsWith('[')) {
      try {
        const list: unknown = JSON.parse(value);
        if (Array.isArray(list)) return list.map(String);
      } catch {
        // No JSON but a text that begins so.
      }
    }
    return String(value)
      .split(/[;|]/)
      .map((item) => item.trim());
  }

  /** What nobody took. */
  rest(): { other?: OtherAttributes } {
    if (this.#left.size === 0) return {};
    const entries = [...this.#left.values()].map(([name, value]) => [
      name,
      typeof value === 'object' ? JSON.stringify(value) : value,
    ]);
    return { other: Object.fromEntries(entries) as OtherAttributes };
  }

  #take(names: readonly string[]): RawValue | null {
    for (const name of names) {
      const found = this.#left.get(name);
      if (!found) continue;
      this.#left.delete(name);
      return found[1];
    }
    return null;
  }
}
