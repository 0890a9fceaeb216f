import type { PredicateKind, TriggerLexicon } from '../../ontology/triggers.js';
import type { Tree } from '../tree.js';
import { dependents } from '../tree.js';
import type { PhraseMention } from '../types.js';

/**
 * One predicate with its arguments after passives, control, relative clauses and coordination are undone. Roles:
 * `subj` who does it, `obj` to whom, `iobj`, prepositions (`with`, `out_of`), `clause` a complement clause, `purpose`
 * an infinitive of purpose, `xcomp` a predicative complement, `surface` the grammatical subject, `modifier` adjectives
 * and compounds of a noun, `agent` who a nominal event is ascribed to. Values are token indices of heads.
 */
export interface Frame {
  readonly predicate: number;
  readonly kind: PredicateKind;
  /** Lower-case. */
  readonly lemma: string;
  readonly particle: string | null;
  readonly passive: boolean;
  readonly roles: Map<string, number[]>;
  /** Relative pronouns that the antecedent has taken the place of. */
  readonly relativised: Set<number>;
  /** Names of the constructions that filled roles, in order. */
  readonly constructions: string[];
}

/** A sentence while its predicates are read. */
export interface View {
  readonly tree: Tree;
  readonly triggers: TriggerLexicon;
  /** Frame of each predicate token. */
  readonly frames: readonly (Frame | undefined)[];
  /** The first token after a dateline. */
  readonly textFrom: number;
  mentionAt(token: number): PhraseMention | undefined;
  /** Whether a mention, in whatever words, is of a place that is no country. */
  isPlace(mention: PhraseMention): boolean;
}

/** A way in which English ties a predicate to its arguments. Applied to each predicate, heads before dependents. */
export interface Construction {
  readonly name: string;
  apply(view: View, frame: Frame): void;
}

/** The heads in a role, none where it is empty. */
export function fillers(frame: Frame, role: string): readonly number[] {
  return frame.roles.get(role) ?? [];
}

/** Puts a head into a role, once, and notes which construction did it. */
export function fill(frame: Frame, role: string, token: number, construction: string): void {
  const known = frame.roles.get(role) ?? [];
  if (known.includes(token) || token === frame.predicate) return;
  frame.roles.set(role, [...known, token]);
  if (!frame.constructions.includes(construction)) frame.constructions.push(construction);
}

export function lemmaAt(tree: Tree, token: number): string {
  const { lemma, form } = tree.tokens[token]!;
  return (lemma === '_' || lemma === '' ? form : lemma).toLowerCase();
}

/**
 * What a noun may be listed as: with the word that a hyphen ties to it ("cease-fire"), its lemma, its form, and the
 * form without a plural ending.
 */
export function namesOfNoun(tree: Tree, token: number): string[] {
  const { form } = tree.tokens[token]!;
  const lemma = lemmaAt(tree, token);
  const plain = form.toLowerCase();
  const hyphen = token >= 2 && /^[-‐‑]$/.test(tree.tokens[token - 1]!.form) ? lemmaAt(tree, token - 2) : null;
  const joined = hyphen === null ? [] : [`${hyphen}-${lemma}`, `${hyphen}${lemma}`];
  return [...joined, lemma, plain, plain.replace(/s$/, '')];
}

/** Lower-case preposition of a nominal, parts joined by `_` (`out_of`), or null. */
export function prepositionAt(tree: Tree, nominal: number): string | null {
  const cases = dependents(tree, nominal, 'case').filter((at) => tree.tokens[at]!.xpos !== 'POS');
  const parts = cases.flatMap((at) => [at, ...dependents(tree, at, 'fixed')]);
  return parts.length === 0 ? null : parts.map((at) => tree.tokens[at]!.form.toLowerCase()).join('_');
}

/** Word that opens a subordinate clause ("to", "if", "because"), lower-case, or null. */
export function markerAt(tree: Tree, clause: number): string | null {
  const mark = dependents(tree, clause, 'mark')[0];
  return mark === undefined ? null : tree.tokens[mark]!.form.toLowerCase();
}

/** Whether a verb is a participle in -ing (or is tagged so). */
export function isPresentParticiple(tree: Tree, token: number): boolean {
  return tree.tokens[token]!.xpos === 'VBG' || tree.tokens[token]!.feats.VerbForm === 'Ger';
}

export function isPastParticiple(tree: Tree, token: number): boolean {
  return tree.tokens[token]!.xpos === 'VBN';
}

/** Whether a verb is finite by its tag and yet a modifier of a noun after it, which cannot be. */
export function isFiniteModifier(tree: Tree, token: number): boolean {
  const { xpos, deprel, head } = tree.tokens[token]!;
  return (
    (deprel === 'amod' || deprel === 'compound') && head > token && (xpos === 'VBD' || xpos === 'VBZ' || xpos === 'VBP')
  );
}

/** Whether a gerund stands where a complement does, without a comma ("denied attacking", "stopped shelling the port"). */
export function isGerundComplement(tree: Tree, clause: number): boolean {
  const { xpos, deprel, head } = tree.tokens[clause]!;
  if (deprel !== 'advcl' || xpos !== 'VBG' || head < 0 || clause < head || clause - head > 3) return false;
  if (dependents(tree, clause, 'mark', 'advmod', 'nsubj').length > 0) return false;
  return tree.tokens
    .slice(head + 1, clause)
    .every(({ upos }) => upos !== 'PUNCT' && upos !== 'NOUN' && upos !== 'PROPN');
}

export function hasOwnSubject(tree: Tree, token: number): boolean {
  return dependents(tree, token, 'nsubj', 'csubj', 'expl').length > 0;
}
