import { base } from '../tree.js';
import type { PhraseMention } from '../types.js';
import type { Scene } from './scene.js';

/**
 * How often a way to say a state is understood rightly where nothing speaks against it: shares of right claims among
 * 300 that were read, with one right and one wrong added to each and rounded to a twentieth.
 */
export const STATED = {
  apposedPlace: 0.95,
  ownedPlace: 0.9,
  prepositional: 0.9,
  placeOfStay: 0.9,
  placeOfMotion: 0.8,
  placeOfAct: 0.8,
  office: 0.95,
  leader: 0.9,
  member: 0.9,
  part: 0.85,
  people: 0.75,
  holder: 0.85,
  taken: 0.65,
  border: 0.85,
  ally: 0.8,
  rival: 0.75,
  effort: 0.9,
  verb: 0.85,
} as const;

/** A way of saying a state. */
export type Way = keyof typeof STATED;

/** What makes a state less sure, each with what it takes off. */
interface Doubt {
  readonly name: string;
  readonly off: number;
  readonly applies: (scene: Scene, claim: Weighed) => boolean;
}

interface Weighed {
  readonly subject: PhraseMention;
  readonly object: PhraseMention;
  readonly trigger: { readonly first: number; readonly last: number };
  readonly relation: string;
}

const NEAR = new Set(['near', 'around', 'outside', 'along', 'outside of']);

const DOUBTS: readonly Doubt[] = [
  {
    name: 'a pronoun names an end',
    off: 0.1,
    applies: (_, { subject, object }) => subject.kind === 'pronoun' || object.kind === 'pronoun',
  },
  {
    name: 'a description stands for somebody named elsewhere',
    off: 0.1,
    applies: (scene, { subject, object }) => standsForName(scene, subject) || standsForName(scene, object),
  },
  {
    name: 'near is not in',
    off: 0.3,
    applies: ({ tree }, { relation, trigger }) =>
      relation === 'located_in' && NEAR.has(tree.tokens[trigger.first]!.form.toLowerCase()),
  },
  {
    name: 'the phrase may belong to the verb',
    off: 0.15,
    applies: ({ tree }, { relation, subject, object, trigger }) => {
      const isPreposition = tree.tokens[trigger.first]!.upos === 'ADP';
      const { deprel, head } = tree.tokens[object.head]!;
      const isObject = /^(obj|obl)/.test(base(tree.tokens[subject.head]!.deprel));
      return (
        relation === 'located_in' && isPreposition && isObject && deprel.startsWith('nmod') && head === subject.head
      );
    },
  },
];

/** How sure a state is, 0 to 1, and why: the share of its way of saying less what each doubt takes off. */
export function weigh(
  scene: Scene,
  claim: Weighed,
  way: Way,
): { readonly confidence: number; readonly reasons: readonly string[] } {
  const doubts = DOUBTS.filter(({ applies }) => applies(scene, claim));
  const rest = doubts.reduce((sum, { off }) => sum - off, STATED[way] as number);
  return {
    confidence: Math.max(0.05, Math.round(100 * rest) / 100),
    reasons: [`${way} ${STATED[way]}`, ...doubts.map(({ name, off }) => `${name} −${off}`)],
  };
}

/** "the team" where only another sentence names it. */
function standsForName(scene: Scene, mention: PhraseMention): boolean {
  if (mention.kind !== 'description') return false;
  return scene.reference.entity(mention.entity).mentions.some(({ kind }) => kind === 'name');
}
