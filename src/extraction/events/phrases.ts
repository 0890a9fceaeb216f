import { dependents } from '../tree.js';
import type { End } from './ends.js';
import { ownersOf } from './ends.js';
import { endsIn } from './found.js';
import type { Frame, View } from './frame.js';
import { fillers, prepositionAt } from './frame.js';
import { tokensOf } from './match.js';
import type { Reading } from './readings.js';

/** Roles of phrases of place. */
export const PLACES = new Set(['in', 'at', 'near', 'along', 'across', 'outside', 'over']);

/** Whoever stands in a role of the frames, as the parse has it. */
export function roleEnds(view: View, reading: Reading, frames: readonly Frame[], role: string): End[] {
  if (role === 'owner')
    return reading.contentTokens.concat(fillers(reading.frame, 'obj')).flatMap((at) => ownersOf(view, at));
  for (const frame of frames) {
    if (role === 'clause') {
      const nouns = fillers(frame, 'obj').flatMap((at) =>
        view.frames[at] ? [...fillers(view.frames[at]!, 'clause')] : [],
      );
      for (const clause of [...tokensOf(frame, 'clause'), ...nouns]) {
        const below = view.frames[clause];
        const ends = below
          ? endsIn(
              view,
              ['obj', 'subj'].flatMap((inner) => [...fillers(below, inner)]),
            )
          : [];
        if (ends.length > 0) return ends;
      }
      continue;
    }
    const tokens = fillers(frame, role).filter((at) => !isEventPhrase(reading, at));
    const ends = endsIn(view, tokens).filter((end) => end.via !== 'owner' || !isMereSetting(view, reading, end, role));
    if (ends.length > 0) return ends;
  }
  return [];
}

/** What is said of a place by a phrase inside another phrase ("concern about the situation in Gaza") is not said to it. */
export function isMereSetting(view: View, reading: Reading, { mention }: End, role: string): boolean {
  if (!SPOKEN.has(reading.relation)) return false;
  return PLACES.has(role) || view.isPlace(mention);
}

const SPOKEN = new Set(['accuses', 'supports', 'urges', 'meets', 'agrees_with', 'contradicts']);

/** Prepositions that a predicate claims even where the parse hangs their phrase on a noun between. */
const CLAIMED = new Set(['with', 'against', 'between', 'to', 'on', 'from', 'into']);

/**
 * A phrase that stands under a noun of the predicate's own phrases.
 * ```
 * held talks in Jerusalem with the Egyptian president
 *      ^^^^^              ^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *      predicate          with
 * ```
 */
export function looseEnds(view: View, reading: Reading, frames: readonly Frame[], role: string): End[] {
  const { tree } = view;
  if (!CLAIMED.has(role)) return besideThing(view, reading, role);
  const open = frames.flatMap((frame) =>
    [...frame.roles.entries()]
      .filter(([name]) => LOOSE.has(name) || (frame.kind === 'noun' && name === 'by'))
      .flatMap(([, at]) => at),
  );
  for (let next = 0; next < open.length && next < 12; next += 1) {
    for (const child of dependents(tree, open[next]!, 'nmod', 'obl', 'conj', 'acl')) {
      const { deprel } = tree.tokens[child]!;
      if (deprel === 'nmod:poss' || deprel === 'acl:relcl' || child < reading.frame.predicate) continue;
      const preposition = prepositionAt(tree, child);
      if (preposition === role) {
        const ends = endsIn(view, [child]);
        if (ends.length > 0) return ends;
      }
      if (!open.includes(child)) open.push(child);
    }
  }
  return [];
}

/** A phrase that hangs on the thing in the object ("fired rockets at the base"). */
function besideThing(view: View, reading: Reading, role: string): End[] {
  const things = fillers(reading.frame, 'obj').filter((at) => view.mentionAt(at) === undefined);
  const phrases = things.flatMap((at) => dependents(view.tree, at, 'nmod', 'obl'));
  return endsIn(
    view,
    phrases.filter((at) => prepositionAt(view.tree, at) === role),
  ).filter((end) => end.via !== 'owner' || !isMereSetting(view, reading, end, role));
}

const LOOSE = new Set(['including', 'obj', 'in', 'at', 'on', 'over', 'of', 'for', 'about', 'during', 'after']);

/** The event noun that a light verb carries is not the light verb's object. */
function isEventPhrase(reading: Reading, token: number): boolean {
  return reading.support !== null && token === reading.frame.predicate;
}
