import { base } from '../tree.js';
import type { PhraseMention, Reference } from '../types.js';
import type { View } from './frame.js';
import { lemmaAt } from './frame.js';

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
    if (head < 0) return true;
    const relation = base(deprel);
    if (relation === 'conj' ? upos !== 'VERB' : relation === 'ccomp' || relation === 'parataxis') {
      if (
        !view.triggers.entries('verb', lemmaAt(tree, head)).some((entry) => entry.operator === 'say') &&
        relation !== 'parataxis'
      )
        return false;
    } else if (relation !== 'xcomp' && relation !== 'conj' && !isHeadlineLink(relation)) return false;
    at = head;
  }
  return false;
}

function isHeadlineLink(relation: string): boolean {
  return relation === 'dep' || relation === 'root';
}

/** Whether somebody is called by a name in the article, or is a pronoun for one who is. */
export function isNamed(reference: Reference, mention: PhraseMention): boolean {
  return (
    mention.kind === 'name' ||
    reference.entity(mention.entity).mentions.some((other) => other.kind === 'name' && !other.adjective)
  );
}
