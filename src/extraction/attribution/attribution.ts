import { endsOf } from '../events/ends.js';
import type { View } from '../events/frame.js';
import { fillers, lemmaAt, markerAt, prepositionAt } from '../events/frame.js';
import { base, dependents, subtree } from '../tree.js';
import type { PhraseMention } from '../types.js';

/** Who says that an event happened: tokens `first` up to, not including, `last`, and the mention where there is one. */
export interface Speaker {
  readonly mention: PhraseMention | null;
  readonly first: number;
  readonly last: number;
}

/**
 * The innermost speaker of the clause that a predicate stands in.
 * ```
 * The army said rebels had shelled the port, according to state television
 * ^^^^^^^^                ^^^^^^^
 * speaker                predicate
 * ```
 * A verb of saying above the predicate, one set beside it (", officials said"), "according to", in that order of
 * closeness.
 */
export function speakerOf(view: View, predicate: number): Speaker | null {
  const { tree } = view;
  let at = predicate;
  for (let steps = 0; steps < 12 && at >= 0; steps += 1) {
    const beside = besideOf(view, at);
    if (beside) return beside;
    const { head, deprel } = tree.tokens[at]!;
    if (head < 0) return null;
    const relation = base(deprel);
    if ((relation === 'ccomp' || relation === 'xcomp' || relation === 'obj') && says(view, head)) {
      const speaker = speakerPhrase(view, head);
      if (speaker) return speaker;
    }
    if (relation === 'acl' && deprel !== 'acl:relcl' && markerAt(tree, at) === 'that') {
      const speaker =
        tree.tokens[head]!.head >= 0 && says(view, tree.tokens[head]!.head)
          ? speakerPhrase(view, tree.tokens[head]!.head)
          : null;
      if (speaker) return speaker;
    }
    at = head;
  }
  return null;
}

/** Whether a predicate is a verb of saying or accusing. */
export function says(view: View, at: number): boolean {
  const frame = view.frames[at];
  if (frame?.kind !== 'verb') return false;
  return view.triggers
    .entries('verb', frame.lemma)
    .some((entry) => ['say', 'deny', 'allege', 'threaten'].includes(entry.operator ?? ''));
}

function speakerPhrase(view: View, verb: number): Speaker | null {
  const frame = view.frames[verb];
  if (!frame || frame.passive) return null;
  const subject = fillers(frame, 'subj')[0];
  return subject === undefined ? null : phraseOf(view, subject);
}

function phraseOf(view: View, token: number): Speaker {
  const mention = endsOf(view, token)[0]?.mention ?? null;
  if (mention && mention.head === token) return { mention, first: mention.first, last: mention.last };
  return { mention, ...subtree(view.tree, token) };
}

function besideOf(view: View, at: number): Speaker | null {
  const { tree } = view;
  for (const child of dependents(tree, at, 'parataxis')) {
    if (!says(view, child)) continue;
    const speaker = speakerPhrase(view, child);
    if (speaker) return speaker;
  }
  for (const child of dependents(tree, at, 'obl', 'nmod', 'advmod')) {
    const preposition = prepositionAt(tree, child);
    if (preposition?.startsWith('according')) return phraseOf(view, child);
    if (lemmaAt(tree, child) === 'accord' || lemmaAt(tree, child) === 'according') {
      const said = dependents(tree, child, 'obl')[0];
      if (said !== undefined) return phraseOf(view, said);
    }
  }
  return null;
}
