import { type GraphFile, notAGraph, type RawEdge, type RawGraph, type RawNode, type RawValue } from './raw.js';
import { type Element, readXml } from './xml.js';

/** What is declared of an attribute. */
interface Declared {
  readonly title: string;
  readonly type: string;
  readonly fallback: string | null;
}

/** A node or an edge whose end has not been read yet. */
interface Open {
  readonly element: Element;
  readonly kind: 'node' | 'edge';
  readonly attributes: Map<string, RawValue>;
}

/**
 * Reads GEXF 1.1 to 1.3 (https://gexf.net), as Gephi, Gephi Lite, NetworkX and graphology write it: attributes with
 * their declared types and defaults, colours, sizes and positions, nodes inside nodes. Of dates, the first and the last
 * are kept.
 */
export function readGexf(file: GraphFile): RawGraph {
  const reader = new GexfReader(file.name);
  readXml(file, reader);
  return reader.result();
}

class GexfReader {
  readonly #file: string;
  readonly #declared = { node: new Map<string, Declared>(), edge: new Map<string, Declared>() };
  readonly #nodes: RawNode[] = [];
  readonly #edges: RawEdge[] = [];
  readonly #open: Open[] = [];
  #class: 'node' | 'edge' = 'node';
  #attribute: string | null = null;
  #own: string | null = null;
  #root = '';

  constructor(file: string) {
    this.#file = file;
  }

  result(): RawGraph {
    if (this.#root !== 'gexf') throw notAGraph(this.#file, 'this is no GEXF', 'Give a file whose root is <gexf>.');
    return { nodes: this.#nodes, edges: this.#edges, own: this.#own };
  }

  readonly instruction = (target: string, body: string): void => {
    if (target === 'stringer') this.#own = body;
  };

  readonly open = (element: Element, parents: readonly string[]): void => {
    const { name, attributes } = element;
    if (parents.length === 0) this.#root = name;
    if (name === 'attributes') this.#class = attributes.get('class') === 'edge' ? 'edge' : 'node';
    else if (name === 'attribute') this.#declare(element);
    else if (name === 'node') this.#start('node', element);
    else if (name === 'edge') this.#start('edge', element);
    else this.#describe(element);
  };

  readonly close = (name: string, text: string): void => {
    if (name === 'default' && this.#attribute !== null) {
      const declared = this.#declared[this.#class].get(this.#attribute)!;
      this.#declared[this.#class].set(this.#attribute, { ...declared, fallback: text.trim() });
    } else if (name === 'attribute') this.#attribute = null;
    else if (name === 'node' || name === 'edge') this.#end();
  };

  #declare({ attributes, place }: Element): void {
    const id = attributes.get('id');
    if (id === undefined) throw notAGraph(place, 'an <attribute> has no id', 'Give it one.');
    this.#attribute = id;
    const title = attributes.get('title') || id;
    this.#declared[this.#class].set(id, { title, type: attributes.get('type') ?? 'string', fallback: null });
  }

  #start(kind: 'node' | 'edge', element: Element): void {
    const attributes = new Map<string, RawValue>();
    for (const [name, value] of element.attributes) if (KEPT[kind].has(name)) attributes.set(name, value);
    const weight = element.attributes.get('weight');
    if (kind === 'edge' && weight !== undefined) attributes.set('weight', this.#number(weight, element));
    this.#open.push({ element, kind, attributes });
  }

  #describe(element: Element): void {
    const holder = this.#open.at(-1);
    if (!holder) return;
    const { name, attributes, place } = element;
    if (name === 'attvalue') {
      const id = attributes.get('for') ?? attributes.get('id') ?? '';
      const declared = this.#declared[holder.kind].get(id);
      if (!declared) {
        const mend = `Declare it under <attributes class="${holder.kind}">.`;
        throw notAGraph(place, `the attribute ${JSON.stringify(id)} is not declared`, mend);
      }
      holder.attributes.set(declared.title, this.#value(attributes.get('value') ?? '', declared, element));
    } else if (name === 'color') holder.attributes.set('color', colour(attributes));
    else if (name === 'size' || name === 'thickness') {
      holder.attributes.set('size', this.#number(attributes.get('value') ?? '', element));
    } else if (name === 'position') {
      for (const axis of ['x', 'y']) holder.attributes.set(axis, this.#number(attributes.get(axis) ?? '0', element));
    } else if (name === 'spell') {
      extend(holder.attributes, attributes.get('start'), attributes.get('end'));
    }
  }

  #end(): void {
    const { element, kind, attributes } = this.#open.pop()!;
    for (const { title, type, fallback } of this.#declared[kind].values()) {
      if (fallback !== null && !attributes.has(title)) {
        attributes.set(title, this.#value(fallback, { title, type, fallback }, element));
      }
    }
    const { place } = element;
    if (kind === 'node') {
      this.#nodes.push({ key: this.#needed(element, 'id'), attributes, place });
      return;
    }
    const [source, target] = [this.#needed(element, 'source'), this.#needed(element, 'target')];
    this.#edges.push({ key: element.attributes.get('id') ?? null, source, target, attributes, place });
  }

  #needed({ name, attributes, place }: Element, attribute: string): string {
    const value = attributes.get(attribute);
    if (value !== undefined) return value;
    throw notAGraph(place, `a <${name}> has no ${attribute}`, 'Give it one.');
  }

  #value(text: string, { type, title }: Declared, element: Element): RawValue {
    if (type.startsWith('list')) return listOf(text);
    if (NUMBERS.has(type)) return this.#number(text, element, title);
    return type === 'boolean' ? text === 'true' || text === '1' : text;
  }

  #number(text: string, { place }: Element, name = 'a number'): number {
    const number = text.trim() === '' ? Number.NaN : Number(text);
    if (Number.isFinite(number)) return number;
    throw notAGraph(place, `${name} is ${JSON.stringify(text)}`, 'Write a finite number.');
  }
}

const KEPT = {
  node: new Set(['label', 'start', 'end']),
  edge: new Set(['label', 'kind', 'type', 'start', 'end']),
};
const NUMBERS = new Set(['integer', 'long', 'double', 'float', 'short', 'byte', 'bigdecimal', 'biginteger']);

/** A list as Gephi writes it (`["a", "b"]`), or as the older drafts have it (`a|b`). */
function listOf(text: string): readonly string[] {
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list)) return list.map(String);
  } catch {
    // An older form, which no JSON begins like.
  }
  const inner = text.replace(/^\[|\]$/g, '').trim();
  return inner === '' ? [] : inner.split(inner.includes('|') ? '|' : ',').map((item) => item.trim());
}

function colour(attributes: ReadonlyMap<string, string>): string {
  const hex = attributes.get('hex');
  if (hex !== undefined) return hex;
  return `rgb(${['r', 'g', 'b'].map((part) => attributes.get(part) ?? '0').join(',')})`;
}

/** Makes an element last from the first of its days to the last. */
function extend(attributes: Map<string, RawValue>, start: string | undefined, end: string | undefined): void {
  const known = { start: attributes.get('start'), end: attributes.get('end') };
  if (start !== undefined && (known.start === undefined || start < known.start)) attributes.set('start', start);
  if (end !== undefined && (known.end === undefined || end > known.end)) attributes.set('end', end);
}
