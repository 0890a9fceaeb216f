import { SaxesParser } from 'saxes';
import { decodeExactly } from '../article/bytes.js';
import { type GraphFile, notAGraph } from './raw.js';

/** An element with its attributes; its name is without its prefix. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** As an error names it: `graph.gexf, line 12`. */
  readonly place: string;
}

/** What a reader is told of a document, in its order. */
export interface XmlListener {
  /** @param parents names of the elements around it, the outermost first */
  readonly open: (element: Element, parents: readonly string[]) => void;
  /** @param text all text inside, that of inner elements left out */
  readonly close: (name: string, text: string) => void;
  readonly instruction?: (target: string, body: string) => void;
}

/** Deeper than any graph is nested. */
const DEEPEST = 1000;

/**
 * Reads a document element by element, so that a large file needs no tree. Entities of its own are refused: they are
 * how a small file becomes an endless one. Nothing outside the file is ever read.
 *
 * @throws Failure `not-a-graph` with the line, `not-utf8`, `binary`
 */
export function readXml(file: GraphFile, listener: XmlListener): void {
  const parser = new SaxesParser();
  const names: string[] = [];
  const texts: string[] = [];
  const place = () => `${file.name}, line ${parser.line}`;
  parser.on('error', (error) => {
    const what = `this is no XML (${error.message.replace(/^[\d:]+ ?/, '').replace(/\.$/, '')})`;
    throw notAGraph(place(), what, 'Write the file again, or mend it there.');
  });
  parser.on('doctype', (doctype) => {
    if (!/<!ENTITY|\[/i.test(doctype)) return;
    const mend = 'Take the DOCTYPE out of the file.';
    throw notAGraph(place(), 'its DOCTYPE declares entities, which stringer does not read', mend);
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (names.length === DEEPEST) {
      throw notAGraph(place(), `elements are nested more than ${DEEPEST} deep`, 'Give it a graph.');
    }
    listener.open({ name: local(name), attributes: new Map(Object.entries(attributes)), place: place() }, names);
    names.push(local(name));
    texts.push('');
  });
  const text = (piece: string) => {
    if (texts.length > 0) texts[texts.length - 1] += piece;
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('processinginstruction', ({ target, body }) => listener.instruction?.(target, body));
  parser.on('closetag', () => listener.close(names.pop()!, texts.pop()!));
  parser.write(decodeExactly(file.bytes, file.name)).close();
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
