import { dependents, prepositionOf, type Tree } from '../tree.js';
import type { Descriptor } from './candidate.js';
import { type NameSpan, textOf } from './names.js';
import { phraseOf } from './phrase.js';

/** What a sentence's tokens are covered by, for all that looks at modifiers. */
export interface View {
  readonly index: number;
  readonly tree: Tree;
  readonly names: readonly NameSpan[];
  readonly nameAt: readonly (NameSpan | undefined)[];
}

const NARROWING = ['amod', 'compound', 'nmod:poss', 'nmod:desc', 'nmod:unmarked', 'nmod'];
const PREPOSITIONS = new Set(['of', 'for', 'in', 'from']);

/**
 * The country that a noun's modifiers name: "Israeli", "Israel's", "US", "of Iraq"; null when none or two do. Behind a
 * name a prepositional phrase says where something is, not whose it is.
 */
export function countryOf(view: View, noun: number, isName = false): string | null {
  const codes = new Set<string>();
  for (const child of dependents(view.tree, noun, ...NARROWING)) {
    const preposition = prepositionOf(view.tree, child);
    if (preposition !== undefined && (isName || !PREPOSITIONS.has(preposition))) continue;
    const name = view.nameAt[child];
    if (!name?.entry?.country || !isCountryWord(name) || isPlaceOf(view, name, noun)) continue;
    codes.add(name.entry.country);
    for (const other of dependents(view.tree, child, 'conj')) {
      const second = view.nameAt[other];
      if (second?.entry?.country && isCountryWord(second)) codes.add(second.entry.country);
    }
  }
  const [only] = codes;
  return codes.size === 1 && only !== undefined ? only : null;
}

/** "In Turkey Minister Ellwood met": where something happens, said right before who did it. */
function isPlaceOf({ tree }: View, { first, last, entry }: NameSpan, noun: number): boolean {
  return last === noun && entry?.surface === 'name' && first > 0 && tree.tokens[first - 1]!.form.toLowerCase() === 'in';
}

/** Kinds of bodies that are organs of a state. */
export const STATE_KINDS: ReadonlySet<string> = new Set(
  'government military police parliament court agency'.split(' '),
);

/** The country whose organ a title names: "Foreign Office Minister", "Pentagon spokesman". */
export function countryOfOrgan({ tree, nameAt }: View, title: number): string | null {
  for (const child of dependents(tree, title, 'compound', 'nmod:poss', 'nmod')) {
    const entry = nameAt[child]?.entry;
    if (entry?.type === 'group' && entry.country !== null && STATE_KINDS.has(entry.kind ?? '')) return entry.country;
  }
  return null;
}

function isCountryWord(name: NameSpan): boolean {
  return name.entry?.type === 'country';
}

/** What a noun says of the one it describes or entitles. */
export function descriptorOf(view: View, noun: number): Descriptor {
  const { tree } = view;
  const { tokens } = tree;
  const lemma = tokens[noun]!.lemma.toLowerCase();
  const modifiers: string[] = [];
  let first = noun;
  for (let index = noun - 1; index >= phraseOf(tree, noun).first; index -= 1) {
    const token = tokens[index]!;
    if (!['NOUN', 'PROPN', 'ADJ', 'CCONJ', 'VERB'].includes(token.upos) && token.form !== '-') break;
    if (view.nameAt[index]?.entry?.country && isCountryWord(view.nameAt[index]!)) break;
    if (token.upos !== 'CCONJ') first = index;
  }
  for (const child of dependents(tree, noun, 'amod', 'compound', 'nmod:poss', 'nmod', 'nmod:desc')) {
    const preposition = prepositionOf(tree, child);
    if (preposition === undefined || preposition === 'of' || preposition === 'for')
      modifiers.push(tokens[child]!.lemma.toLowerCase());
  }
  return { lemma, words: textOf(tree, first, behind(view, noun)), modifiers, plural: isPlural(view, noun) };
}

/** End of the office's own complement: "Minister for Strategic Affairs", but "President" of "President of Iraq". */
function behind(view: View, noun: number): number {
  const { tree } = view;
  const complement = dependents(tree, noun, 'nmod').find((child) => {
    const preposition = prepositionOf(tree, child);
    return child > noun && (preposition === 'of' || preposition === 'for') && !view.nameAt[child];
  });
  if (complement === undefined || complement > noun + 8) return noun + 1;
  const { last } = phraseOf(tree, complement);
  for (let index = noun; index < last; index += 1) if (view.nameAt[index]) return noun + 1;
  return last;
}

export function isPlural(view: View, noun: number): boolean {
  const token = view.tree.tokens[noun]!;
  return token.feats.Number === 'Plur' || token.xpos === 'NNS' || token.xpos === 'NNPS';
}
