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
 * that no depth of nesting can exhaust the stack.
 */
export function nodeText(root: Node): string {
  let out = '';
  let node: Node | null = root;
  while (node) {
    const silent: boolean = node.nodeType === ELEMENT && SILENT.has(node.nodeName.toUpperCase());
    if (node.nodeType === TEXT) out = addText(out, node.nodeValue ?? '');
    else if (!silent && node.nodeType === ELEMENT) out = open(out, node.nodeName.toUpperCase());
    let next: Node | null = silent ? null : node.firstChild;
    while (!next && node && node !== root) {
      if (node.nodeType === ELEMENT && isBlock(node.nodeName.toUpperCase())) out = breakTo(out, '\n\n');
      next = node.nextSibling;
      if (!next) node = node.parentNode;
    }
    node = next;
  }
  return out.trim();
}

function open(out: string, name: string): string {
  if (name === 'BR') return `${out.trimEnd()}\n`;
  return isBlock(name) ? breakTo(out, '\n\n') : out;
}

function isBlock(name: string): boolean {
  return name !== 'BR' && !INLINE.has(name);
}

function breakTo(out: string, gap: string): string {
  return out === '' || out.endsWith(gap) ? out : out.trimEnd() + gap;
}

function addText(out: string, value: string): string {
  const text = value.replace(/\s+/g, ' ');
  return out === '' || /\s$/.test(out) ? out + text.trimStart() : out + text;
}
