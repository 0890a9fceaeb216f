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

const ALLIES = new Set(['ally', 'partner', 'backer', 'patron']);
const ACTORS = new Set(['country', 'group', 'official', 'person']);

/**
 * ```
 * Germany and other Israeli allies      its ally Russia        militias allied with Iran      their Amal allies
 * ^^^^^^^           ^^^^^^^ ^^^^^^      ^^^ ^^^^ ^^^^^^        ^^^^^^^^ ^^^^^^      ^^^^      ^^^^^ ^^^^ ^^^^^^
 * ```
 */
export function allyOf(scene: Scene): StateClaim[] {
  const { tree } = scene;
  return tree.tokens.flatMap((token, index) => {
    if (ALLIES.has(token.lemma) && token.upos === 'NOUN') return ofNoun(scene, index);
    if (token.lemma === 'ally' || token.form === 'allied') {
      const partners = withPreposition(tree, index, new Set(['with', 'to']));
      const own =
        token.deprel === 'acl' || token.deprel === 'amod'
          ? [token.head]
          : [...subjectsOf(tree, index), ...dependents(tree, index, 'nsubj:pass')];
      return claims(
        scene,
        index,
        own.flatMap((child) => mentionsOf(scene, child)),
        partners.flatMap((child) => mentionsOf(scene, child)),
      );
    }
    return [];
  });
}

function ofNoun(scene: Scene, noun: number): StateClaim[] {
  const { tree } = scene;
  const owners = [
    ...dependents(tree, noun, 'amod', 'compound', 'nmod:poss'),
    ...withPreposition(tree, noun, new Set(['of'])),
  ];
  const theirs = dependents(tree, noun, 'nmod:poss').filter((child) => tree.tokens[child]!.upos === 'PRON');
  const members = dependents(tree, noun, 'compound', 'amod').filter((child) => {
    const name = mentionOf(scene, child);
    return name?.kind === 'name' && !name.adjective && entityOf(scene, name).type === 'group';
  });
  if (theirs.length > 0 && members.length > 0)
    return claims(
      scene,
      noun,
      members.flatMap((child) => mentionOf(scene, child) ?? []),
      theirs.flatMap((child) => mentionOf(scene, child) ?? []),
    );
  const patrons = owners
    .flatMap((child) => mentionOf(scene, child) ?? [])
    .filter((mention) => ACTORS.has(entityOf(scene, mention).type));
  const isPredicate = dependents(tree, noun, 'cop').length > 0;
  const named = [
    ...(isPredicate ? subjectsOf(tree, noun) : []),
    ...others(scene, noun),
    ...dependents(tree, noun, 'appos', 'flat', 'nmod:desc'),
    ...titled(scene, noun),
  ];
  return claims(
    scene,
    noun,
    named.flatMap((child) => mentionOf(scene, child) ?? []),
    patrons,
  );
}

/** "the US, Germany and other Israeli allies": those named before "other" are allies as well. */
function others({ tree }: Scene, noun: number): number[] {
  const { deprel, head } = tree.tokens[noun]!;
  const isOther = tree.children[noun]!.some((child) => tree.tokens[child]!.lemma === 'other');
  if (!isOther || deprel !== 'conj' || head < 0) return [];
  return [head, ...dependents(tree, head, 'conj').filter((child) => child !== noun)];
}

/** "Syria's ally Russia", "Russia, Syria's ally": the noun describes a name. */
function titled({ tree }: Scene, noun: number): number[] {
  const { deprel, head } = tree.tokens[noun]!;
  return head >= 0 && (deprel === 'nmod:desc' || deprel === 'appos' || deprel === 'compound') ? [head] : [];
}

function claims(
  scene: Scene,
  trigger: number,
  subjects: ReturnType<typeof mentionsOf>,
  objects: ReturnType<typeof mentionsOf>,
): StateClaim[] {
  const actors = (mentions: typeof subjects) => mentions.filter((mention) => ACTORS.has(entityOf(scene, mention).type));
  return stateClaims(scene, {
    relation: 'ally_of',
    subjects: actors(subjects),
    objects: actors(objects),
    trigger: { first: trigger, last: trigger + 1 },
    role: null,
    negated: isNegated(scene.tree, trigger),
    construction: 'ally-of',
    way: 'ally',
  });
}
