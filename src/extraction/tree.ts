import type { Name, Sentence, Token } from '../ontology/types.js';

/** A sentence's dependency tree with what is asked of it over and over. Token indices are those of `sentence.tokens`. */
export interface Tree {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** Dependents of each token, in the order of the sentence. */
  readonly children: readonly (readonly number[])[];
  readonly root: number;
  /** The name that covers each token, if any; the longest where several do. */
  readonly nameAt: readonly (Name | undefined)[];
  /** What `prepositionOf` found for each token, where it was asked; the empty string where there is none. */
  readonly prepositions: (string | undefined)[];
}

const trees = new WeakMap<Sentence, Tree>();

/** The tree of a sentence, made once for each sentence object. */
export function treeOf(sentence: Sentence): Tree {
  const known = trees.get(sentence);
  if (known) return known;
  const { tokens } = sentence;
  const children: number[][] = tokens.map(() => []);
  let root = 0;
  tokens.forEach((token, index) => {
    if (token.head >= 0 && token.head < tokens.length && token.head !== index) children[token.head]!.push(index);
    else root = index;
  });
  const nameAt: (Name | undefined)[] = tokens.map(() => undefined);
  for (const name of [...sentence.names].sort((a, b) => a.last - a.first - (b.last - b.first)))
    for (let index = name.first; index < name.last; index += 1) nameAt[index] = name;
  const prepositions = new Array<string | undefined>(tokens.length);
  const tree: Tree = { sentence, tokens, children, root, nameAt, prepositions };
  trees.set(sentence, tree);
  return tree;
}

const bases = new Map<string, string>();

/** A relation without its subtype: `nsubj` of `nsubj:pass`. */
export function base(deprel: string): string {
  const known = bases.get(deprel);
  if (known !== undefined) return known;
  const colon = deprel.indexOf(':');
  if (colon < 0) return deprel;
  const found = deprel.slice(0, colon);
  // The relations of a file may be anything; those of the model are few.
  if (bases.size < MOST_BASES) bases.set(deprel, found);
  return found;
}

const MOST_BASES = 200;
const NOBODY: number[] = [];

/** The dependents of a token that bear one of the relations; a relation without subtype names all its subtypes. */
export function dependents(tree: Tree, head: number, ...relations: readonly string[]): readonly number[] {
  let found = NOBODY;
  for (const child of tree.children[head]!) {
    if (!isRelation(tree.tokens[child]!.deprel, relations)) continue;
    if (found === NOBODY) found = [child];
    else found.push(child);
  }
  return found;
}

/** The first dependent of a token that bears one of the relations. */
export function dependent(tree: Tree, head: number, ...relations: readonly string[]): number | undefined {
  for (const child of tree.children[head]!) if (isRelation(tree.tokens[child]!.deprel, relations)) return child;
  return undefined;
}

function isRelation(deprel: string, relations: readonly string[]): boolean {
  for (const relation of relations) if (relation === deprel) return true;
  const plain = base(deprel);
  if (plain === deprel) return false;
  for (const relation of relations) if (relation === plain) return true;
  return false;
}

/** Lower-cased lemma of the preposition that marks a nominal ("of" in "of Gaza"), several joined by a space. */
export function prepositionOf(tree: Tree, nominal: number): string | undefined {
  const known = tree.prepositions[nominal];
  if (known !== undefined) return known === '' ? undefined : known;
  const words = dependents(tree, nominal, 'case')
    .filter((index) => index < nominal && tree.tokens[index]!.xpos !== 'POS')
    .flatMap((index) => [index, ...dependents(tree, index, 'fixed')]);
  const found = words.map((index) => tree.tokens[index]!.form.toLowerCase()).join(' ');
  tree.prepositions[nominal] = found;
  return found === '' ? undefined : found;
}

/** First and last token, the last exclusive, of everything below a token. */
export function subtree(tree: Tree, head: number): { first: number; last: number } {
  let first = head;
  let last = head + 1;
  const open = [head];
  const seen = new Set<number>(open);
  while (open.length > 0) {
    for (const child of tree.children[open.pop()!]!) {
      if (seen.has(child)) continue;
      seen.add(child);
      open.push(child);
      first = Math.min(first, child);
      last = Math.max(last, child + 1);
    }
  }
  return { first, last };
}

/** The other members of the coordination that a token opens or stands in, itself included, in order. */
export function conjuncts(tree: Tree, index: number): number[] {
  let first = index;
  for (let steps = 0; steps < tree.tokens.length && base(tree.tokens[first]!.deprel) === 'conj'; steps += 1)
    first = tree.tokens[first]!.head;
  const all = [first];
  for (let at = 0; at < all.length; at += 1)
    all.push(...dependents(tree, all[at]!, 'conj').filter((i) => !all.includes(i)));
  return all.sort((a, b) => a - b);
}

/** The topmost token of a stretch: the one whose head lies outside it. */
export function headOf(tree: Tree, first: number, last: number): number {
  for (let index = first; index < last; index += 1) {
    const { head, upos } = tree.tokens[index]!;
    if ((head < first || head >= last) && upos !== 'PUNCT') return index;
  }
  return last - 1;
}
