import { dependents, prepositionOf } from '../tree.js';
import { isPassive, mentionsOf, type Scene, type StateClaim, stateClaims, withPreposition } from './scene.js';
import { verbClaims } from './verbs.js';

const LEADING = new Set([
  'lead',
  'head',
  'command',
  'chair',
  'preside',
  'direct',
  'spearhead',
  'oversee',
  'captain',
  'co-found',
  'found',
]);
const LEADERS = new Set(['official', 'person', 'group']);
const BODIES = new Set(['country', 'group', 'place']);
const BY = new Set(['by']);
const SIDES = new Set(['side', 'part', 'behalf']);

/**
 * ```
 * the task force was led by Commodore Burns          The meeting was led on the US side by Jake Sullivan
 *     ^^^^^^^^^^     ^^^    ^^^^^^^^^^^^^^                             ^^^        ^^            ^^^^^^^^^^^^^
 *     object         trigger subject                                  trigger    object        subject
 * ```
 */
export function leads(scene: Scene): StateClaim[] {
  const direct = verbClaims(scene, { relation: 'leads', lemmas: LEADING, subject: LEADERS, object: BODIES }, 'leads');
  return [...direct, ...onTheSide(scene)];
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
      confidence: 0.8,
    });
  });
}
