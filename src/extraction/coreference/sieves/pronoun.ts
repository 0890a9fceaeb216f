import type { EntityType } from '../../../ontology/types.js';
import type { Candidate } from '../../mentions/candidate.js';
import { base, conjuncts, treeOf } from '../../tree.js';
import { type Context, treeAt } from '../context.js';
import { SPEECH } from '../quotes.js';

/** How far back a pronoun looks, in sentences. */
const REACH = { person: 4, neuter: 2, plural: 3 };

/** Weights of salience after Lappin and Leass (1994), fitted by hand to news. */
const WEIGHT = {
  sentence: -40,
  subject: 40,
  object: 15,
  name: 20,
  topic: 8,
  sameRole: 15,
  ownClause: -200,
  rightBefore: 80,
  gender: 25,
};

/** Parts of a clause in which a thing is spoken of. */
const THING_ROLES = new Set(['nsubj', 'obj', 'root', 'obl', 'conj', 'appos']);

const ACTORS = new Set(['country', 'group', 'person', 'official']);

/** Third-person pronouns: the most salient mention before them that agrees in number, sex and kind. */
export function pronoun(context: Context): void {
  context.candidates.forEach((candidate, index) => {
    if (candidate.pronoun?.person !== 3) return;
    const best = candidate.pronoun.reflexive ? reflexive(context, index) : mostSalient(context, index);
    if (best === undefined) return;
    const together = candidate.pronoun.number === 'plural' ? coordinated(context, best) : [];
    const holdsIt = together.some((at) => inside(candidate, context.candidates[at]!));
    if (together.length > 1 && !holdsIt) context.members.set(index, together);
    else context.chains.force(best, index);
  });
}

/** The actors of the coordination that a mention opens: "France and Mali ... they" are both; itself alone otherwise. */
function coordinated(context: Context, at: number): number[] {
  const { sentence, head, pronoun: own } = context.candidates[at]!;
  const heads = own ? [head] : conjuncts(treeAt(context, context.candidates[at]!), head);
  if (heads.length < 2 || heads[0] !== head) return [at];
  const all = heads.flatMap((token) => context.at(sentence, token) ?? []);
  const isActors = all.every((one) => ACTORS.has(context.candidates[one]!.type ?? ''));
  return isActors && all.length === heads.length ? all : [at];
}

/** "support for Iraq in its fight": the phrase right before that of a possessive pronoun is its owner's. */
function isRightBefore(context: Context, other: Candidate, own: Candidate): boolean {
  const { tokens } = treeAt(context, own);
  const isNext = other.sentence === own.sentence && other.last === own.head - 1;
  return own.pronoun?.possessive === true && isNext && tokens[own.head - 1]!.form === 'in';
}

function reflexive(context: Context, index: number): number | undefined {
  const own = context.candidates[index]!;
  const before = context.inSentence(own.sentence).filter((at) => at < index && agrees(context, at, index));
  return before.reverse().find((at) => isSubject(context, context.candidates[at]!)) ?? before[0];
}

function mostSalient(context: Context, index: number): number | undefined {
  const own = context.candidates[index]!;
  const { number, gender } = own.pronoun!;
  const reach = number === 'plural' ? REACH.plural : gender === 'neuter' ? REACH.neuter : REACH.person;
  let best: number | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let at = index - 1; at >= 0; at -= 1) {
    const other = context.candidates[at]!;
    if (own.sentence - other.sentence > reach) break;
    if (!agrees(context, at, index) || isSpeaker(context, at, index)) continue;
    const score = salience(context, at, index);
    if (score > bestScore) {
      best = at;
      bestScore = score;
    }
  }
  const isOfThing = gender === 'neuter' && number === 'singular' && bestThing(context, own) > bestScore;
  return bestScore > -100 && !isOfThing ? best : undefined;
}

/**
 * The score of the most salient thing before "it", which is no mention: "a system ... it was rejected". Whoever says
 * something is no thing.
 */
