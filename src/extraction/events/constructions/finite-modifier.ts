import { dependents } from '../../tree.js';
import type { Construction } from '../frame.js';
import { fill, isFiniteModifier } from '../frame.js';

/**
 * A finite verb that the parse took for a modifier of its object, as happens in headlines and other short sentences.
 * ```
 * Lima lifted sanctions on Cuba
 * ^^^^ ^^^^^^ ^^^^^^^^^
 * subj        obj (the parse's head)
 * ```
 */
export const finiteModifier: Construction = {
  name: 'finite-modifier',
  apply({ tree }, frame) {
    const { predicate } = frame;
    if (!isFiniteModifier(tree, predicate)) return;
    const { head } = tree.tokens[predicate]!;
    fill(frame, 'obj', head, this.name);
    if (frame.roles.has('subj')) return;
    const own = dependents(tree, predicate, 'compound', 'nmod');
    const shared = dependents(tree, head, 'compound', 'nsubj', 'nmod', 'nmod:poss');
    const subject = [...own, ...shared].filter((at) => at < predicate).at(-1);
    if (subject === undefined) return;
    fill(frame, 'subj', subject, this.name);
    fill(frame, 'surface', subject, this.name);
  },
};
