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

const PARTS = new Set(
  'part arm wing branch unit division offshoot affiliate subsidiary faction component body agency ministry department organ'.split(
    ' ',
  ),
);
const OF = new Set(['of']);

/**
 * ```
 * Crimea is part of Ukraine            the armed wing of Hamas            the state board, part of the ministry
 * ^^^^^^    ^^^^    ^^^^^^^            ^^^^^^^^^^^^^^    ^^^^^            ^^^^^^^^^^^^^^^  ^^^^        ^^^^^^^^
 * ```
 */
export function partOf(scene: Scene): StateClaim[] {
  const { tree } = scene;
  return tree.tokens.flatMap((token, noun) => {
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return [];
    if (!PARTS.has(token.lemma.toLowerCase())) return [];
    const wholes = [...withPreposition(tree, noun, OF), ...dependents(tree, noun, 'nmod:poss')]
      .flatMap((child) => mentionOf(scene, child) ?? [])
      .filter(
        (mention) => mention.kind === 'name' && ['group', 'country', 'place'].includes(entityOf(scene, mention).type),
      );
    const parts = partsOf(scene, noun).filter((mention) =>
      ['group', 'place', 'country'].includes(entityOf(scene, mention).type),
    );
    return stateClaims(scene, {
      relation: 'part_of',
      subjects: parts,
      objects: wholes,
      trigger: { first: noun, last: noun + 1 },
      role: null,
      negated: isNegated(tree, noun),
      construction: 'part-of',
      way: 'part',
    });
  });
}

function partsOf(scene: Scene, noun: number) {
  const { tree } = scene;
  const { deprel, head, lemma } = tree.tokens[noun]!;
  if (dependents(tree, noun, 'cop').length > 0)
    return subjectsOf(tree, noun).flatMap((child) => mentionsOf(scene, child));
  if (deprel === 'appos' && head >= 0) return mentionsOf(scene, head).slice(0, 1);
  const own = lemma === 'part' ? undefined : mentionOf(scene, noun);
  return own ? [own] : [];
}
