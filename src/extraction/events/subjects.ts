import { dependents } from '../tree.js';
import type { Found } from './found.js';
import { endsIn, NONE } from './found.js';
import type { Frame, View } from './frame.js';
import { fillers, prepositionAt } from './frame.js';
import type { Reading } from './readings.js';

const AFTER_EVENT = ['in', 'by', 'during', 'after', 'following', 'from'];

/** Who does it. */
export function subjectsOf(view: View, reading: Reading): Found {
  if (reading.support) {
    const found = agentsOf(view, reading.support);
    if (found.ends.length > 0) return found;
  }
  const found = agentsOf(view, reading.frame, reading.object);
  if (found.ends.length > 0 || !reading.frame.passive || !BY_AUTHORITY.has(reading.relation)) return found;
  return authority(view, reading.frame);
}

/** Acts that only a state, or whoever rules a place, commits. */
const BY_AUTHORITY = new Set(['coerces', 'sanctions', 'concedes_to']);

/**
 * The state in whose land something official is done without saying by whom.
 * ```
 * The editor was arrested in Niger
 * ^^^^^^^^^^     ^^^^^^^^    ^^^^^
 * obj                      subj
 * ```
 */
function authority(view: View, frame: Frame): Found {
  for (const role of ['in', 'from']) {
    const ends = endsIn(view, fillers(frame, role)).filter(({ mention }) => mention.kind === 'name');
    if (ends.length > 0) return { ends: ends.slice(0, 1), role, weight: 0.7 };
  }
  return NONE;
}

function agentsOf(view: View, frame: Frame, objectRoles: readonly string[] = []): Found {
  for (const role of ['subj', 'agent']) {
    const ends = endsIn(view, fillers(frame, role));
    if (ends.length > 0) return { ends, role, weight: ends[0]!.via === 'owner' ? 0.85 : 1 };
  }
  const user = fillers(frame, 'subj').map((at) => userOf(view, at, frame));
  for (const other of user) if (other) return { ...other, weight: other.weight * 0.85 };
  if (frame.kind === 'noun') {
    const hasPatient = objectRoles.some((role) => role !== 'of' && fillers(frame, role).length > 0);
    for (const role of hasPatient ? ['of', 'from'] : ['from']) {
      const ends = objectRoles.includes('from') && role === 'from' ? [] : endsIn(view, fillers(frame, role));
      if (ends.length > 0) return { ends, role, weight: 0.8 };
    }
    return NONE;
  }
  return frame.passive ? byPhrase(view, frame) : NONE;
}

/**
 * Who uses a thing that stands as the subject.
 * ```
 * Israel fired a missile that hit the port      They filed a lawsuit accusing the firm
 * ^^^^^^         ^^^^^^^      ^^^ ^^^^^^^^
 * subject        thing    predicate
 * ```
 */
function userOf(view: View, thing: number, frame: Frame): Found | undefined {
  const { deprel, head } = view.tree.tokens[thing]!;
  const user = head >= 0 && deprel === 'obj' ? view.frames[head] : undefined;
  if (!user || user === frame || user.kind !== 'verb') return undefined;
  const ends = endsIn(view, fillers(user, 'subj'));
  return ends.length > 0 ? { ends, role: 'user', weight: 1 } : undefined;
}

/** A `by` phrase that the parse hung on another phrase of the passive, else the agent that an event noun names. */
function byPhrase(view: View, frame: Frame): Found {
  for (const role of ['from', 'in', 'on', 'to', 'after', 'obj'])
    for (const token of fillers(frame, role))
      for (const child of dependents(view.tree, token, 'nmod', 'obl')) {
        if (child < frame.predicate || prepositionAt(view.tree, child) !== 'by') continue;
        const ends = endsIn(view, [child]);
        if (ends.length > 0) return { ends, role: 'by', weight: 0.85 };
      }
  return hiddenAgent(view, frame);
}

/**
 * The agent of a passive without `by`, named in the event it happened in.
 * ```
 * Dozens were killed in Israeli strikes
 * ^^^^^^      ^^^^^^    ^^^^^^^
 * obj                  subj
 * ```
 */
function hiddenAgent(view: View, frame: Frame): Found {
  for (const role of AFTER_EVENT)
    for (const token of fillers(frame, role)) {
      const event = view.frames[token];
      if (event?.kind !== 'noun' || view.mentionAt(token)) continue;
      const found = agentsOf(view, event, ['on', 'against']);
      if (found.ends.length > 0) return { ...found, role, weight: 0.8 };
    }
  return NONE;
}
