import { base } from '../../tree.js';
import type { Construction } from '../frame.js';
import { fill, fillers, hasOwnSubject } from '../frame.js';

/** Verbs whose infinitive is done by their subject although they have an object. */
const SUBJECT_CONTROL = new Set(['promise', 'threaten', 'vow', 'pledge', 'use', 'take']);

/**
 * The infinitive of control and raising verbs has the subject, or the object, of the verb above.
 * ```
 * The union agreed to meet the minister      The general ordered troops to shell the port
 * ^^^^^^^^^           ^^^^ ^^^^^^^^^^^^                           ^^^^^^    ^^^^^ ^^^^^^^^
 * subj                     obj                                   subj            obj
 * ```
 */
export const control: Construction = {
  name: 'control',
  apply({ tree, frames }, frame) {
    const { predicate } = frame;
    const { deprel, head } = tree.tokens[predicate]!;
    if (head < 0 || hasOwnSubject(tree, predicate)) return;
    const relation = base(deprel);
    const governor = frames[head];
    if (!governor || fillers(frame, 'surface').length > 0) return;
    if (relation !== 'xcomp' && relation !== 'ccomp') return;
    const objects = [...fillers(governor, 'iobj'), ...fillers(governor, 'obj')];
    const byObject = objects.length > 0 && (governor.passive || !SUBJECT_CONTROL.has(governor.lemma));
    const addressee = governor.lemma === 'call' || governor.lemma === 'appeal' ? addressees(governor) : [];
    const found = addressee.length > 0 ? addressee : byObject ? objects : fillers(governor, 'subj');
    for (const subject of found.slice(0, 1)) {
      fill(frame, frame.passive ? 'obj' : 'subj', subject, this.name);
      fill(frame, 'surface', subject, this.name);
    }
  },
};

function addressees(frame: Parameters<typeof fillers>[0]): readonly number[] {
  const on = fillers(frame, 'on');
  return on.length > 0 ? on : [...fillers(frame, 'upon'), ...fillers(frame, 'to')];
}
