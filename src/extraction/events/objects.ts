import { dependents, subtree } from '../tree.js';
import type { End } from './ends.js';
import { endsOf, ownersOf } from './ends.js';
import type { Frame, View } from './frame.js';
import { fillers, lemmaAt, markerAt, prepositionAt } from './frame.js';
import { tokensOf } from './match.js';
import type { Reading } from './readings.js';

/** Ends of a claim with how sure the way to them is, 0 to 1, and the role they stood in. */
export interface Found {
  readonly ends: readonly End[];
  readonly role: string;
  readonly weight: number;
}

const NONE: Found = { ends: [], role: '', weight: 0 };
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

const PLACES = new Set(['in', 'at', 'near', 'along', 'across', 'outside', 'over']);

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
  const content = contentEnds(view, reading, 'content.any', excluded, 0).filter((end) => !excluded(end));
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

export function endsIn(view: View, tokens: readonly number[]): End[] {
  const found: End[] = [];
  for (const token of tokens)
    for (const end of endsOf(view, token))
      if (!found.some((known) => known.mention.head === end.mention.head)) found.push(end);
  return found;
}

function roleEnds(view: View, reading: Reading, frames: readonly Frame[], role: string): End[] {
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
function isMereSetting(view: View, reading: Reading, { mention }: End, role: string): boolean {
  if (!SPOKEN.has(reading.relation)) return false;
  return PLACES.has(role) || view.tree.nameAt[mention.head]?.type === 'place';
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
function looseEnds(view: View, reading: Reading, frames: readonly Frame[], role: string): End[] {
  const { tree } = view;
  if (!CLAIMED.has(role)) return besideThing(view, reading, role);
  const open = frames.flatMap((frame) =>
    [...frame.roles.entries()].filter(([name]) => LOOSE.has(name)).flatMap(([, at]) => at),
  );
  for (let next = 0; next < open.length && next < 12; next += 1) {
    for (const child of dependents(tree, open[next]!, 'nmod', 'obl', 'conj')) {
      if (tree.tokens[child]!.deprel === 'nmod:poss' || child < reading.frame.predicate) continue;
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
  );
}

const LOOSE = new Set(['including', 'obj', 'in', 'at', 'on', 'over', 'of', 'for', 'about', 'during', 'after']);

/** The event noun that a light verb carries is not the light verb's object. */
function isEventPhrase(reading: Reading, token: number): boolean {
  return reading.support !== null && token === reading.frame.predicate;
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