function bestThing(context: Context, own: Candidate): number {
  const tree = treeAt(context, own);
  const governor = tree.tokens[tree.tokens[own.head]!.head];
  const isSubject = base(tree.tokens[own.head]!.deprel) === 'nsubj';
  if (isSubject && governor !== undefined && SPEECH.has(governor.lemma)) return Number.NEGATIVE_INFINITY;
  let best = Number.NEGATIVE_INFINITY;
  for (let sentence = own.sentence; sentence >= Math.max(0, own.sentence - 1); sentence -= 1) {
    const { tokens } = treeOf(context.document.sentences[sentence]!);
    tokens.forEach((token, index) => {
      const isBefore = sentence < own.sentence || index < own.head;
      if (!isBefore || token.upos !== 'NOUN' || token.feats.Number === 'Plur' || token.xpos === 'NNS') return;
      if (context.at(sentence, index) !== undefined) return;
      const role = base(token.deprel);
      if (!THING_ROLES.has(role)) return;
      let score = WEIGHT.sentence * (own.sentence - sentence);
      if (role === 'nsubj') score += WEIGHT.subject;
      if (role === 'obj') score += WEIGHT.object;
      if (role === base(tree.tokens[own.head]!.deprel)) score += WEIGHT.sameRole;
      if (score > best) best = score;
    });
  }
  return best;
}

/** Who speaks says "I" and not "he". */
function isSpeaker({ candidates, chains, quotes, at: find }: Context, antecedent: number, index: number): boolean {
  const { sentence, head } = candidates[index]!;
  const quotation = quotes.at(sentence, head);
  const place = quotation === undefined ? undefined : quotes.speaker(quotation);
  const speaker = place && find(place.sentence, place.token);
  return speaker !== undefined && chains.same(speaker, antecedent);
}

function agrees(context: Context, antecedent: number, index: number): boolean {
  const { candidates, chains } = context;
  const other = candidates[antecedent]!;
  const { number, gender } = candidates[index]!.pronoun!;
  if (
    other.pronoun &&
    (other.pronoun.person !== 3 || other.pronoun.number !== number || other.pronoun.gender !== gender)
  )
    return false;
  if (other.adjective || isTooFarBack(other, candidates[index]!)) return false;
  if (inside(candidates[index]!, other)) return false;
  const profile = chains.profile(antecedent);
  const isThing = ['country', 'group', 'place'].some((type) => profile.types.has(type as EntityType));
  const isPerson = !isThing && (profile.types.has('person') || profile.types.has('official'));
  if (number === 'plural') return isPlural(context, antecedent);
  if (gender === 'neuter') return !isPerson && !other.plural;
  return isPerson && !other.plural && !(profile.genders.size > 0 && !profile.genders.has(gender as 'male' | 'female'));
}

/**
 * Behind the pronoun; "it" seldom takes up what stands further back in its sentence than "it" does, since that was not
 * what the sentence was about.
 */
function isTooFarBack(other: Candidate, own: Candidate): boolean {
  return other.first > own.first && (other.sentence === own.sentence || own.pronoun?.gender === 'neuter');
}

function inside(inner: Candidate, outer: Candidate): boolean {
  return inner.sentence === outer.sentence && outer.first <= inner.first && inner.last <= outer.last;
}

function isPlural(context: Context, at: number): boolean {
  const other = context.candidates[at]!;
  return other.pronoun !== null || other.plural || coordinated(context, at).length > 1;
}

function salience(context: Context, antecedent: number, index: number): number {
  const { candidates, chains } = context;
  const other = candidates[antecedent]!;
  const own = candidates[index]!;
  let score = WEIGHT.sentence * (own.sentence - other.sentence);
  if (isSubject(context, other)) score += WEIGHT.subject;
  if (roleOf(context, other) === 'obj') score += WEIGHT.object;
  if (other.kind === 'name') score += WEIGHT.name;
  if (roleOf(context, other) === roleOf(context, own)) score += WEIGHT.sameRole;
  score += WEIGHT.topic * Math.min(5, chains.before(antecedent, index).count);
  if (chains.profile(antecedent).genders.size > 0) score += WEIGHT.gender;
  if (isRightBefore(context, other, own)) score += WEIGHT.rightBefore;
  if (sameClause(context, other, own)) score += WEIGHT.ownClause;
  return score;
}

function roleOf(context: Context, candidate: Candidate): string {
  const tree = treeAt(context, candidate);
  const [first] = conjuncts(tree, candidate.head);
  return base(tree.tokens[first ?? candidate.head]!.deprel);
}

function isSubject(context: Context, candidate: Candidate): boolean {
  return roleOf(context, candidate) === 'nsubj';
}

/** "He" and "him" of one verb are two persons; so are subject and object beside a plain pronoun. */
function sameClause(context: Context, other: Candidate, own: Candidate): boolean {
  if (other.sentence !== own.sentence || own.pronoun?.possessive) return false;
  const { tokens } = treeAt(context, own);
  return tokens[other.head]!.head === tokens[own.head]!.head && !own.pronoun?.reflexive;
}
