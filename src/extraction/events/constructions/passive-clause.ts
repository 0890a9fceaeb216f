import { dependents } from '../../tree.js';
import type { Construction } from '../frame.js';
import { fill, fillers, isPastParticiple } from '../frame.js';

/**
 * Undoes the passive: the grammatical subject is the object, the `by` phrase the subject.
 * ```
 * The port was shelled by government forces
 * ^^^^^^^^     ^^^^^^^    ^^^^^^^^^^^^^^^^^
 * obj                     subj
 * ```
 * A verb with an indirect object keeps its object ("The town was given aid by Japan": the town is `iobj`).
 */
export const passiveClause: Construction = {
  name: 'passive-clause',
  apply({ tree }, frame) {
    const { predicate } = frame;
    if (frame.kind !== 'verb') return;
    for (const child of dependents(tree, predicate, 'nsubj:pass')) {
      fill(frame, fillers(frame, 'obj').length > 0 ? 'iobj' : 'obj', child, this.name);
      fill(frame, 'surface', child, this.name);
    }
    if (!frame.passive && !isPastParticiple(tree, predicate)) return;
    for (const child of [...dependents(tree, predicate, 'obl:agent'), ...fillers(frame, 'by')])
      if (frame.passive || fillers(frame, 'subj').length === 0) fill(frame, 'subj', child, this.name);
  },
};
