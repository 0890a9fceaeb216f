import { type GraphFile, notAGraph, type RawEdge, type RawGraph, type RawNode, type RawValue } from './raw.js';
import { type Element, readXml } from './xml.js';

interface Key {
  readonly name: string;
  readonly type: string;
  readonly holder: string;
  readonly fallback: string | null;
}

interface Open {
  readonly element: Element;
  readonly attributes: Map<string, RawValue>;
}

/**
 * Reads GraphML 1.0 (http://graphml.graphdrawing.org), as NetworkX, igraph, yEd, Gephi and Neo4j's APOC write it: keys
 * with their types and defaults, nested graphs. Of yEd's drawings, the label is read. Hyperedges and ports are not.
 */
export function readGraphml(file: GraphFile): RawGraph {
  const reader = new GraphmlReader(file.name);
  readXml(file, reader);
  return reader.result();
}

class GraphmlReader {
  readonly #file: string;
  readonly #keys = new Map<string, Key>();
  readonly #nodes: RawNode[] = [];
  readonly #edges: RawEdge[] = [];
  readonly #open: Open[] = [];
  #key: string | null = null;
  #data: Element | null = null;
  #own: string | null = null;
  #root = '';

  constructor(file: string) {
    this.#file = file;
  }

  result(): RawGraph {
    if (this.#root !== 'graphml') {
      throw notAGraph(this.#file, 'this is no GraphML', 'Give a file whose root is <graphml>.');
    }
    return { nodes: this.#nodes, edges: this.#edges, own: this.#own };
  }

  readonly open = (element: Element, parents: readonly string[]): void => {
    const { name, attributes, place } = element;
    if (parents.length === 0) this.#root = name;
    if (name === 'key') {
      const id = this.#needed(element, 'id');
      this.#key = id;
      const type = attributes.get('attr.type') ?? 'string';
      const holder = attributes.get('for') ?? 'all';
      this.#keys.set(id, { name: attributes.get('attr.name') ?? id, type, holder, fallback: null });
    } else if (name === 'data') this.#data = element;
    else if (name === 'hyperedge') {
      throw notAGraph(place, 'it has a hyperedge', 'Write edges of two ends only.');
    } else if (name === 'node' || name === 'edge' || name === 'graph') {
      this.#open.push({ element, attributes: new Map() });
    }
  };

  readonly close = (name: string, text: string): void => {
    if (name === 'default' && this.#key !== null) {
      this.#keys.set(this.#key, { ...this.#keys.get(this.#key)!, fallback: text });
    } else if (name === 'key') this.#key = null;
    else if (name === 'NodeLabel' || name === 'EdgeLabel') this.#open.at(-1)?.attributes.set('label', text.trim());
    else if (name === 'data') this.#put(text);
    else if (name === 'node' || name === 'edge' || name === 'graph') this.#end(name);
  };

  #put(text: string): void {
    const data = this.#data;
    this.#data = null;
    if (data === null) return;
    const id = this.#needed(data, 'key');
    const key = this.#keys.get(id);
    const holder = this.#open.at(-1);
    if (!key) {
      throw notAGraph(data.place, `the key ${JSON.stringify(id)} is not declared`, 'Declare it as a <key>.');
    }
    if (holder?.element.name === 'graph' && key.name === 'stringer') this.#own = text;
    else if (!isMissing(text, key)) holder?.attributes.set(key.name, this.#value(text, key, data));
  }

  #end(name: 'node' | 'edge' | 'graph'): void {
    const { element, attributes } = this.#open.pop()!;
    if (name === 'graph') return;
    const { place } = element;
    for (const key of this.#keys.values()) {
      if (key.fallback === null || attributes.has(key.name) || ![name, 'all'].includes(key.holder)) continue;
      attributes.set(key.name, this.#value(key.fallback, key, element));
    }
    if (name === 'node') {
      this.#nodes.push({ key: this.#needed(element, 'id'), attributes, place });
      return;
    }
    const [source, target] = [this.#needed(element, 'source'), this.#needed(element, 'target')];
    const label = element.attributes.get('label');
    if (label !== undefined) attributes.set('label', label);
    this.#edges.push({ key: element.attributes.get('id') ?? null, source, target, attributes, place });
  }

  #needed({ name, attributes, place }: Element, attribute: string): string {
    const value = attributes.get(attribute);
    if (value !== undefined) return value;
    throw notAGraph(place, `a <${name}> has no ${attribute}`, 'Give it one.');
  }

  #value(text: string, { name, type }: Key, { place }: Element): RawValue {
    if (type === 'boolean') return /^\s*(?:true|1)\s*$/i.test(text);
    if (!['int', 'long', 'float', 'double'].includes(type)) return text;
    const number = text.trim() === '' ? Number.NaN : Number(text);
    if (Number.isFinite(number)) return number;
    throw notAGraph(place, `${name} is ${JSON.stringify(text)}`, 'Write a finite number.');
  }
}

/** Whether a number is not there: igraph writes NaN then, others nothing. */
function isMissing(text: string, { type }: Key): boolean {
  return type !== 'string' && ['', 'nan'].includes(text.trim().toLowerCase());
}
