import { base, dependents, prepositionOf } from '../tree.js';
import type { PhraseMention } from '../types.js';
import {
  entityOf,
  isNegated,
  mentionOf,
  mentionsOf,
  type Scene,
  type StateClaim,
  stateClaims,
  subjectsOf,
  withPreposition,
} from './scene.js';
import { verbClaims } from './verbs.js';

const MEMBERS = new Set([
  'member',
  'founder',
  'co-founder',
  'veteran',
  'fighter',
  'soldier',
  'adviser',
  'advisor',
  'militant',
  'employee',
  'part',
  'recruit',
]);
const BODIES = new Set(['group']);
/** Nouns for people who are none of those whom their "of" names. */
const OUTSIDERS = new Set(
  'critic opponent enemy rival victim ally friend relative survivor supporter neighbour neighbor defector veteran alumnus alumni graduate'.split(
    ' ',
  ),
);
const FROM = new Set(['from', 'at', 'of', 'with']);
const OF = new Set(['of', 'in', 'from', 'with', 'for']);

/**
 * ```
 * Turkey is a member of NATO        the SDF, which includes the Arab Coalition      a force made up of local Arabs
 * ^^^^^^      ^^^^^^    ^^^^            ^^^        ^^^^^^^^     ^^^^^^^^^^^^^^        ^^^^^ ^^^^    ^^^^^^^^^^^
 * ```
 */
export function memberOf(scene: Scene): StateClaim[] {
  return [
    ...verbClaims(
      scene,
      {
        relation: 'member_of',
        lemmas: new Set(['include', 'comprise']),
        inverse: true,
        subject: new Set(['group', 'country', 'person', 'official']),
        object: BODIES,
      },
      'member-of',
    ).filter(({ object }) => isBody(scene, object)),
    ...verbClaims(
      scene,
      { relation: 'member_of', lemmas: new Set(['belong']), prepositions: new Set(['to']), object: BODIES },
      'member-of',
    ),
    ...verbClaims(scene, { relation: 'member_of', lemmas: new Set(['join']), object: BODIES }, 'member-of'),
    ...verbClaims(
      scene,
      {
        relation: 'member_of',
        lemmas: new Set(['assign', 'enlist', 'enrol', 'recruit']),
        prepositions: new Set(['to', 'in', 'into', 'with']),
        subject: new Set(['person', 'official', 'group']),
        object: BODIES,
      },
      'member-of',
    ).filter(({ object }) => isBody(scene, object)),
    ...asPart(scene),
    ...memberNouns(scene),
    ...peopleOf(scene),
    ...madeUp(scene),
  ];
}

/**
 * "The UK, as part of the coalition," and "Turkey within NATO".
 */
function asPart(scene: Scene): StateClaim[] {
  const { tree } = scene;
  return tree.tokens.flatMap((token, index) => {
    const preposition = prepositionOf(tree, index);
    const isPart = token.lemma === 'part' && preposition === 'as';
    if (!isPart && preposition !== 'within') return [];
    const wholes = isPart ? withPreposition(tree, index, new Set(['of'])) : [index];
    const objects = wholes
      .flatMap((child) => mentionOf(scene, child) ?? [])
      .filter((mention) => isBody(scene, mention) && mention.kind !== 'pronoun');
    const of =
      base(token.deprel) === 'nmod' ? [token.head] : isPart && token.head >= 0 ? subjectsOf(tree, token.head) : [];
    const subjects = of
      .flatMap((child) => mentionOf(scene, child) ?? [])
      .filter((mention) => ['country', 'group', 'person', 'official'].includes(entityOf(scene, mention).type));
    return stateClaims(scene, {
      relation: 'member_of',
      subjects,
      objects: objects.filter((mention) => !isPart || mention.first > index),
      trigger: { first: index, last: index + 1 },
      role: null,
      negated: false,
      construction: 'member-of',
      way: 'part',
    });
  });
}

/** "a former member", "ex-soldiers". */
function isFormer({ tree }: Scene, holder: PhraseMention | undefined, noun: number): boolean {
  const words = tree.tokens.slice(Math.min(holder?.first ?? noun, noun), noun + 1);
  return words.some(({ form }) => /^(?:former|ex|one-?time|erstwhile)$|^ex-/i.test(form));
}

