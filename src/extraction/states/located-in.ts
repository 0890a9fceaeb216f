import { base, conjuncts, dependents, prepositionOf } from '../tree.js';
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

const WITHIN = new Set([
  'in',
  'at',
  'inside',
  'within',
  'near',
  'outside',
  'throughout',
  'across',
  'on',
  'around',
  'north of',
  'south of',
  'east of',
  'west of',
  'outside of',
  'inside of',
  'from',
  'along',
]);
const LOCATED = new Set([
  'locate',
  'situate',
  'base',
  'station',
  'live',
  'reside',
  'lie',
  'deploy',
  'headquarter',
  'operate',
  'base',
  'shelter',
  'camp',
  'imprison',
  'hold',
  'detain',
]);
const STAYING = new Set([
  'be',
  'remain',
  'stay',
  'arrive',
  'travel',
  'go',
  'return',
  'visit',
  'land',
  'send',
  'deploy',
  'move',
  'enter',
  'reach',
  'come',
  'fly',
  'flee',
  'gather',
]);
const TO = new Set(['to', 'into', 'in', 'at']);

/**
 * ```
 * the city of Rafah in the southern Gaza Strip      Sabboura, an area outside Damascus      a base located near Homs
 *             ^^^^^ ^^     ^^^^^^^^^^^^^^^^^^^      ^^^^^^^^          ^^^^^^^ ^^^^^^^^      ^^^^^^      ^^^^^^^ ^^^^
 * ```
 */
export function locatedIn(scene: Scene): StateClaim[] {
  return [...nominal(scene), ...verbal(scene), ...apposed(scene), ...predicate(scene)];
}

/** A prepositional phrase on the noun itself. */
function nominal(scene: Scene): StateClaim[] {
  const { tree } = scene;
  return tree.tokens.flatMap((token, place) => {
    const preposition = prepositionOf(tree, place);
    if (base(token.deprel) !== 'nmod' || token.head < 0 || preposition === undefined || !WITHIN.has(preposition))
      return [];
    const thing = mentionOf(scene, token.head);
    if (!thing || (preposition === 'from' && entityOf(scene, thing).type === 'place')) return [];
    return claims(scene, [thing], place, firstCase(scene, place), preposition === 'from' ? 0.55 : 0.8);
  });
}

/** "located in", "based at", "travelled to". */
function verbal(scene: Scene): StateClaim[] {
  const { tree } = scene;
  return tree.tokens.flatMap((token, verb) => {
    const lemma = token.lemma.toLowerCase();
    const stays = LOCATED.has(lemma);
    if (token.upos !== 'VERB' || !(stays || STAYING.has(lemma))) return [];
    const things = [...subjectsOf(tree, verb), ...dependents(tree, verb, 'nsubj:pass')].flatMap((child) =>
      mentionsOf(scene, child),
    );
    const moved = dependents(tree, verb, 'obj').flatMap((child) => mentionsOf(scene, child));
    const places = withPreposition(tree, verb, stays ? WITHIN : TO);
    const transitive = /^(visit|enter|reach)$/.test(lemma) ? dependents(tree, verb, 'obj') : [];
    const subjects =
      /^(send|deploy|hold|detain|imprison|station|base)$/.test(lemma) && moved.length > 0 ? moved : things;
    if (isNegated(tree, verb) || isUnreal(scene, verb)) return [];
    return [...places, ...transitive].flatMap((place) => claims(scene, subjects, place, verb, stays ? 0.8 : 0.6));
  });
}

/** What will or may be is no state. */
function isUnreal({ tree }: Scene, verb: number): boolean {
  const isTo = dependents(tree, verb, 'mark').some((child) => tree.tokens[child]!.lemma === 'to');
  return isTo || dependents(tree, verb, 'aux').some((child) => tree.tokens[child]!.xpos === 'MD');
}

/** "Baghdad, Iraq": two names of places, the second apposed without an article. */
function apposed(scene: Scene): StateClaim[] {
  const { tree } = scene;
  return tree.tokens.flatMap((token, place) => {
    if (
      !['appos', 'nmod:unmarked', 'nmod'].includes(token.deprel) ||
      token.head < 0 ||
      prepositionOf(tree, place) !== undefined
    )
      return [];
    const inner = mentionOf(scene, token.head);
    const outer = mentionOf(scene, place);
    if (!inner || !outer || inner.kind !== 'name' || outer.kind !== 'name' || outer.adjective) return [];
    const isPlace =
      entityOf(scene, inner).type === 'place' && place > token.head && tree.tokens[outer.first - 1]?.form === ',';
    return isPlace ? claims(scene, [inner], place, place, 0.8) : [];
  });
}

/** "The city is in the north": a predicate with a preposition, "is the capital of" among them. */
function predicate(scene: Scene): StateClaim[] {
  const { tree } = scene;
  return tree.tokens.flatMap((_, place) => {
    const preposition = prepositionOf(tree, place);
    if (dependents(tree, place, 'cop').length === 0 || preposition === undefined || !WITHIN.has(preposition)) return [];
    if (isNegated(tree, place)) return [];
    return claims(
      scene,
      subjectsOf(tree, place).flatMap((child) => mentionsOf(scene, child)),
      place,
      firstCase(scene, place),
      0.75,
    );
  });
}

function firstCase({ tree }: Scene, nominalHead: number): number {
  return dependents(tree, nominalHead, 'case')[0] ?? nominalHead;
}

function claims(
  scene: Scene,
  things: ReturnType<typeof mentionsOf>,
  place: number,
  trigger: number,
  confidence: number,
): StateClaim[] {
  const { tree } = scene;
  const objects = conjuncts(tree, place)
    .filter((index) => index === place)
    .flatMap((index) => mentionOf(scene, index) ?? [])
    .filter((mention) => mention.kind !== 'pronoun' && ['place', 'country'].includes(entityOf(scene, mention).type));
  return stateClaims(scene, {
    relation: 'located_in',
    subjects: things.filter((thing) => entityOf(scene, thing).type !== 'country'),
    objects,
    trigger: { first: trigger, last: trigger + 1 },
    role: null,
    negated: false,
    construction: 'located-in',
    confidence,
  });
}
