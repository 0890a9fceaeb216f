import { parseHTML } from 'linkedom';

/** Elements whose content is never the article's prose. */
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED CANVAS AUDIO VIDEO BUTTON SELECT TEXTAREA INPUT FORM NAV FIGURE HEAD TITLE'.split(
    ' ',
  ),
);

/** Elements that do not start a new paragraph. */
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);

const ELEMENT = 1;
const TEXT = 3;

/** The prose of an HTML fragment as plain text: see {@link nodeText}. */
export function htmlToText(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return nodeText(document.body);
}

/**
 * The prose below a DOM node as plain text. Blocks are parted by a blank line, `<br>` by a line end, other white space
 * is one space; entities are characters; scripts, forms, pictures and navigation are left out. It does not recurse, so
 * that no depth of nesting can exhaust the stack, and takes time in proportion to the page.
 */
export function nodeText(root: Node): string {
  const prose = new Prose();
  let node: Node | null = root;
  while (node) {
    const silent: boolean = node.nodeType === ELEMENT && SILENT.has(node.nodeName.toUpperCase());
    if (node.nodeType === TEXT) prose.add(node.nodeValue ?? '');
    else if (!silent && node.nodeType === ELEMENT) prose.open(node.nodeName.toUpperCase());
    let next: Node | null = silent ? null : node.firstChild;
    while (!next && node && node !== root) {
      if (node.nodeType === ELEMENT) prose.close(node.nodeName.toUpperCase());
      next = node.nextSibling;
      if (!next) node = node.parentNode;
    }
    node = next;
  }
  return prose.text();
}

/** Text as it is put together: finished blocks, the finished lines of the open block, and the pieces of the open line. */
class Prose {
  readonly #blocks: string[] = [];
  #lines: string[] = [];
  #pieces: string[] = [];

  add(value: string): void {
    this.#pieces.push(value);
  }

  open(name: string): void {
    if (name === 'BR') this.#endLine();
    else this.close(name);
  }

  close(name: string): void {
    if (name !== 'BR' && !INLINE.has(name)) this.#endBlock();
  }

  text(): string {
    this.#endBlock();
    return this.#blocks.join('\n\n');
  }

  #endLine(): void {
    this.#lines.push(this.#pieces.join('').replace(/\s+/g, ' ').trim());
    this.#pieces = [];
  }

  #endBlock(): void {
    this.#endLine();
    const block = this.#lines.join('\n').trim();
    if (block !== '') this.#blocks.push(block);
    this.#lines = [];
  }
}
