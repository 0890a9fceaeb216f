import type { Knowledge } from '../../ontology/knowledge.js';
import type { PersonNoun } from '../../ontology/lexicon.js';
import { dependents, prepositionOf } from '../tree.js';
import type { View } from './description.js';
import type { NameSpan } from './names.js';

const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'ADP', 'CCONJ', 'DET', 'NUM']);

/**
 * The nouns that entitle or describe the name behind them, without a comma between, the nearest first.
 *
 * ```
 * Minister for Strategic Affairs Ron Dermer        militant group Hamas
 * ^^^^^^^^                       ^^^^^^^^^^                 ^^^^^ ^^^^^
 * ```
 */
export function titlesOf(view: View, name: NameSpan, knowledge: Knowledge): number[] {
  const nearest = titleOf(view, name, knowledge);
  if (nearest === undefined) return [];
  const titles = [nearest];
  for (let index = nearest - 1; index >= 0 && index > nearest - 4; index -= 1) {
    const isPart = view.nameAt[index] || !entitles(view, index, name, knowledge) || !isBare(view, index, name);
    if (isPart || view.tree.tokens[nearest]!.deprel === 'compound') break;
    titles.push(index);
  }
  return titles;
}

function titleOf(view: View, name: NameSpan, knowledge: Knowledge): number | undefined {
  const { tokens } = view.tree;
  const next = name.first - 1;
  if (next < 0) return undefined;
  if (!view.nameAt[next] && entitles(view, next, name, knowledge))
    return isLinked(view, next, name) || isBare(view, next, name) ? next : undefined;
  if (name.type !== 'person') return undefined;
  for (let index = next; index >= Math.max(0, name.first - 9); index -= 1) {
    const token = tokens[index]!;
    if (!NOMINAL.has(token.upos)) return undefined;
    const preposition = tokens[index + 1]?.form.toLowerCase() ?? '';
    const isComplement = index < next - 1 && ['of', 'for', 'to'].includes(preposition);
    if (
      isComplement &&
      isCapitalised(view, index, name.first) &&
      (preposition === 'for' || entitles(view, index, name, knowledge))
    )
      return index;
    if (view.nameAt[index]?.type === 'person') return undefined;
  }
  return undefined;
}

/**
 * "creator Mark Zuckerberg", "militant group Hamas": a noun for one person or body right before such a name, whatever
 * the parser made of it.
 */
function isBare({ tree }: View, index: number, name: NameSpan): boolean {
  const { feats, xpos, form } = tree.tokens[index]!;
  const isSingular = feats.Number !== 'Plur' && xpos !== 'NNS' && xpos !== 'NNPS';
  return isSingular && (name.type === 'person' || (name.type === 'group' && /^\p{Ll}/u.test(form) && index > 0));
}

/** "Minister for Strategic Affairs": every word but the small ones begins with a capital letter. */
function isCapitalised({ tree }: View, first: number, last: number): boolean {
  return tree.tokens
    .slice(first, last)
    .every(({ form, upos }) => /^\p{Lu}/u.test(form) || ['ADP', 'DET', 'CCONJ'].includes(upos));
}

/** A noun of the right class for the name: an office for a person, a body for a group. */
function entitles(view: View, index: number, name: NameSpan, { lexicon, nouns }: Knowledge): boolean {
  const { upos, lemma, form } = view.tree.tokens[index]!;
  if (upos !== 'NOUN' && upos !== 'PROPN') return false;
  const word = lemma.toLowerCase();
  if (name.type === 'person' || name.type === 'official')
    return (
      nouns.has('person', word) ||
      nouns.gender(word) !== null ||
      isOfOne(lexicon.personNoun(word)) ||
      lexicon.office(form) !== undefined ||
      isAbbreviatedTitle(form)
    );
  return name.type === 'group' ? nouns.has('group', word) : nouns.has('place', word);
}

/** "State" before a name is part of a title, and none itself: a body is no person. */
function isOfOne(known: PersonNoun | undefined): boolean {
  return known !== undefined && known.type !== 'group' && known.type !== 'country';
}

/** "Gen.", "Sen.", "Lt.", "Dr." */
function isAbbreviatedTitle(form: string): boolean {
  return /^\p{Lu}\p{L}{1,4}\.$/u.test(form);
}

/** Whether the tree joins the noun and the name. Several cannot bear one name: "Rafah borders Egypt". */
function isLinked(view: View, noun: number, name: NameSpan): boolean {
  const { tokens } = view.tree;
  const { head, deprel, feats } = tokens[noun]!;
  if (feats.Number === 'Plur' && dependents(view.tree, name.head, 'conj').length === 0) return false;
  if (head >= name.first && head < name.last)
    return prepositionOf(view.tree, noun) === undefined || deprel === 'nmod:desc';
  const above = tokens[name.head]!;
  return above.head === noun && ['flat', 'appos', 'nmod:desc', 'compound', 'nmod:unmarked'].includes(above.deprel);
}
