import type { Knowledge } from '../../ontology/knowledge.js';
import type { Modality } from '../../ontology/types.js';
import { base, conjuncts, dependents, prepositionOf, type Tree } from '../tree.js';
import type { ArticleEntity, PhraseMention, Reference } from '../types.js';
import { type Way, weigh } from './confidence.js';

/** A state found in a sentence, in tokens. */
export interface StateClaim {
  readonly relation: string;
  readonly sentence: number;
  readonly subject: PhraseMention;
  readonly object: PhraseMention;
  /** Tokens `first` up to, not including, `last`. */
  readonly trigger: { readonly first: number; readonly last: number };
  readonly role: string | null;
  readonly negated: boolean;
  /** `planned` or `possible` for what is not so yet; `actual` when left out. */
  readonly modality?: Modality;
  /** Name of the construction, as its file is called. */
  readonly construction: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** What the confidence is made of. */
  readonly reasons: readonly string[];
}

/** A sentence with its mentions, as the constructions read it. */
export interface Scene {
  readonly sentence: number;
  readonly tree: Tree;
  readonly reference: Reference;
  readonly knowledge: Knowledge;
}

/** One way to say that a state holds. */
export type Construction = (scene: Scene) => StateClaim[];

export function mentionOf({ reference, sentence }: Scene, token: number): PhraseMention | undefined {
  return reference.mentionAt(sentence, token);
}

export function entityOf({ reference }: Scene, mention: PhraseMention): ArticleEntity {
  return reference.entity(mention.entity);
}

/**
 * The mentions of a nominal and of all that is coordinated with it and stands behind it, be the coordination hung on its
 * head or on another word of its name.
 */
export function mentionsOf(scene: Scene, token: number): PhraseMention[] {
  const own = mentionOf(scene, token);
  const words = own && own.kind === 'name' ? range(own.core.first, own.core.last) : [];
  const all = [token, ...words].flatMap((word) => conjuncts(scene.tree, word).filter((index) => index >= token));
  const mentions = [...new Set(all)].flatMap((index) => mentionOf(scene, index) ?? []);
  return mentions.filter((mention, at) => mentions.indexOf(mention) === at);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first }, (_, at) => first + at);
}

/** Tokens that depend on a word with one of the prepositions. */
export function withPreposition(tree: Tree, head: number, prepositions: ReadonlySet<string>): number[] {
  return dependents(tree, head, 'obl', 'nmod').filter((child) => prepositions.has(prepositionOf(tree, child) ?? ''));
}

