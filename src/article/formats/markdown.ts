import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { parse as parseYaml } from 'yaml';
import { Failure } from '../../ontology/failure.js';
import { decode } from '../bytes.js';
import { statedDay } from '../date.js';
import type { Read } from './format.js';
import { htmlToText } from './html-text.js';

/** CommonMark with GitHub's tables, and front matter (`title`, `date`, `source`, `url`). */
export const readMarkdown: Read = function* (bytes, where, source) {
  const { fields, rest } = frontMatter(decode(bytes, where));
  refuseAbsurd(rest, where);
  const tree = fromMarkdown(rest, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const date = fields.get('date');
  yield {
    where,
    draft: {
      text: blocks(tree).join('\n\n'),
      title: fields.get('title') ?? firstHeading(tree),
      date: date === undefined ? null : statedDay(date),
      url: fields.get('url') ?? null,
      source: fields.get('source') ?? source,
    },
  };
};

/** Blocks of prose have far fewer marks; beyond this the time to read one grows with the square of their number. */
const MOST_MARKS = 2000;
const DEEPEST = 30;
const NESTED = new RegExp(`^(?![ \\t*-]*$)(?:[ \\t]*(?:[>*+-]|\\d{1,9}[.)])){${DEEPEST},}`, 'm');

/** @throws Failure `too-deep` for markup that no article has */
function refuseAbsurd(content: string, where: string): void {
  const marks = (block: string) => block.length - block.replace(/[[\]*_`<>!\\~]/g, '').length;
  if (!NESTED.test(content) && content.split(/\n[ \t]*\n/).every((block) => marks(block) <= MOST_MARKS)) return;
  const mend = 'Save only the article, as plain text.';
  throw new Failure({ name: 'too-deep', what: 'its markup is nested too deeply to read', where, mend });
}

function frontMatter(content: string): { fields: Map<string, string>; rest: string } {
  const match = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(content);
  const fields = new Map<string, string>();
  if (!match) return { fields, rest: content };
  let value: unknown;
  try {
    value = parseYaml(match[1] ?? '', { schema: 'failsafe', maxAliasCount: 0 });
  } catch {
    return { fields, rest: content };
  }
  if (typeof value === 'object' && value !== null) {
    for (const [key, field] of Object.entries(value)) {
      if (typeof field === 'string' && field.trim() !== '') fields.set(key.toLowerCase(), field);
    }
  }
  return { fields, rest: content.slice(match[0].length) };
}

function firstHeading(tree: Root): string | null {
  const first = tree.children.find((node) => node.type !== 'html' && node.type !== 'definition');
  return first?.type === 'heading' && first.depth <= 2 ? inline(first) : null;
}

/** The texts of a tree's blocks in order. Code, pictures and thematic breaks say nothing. */
function blocks(node: Nodes): string[] {
  switch (node.type) {
    case 'heading':
    case 'paragraph':
    case 'tableRow':
      return keep(inline(node));
    case 'html':
      return keep(htmlToText(node.value));
    case 'root':
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'table':
      return node.children.flatMap(blocks);
    default:
      return [];
  }
}

function keep(text: string): string[] {
  return text.trim() === '' ? [] : [text.trim()];
}

function inline(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'html':
      return /^<br\b/i.test(node.value) ? '\n' : '';
    case 'tableRow':
      return node.children.map(inline).join('; ');
    case 'footnoteReference':
    case 'image':
      return '';
    default:
      return 'children' in node ? node.children.map(inline).join('') : '';
  }
}
