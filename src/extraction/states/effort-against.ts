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

const EFFORTS = new Set(
  'fight war battle campaign struggle effort operation offensive mission crusade jihad'.split(' '),
);
const DEFEATING = new Set(
  'defeat destroy degrade counter combat crush eliminate eradicate fight expel rout'.split(' '),
);
const PURSUING = new Set(
  'lead wage launch conduct continue join support begin mount run head pursue win fight'.split(' '),
);
const AGAINST = new Set(['against']);
const IN = new Set(['in']);
const ACTORS = new Set(['country', 'group', 'official', 'person']);

/**
 * ```
 * the militia's fight against the junta      a coalition to defeat the rebels      Kenya in its war against the group
 * ^^^^^^^^^^^^^ ^^^^^         ^^^^^^^^^      ^^^^^^^^^    ^^^^^^ ^^^^^^^^^^      ^^^^^        ^^^         ^^^^^^^^^
 * ```
 */
export function effortAgainst(scene: Scene): StateClaim[] {
  const { tree } = scene;
  return tree.tokens.flatMap((token, noun) => {
    if (token.upos !== 'NOUN' || isNegated(tree, noun)) return [];
    const isEffort = EFFORTS.has(token.lemma);
    const own = isEffort ? undefined : mentionOf(scene, noun);
    if (!isEffort && own === undefined) return [];
    const targets = [
      ...(isEffort ? withPreposition(tree, noun, AGAINST) : []),
      ...dependents(tree, noun, 'acl')
        .filter((verb) => DEFEATING.has(tree.tokens[verb]!.lemma) && isInfinitive(scene, verb))
        .flatMap((verb) => dependents(tree, verb, 'obj')),
    ].flatMap((child) => mentionsOf(scene, child));
    if (targets.length === 0) return [];
    return stateClaims(scene, {
      relation: 'opposes',
      subjects: (own ? [own] : fightersOf(scene, noun)).filter((mention) => isActor(scene, mention)),
      objects: targets.filter((mention) => isActor(scene, mention)),
      trigger: { first: noun, last: noun + 1 },
      role: null,
      negated: false,
      construction: 'effort-against',
      way: 'effort',
    });
  });
}

function isInfinitive({ tree }: Scene, verb: number): boolean {
  return dependents(tree, verb, 'mark').some((child) => tree.tokens[child]!.lemma === 'to');
}

function isActor(scene: Scene, mention: PhraseMention): boolean {
  return ACTORS.has(entityOf(scene, mention).type);
}

/** The owner of the effort, whom somebody supports in it, or who pursues it. */
function fightersOf(scene: Scene, noun: number): PhraseMention[] {
  const { tree } = scene;
  const owners = [
    ...dependents(tree, noun, 'nmod:poss', 'compound', 'amod'),
    ...withPreposition(tree, noun, new Set(['by'])),
  ].flatMap((child) => mentionsOf(scene, child));
  if (owners.length > 0) return owners;
  const { head, deprel } = tree.tokens[noun]!;
  if (head < 0) return [];
  if (base(deprel) === 'obj' && PURSUING.has(tree.tokens[head]!.lemma))
    return subjectsOf(tree, head).flatMap((child) => mentionsOf(scene, child));
  return IN.has(prepositionOf(tree, noun) ?? '') ? helpedIn(scene, noun) : [];
}

/** "support for Iraq in the fight": the actor named right before the phrase. */
function helpedIn(scene: Scene, noun: number): PhraseMention[] {
  const { tree } = scene;
  const start = dependents(tree, noun, 'case')[0] ?? noun;
  for (let token = start - 1; token >= Math.max(0, start - 3); token -= 1) {
    const mention = mentionOf(scene, token);
    if (mention?.last === start && mention.kind !== 'pronoun') return mentionsOf(scene, token).slice(0, 1);
  }
  return [];
}
