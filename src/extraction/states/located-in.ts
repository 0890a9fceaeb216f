import type { Modality } from '../../ontology/types.js';
import { base, dependents, prepositionOf } from '../tree.js';
import type { PhraseMention } from '../types.js';
import { isNamed, located } from './location.js';
import {
  entityOf,
  isDenied,
  isNegated,
  mentionOf,
  mentionsOf,
  modalityOf,
  type Scene,
  type StateClaim,
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
  'along',
]);
const LOCATED = new Set(
  'locate situate base station live reside lie deploy headquarter operate shelter camp imprison hold detain'.split(' '),
);
const STAYING = new Set(
  'be remain stay arrive travel go return visit land send deploy move enter reach come fly flee gather slip sneak cross march sail drive'.split(
    ' ',
  ),
);
const MAKING = new Set(['build', 'establish', 'create', 'open', 'construct', 'set', 'erect']);
const MEETING = new Set(['meet', 'host', 'receive', 'greet', 'welcome', 'visit']);
const LINES = new Set(
  'coast border island peninsula mount front line frontline street road side bank river sea shore outskirts edge'.split(
    ' ',
  ),
);
const OF = new Set(['of']);
const TO = new Set(['to', 'into', 'in', 'at']);

/** Towns and regions, which lie in what their adjective or owner names. */
const SETTLEMENTS = new Set(
  'city town village suburb district neighbourhood neighborhood province region capital port island coast governorate area enclave valley municipality county quarter settlement stronghold territory'.split(
    ' ',
  ),
);
/** Those that take their town's name: the Accra suburb lies in Accra, the Accra area is Accra. */
const SURROUNDED = new Set(['suburb', 'neighbourhood', 'neighborhood', 'quarter']);
/** Verbs of motion whose subject stays when there is an object: "returned the frogs to Brazil". */
const MOVING = new Set(['return', 'land', 'move', 'fly', 'drive', 'sail', 'march']);
const IN = new Set(['in', 'at', 'inside']);
/** Verbs whose "in" speaks of something else than where their subject is. */
const NOT_THERE = new Set(
  'believe trust invest interest specialize engage result bear say tell announce report call want hope lead support back urge condemn describe'.split(
    ' ',
  ),
);

/**
 * ```
 * the town of Kufra in the southern desert of Libya      Karaj, a suburb outside Tehran      a base located near Homs
 *             ^^^^^ ^^     ^^^^^^^^^^^^^^^^^^^^^^^^      ^^^^^           ^^^^^^^ ^^^^^^      ^^^^^^ ^^^^^^^ ^^^^^^^^^
 * ```
 */
export function locatedIn(scene: Scene): StateClaim[] {
  return [
    ...nominal(scene),
    ...owned(scene),
    ...verbal(scene),
    ...apposed(scene),
    ...predicate(scene),
    ...actingIn(scene),
    ...presence(scene),
  ];
}

/** A prepositional phrase on the noun itself, or right behind it when the parser hung it on the verb. */
function nominal(scene: Scene): StateClaim[] {
  const { tree } = scene;
  return tree.tokens.flatMap((token, place) => {
    const preposition = prepositionOf(tree, place);
    if (token.head < 0 || preposition === undefined || !WITHIN.has(preposition)) return [];
    if (preposition === 'on' && !isLine(scene, place)) return [];
    const trigger = firstCase(scene, place);
    const before = thingBefore(scene, trigger);
    const thing = (base(token.deprel) === 'nmod' ? mentionOf(scene, token.head) : undefined) ?? before;
    if (!thing || thing.adjective) return [];
    const modality = modalityOfThing(scene, thing);
    const inner = before && before.entity !== thing.entity && isTown(scene, before) ? [before] : [];
    const things = [...together(scene, thing), ...partnersOf(scene, thing)];
    return [
      ...located(scene, things, place, trigger, 'prepositional', modality),
      ...located(scene, inner, place, trigger, 'prepositional'),
    ];
  });
}

/** "talks that will be held by the envoy in Geneva", "to set up a centre in Accra": it is not there yet. */
function modalityOfThing(scene: Scene, { head, entity }: PhraseMention): Modality {
  const { tree, reference } = scene;
  const verb = tree.tokens[head]!.head;
  if (verb < 0 || tree.tokens[verb]!.upos !== 'VERB') return 'actual';
  const isPerson = ['person', 'official'].includes(reference.entity(entity).type);
  const { lemma } = tree.tokens[verb]!;
  const isMet = MEETING.has(lemma) && reference.entity(entity).type !== 'place';
  return isPerson || isMet || MAKING.has(lemma) ? modalityOf(tree, verb) : 'actual';
}

/** What one is on: a coast, a border, an island. */
function isLine({ tree }: Scene, place: number): boolean {
  const words = [tree.tokens[place]!, ...tree.children[place]!.map((child) => tree.tokens[child]!)];
  return words.some(({ lemma }) => LINES.has(lemma.toLowerCase()));
}

function isTown(scene: Scene, mention: PhraseMention): boolean {
  return mention.kind === 'name' && entityOf(scene, mention).type === 'place';
}

/** "a petrol station and restaurant in Hilla": what shares a determiner is in one place. */
function together(scene: Scene, thing: PhraseMention): PhraseMention[] {
  const { tree } = scene;
  const { deprel, head } = tree.tokens[thing.head]!;
  const isShared =
    deprel === 'conj' && dependents(tree, thing.head, 'det').length === 0 && thing.kind === 'description';
  const first = isShared ? mentionOf(scene, head) : undefined;
  return first?.kind === 'description' && entityOf(scene, first).type === 'place' ? [first, thing] : [thing];
}

