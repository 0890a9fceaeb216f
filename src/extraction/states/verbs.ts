import { dependents, type Tree } from '../tree.js';
import type { PhraseMention } from '../types.js';
import type { Way } from './confidence.js';
import {
  isNegated,
  isPassive,
  isUnreal,
  mentionsOf,
  relativeObject,
  type Scene,
  type StateClaim,
  stateClaims,
  subjectsOf,
  withPreposition,
} from './scene.js';

/** A verb that states a relation between its subject and its object. */
export interface StateVerb {
  readonly relation: string;
  readonly lemmas: ReadonlySet<string>;
  /** Whether the object is what the relation starts from: "the group includes Poland" makes Poland a member. */
  readonly inverse?: boolean;
  /** The object is the complement of one of these prepositions instead of a direct object. */
  readonly prepositions?: ReadonlySet<string>;
  /** Type of the entities that the subject and the object may be. */
  readonly subject?: ReadonlySet<string>;
  readonly object?: ReadonlySet<string>;
  /** Only where it has happened: neither an infinitive nor behind a modal verb. */
  readonly actual?: boolean;
  /** Only named objects, or places: "held them accountable" is no control. */
  readonly named?: boolean;
  readonly way?: Way;
}

const BY = new Set(['by']);
const NONE: readonly StateClaim[] = [];

/** Claims of a state verb in active and passive clauses, relative clauses and participles. */
export function verbClaims(scene: Scene, verb: StateVerb, construction: string): StateClaim[] {
  const { tree } = scene;
  return tree.tokens.flatMap((token, index) => {
    if (token.upos !== 'VERB' && token.xpos !== 'VBN') return NONE;
    if (!verb.lemmas.has(token.lemma.toLowerCase())) return NONE;
    if (verb.actual && isUnreal(tree, index)) return [];
    const { doers, done } = ends(scene, index, verb);
    const [subjects, objects] = verb.inverse ? [done, doers] : [doers, done];
    const fits = (types: ReadonlySet<string> | undefined) => (mention: PhraseMention) =>
      !types || types.has(scene.reference.entity(mention.entity).type);
    return stateClaims(scene, {
      relation: verb.relation,
      subjects: subjects.filter(fits(verb.subject)),
      objects: objects.filter(fits(verb.object)).filter((mention) => !verb.named || isHeld(scene, mention)),
      trigger: { first: index, last: index + 1 },
      role: null,
      negated: isNegated(tree, index),
      construction,
      way: verb.way ?? 'verb',
    });
  });
}

function isHeld({ reference }: Scene, mention: PhraseMention): boolean {
  return (
    mention.kind === 'name' || (mention.kind === 'description' && reference.entity(mention.entity).kind !== 'people')
  );
}

function ends(scene: Scene, index: number, verb: StateVerb): { doers: PhraseMention[]; done: PhraseMention[] } {
  const { tree } = scene;
  const among = (tokens: readonly number[]) => tokens.flatMap((token) => mentionsOf(scene, token));
  const surface = among([...subjectsOf(tree, index), ...dependents(tree, index, 'nsubj:pass')]);
  if (verb.prepositions) return { doers: surface, done: among(withPreposition(tree, index, verb.prepositions)) };
  if (isPassive(tree, index))
    return { doers: among(withPreposition(tree, index, BY)), done: among(patients(tree, index)) };
  return { doers: surface, done: among([...dependents(tree, index, 'obj'), ...relativeObject(tree, index)]) };
}

function patients(tree: Tree, verb: number): number[] {
  const own = dependents(tree, verb, 'nsubj:pass').filter((child) => !/^W/.test(tree.tokens[child]!.xpos));
  if (own.length > 0) return own;
  const { deprel, head } = tree.tokens[verb]!;
  return deprel.startsWith('acl') ? [head] : subjectsOf(tree, verb);
}
