import {
  type CypherMap,
  type CypherValue,
  Float,
  isList,
  NodeValue,
  PathValue,
  RelationshipValue,
  TemporalValue,
} from '../../../src/query/cypher/index.js';
import { formatFloat } from '../../../src/query/cypher/values/format.js';

/*
 * Both sides of a comparison are brought to one canonical text: labels and keys sorted, and, where the step says so,
 * elements of lists sorted.
 */

const sorted = (items: readonly string[]): string[] => [...items].sort();

const map = (entries: readonly (readonly [string, string])[]): string =>
  `{${sorted(entries.map(([key, value]) => `${key}: ${value}`)).join(', ')}}`;

const node = (labels: readonly string[], properties: string): string =>
  `(${sorted(labels.map((l) => `:${l}`)).join('')} ${properties})`;
const relationship = (type: string, properties: string): string => `[:${type} ${properties}]`;

/** Canonical text of a value that the engine gave. */
export function canonical(value: CypherValue, anyListOrder: boolean): string {
  const inner = (v: CypherValue): string => canonical(v, anyListOrder);
  const entries = (o: CypherMap): string =>
    map(
      Object.keys(o)
        .filter((key) => o[key] !== undefined)
        .map((key) => [key, inner(o[key] as CypherValue)]),
    );
  const own = (o: NodeValue | RelationshipValue): string =>
    map(
      Object.keys(o.properties)
        .filter((key) => o.properties[key] !== null)
        .map((key) => [key, inner(o.properties[key] as CypherValue)]),
    );
  if (value === null) return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof TemporalValue) return JSON.stringify(String(value));
  if (value instanceof Float) return formatFloat(value.value);
  if (value instanceof NodeValue) return node(value.labels, own(value));
  if (value instanceof RelationshipValue) return relationship(value.type, own(value));
  if (value instanceof PathValue) {
    const steps = value.relationships.map((r, i) => {
      const step = relationship(r.type, own(r));
      const next = inner(value.nodes[i + 1] as NodeValue);
      return r.source === value.nodes[i] ? `-${step}->${next}` : `<-${step}-${next}`;
    });
    return `<${inner(value.nodes[0] as NodeValue)}${steps.join('')}>`;
  }
  if (isList(value)) {
    const items = value.map(inner);
    return `[${(anyListOrder ? sorted(items) : items).join(', ')}]`;
  }
  return typeof value === 'object' ? entries(value as CypherMap) : String(value);
}

/** Reads a cell of an expected table into canonical text. */
export function canonicalCell(cell: string, anyListOrder: boolean): string {
  const reader = new CellReader(cell, anyListOrder);
  const text = reader.value();
  return text;
}

class CellReader {
  private i = 0;
  constructor(
    private readonly text: string,
    private readonly anyListOrder: boolean,
  ) {}

  private blank(): void {
    while (this.text[this.i] === ' ') this.i += 1;
  }

  private take(token: string): boolean {
    this.blank();
    if (!this.text.startsWith(token, this.i)) return false;
    this.i += token.length;
    return true;
  }

  private need(token: string): void {
    if (!this.take(token)) throw new Error(`expected '${token}' at ${this.i} of ${this.text}`);
  }

  value(): string {
    this.blank();
    const char = this.text[this.i];
    if (char === "'") return JSON.stringify(this.string());
    if (char === '(') return this.node();
    if (char === '<') return this.path();
    if (char === '{') return this.map();
    if (char === '[') return this.text.startsWith('[:', this.i) ? this.relationship() : this.list();
    return this.scalar();
  }

  private scalar(): string {
    const found = /^[^,\]}]+/.exec(this.text.slice(this.i))?.[0] ?? '';
    this.i += found.length;
    const text = found.trim();
    if (/^-?\d+$/.test(text) || /^(true|false|null|NaN)$/.test(text)) return text;
    if (/^-?Inf(inity)?$/.test(text)) return text.replace(/^(-?)Inf.*/, '$1Infinity');
    return formatFloat(Number(text));
  }

  private string(): string {
    let out = '';
    this.i += 1;
    while (this.i < this.text.length && this.text[this.i] !== "'") {
      if (this.text[this.i] === '\\' && /['\\]/.test(this.text[this.i + 1] ?? '')) this.i += 1;
      out += this.text[this.i];
      this.i += 1;
    }
    this.i += 1;
    return out;
  }

  private name(): string {
    const found = /^(`[^`]*`|[^\s:{}()[\],]+)/u.exec(this.text.slice(this.i))?.[0] ?? '';
    this.i += found.length;
    return found.replaceAll('`', '');
  }

  private map(): string {
    this.need('{');
    const entries: [string, string][] = [];
    while (!this.take('}')) {
      if (entries.length > 0) this.need(',');
      this.blank();
      const key = this.name();
      this.need(':');
      entries.push([key, this.value()]);
    }
    return map(entries);
  }

  private list(): string {
    this.need('[');
    const items: string[] = [];
    while (!this.take(']')) {
      if (items.length > 0) this.need(',');
      items.push(this.value());
    }
    return `[${(this.anyListOrder ? sorted(items) : items).join(', ')}]`;
  }

  private properties(): string {
    this.blank();
    return this.text[this.i] === '{' ? this.map() : map([]);
  }

  private node(): string {
    this.need('(');
    const labels: string[] = [];
    while (this.take(':')) labels.push(this.name());
    const properties = this.properties();
    this.need(')');
    return node(labels, properties);
  }

  private relationship(): string {
    this.need('[:');
    const type = this.name();
    const properties = this.properties();
    this.need(']');
    return relationship(type, properties);
  }

  private path(): string {
    this.need('<');
    let out = `<${this.node()}`;
    while (!this.take('>')) {
      const back = this.take('<-');
      if (!back) this.need('-');
      const step = this.relationship();
      this.need(back ? '-' : '->');
      out += back ? `<-${step}-${this.node()}` : `-${step}->${this.node()}`;
    }
    return `${out}>`;
  }
}
