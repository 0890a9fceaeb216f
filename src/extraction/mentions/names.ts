import type { Lexicon, LexiconEntry } from '../../ontology/lexicon.js';
import type { EntityType, Name } from '../../ontology/types.js';
import { headOf, type Tree } from '../tree.js';

/** A stretch of tokens that names an entity, with what the lexicon knows of it. */
export interface NameSpan {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly text: string;
  /** Type by the lexicon, else by the name finder. */
  readonly type: EntityType;
  readonly kind: string | null;
  readonly entry: LexiconEntry | null;
  /** The country whose government a capital may stand for. */
  readonly government: LexiconEntry | null;
}

/** Whether a name is a nationality: "Israeli", "Turks". */
export function isNationality({ entry }: NameSpan): boolean {
  return entry?.surface === 'demonym' || entry?.surface === 'adjective';
}

const ARTICLES = new Set(['the', 'a', 'an', 'this', 'that', "'s", '’s', 's']);

/** The names of a sentence: those of the name finder, and those that only the lexicon knows. In order, none overlapping. */
export function findNames(tree: Tree, lexicon: Lexicon): NameSpan[] {
  const taken: boolean[] = tree.tokens.map(() => false);
  const spans: NameSpan[] = [];
  for (const name of tree.sentence.names) {
    if (name.type === 'date') {
      for (let index = name.first; index < name.last; index += 1) taken[index] = true;
      continue;
    }
    const span = fromFinder(tree, name, lexicon);
    if (!span) continue;
    spans.push(span);
    for (let index = span.first; index < span.last; index += 1) taken[index] = true;
  }
  spans.push(...fromLexicon(tree, taken, lexicon));
  return spans.sort((a, b) => a.first - b.first);
}

function fromFinder(tree: Tree, name: Name, lexicon: Lexicon): NameSpan | undefined {
  let { first, last } = name;
  const isTrimmed = (index: number) => ARTICLES.has(tree.tokens[index]!.form.toLowerCase()) || tree.tokens[index]!.upos === 'PUNCT';
  while (first < last && isTrimmed(first)) first += 1;
  while (last > first && (isTrimmed(last - 1) && !endsAbbreviation(tree, last - 1))) last -= 1;
  if (first === last) return undefined;
  const text = textOf(tree, first, last);
  const found = lexicon.lookup(text);
  const entry = found.find((one) => agrees(one, name)) ?? null;
  const type = entry ? entry.type : name.type === 'date' ? 'place' : name.type;
  const government = governmentOf(found);
  return { first, last, head: headOf(tree, first, last), text, type, kind: entry?.kind ?? name.kind, entry, government };
}

function endsAbbreviation(tree: Tree, index: number): boolean {
  return tree.tokens[index]!.form === '.' || tree.tokens[index]!.form === ')';
}

/** A person called Jordan is no country; a body or a town that shares a country's name is taken for the country. */
function agrees(entry: LexiconEntry, name: Name): boolean {
  const isPerson = entry.type === 'person' || entry.type === 'official';
  return (name.type === 'person') === isPerson;
}

function fromLexicon(tree: Tree, taken: readonly boolean[], lexicon: Lexicon): NameSpan[] {
  const words = tree.tokens.map(({ form }) => form);
  const spans: NameSpan[] = [];
  for (let index = 0; index < words.length; ) {
    const found = taken[index] || !/^\p{Lu}/u.test(words[index]!) ? undefined : lexicon.longestAt(words, index);
    const length = found?.length ?? 0;
    const entry = found?.entries[0];
    const free = length > 0 && !taken.slice(index, index + length).includes(true);
    if (!entry || !free || !isNominal(tree, index, length, entry)) {
      index += 1;
      continue;
    }
    const text = textOf(tree, index, index + length);
    const head = headOf(tree, index, index + length);
    const government = governmentOf(found!.entries);
    spans.push({ first: index, last: index + length, head, text, type: entry.type, kind: entry.kind, entry, government });
    index += length;
  }
  return spans;
}

/** Whether the tags let a stretch be a name that the name finder missed: "US", "Polish", but not "us" or "Turkey dinner". */
function isNominal(tree: Tree, first: number, length: number, entry: LexiconEntry): boolean {
  const { upos, form } = tree.tokens[first + length - 1]!;
  if (entry.surface === 'demonym' || entry.surface === 'adjective') return upos === 'ADJ' || upos === 'PROPN' || upos === 'NOUN';
  if (length === 1 && entry.type === 'place' && !isLong(form)) return false;
  return upos === 'PROPN' || (length > 1 && upos === 'NOUN');
}

function isLong(form: string): boolean {
  return form.length > 3;
}

function governmentOf(entries: readonly LexiconEntry[]): LexiconEntry | null {
  return entries.find(({ surface }) => surface === 'capital') ?? null;
}

/** The text between two tokens as the article has it. */
export function textOf(tree: Tree, first: number, last: number): string {
  let out = '';
  for (let index = first; index < last; index += 1) {
    const token = tree.tokens[index]!;
    const previous = tree.tokens[index - 1];
    out += index > first && previous && token.start > previous.end ? ` ${token.form}` : token.form;
  }
  return out;
}
