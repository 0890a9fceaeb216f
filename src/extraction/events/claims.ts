import { speakerOf } from '../attribution/attribution.js';
import type { DatedPhrase } from '../time/time.js';
import { base, dependents } from '../tree.js';
import type { PhraseMention, Reference } from '../types.js';
import type { End } from './ends.js';
import { ownersOf } from './ends.js';
import type { Found } from './found.js';
import { endsIn } from './found.js';
import type { View } from './frame.js';
import { fillers, lemmaAt } from './frame.js';
import { lastResort, objectsOf } from './objects.js';
import type { Reading } from './readings.js';
import { isMain, isNamed } from './salience.js';
import { subjectsOf } from './subjects.js';
import type { EventClaim } from './types.js';

/** What the claims of a sentence are made in. */
export interface Setting {
  readonly view: View;
  readonly sentence: number;
  readonly reference: Reference;
  /** The sentence's time expressions, found when first asked for. */
  times(): readonly DatedPhrase[];
}

const DOUBT = { actual: 1, planned: 0.95, possible: 0.7 } as const;

/** The claims of a reading: each subject against each object; members of one side against each other where reciprocal. */
export function claimsOf(setting: Setting, reading: Reading): WeighedClaim[] {
  const { view } = setting;
  const subjects = subjectsOf(view, reading);
  const excluded = exclusion(setting, reading, subjects);
  let objects = objectsOf(view, reading, excluded);
  if (isReciprocal(setting, reading, subjects, objects)) {
    const side = objects.ends.length >= 2 && subjects.ends.length === 0 ? objects : sidesOf(setting, reading, subjects);
    return pairs(setting, reading, side);
  }
  if (subjects.ends.length === 0) {
    const parties = endsIn(view, fillers(reading.frame, 'between'));
    return parties.length >= 2 ? pairs(setting, reading, { ends: parties, role: 'between', weight: 0.85 }) : [];
  }
  if (objects.ends.length === 0 && !reading.onlyMutual) objects = lastResort(view, reading, excluded);
  if (objects.ends.length === 0) return [];
  const [doers, done] = reading.inverse ? [objects, subjects] : [subjects, objects];
  return doers.ends.flatMap((doer) =>
    done.ends.flatMap((other) => claim(setting, reading, [doer, doers], [other, done])),
  );
}

/** Roles in which somebody else than the partner of a mutual act may stand. */
const WEAK = new Set(['content.any', 'in', 'at', 'for', 'to', 'on', 'of']);

function isReciprocal(setting: Setting, reading: Reading, subjects: Found, objects: Found): boolean {
  if (!reading.reciprocal) return false;
  if (subjects.ends.length === 0)
    return objects.ends.length >= 2 && (objects.role === 'between' || objects.role === 'of');
  const ofContent = objects.role === 'content.object';
  const weak =
    objects.ends.length === 0 ||
    WEAK.has(objects.role) ||
    (ofContent ? reading.content[0]?.reciprocal === true : objects.ends[0]!.via === 'owner');
  return weak && expanded(setting, sidesOf(setting, reading, subjects).ends).length >= 2;
}

/** The partners that one noun phrase names together ("British and French negotiators"). */
function sidesOf({ view }: Setting, reading: Reading, subjects: Found): Found {
  if (subjects.ends.length !== 1) return subjects;
  const owners = ownersOf(view, fillers(reading.support ?? reading.frame, 'subj')[0] ?? -1);
  return owners.length >= 2 ? { ends: owners, role: 'subj', weight: 0.85 } : subjects;
}

/** Relations to others than one's own people and things ("withdrew its troops", "opened its borders"). */
const OUTWARD = new Set([
  'withdraws_from',
  'aids',
  'agrees_with',
  'mobilizes_against',
  'concedes_to',
  'cooperates_with',
]);

const THINGS: ReadonlySet<string> = new Set(['group', 'place', 'country']);

/** The subject is not its own object, nor is, for some relations, what it calls its own. */
function exclusion({ view, reference }: Setting, reading: Reading, subjects: Found): (end: End) => boolean {
  const own = new Set(subjects.ends.flatMap(({ mention }) => [mention.entity, ...reference.members(mention.entity)]));
  return ({ mention }) => {
    if (own.has(mention.entity)) return true;
    if (!OUTWARD.has(reading.relation) || !THINGS.has(reference.entity(mention.entity).type)) return false;
    if (reading.relation === 'concedes_to' && reference.entity(mention.entity).kind === 'people') return false;
    const owners = dependents(view.tree, mention.head, 'nmod:poss').map((at) => view.mentionAt(at));
    return owners.some((owner) => owner !== undefined && (own.has(owner.entity) || owner.entity === ''));
  };
}

function pairs(setting: Setting, reading: Reading, side: Found): WeighedClaim[] {
  const members = expanded(setting, side.ends);
  return members.flatMap((one, index) =>
    members.slice(index + 1).flatMap((other) => claim(setting, reading, [one, side], [other, side])),
  );
}

/** Ends whose entity stands for several others are replaced by those. */
function expanded({ reference }: Setting, ends: readonly End[]): End[] {
  return ends.flatMap((end) => {
    const members = reference.members(end.mention.entity);
    return members.length === 0 ? [end] : members.map((entity) => ({ ...end, mention: { ...end.mention, entity } }));
  });
}

/** A claim with the factor by which it is to be doubted beside what the sentence is about. */
export type WeighedClaim = EventClaim & { readonly aside: number };

