import { standingOf } from '../modality/modality.js';
import { endsIn } from './found.js';
import type { Frame, View } from './frame.js';
import { fillers } from './frame.js';
import { tokensOf } from './match.js';

const WARNING = new Set(['warn', 'caution', 'alert', 'forewarn']);

/**
 * Whether a warning only foretells what others may do, and so threatens nobody.
 * ```
 * Fiji warned that Tonga would seize the island      Fiji warned Tonga that it would seize the island
 * ^^^^ ^^^^^^      ^^^^^                               ^^^^ ^^^^^^ ^^^^^      ^^
 * warns            somebody else: no threat           warns         whom     the warner: a threat
 * ```
 * With somebody warned, what has already happened is no threat either ("warned tourists that thieves had struck").
 */
export function onlyForetells(view: View, frame: Frame): boolean {
  if (!WARNING.has(frame.lemma)) return false;
  const inner = tokensOf(frame, 'clause').flatMap((at) => view.frames[at] ?? [])[0];
  if (!inner || fillers(inner, 'surface').length === 0) return false;
  const warners = new Set(endsIn(view, fillers(frame, 'subj')).map(({ mention }) => mention.entity));
  const doers = endsIn(view, fillers(inner, 'surface'));
  const own = doers.length > 0 && doers.every(({ mention }) => warners.has(mention.entity) || mention.entity === '');
  if (own || (doers.length === 0 && inner.roles.size < 2)) return false;
  const { modality } = standingOf(view, inner);
  return fillers(frame, 'obj').length === 0 || inner.constructions.length === 0 || modality === 'actual';
}
