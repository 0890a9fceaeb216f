import { base } from '../tree.js';
import type { PhraseMention, Reference } from '../types.js';
import type { View } from './frame.js';
import { fillers, lemmaAt, markerAt } from './frame.js';

/**
 * Whether a predicate is what its sentence is about: its root, what is coordinated with the root or reported by it.
 * ```
 * Officials said gunmen stormed a hotel and fled, wounding a guard
 *           ^^^^        ^^^^^^^             ^^^^
 *           reporting   main                main
 * ```
 */
export function isMain(view: View, predicate: number): boolean {
  const { tree } = view;
  let at = predicate;
  for (let steps = 0; steps < 30; steps += 1) {
    const { head, deprel, upos } = tree.tokens[at]!;
    if (head < view.textFrom) return true;
    const relation = base(deprel);
    if (relation === 'conj' ? upos !== 'VERB' : relation === 'ccomp' || relation === 'parataxis') {
      if (
        !view.triggers.entries('verb', lemmaAt(tree, head)).some((entry) => entry.operator === 'say') &&
        relation !== 'parataxis'
      )
        return false;
    } else if (relation === 'advcl') {
      if (!isReported(view, at, head) && !tellsWho(view, at, head)) return false;
    } else if (relation === 'nsubj' || relation === 'obj') {
      if (!isEmpty(view, head)) return false;
    } else if (relation !== 'xcomp' && relation !== 'conj' && !isHeadlineLink(relation)) return false;
    at = head;
  }
  return false;
}

/** A verb that tells no event of its own, so that the noun beside it is what the sentence is about ("the attack failed"). */
function isEmpty(view: View, verb: number): boolean {
  const frame = view.frames[verb];
  return (
    frame === undefined || view.triggers.entries(frame.kind, frame.lemma).every((entry) => entry.relation === null)
  );
}

/** The parse sometimes takes what is reported for an adverbial clause before the verb of saying. */
function isReported(view: View, clause: number, head: number): boolean {
  const saying = view.triggers.entries('verb', lemmaAt(view.tree, head)).some((entry) => entry.operator === 'say');
  return saying && clause < head && markerAt(view.tree, clause) === null;
}

/** "Two people died when gunmen stormed the hotel": the clause tells who did what the main one leaves open. */
function tellsWho(view: View, clause: number, head: number): boolean {
  const main = view.frames[head];
  if (!main || (!main.passive && main.lemma !== 'die') || (main.passive && fillers(main, 'subj').length > 0))
    return false;
  const words = view.tree.children[clause]!.map((child) => view.tree.tokens[child]!.form.toLowerCase());
  return words.some((word) => word === 'when' || word === 'after' || word === 'as');
}

function isHeadlineLink(relation: string): boolean {
  return relation === 'dep' || relation === 'root';
}

/** Whether somebody is called by a name in the article, or is a government or a pronoun for one who is. */
export function isNamed(reference: Reference, mention: PhraseMention): boolean {
  if (mention.kind === 'name') return true;
  const { type, mentions } = reference.entity(mention.entity);
  return type === 'country' || mentions.some((other) => other.kind === 'name' && !other.adjective);
}
