import { dependents, prepositionOf } from '../tree.js';
import {
  beforeRelative,
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

const LANDS = new Set(['place', 'country']);

/**
 * ```
 * the town, which lies on the border with Kenya      Jordan, which borders Iraq      neighbouring Chad
 *     ^^^^                    ^^^^^^      ^^^^^      ^^^^^^        ^^^^^^^ ^^^^      ^^^^^^^^^^^^
 * ```
 */
export function borders(scene: Scene): StateClaim[] {
  const { tree } = scene;
  return tree.tokens.flatMap((token, index) => {
    const lemma = token.lemma.toLowerCase();
    if (lemma === 'border' && token.upos === 'NOUN') return ofNoun(scene, index);
    if ((lemma === 'border' || lemma === 'adjoin' || lemma === 'abut') && token.upos === 'VERB')
      return claims(scene, index, subjectsOf(tree, index), [
        ...dependents(tree, index, 'obj'),
        ...withPreposition(tree, index, new Set(['on'])),
      ]);
    return [];
  });
}

function ofNoun(scene: Scene, noun: number): StateClaim[] {
  const { tree } = scene;
  const next = tree.tokens[noun + 1];
  const behind = next?.form === 'with' && next.deprel === 'case' ? [next.head] : [];
  // "Rafah borders Egypt" may be read as a noun between two names.
  const bare = dependents(tree, noun, 'nmod', 'obj', 'appos').filter(
    (child) => child > noun && prepositionOf(tree, child) === undefined && isLand(scene, child),
  );
  const others = [...new Set([...withPreposition(tree, noun, new Set(['with', 'to'])), ...behind, ...bare])];
  const between = withPreposition(tree, noun, new Set(['between', 'of']));
  if (between.length > 0) {
    const lands = between.flatMap((child) => mentionsOf(scene, child));
    return stateClaims(scene, { ...rest(noun, false), subjects: lands.slice(0, 1), objects: lands.slice(1) });
  }
  const owners = dependents(tree, noun, 'nmod:poss', 'compound', 'amod');
  return claims(scene, noun, owners.some((owner) => isLand(scene, owner)) ? owners : governors(scene, noun), others);
}

function isLand(scene: Scene, token: number): boolean {
  const mention = mentionOf(scene, token);
  return mention !== undefined && LANDS.has(entityOf(scene, mention).type);
}

/**
 * Who lies on the border: the noun that the phrase hangs on, or the subject of its verb. In "an attack on the city, which
 * lies on the border" the clause may hang on the attack, but only the city can lie there.
 */
function governors(scene: Scene, noun: number): number[] {
  const { tree } = scene;
  const { head, deprel } = tree.tokens[noun]!;
  if (head < 0) return subjectsOf(tree, noun);
  if (deprel === 'nmod') return [head];
  const subjects = [
    ...subjectsOf(tree, head),
    ...dependents(tree, head, 'nsubj:pass').filter((child) => !/^W/.test(tree.tokens[child]!.xpos)),
  ];
  const before = beforeRelative(tree, head);
  return before === undefined || subjects.some((subject) => isLand(scene, subject)) ? subjects : [before];
}

function claims(scene: Scene, trigger: number, subjects: readonly number[], objects: readonly number[]): StateClaim[] {
  const lands = (tokens: readonly number[]) =>
    tokens.flatMap((token) => mentionsOf(scene, token)).filter((mention) => LANDS.has(entityOf(scene, mention).type));
  return stateClaims(scene, {
    ...rest(trigger, isNegated(scene.tree, trigger)),
    subjects: lands(subjects),
    objects: lands(objects),
  });
}

function rest(trigger: number, negated: boolean) {
  return {
    relation: 'borders',
    trigger: { first: trigger, last: trigger + 1 },
    role: null,
    negated,
    construction: 'borders',
    way: 'border',
  } as const;
}