/** Whether "not", "no" or "never" hangs on a word. */
export function isNegated(tree: Tree, head: number): boolean {
  return tree.children[head]!.some((child) => {
    const { lemma, feats, deprel } = tree.tokens[child]!;
    return (
      feats.Polarity === 'Neg' ||
      (base(deprel) === 'advmod' && /^(not|never|n't)$/i.test(lemma)) ||
      (deprel === 'det' && lemma === 'no')
    );
  });
}

/** The antecedent, where a relative pronoun is the object: "the ministry, which Hamas controls". */
export function relativeObject(tree: Tree, verb: number): number[] {
  const { deprel, head } = tree.tokens[verb]!;
  const isObject = dependents(tree, verb, 'obj').some((child) => isRelative(tree, child));
  return deprel === 'acl:relcl' && isObject ? [head] : [];
}

/** Subjects of a verb or predicate, the antecedent of a relative clause and the head of a participle included. */
export function subjectsOf(tree: Tree, verb: number): number[] {
  const own = dependents(tree, verb, 'nsubj').filter((child) => !isRelative(tree, child));
  if (own.length > 0) return own;
  const { deprel, head, upos } = tree.tokens[verb]!;
  const before = upos === 'VERB' ? dependents(tree, verb, 'compound').filter((child) => child === verb - 1) : [];
  if (before.length > 0) return before;
  if (deprel === 'acl:relcl') return [besideRelative(tree, verb) ?? head];
  if (base(deprel) === 'acl') return [head];
  const isParticiple = deprel === 'advcl' && tree.tokens[verb]!.xpos === 'VBG';
  if (deprel === 'conj' || deprel === 'xcomp' || isParticiple) return head >= 0 ? subjectsOf(tree, head) : [];
  return [];
}

/** "The bloc, the ABC, which includes": the clause speaks of the apposition right before it. */
function besideRelative(tree: Tree, verb: number): number | undefined {
  const before = beforeRelative(tree, verb);
  return before !== undefined && tree.tokens[before]!.deprel === 'appos' ? before : undefined;
}

/** The word before the comma and the relative pronoun that is the subject of a verb. */
export function beforeRelative(tree: Tree, verb: number): number | undefined {
  const relative = dependents(tree, verb, 'nsubj', 'nsubj:pass').find((child) => isRelative(tree, child));
  return relative !== undefined && tree.tokens[relative - 1]?.form === ',' ? relative - 2 : undefined;
}

function isRelative(tree: Tree, token: number): boolean {
  return tree.tokens[token]!.feats.PronType === 'Rel' || /^(W|WP|WDT)/.test(tree.tokens[token]!.xpos);
}

export function isPassive(tree: Tree, verb: number): boolean {
  if (dependents(tree, verb, 'nsubj:pass', 'aux:pass').length > 0) return true;
  return tree.tokens[verb]!.xpos === 'VBN' && base(tree.tokens[verb]!.deprel) === 'acl';
}

const DENYING = new Set(['deny', 'dispute', 'reject', 'refute', 'doubt']);

/** Whether somebody denies what a verb says: "he disputed the version that he was caught there". */
export function isDenied(tree: Tree, verb: number): boolean {
  let at = verb;
  for (let steps = 0; steps < 4 && at >= 0; steps += 1) {
    const { head, deprel } = tree.tokens[at]!;
    if (!['ccomp', 'acl', 'obj', 'nmod', 'xcomp'].includes(base(deprel)) || head < 0) return false;
    if (DENYING.has(tree.tokens[head]!.lemma)) return true;
    at = head;
  }
  return false;
}

/** What will or may be is no state: an infinitive, or a verb behind a modal. */
export function isUnreal(tree: Tree, verb: number): boolean {
  const isTo = dependents(tree, verb, 'mark').some((child) => tree.tokens[child]!.lemma === 'to');
  return isTo || dependents(tree, verb, 'aux').some((child) => tree.tokens[child]!.xpos === 'MD');
}

/** What an infinitive or a modal verb makes of a verb: "may come" is possible, "will come" and "to come" planned. */
export function modalityOf(tree: Tree, verb: number): Modality {
  if (!isUnreal(tree, verb)) return 'actual';
  const isPossible = dependents(tree, verb, 'aux').some((child) =>
    /^(may|might|can|could)$/.test(tree.tokens[child]!.lemma),
  );
  return isPossible ? 'possible' : 'planned';
}

/** A claim for each pair of different entities of two sides, as sure as its way of saying allows. */
export function stateClaims(
  scene: Scene,
  {
    way,
    subjects,
    objects,
    ...rest
  }: Omit<StateClaim, 'sentence' | 'subject' | 'object' | 'confidence' | 'reasons'> & {
    readonly way: Way;
    readonly subjects: readonly PhraseMention[];
    readonly objects: readonly PhraseMention[];
  },
): StateClaim[] {
  const claims: StateClaim[] = [];
  for (const subject of expanded(scene, subjects)) {
    for (const object of expanded(scene, objects)) {
      if (subject.entity === object.entity) continue;
      const claim = { ...rest, sentence: scene.sentence, subject, object };
      claims.push({ ...claim, ...weigh(scene, claim, way) });
    }
  }
  return claims;
}

/** A mention that stands for several entities, once for each; a description by the name or pronoun that it describes. */
function expanded(scene: Scene, mentions: readonly PhraseMention[]): PhraseMention[] {
  return mentions.flatMap((mention) => {
    const members = scene.reference.members(mention.entity);
    return members.length === 0 ? [describedBy(scene, mention)] : members.map((entity) => ({ ...mention, entity }));
  });
}

/** "the army" for "its" in a sentence that names it; the pronoun where none does. */
function namedFor(scene: Scene, pronoun: PhraseMention): PhraseMention {
  const inSentence = entityOf(scene, pronoun).mentions.filter(
    ({ sentence, kind, adjective }) => sentence === pronoun.sentence && kind !== 'pronoun' && !adjective,
  );
  const before = inSentence.filter(({ first }) => first < pronoun.first);
  return before.at(-1) ?? inSentence[0] ?? pronoun;
}

/** "Gen. Votel" of "Gen. Votel, commander of the force", "he" of "he is a general in the navy". */
function describedBy(scene: Scene, mention: PhraseMention): PhraseMention {
  if (mention.kind === 'pronoun') return namedFor(scene, mention);
  if (mention.kind === 'name') return mention;
  const { tree } = scene;
  const { deprel, head } = tree.tokens[mention.head]!;
  const isPredicate = dependents(tree, mention.head, 'cop').length > 0;
  const described = isPredicate ? subjectsOf(tree, mention.head) : deprel === 'appos' && head >= 0 ? [head] : [];
  return (
    described
      .flatMap((token) => mentionOf(scene, token) ?? [])
      .find(({ entity, kind }) => entity === mention.entity && kind !== 'description') ?? mention
  );
}
