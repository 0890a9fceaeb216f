import { base } from '../../tree.js';
import type { Construction, Frame, View } from '../frame.js';
import { fill, fillers, hasOwnSubject, isPastParticiple, isPresentParticiple, markerAt } from '../frame.js';

/**
 * A participle or infinitive takes its subject from what it hangs on: the noun it describes, or the subject of the main
 * clause.
 * ```
 * Jets bombed the camp, killing three      troops backed by Russia
 * ^^^^                  ^^^^^^^ ^^^^^      ^^^^^^ ^^^^^^    ^^^^^^
 * subj                          obj        obj              subj
 * ```
 */
export const participle: Construction = {
  name: 'participle',
  apply(view, frame) {
    const { tree, frames } = view;
    const { predicate } = frame;
    const { deprel, head } = tree.tokens[predicate]!;
    if (frame.kind === 'noun' || head < 0 || hasOwnSubject(tree, predicate) || fillers(frame, 'surface').length > 0)
      return;
    const governor = frames[head];
    const past = isPastParticiple(tree, predicate) && !isPresentParticiple(tree, predicate);
    const role = frame.passive || (past && markerAt(tree, predicate) !== 'having') ? 'obj' : 'subj';
    if (base(deprel) === 'acl' && deprel !== 'acl:relcl') {
      if (markerAt(tree, predicate) === 'to') {
        const owner = governor && (fillers(governor, 'agent')[0] ?? fillers(governor, 'subj')[0]);
        if (owner !== undefined) fill(frame, 'subj', owner, this.name);
        return;
      }
      if (role === 'obj' && fillers(frame, 'obj').length > 0) return;
      fill(frame, role, head, this.name);
      fill(frame, 'surface', head, this.name);
    } else if (deprel === 'advcl' || deprel === 'parataxis') {
      if (deprel === 'parataxis' && !isPresentParticiple(tree, predicate)) return;
      const ordered = governor && markerAt(tree, predicate) === 'to' && !governor.passive && orders(view, governor);
      const subjects = ordered ? fillers(governor, 'obj') : governor ? fillers(governor, 'surface') : [];
      const shared = subjects.length > 0 ? subjects : governor ? fillers(governor, 'subj') : [];
      for (const subject of shared) {
        if (role === 'obj' && fillers(frame, 'obj').length > 0) continue;
        fill(frame, role, subject, this.name);
        fill(frame, 'surface', subject, this.name);
      }
    }
  },
};

/** "ordered police to clear the square": the infinitive is done by whom the order is given to. */
function orders({ triggers }: View, governor: Frame): boolean {
  if (governor.kind !== 'verb' || fillers(governor, 'obj').length === 0) return false;
  return triggers.entries('verb', governor.lemma).some(({ operator }) => operator === 'order');
}
