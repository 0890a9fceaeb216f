import { dependents } from '../tree.js';
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

const ACTORS = new Set(['country', 'group', 'official', 'person']);
const RIVALS = new Set([
  'rival',
  'enemy',
  'foe',
  'adversary',
  'opponent',
  'critic',
  'arch-enemy',
  'archenemy',
  'arch-foe',
  'nemesis',
]);

/**
 * ```
 * The party opposes the government      Iran's arch-enemy Israel      opponents of President Maduro
 *     ^^^^^ ^^^^^^^     ^^^^^^^^^^      ^^^^   ^^^^^^^^^^ ^^^^^^      ^^^^^^^^^              ^^^^^^
 * ```
 */
export function opposes(scene: Scene): StateClaim[] {
  const { tree } = scene;
  const verbs = verbClaims(
    scene,
    { relation: 'opposes', lemmas: new Set(['oppose']), subject: ACTORS, object: ACTORS },
    'opposes',
  );
  const against = verbClaims(
    scene,
    {
      relation: 'opposes',
      lemmas: new Set(['oppose']),
      prepositions: new Set(['to']),
      subject: ACTORS,
      object: ACTORS,
    },
    'opposes',
  );
  const nouns = tree.tokens.flatMap((token, noun) =>
    RIVALS.has(token.lemma) && token.upos === 'NOUN' ? ofNoun(scene, noun) : [],
  );
  return [...verbs, ...against, ...nouns];
}

function ofNoun(scene: Scene, noun: number): StateClaim[] {
  const { tree } = scene;
  const { deprel, head } = tree.tokens[noun]!;
  const owners = [
    ...dependents(tree, noun, 'nmod:poss', 'amod', 'compound'),
    ...withPreposition(tree, noun, new Set(['of', 'to'])),
  ];
  const objects = owners
    .flatMap((child) => mentionOf(scene, child) ?? [])
    .filter((mention) => ACTORS.has(entityOf(scene, mention).type));
  const named = [
    ...(dependents(tree, noun, 'cop').length > 0 ? subjectsOf(tree, noun) : []),
    ...dependents(tree, noun, 'appos', 'flat', 'nmod:desc'),
    ...(head >= 0 && ['appos', 'nmod:desc', 'compound'].includes(deprel) ? [head] : []),
  ].flatMap((child) => mentionsOf(scene, child));
  const own = mentionOf(scene, noun);
  return stateClaims(scene, {
    relation: 'opposes',
    subjects: named.length > 0 ? named : own ? [own] : [],
    objects,
    trigger: { first: noun, last: noun + 1 },
    role: null,
    negated: isNegated(tree, noun),
    construction: 'opposes',
    way: 'rival',
  });
}
