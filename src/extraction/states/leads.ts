import { dependents, prepositionOf } from '../tree.js';
import { entityOf, isPassive, mentionsOf, type Scene, type StateClaim, stateClaims, withPreposition } from './scene.js';
import { verbClaims } from './verbs.js';

const LEADING = new Set(['lead', 'head', 'command', 'chair', 'preside', 'direct', 'spearhead', 'oversee', 'captain']);
const LEADERS = new Set(['official', 'person', 'group']);
const BODIES = new Set(['country', 'group', 'place']);
const BY = new Set(['by']);
const DELEGATIONS = new Set(['delegation', 'side', 'team', 'mission']);
const SIDES = new Set(['side', 'part', 'behalf']);

/**
 * ```
 * the task force was led by Commodore Burns      The talks were led on the Dutch side by Anna Berg
 *     ^^^^^^^^^^     ^^^    ^^^^^^^^^^^^^^^                     ^^^        ^^^^^^^^^^    ^^^^^^^^^
 *     object         triggersubject                             trigger    object        subject
 * ```
 */
export function leads(scene: Scene): StateClaim[] {
  const direct = verbClaims(
    scene,
    { relation: 'leads', lemmas: LEADING, subject: LEADERS, object: BODIES, way: 'leader' },
    'leads',
  );
  return [...direct.map((claim) => ofDelegation(scene, claim)), ...onTheSide(scene)];
}

/** Who leads a country's delegation represents the country and does not lead it. */
function ofDelegation(scene: Scene, claim: StateClaim): StateClaim {
  const noun = scene.tree.tokens[claim.object.head]!.lemma.toLowerCase();
  return DELEGATIONS.has(noun) && entityOf(scene, claim.object).type === 'country'
    ? { ...claim, relation: 'represents' }
    : claim;
}

function onTheSide(scene: Scene): StateClaim[] {
  const { tree } = scene;
  return tree.tokens.flatMap((token, verb) => {
    if (!LEADING.has(token.lemma) || !isPassive(tree, verb)) return [];
    const sides = dependents(tree, verb, 'obl').filter(
      (child) => SIDES.has(tree.tokens[child]!.lemma) && /^(on|from|for)$/.test(prepositionOf(tree, child) ?? ''),
    );
    return stateClaims(scene, {
      relation: 'represents',
      subjects: [verb, ...sides]
        .flatMap((word) => withPreposition(tree, word, BY))
        .flatMap((by) => mentionsOf(scene, by)),
      objects: sides.flatMap((side) => {
        const own = mentionsOf(scene, side);
        return own.length > 0
          ? own
          : dependents(tree, side, 'amod', 'compound', 'nmod:poss').flatMap((child) => mentionsOf(scene, child));
      }),
      trigger: { first: verb, last: verb + 1 },
      role: null,
      negated: false,
      construction: 'leads',
      way: 'leader',
    });
  });
}
