import type { Modality } from '../../ontology/types.js';
import type { PhraseMention } from '../types.js';
import type { Way } from './confidence.js';
import { entityOf, mentionOf, type Scene, type StateClaim, stateClaims, withPreposition } from './scene.js';

const OF = new Set(['of']);
/** Words for some place or other, unless a name tells which. */
const VAGUE = new Set(
  'area border city country district nation place province region site state territory town village world land street part north south east west soil ground sea ocean air'.split(
    ' ',
  ),
);

/** A claim for each thing that is somewhere in particular; nothing of countries, which are where they are. */
export function located(
  scene: Scene,
  things: readonly PhraseMention[],
  place: number,
  trigger: number,
  way: Way,
  modality: Modality = 'actual',
): StateClaim[] {
  const object = [place, ...withPreposition(scene.tree, place, OF)]
    .map((token) => mentionOf(scene, token))
    .find((mention) => mention !== undefined && isPlace(scene, mention));
  const objects = object ? [object] : [];
  return stateClaims(scene, {
    relation: 'located_in',
    subjects: things.filter((thing) => entityOf(scene, thing).type !== 'country'),
    objects,
    trigger: { first: trigger, last: trigger + 1 },
    role: null,
    negated: false,
    modality,
    construction: 'located-in',
    way,
  });
}

/** Somewhere in particular: a name, what stands for one, or a kind of place as narrow as a camp or an airport. */
function isPlace(scene: Scene, mention: PhraseMention): boolean {
  const { type, mentions } = entityOf(scene, mention);
  const noun = scene.tree.tokens[mention.head]!.lemma.toLowerCase();
  if (mention.kind === 'pronoun' || isCampOfPolitics(scene, mention, noun)) return false;
  const isKnown = mentions.some(({ kind }) => kind === 'name');
  if (type === 'country') return mention.kind === 'name' || (isKnown && (noun === 'country' || noun === 'nation'));
  return type === 'place' && (!VAGUE.has(noun) || isKnown);
}

/** "the pro-war camp" is no camp. */
function isCampOfPolitics({ tree }: Scene, { first, head }: PhraseMention, noun: string): boolean {
  const words = tree.tokens.slice(first, head).map(({ form }) => form.toLowerCase());
  return (
    noun === 'camp' &&
    words.some((word) => /^(?:pro|anti|opposing|rival|democracy|opposition)(?:$|-)|-democracy$/.test(word))
  );
}

/** Whether the article names the place. */
export function isNamed(scene: Scene, token: number): boolean {
  const mention = mentionOf(scene, token);
  return mention !== undefined && entityOf(scene, mention).mentions.some(({ kind }) => kind === 'name');
}
