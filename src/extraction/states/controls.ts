import { dependents } from '../tree.js';
import { mentionsOf, type Scene, type StateClaim, stateClaims, subjectsOf, withPreposition } from './scene.js';
import { verbClaims } from './verbs.js';

const CONTROLLING = new Set(['control', 'rule', 'govern', 'occupy', 'administer', 'hold', 'own', 'run', 'operate']);
/** Who takes a place controls it from then on. */
const TAKING = new Set(['capture', 'seize', 'retake', 'recapture', 'overrun', 'conquer', 'annex', 'liberate']);
const PLACES = new Set(['place']);
const ACTORS = new Set(['country', 'group', 'official', 'person']);
const THINGS = new Set(['country', 'group', 'place']);
const HELD = /^(.*)-(held|controlled|ruled|occupied|run|administered|owned)$/i;

/**
 * ```
 * the health ministry, which is controlled by Hamas      under the control of the militia       rebel-held Aleppo
 *     ^^^^^^^^^^^^^^^            ^^^^^^^^^^    ^^^^^            ^^^^^^^        ^^^^^^^^^^^        ^^^^^ ^^^^ ^^^^^^
 * ```
 */
export function controls(scene: Scene): StateClaim[] {
  const verbs = verbClaims(
    scene,
    { relation: 'controls', lemmas: CONTROLLING, subject: ACTORS, object: THINGS, named: true },
    'controls',
  );
  const taken = verbClaims(
    scene,
    { relation: 'controls', lemmas: TAKING, subject: ACTORS, object: PLACES, actual: true, way: 'taken' },
    'controls',
  );
  return [...verbs, ...taken, ...underControl(scene), ...heldBy(scene)];
}

function underControl(scene: Scene): StateClaim[] {
  const { tree } = scene;
  return tree.tokens.flatMap((token, noun) => {
    if (token.upos !== 'NOUN' || token.lemma !== 'control') return [];
    const { head, deprel } = token;
    const holders = [...withPreposition(tree, noun, new Set(['of'])), ...dependents(tree, noun, 'nmod:poss')].flatMap(
      (child) => mentionsOf(scene, child),
    );
    const isUnder = tree.children[noun]!.some(
      (child) => /^(under|in)$/.test(tree.tokens[child]!.lemma) && tree.tokens[child]!.deprel === 'case',
    );
    if (isUnder && head >= 0) {
      const held =
        deprel === 'nmod'
          ? mentionsOf(scene, head)
          : subjectsOf(tree, head).flatMap((child) => mentionsOf(scene, child));
      return claim(scene, noun, holders, held);
    }
    const verb = tree.tokens[head];
    if (deprel === 'obj' && verb && /^(have|take|keep|hold|seize|gain|regain|maintain|retake)$/.test(verb.lemma))
      return claim(
        scene,
        noun,
        subjectsOf(tree, head).flatMap((child) => mentionsOf(scene, child)),
        holders,
      );
    return [];
  });
}

function claim(
  scene: Scene,
  noun: number,
  subjects: ReturnType<typeof mentionsOf>,
  objects: ReturnType<typeof mentionsOf>,
): StateClaim[] {
  const trigger = { first: noun, last: noun + 1 };
  return stateClaims(scene, {
    relation: 'controls',
    subjects,
    objects,
    trigger,
    role: null,
    negated: false,
    construction: 'controls',
    way: 'holder',
  });
}

/** "ISIL-held terrain" as one word or as three. */
function heldBy(scene: Scene): StateClaim[] {
  const { tree } = scene;
  return tree.tokens.flatMap((token, index) => {
    if (
      token.head <= index ||
      !/^(held|controlled|ruled|occupied|run|administered|owned)$/i.test(token.form.replace(HELD, '$2'))
    )
      return [];
    const holder = HELD.test(token.form) ? index : tree.tokens[index - 1]?.form === '-' ? index - 2 : -1;
    const subjects = holder < 0 ? [] : mentionsOf(scene, holder).slice(0, 1);
    return claim(scene, index, subjects, mentionsOf(scene, token.head).slice(0, 1));
  });
}
