import { dependents, subtree } from '../tree.js';
import type { End } from './ends.js';
import { ownersOf } from './ends.js';
import type { Found } from './found.js';
import { endsIn, NONE } from './found.js';
import type { Frame, View } from './frame.js';
import { fillers, lemmaAt, markerAt } from './frame.js';
import { tokensOf } from './match.js';
import { isMereSetting, looseEnds, PLACES, roleEnds } from './phrases.js';
import type { Reading } from './readings.js';

/** Prepositional phrases in which an object is sought when the lexicon's own roles are empty. */
const LAST_RESORT = [
  'through',
  'via',
  'against',
  'on',
  'with',
  'to',
  'from',
  'of',
  'into',
  'at',
  'over',
  'for',
  'in',
  'near',
  'about',
  'towards',
];
/** Which ends cannot be the object: the subject itself and what is its own ("withdrew its troops"). */
export type Excluded = (end: End) => boolean;

/** To whom it is done: the first of the reading's roles that leads to somebody; phrases of place come last. */
export function objectsOf(view: View, reading: Reading, excluded: Excluded, depth = 0): Found {
  if (depth > 4) return NONE;
  const frames = framesOf(view, reading);
  const closeRoles = reading.object.filter((role) => !PLACES.has(role));
  const search: readonly (readonly [string, () => End[], number])[] = [
    ...closeRoles.flatMap((role, at): [string, () => End[], number][] => [
      [
        role,
        () =>
          role.startsWith('content.')
            ? contentEnds(view, reading, role, excluded, depth)
            : roleEnds(view, reading, frames, role),
        Math.max(0.8, 1 - 0.03 * at),
      ],
      [role, () => looseEnds(view, reading, frames, role), 0.8],
    ]),
    ...reading.object
      .filter((role) => PLACES.has(role))
      .map((role): [string, () => End[], number] => [
        role,
        () => [...roleEnds(view, reading, frames, role), ...looseEnds(view, reading, frames, role)],
        0.75,
      ]),
  ];
  for (const [role, look, weight] of search) {
    const ends = look().filter((end) => !excluded(end));
    if (ends.length > 0) return { ends, role, weight: weight * (ends[0]!.via === 'owner' ? 0.9 : 1) };
  }
  return NONE;
}

/** The predicate, its light verb, and the event nouns in its object ("expressed concern about …"). */
function framesOf(view: View, { frame, support }: Reading): Frame[] {
  const nouns = frame.kind === 'verb' ? fillers(frame, 'obj') : [];
  const inside = nouns.flatMap((at) =>
    view.frames[at]?.kind === 'noun' && !view.mentionAt(at) ? [view.frames[at]!] : [],
  );
  return [frame, ...(support ? [support] : []), ...inside];
}

/** Where the lexicon's roles lead nowhere: any phrase of the verb, then the verbs that go with it. */
export function lastResort(view: View, reading: Reading, excluded: Excluded): Found {
  if (reading.frame.kind === 'noun' && !reading.support) return NONE;
  const frames = reading.support ? [reading.frame, reading.support] : [reading.frame];
  const byWords = implied(view, reading);
  if (reading.relation === 'urges' && byWords.ends.length > 0) return byWords;
  for (const role of [...(reading.frame.passive ? [] : ['by']), 'iobj', ...LAST_RESORT]) {
    const ends = roleEnds(view, reading, frames, role).filter((end) => !excluded(end));
    if (ends.length > 0) return { ends, role, weight: 0.6 };
  }
  for (const frame of frames)
    for (const child of participlesOf(view, frame)) {
      const below = view.frames[child];
      const roles =
        markerAt(view.tree, child) === 'until' || markerAt(view.tree, child) === 'unless' ? ['subj', 'obj'] : ['obj'];
      const ends = (below ? roles.flatMap((role) => endsIn(view, fillers(below, role))) : []).filter(
        (end) => !excluded(end),
      );
      if (ends.length > 0) return { ends, role: 'participle', weight: 0.65 };
    }
  const content = contentEnds(view, reading, 'content.any', excluded, 0).filter(
    (end) => !excluded(end) && !isMereSetting(view, reading, end, 'content.any'),
  );
  if (content.length > 0) return { ends: content, role: 'content.any', weight: 0.55 };
  const clauses = frames.flatMap((frame) => [...tokensOf(frame, 'clause')]);
  const below = clauses.flatMap((at) => anywhere(view, at)).filter((end) => !excluded(end));
  return below.length > 0 ? { ends: below.slice(0, 1), role: 'clause', weight: 0.6 } : byWords;
}

/** Participles that go with a verb: of its clause, and of its object ("a lawsuit accusing the firm"). */
function participlesOf({ tree }: View, frame: Frame): number[] {
  const own = dependents(tree, frame.predicate, 'advcl', 'conj');
  const objects = fillers(frame, 'obj').flatMap((at) => dependents(tree, at, 'acl'));
  return [...own, ...objects].filter((at) => tree.tokens[at]!.deprel !== 'acl:relcl');
}

/**
 * A target that the subject's own words supply.
 * ```
 * Germany and other Israeli allies urged restraint
 *                   ^^^^^^^        ^^^^^
 *                   object        trigger
 * ```
 */
function implied(view: View, reading: Reading): Found {
  for (const subject of fillers(reading.frame, 'subj'))
    for (const token of [subject, ...dependents(view.tree, subject, 'conj')]) {
      if (!view.triggers.inClass('implied', lemmaAt(view.tree, token))) continue;
      const ends = ownersOf(view, token);
      if (ends.length > 0) return { ends, role: 'implied', weight: 0.8 };
    }
  return NONE;
}

function contentEnds(view: View, reading: Reading, role: string, excluded: Excluded, depth: number): End[] {
  switch (role) {
    case 'content.object':
      return reading.content.flatMap((inner) => [...withFallback(view, inner, excluded, depth + 1).ends]);
    case 'content.subject':
      return reading.contentTokens.flatMap((at) => {
        const frame = view.frames[at];
        if (!frame || frame.kind === 'noun') return [];
        return endsIn(view, [...fillers(frame, 'surface'), ...fillers(frame, 'subj')].slice(0, 1));
      });
    case 'content.owner':
      return reading.contentTokens.flatMap((at) => ownersOf(view, at));
    default:
      return reading.contentTokens
        .slice(0, 2)
        .flatMap((at) => anywhere(view, at))
        .filter((end) => !excluded(end))
        .slice(0, 1);
  }
}

function withFallback(view: View, reading: Reading, excluded: Excluded, depth: number): Found {
  const found = objectsOf(view, reading, excluded, depth);
  return found.ends.length > 0 ? found : lastResort(view, reading, excluded);
}

/** The mentions below a phrase, in order. */
function anywhere(view: View, at: number): End[] {
  const { first, last } = subtree(view.tree, at);
  const found: End[] = [];
  for (let token = first; token < last; token += 1) {
    const mention = view.mentionAt(token);
    if (mention && mention.head === token && mention.kind !== 'pronoun') found.push({ mention, via: 'part' });
  }
  return found;
}