function claim(
  setting: Setting,
  reading: Reading,
  [one, subjects]: [End, Found],
  [other, objects]: [End, Found],
): WeighedClaim[] {
  const { view, sentence } = setting;
  return expanded(setting, [one]).flatMap((doer) =>
    expanded(setting, [other]).flatMap((done) => {
      if (doer.mention.entity === done.mention.entity || isOwnCountry(setting, reading, doer, done)) return [];
      const at = reading.support?.predicate ?? reading.frame.predicate;
      const { standing } = reading;
      const confidence =
        reading.weight *
        subjects.weight *
        objects.weight *
        DOUBT[standing.modality] *
        pronounDoubt(doer.mention) *
        pronounDoubt(done.mention);
      return [
        {
          relation: reading.relation,
          plover: reading.plover,
          sentence,
          subject: named(setting, doer.mention),
          object: named(setting, done.mention),
          trigger: triggerSpan(view, reading),
          modality: standing.modality,
          negated: standing.negated,
          attribution: attributionOf(view, at, doer.mention),
          time: timeOf(setting, at),
          confidence,
          aside: asideDoubt(setting, at, doer.mention, done.mention),
          explanation: {
            construction: [
              reading.construction,
              ...reading.frame.constructions.filter((name) => name !== reading.construction),
            ].join(' + '),
            trigger: reading.trigger,
            path: `${lemmaAt(view.tree, at)} ─${subjects.role || 'subj'}→ ${headWord(view, doer)}; ─${objects.role}→ ${headWord(view, done)}`,
            modality: standing.reasons.length > 0 ? standing.reasons.join(', ') : 'plain statement',
          },
        },
      ];
    }),
  );
}

/** The mention that names who a pronoun stands for, where the same sentence holds one. */
function named({ sentence, reference }: Setting, mention: PhraseMention): PhraseMention {
  if (mention.kind !== 'pronoun') return mention;
  const others = reference
    .entity(mention.entity)
    .mentions.filter((other) => other.sentence === sentence && other.kind !== 'pronoun');
  const [nearest] = [...others].sort((a, b) => Math.abs(a.head - mention.head) - Math.abs(b.head - mention.head));
  return nearest ?? mention;
}

function headWord(view: View, end: End): string {
  const { form } = view.tree.tokens[end.mention.head]!;
  return end.via === 'owner' ? `${form} (owner)` : form;
}

/** A minister does not meet, agree with or support the country that he speaks for. */
function isOwnCountry({ reference }: Setting, { relation }: Reading, ...ends: readonly End[]): boolean {
  if (!['meets', 'agrees_with', 'cooperates_with'].includes(relation)) return false;
  const [one, other] = ends.map(({ mention }) => reference.entity(mention.entity));
  return (
    one!.country !== null &&
    one!.country === other!.country &&
    ends.some(({ mention }) => reference.entity(mention.entity).type === 'country')
  );
}

/** What is said by the way of people without a name ("…, killing two guards") is rarely what a sentence is about. */
const ASIDE = { nobodyNamed: 0.5, doerNamed: 0.55, doneNamed: 0.75 } as const;

function asideDoubt({ view, reference }: Setting, predicate: number, doer: PhraseMention, done: PhraseMention): number {
  const byName = isNamed(reference, doer);
  const toName = isNamed(reference, done);
  if ((byName && toName) || isMain(view, predicate)) return 1;
  return toName ? ASIDE.doneNamed : byName ? ASIDE.doerNamed : ASIDE.nobodyNamed;
}

function pronounDoubt(mention: PhraseMention): number {
  return mention.kind === 'pronoun' ? 0.9 : 1;
}

/** A speaker who is the doer of the event itself is not its source. */
function attributionOf(view: View, at: number, doer: PhraseMention): EventClaim['attribution'] {
  const speaker = speakerOf(view, at);
  return speaker?.mention && speaker.mention.head === doer.head ? null : speaker;
}

function triggerSpan(view: View, reading: Reading): { first: number; last: number } {
  const at = reading.support?.predicate ?? reading.frame.predicate;
  const other = reading.support ? reading.frame.predicate : at;
  const frame = reading.support ?? reading.frame;
  const particle =
    frame.particle === null
      ? -1
      : view.tree.tokens.findIndex(
          (token, index) => token.head === at && index > at && token.lemma.toLowerCase() === frame.particle,
        );
  const parts = [at, other, ...(particle > 0 ? [particle] : [])];
  const first = Math.min(...parts);
  const last = Math.max(...parts) + 1;
  return last - first <= 6 ? { first, last } : { first: at, last: at + 1 };
}

/** The time expression that hangs on the predicate or on a verb above it in the same clause. */
function timeOf({ view, times }: Setting, predicate: number): EventClaim['time'] {
  let at = predicate;
  for (let steps = 0; steps < 8 && at >= 0; steps += 1) {
    const found = times().find((time) => anchors(view, time).some((anchor) => anchor === at));
    if (found) {
      const { start, end, text, from, to } = found;
      return { start, end, text, from, to };
    }
    const { deprel, head } = view.tree.tokens[at]!;
    if (base(deprel) === 'ccomp' || base(deprel) === 'parataxis' || deprel === 'acl:relcl') break;
    at = head;
  }
  return null;
}

/** The predicate that a time expression modifies, with the nouns between, where the parse hung it on one of those. */
function anchors(view: View, time: DatedPhrase): number[] {
  const found: number[] = [];
  for (let at = time.first; at < time.last; at += 1) {
    let { head } = view.tree.tokens[at]!;
    if (head < 0 || (head >= time.first && head < time.last)) continue;
    found.push(head);
    for (let steps = 0; steps < 4 && head >= 0 && view.tree.tokens[head]!.upos !== 'VERB'; steps += 1) {
      head = view.tree.tokens[head]!.head;
      if (head >= 0) found.push(head);
    }
  }
  return found;
}