/** "a member of the council", of whom the noun speaks or who bears it as a title. */
function memberNouns(scene: Scene): StateClaim[] {
  const { tree } = scene;
  return tree.tokens.flatMap((token, noun) => {
    if (token.upos !== 'NOUN' || !MEMBERS.has(token.lemma)) return [];
    const holder = mentionOf(scene, noun);
    if (isFormer(scene, holder, noun)) return [];
    const bodies = [...withPreposition(tree, noun, OF), ...dependents(tree, noun, 'compound', 'nmod:poss')]
      .flatMap((child) => mentionOf(scene, child) ?? [])
      .filter((mention) => isBody(scene, mention));
    const behind = scene.reference.mentionAt(scene.sentence, noun + 1);
    const own = behind?.first === noun + 1 && behind.kind === 'name' ? [behind] : holder ? [holder] : [];
    const subjects =
      own[0] && (own[0].kind === 'name' || entityOf(scene, own[0]).mentions.some(({ kind }) => kind === 'name'))
        ? own
        : predicated(scene, noun);
    return stateClaims(scene, {
      relation: 'member_of',
      subjects: subjects.length > 0 ? subjects : own.filter((mention) => isCrowd(scene, mention)),
      objects: bodies,
      trigger: { first: noun, last: noun + 1 },
      role: null,
      negated: isNegated(tree, noun),
      construction: 'member-of',
      way: 'member',
    });
  });
}

/** "soldiers from the 3rd Battalion", "officials at the ministry": people and the body that they come from. */
function peopleOf(scene: Scene): StateClaim[] {
  const { tree, knowledge } = scene;
  return tree.tokens.flatMap((token, noun) => {
    const people = mentionOf(scene, noun);
    if (people?.kind !== 'description' || MEMBERS.has(token.lemma) || !knowledge.nouns.has('person', token.lemma))
      return [];
    if (token.feats.Number !== 'Plur' || OUTSIDERS.has(token.lemma)) return [];
    if (isFormer(scene, people, noun)) return [];
    const bodies = withPreposition(tree, noun, FROM)
      .flatMap((child) => mentionsOf(scene, child))
      .filter((body) => !knowledge.nouns.has('person', tree.tokens[body.head]!.lemma.toLowerCase()));
    return stateClaims(scene, {
      relation: 'member_of',
      subjects: [people],
      objects: bodies.filter((mention) => isBody(scene, mention)),
      trigger: { first: noun, last: noun + 1 },
      role: null,
      negated: false,
      construction: 'member-of',
      way: 'people',
    });
  });
}

/** "members of the council" are somebody; "a member of the council" alone is nobody in particular. */
function isCrowd(scene: Scene, mention: PhraseMention): boolean {
  return entityOf(scene, mention).type === 'group';
}

/** A body that one can be a member of, and no crowd. */
function isBody(scene: Scene, mention: PhraseMention): boolean {
  const { id, type, kind } = entityOf(scene, mention);
  const noun = scene.tree.tokens[mention.head]!.lemma.toLowerCase();
  const isLand = mention.kind === 'description' && (noun === 'country' || noun === 'nation' || noun === 'state');
  return type === 'group' && kind !== 'people' && !isLand && scene.reference.members(id).length === 0;
}

function predicated(scene: Scene, noun: number) {
  const { tree } = scene;
  const isPredicate = dependents(tree, noun, 'cop').length > 0;
  return isPredicate ? subjectsOf(tree, noun).flatMap((child) => mentionsOf(scene, child)) : [];
}

/** "made up of", "composed of", "consisting of": what stands behind are the members. */
function madeUp(scene: Scene): StateClaim[] {
  const { tree } = scene;
  return tree.tokens.flatMap((token, verb) => {
    if (!/^(make|compose|consist|comprise|form)$/.test(token.lemma) || token.upos !== 'VERB') return [];
    const isMadeUp =
      token.lemma !== 'make' ||
      dependents(tree, verb, 'compound:prt', 'advmod').some((child) => tree.tokens[child]!.lemma === 'up');
    if (!isMadeUp) return [];
    const wholes =
      base(token.deprel) === 'acl'
        ? [token.head]
        : [...dependents(tree, verb, 'nsubj:pass'), ...subjectsOf(tree, verb)];
    const prepositions =
      token.lemma === 'make' || token.lemma === 'form' ? new Set(['of', 'by', 'from']) : new Set(['of']);
    return stateClaims(scene, {
      relation: 'member_of',
      subjects: withPreposition(tree, verb, prepositions)
        .flatMap((child) => mentionsOf(scene, child))
        .filter(({ head }) => dependents(tree, head, 'nmod:poss').every((own) => tree.tokens[own]!.upos !== 'PRON')),
      objects: wholes.flatMap((child) => mentionOf(scene, child) ?? []).filter((mention) => isBody(scene, mention)),
      trigger: { first: verb, last: verb + 1 },
      role: null,
      negated: isNegated(tree, verb),
      construction: 'member-of',
      way: 'part',
    });
  });
}
