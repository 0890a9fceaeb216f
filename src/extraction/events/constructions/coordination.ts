import { dependents } from '../../tree.js';
import type { Construction } from '../frame.js';
import { fill, fillers, hasOwnSubject, markerAt } from '../frame.js';

/**
 * Coordinated verbs share their subject, and the object that follows the last of them.
 * ```
 * Rebels surrounded and attacked the base
 * ^^^^^^ ^^^^^^^^^^     ^^^^^^^^ ^^^^^^^^
 * subj                           obj of both
 * ```
 */
export const coordination: Construction = {
  name: 'coordination',
  apply({ tree, frames }, frame) {
    const { predicate } = frame;
    const { deprel, head } = tree.tokens[predicate]!;
    if (deprel !== 'conj' || head < 0) return;
    const first = frames[head];
    if (!first || (frame.kind === 'noun') !== (first.kind === 'noun')) return;
    if (frame.kind === 'noun') {
      shareNominal(frame, first, this.name);
      return;
    }
    if (!hasOwnSubject(tree, predicate) && fillers(frame, 'surface').length === 0) {
      const shared = fillers(first, 'surface');
      for (const subject of shared.length > 0 ? shared : fillers(first, 'subj')) {
        if (frame.passive && fillers(frame, 'obj').length > 0) continue;
        fill(frame, frame.passive ? 'obj' : 'subj', subject, this.name);
        fill(frame, 'surface', subject, this.name);
      }
    }
    const between =
      predicate - head <= 4 && dependents(tree, head, 'obj', 'obl', 'ccomp', 'xcomp').every((at) => at > predicate);
    if (!between || markerAt(tree, predicate) !== null) return;
    for (const role of ['obj', 'on', 'against', 'with']) {
      if (fillers(frame, role).length === 0)
        for (const token of fillers(first, role)) if (token > predicate) fill(frame, role, token, this.name);
      if (fillers(first, role).length === 0 && fillers(first, 'clause').length === 0)
        for (const token of fillers(frame, role)) fill(first, role, token, this.name);
    }
  },
};

function shareNominal(frame: Parameters<typeof fill>[0], first: Parameters<typeof fill>[0], name: string): void {
  for (const token of fillers(first, 'agent'))
    if (fillers(frame, 'agent').length === 0) fill(frame, 'agent', token, name);
  for (const role of ['on', 'against', 'with', 'to', 'of', 'from']) {
    if (fillers(first, role).length === 0) for (const token of fillers(frame, role)) fill(first, role, token, name);
  }
}