/** "The minister met the president in Paris": who meets somebody somewhere is there too. */
function partnersOf(scene: Scene, thing: PhraseMention): PhraseMention[] {
  const { tree } = scene;
  const { deprel, head } = tree.tokens[thing.head]!;
  const isMet = head >= 0 && MEETING.has(tree.tokens[head]!.lemma) && /^(obj|obl)/.test(deprel);
  if (!isMet || isNegated(tree, head)) return [];
  return subjectsOf(tree, head).flatMap((child) => mentionsOf(scene, child));
}

/** The mention that ends right before a word: "the airport" of "struck the airport in Mezzeh". */
function thingBefore(scene: Scene, index: number): PhraseMention | undefined {
  for (let token = index - 1; token >= Math.max(0, index - 4); token -= 1) {
    const mention = mentionOf(scene, token);
    if (mention?.last !== index || mention.kind === 'pronoun') continue;
    const isInside = base(scene.tree.tokens[token]!.deprel) === 'nmod' && entityOf(scene, mention).type !== 'place';
    return isInside ? undefined : mention;
  }
  return undefined;
}

/** "the Syrian town of Azaz", "Baghdad's Karrada district": a settlement with the name of what it lies in before it. */
function owned(scene: Scene): StateClaim[] {
  const { tree } = scene;
  return tree.tokens.flatMap((token, noun) => {
    if (!SETTLEMENTS.has(token.lemma.toLowerCase())) return [];
    const thing = mentionOf(scene, noun);
    if (!thing || thing.kind === 'pronoun' || entityOf(scene, thing).type !== 'place') return [];
    return dependents(tree, noun, 'amod', 'compound', 'nmod:poss')
      .flatMap((owner) => {
        const name = mentionOf(scene, owner);
        const isItself = tree.tokens[owner]!.deprel === 'compound' && !name?.adjective && !SURROUNDED.has(token.lemma);
        return name?.kind === 'name' && !isItself ? located(scene, [thing], owner, noun, 'ownedPlace') : [];
      })
      .concat(ofTown(scene, noun, thing));
  });
}

/** "the Karrada district of Baghdad": a part with a name of its own. */
function ofTown(scene: Scene, noun: number, thing: PhraseMention): StateClaim[] {
  const { tree } = scene;
  const hasName =
    thing.kind === 'name' || dependents(tree, noun, 'compound').some((child) => tree.tokens[child]!.upos === 'PROPN');
  if (!hasName) return [];
  return withPreposition(tree, noun, OF)
    .filter((place) => mentionOf(scene, place)?.kind === 'name')
    .flatMap((place) => located(scene, [thing], place, noun, 'ownedPlace'));
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
    if (isNegated(tree, verb) || isDenied(tree, verb)) return [];
    if (MOVING.has(lemma) && dependents(tree, verb, 'obj').length > 0) return [];
    return [...places, ...transitive]
      .filter((place) => stays || isNamed(scene, place))
      .filter((place) => lemma !== 'flee' || !IN.has(prepositionOf(tree, place) ?? ''))
      .flatMap((place) => {
        const modality = isUnderWay(scene, verb, place) ? 'planned' : modalityOf(tree, verb);
        return located(scene, subjects, place, verb, stays ? 'placeOfStay' : 'placeOfMotion', modality);
      });
  });
}

/** "travelling to Malta" says of nobody that he came there. */
function isUnderWay({ tree }: Scene, verb: number, place: number): boolean {
  return prepositionOf(tree, place) === 'to' && tree.tokens[verb]!.xpos === 'VBG';
}

/** Whoever does something in a named place is there. */
function actingIn(scene: Scene): StateClaim[] {
  const { tree } = scene;
  return tree.tokens.flatMap((token, verb) => {
    if (token.upos !== 'VERB' || NOT_THERE.has(token.lemma)) return [];
    if (isNegated(tree, verb) || isDenied(tree, verb)) return [];
    const actors = [...subjectsOf(tree, verb), ...dependents(tree, verb, 'nsubj:pass')]
      .flatMap((child) => mentionsOf(scene, child))
      .filter((mention) => ['person', 'official', 'group'].includes(entityOf(scene, mention).type));
    const places = withPreposition(tree, verb, IN).filter((place) => mentionOf(scene, place)?.kind === 'name');
    return places.flatMap((place) =>
      located(scene, actors, place, firstCase(scene, place), 'placeOfAct', modalityOf(tree, verb)),
    );
  });
}

/** "the army's presence in Aden": the owner is there. */
function presence(scene: Scene): StateClaim[] {
  const { tree } = scene;
  return tree.tokens.flatMap((token, noun) => {
    if (token.lemma !== 'presence' || token.upos !== 'NOUN') return [];
    const owners = dependents(tree, noun, 'nmod:poss', 'compound', 'amod').flatMap(
      (child) => mentionOf(scene, child) ?? [],
    );
    return withPreposition(tree, noun, WITHIN).flatMap((place) => located(scene, owners, place, noun, 'prepositional'));
  });
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
    return isPlace ? located(scene, [inner], place, place, 'apposedPlace') : [];
  });
}

/** "The city is in the north": a predicate with a preposition, "is the capital of" among them. */
function predicate(scene: Scene): StateClaim[] {
  const { tree } = scene;
  return tree.tokens.flatMap((_, place) => {
    const preposition = prepositionOf(tree, place);
    if (dependents(tree, place, 'cop').length === 0 || preposition === undefined || !WITHIN.has(preposition)) return [];
    if (isNegated(tree, place)) return [];
    return located(
      scene,
      subjectsOf(tree, place).flatMap((child) => mentionsOf(scene, child)),
      place,
      firstCase(scene, place),
      'prepositional',
    );
  });
}

function firstCase({ tree }: Scene, nominalHead: number): number {
  return dependents(tree, nominalHead, 'case')[0] ?? nominalHead;
}
