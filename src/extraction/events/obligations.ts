import { standingOf } from '../modality/modality.js';
import type { Frame, View } from './frame.js';
import { fillers } from './frame.js';
import type { Interpreter, Reading } from './readings.js';

/**
 * To say that somebody must do something is to urge them.
 * ```
 * The envoy said both sides must respect the truce
 * ^^^^^^^^^      ^^^^^^^^^^ ^^^^
 * subject        object    trigger
 * ```
 */
export function obligations({ view }: Interpreter): Reading[] {
  return view.frames.flatMap((frame) => {
    if (!frame || frame.kind === 'noun') return [];
    const saying = view.triggers.entries('verb', frame.lemma).some((entry) => entry.operator === 'say');
    if (!saying || frame.kind !== 'verb') return [];
    return clauses(view, frame).flatMap((clause) => {
      const inner = view.frames[clause];
      if (!inner) return [];
      if (BLAMED.has(inner.lemma) && inner.kind !== 'verb') return [blame(view, frame, clause)];
      if (!standingOf(view, inner).obliged) return [];
      return [
        {
          relation: 'urges',
          frame,
          support: null,
          object: ['content.subject', 'content.any'],
          reciprocal: false,
          inverse: false,
          weight: 0.75,
          plover: null,
          content: [],
          contentTokens: [clause],
          standing: standingOf(view, frame),
          construction: 'obligation',
          trigger: `${frame.lemma} that … must: urges`,
        },
      ];
    });
  });
}

const BLAMED = new Set(['responsible', 'guilty', 'culpable', 'complicit']);

/**
 * To say that somebody is guilty is to accuse them.
 * ```
 * The governor said poachers were responsible
 * ^^^^^^^^^^^^      ^^^^^^^^      ^^^^^^^^^^^
 * subject           object        trigger
 * ```
 */
function blame(view: View, frame: Frame, clause: number): Reading {
  return {
    relation: 'accuses',
    frame,
    support: null,
    object: ['content.subject'],
    reciprocal: false,
    inverse: false,
    weight: 0.8,
    plover: null,
    content: [],
    contentTokens: [clause],
    standing: standingOf(view, frame),
    construction: 'blame',
    trigger: `${frame.lemma} that … is guilty: accuses`,
  };
}

function clauses(view: View, frame: Frame): readonly number[] {
  const own = fillers(frame, 'clause');
  if (own.length > 0) return own;
  const { deprel, head } = view.tree.tokens[frame.predicate]!;
  return deprel === 'parataxis' && head >= 0 ? [head] : [];
}
