import { base, dependents, prepositionOf, type Tree } from '../tree.js';

/** Dependents that belong to a noun phrase when they stand before its head. */
const BEFORE = new Set(['det', 'amod', 'compound', 'nummod', 'flat', 'fixed', 'goeswith', 'nmod', 'advmod', 'dep']);
/** Dependents that belong to it when they stand behind. */
const BEHIND = new Set(['flat', 'fixed', 'goeswith', 'compound', 'nummod']);
const OPEN_QUOTES = new Set(['"', '“', '‘', "'", '``', '(', '[', '-', '–', '—', ',', ':', ';', '*', '.']);

/**
 * The noun phrase of a head with its determiners, adjectives, owners, numbers and `of` phrases; without relative
 * clauses, appositions, coordinated phrases and other prepositional phrases, which name somebody else or say more.
 *
 * ```
 * several dozens of stranded Danish sailors who waited
 * ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * ```
 * @returns tokens `first` up to, not including, `last`
 */
export function phraseOf(tree: Tree, head: number): { first: number; last: number } {
  const inside = new Set<number>();
  collect(tree, head, inside);
  let first = head;
  let last = head + 1;
  while (first > 0 && (inside.has(first - 1) || bridges(tree, first - 1, inside, -1))) first -= 1;
  while (last < tree.tokens.length && (inside.has(last) || bridges(tree, last, inside, 1))) last += 1;
  while (first < head && (OPEN_QUOTES.has(tree.tokens[first]!.form) || isLeftOver(tree, first))) first += 1;
  while (last > head + 1 && (OPEN_QUOTES.has(tree.tokens[last - 1]!.form) || tree.tokens[last - 1]!.xpos === 'POS'))
    last -= 1;
  return { first, last };
}

function isLeftOver(tree: Tree, index: number): boolean {
  return ['ADP', 'SCONJ', 'CCONJ', 'AUX'].includes(tree.tokens[index]!.upos) && tree.tokens[index]!.deprel !== 'advmod';
}

function collect(tree: Tree, head: number, inside: Set<number>): void {
  if (inside.has(head)) return;
  inside.add(head);
  for (const child of tree.children[head]!) {
    const relation = base(tree.tokens[child]!.deprel);
    if (child < head && BEFORE.has(relation)) {
      if (relation === 'advmod' && !modifiesNumber(tree, child)) continue;
      if (relation === 'nmod' && tree.tokens[child]!.deprel === 'nmod' && prepositionOf(tree, child) !== undefined)
        continue;
      collectAll(tree, child, inside, head);
    } else if (child > head && BEHIND.has(relation)) {
      collectAll(tree, child, inside, head);
    } else if (child > head && relation === 'nmod' && prepositionOf(tree, child) === 'of') {
      for (const word of dependents(tree, child, 'case')) inside.add(word);
      collect(tree, child, inside);
    }
  }
}

function modifiesNumber(tree: Tree, word: number): boolean {
  return tree.tokens[tree.tokens[word]!.head]?.upos === 'NUM';
}

function collectAll(tree: Tree, head: number, inside: Set<number>, top: number): void {
  if (inside.has(head)) return;
  inside.add(head);
  for (const child of tree.children[head]!) {
    const relation = tree.tokens[child]!.deprel;
    const isOther =
      ['parataxis', 'acl:relcl', 'appos', 'list', 'punct'].includes(relation) ||
      (child > top && /^(conj|cc|acl)/.test(relation));
    if (!isOther) collectAll(tree, child, inside, top);
  }
}

/** Hyphens and quotes between two words of the phrase may hang elsewhere in the tree. */
function bridges(tree: Tree, index: number, inside: ReadonlySet<number>, step: -1 | 1): boolean {
  return (
    tree.tokens[index]!.upos === 'PUNCT' && inside.has(index + step) && !/^[,;:()]$/.test(tree.tokens[index]!.form)
  );
}
