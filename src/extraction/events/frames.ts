import type { PredicateKind, TriggerLexicon } from '../../ontology/triggers.js';
import type { Tree } from '../tree.js';
import { dependents } from '../tree.js';
import type { PhraseMention } from '../types.js';
import { CONSTRUCTIONS } from './constructions/index.js';
import type { Frame, View } from './frame.js';
import { isFiniteModifier, lemmaAt, namesOfNoun, prepositionAt } from './frame.js';

/** Particles and nouns that make one verb with the verb before them ("pull out", "join forces"). */
const NOUN_PARTICLES: Readonly<Record<string, readonly string[]>> = {
  join: ['force', 'forces'],
  take: ['hostage', 'part', 'aim'],
  set: ['fire'],
};
const ADVERB_PARTICLES = new Set(['out', 'back', 'off', 'down', 'up', 'away', 'in', 'home', 'over', 'free']);

/** Reads every predicate of a sentence into a frame, heads before what hangs on them. */
export function viewOf(
  tree: Tree,
  triggers: TriggerLexicon,
  mentionAt: (token: number) => PhraseMention | undefined,
): View {
  const frames: (Frame | undefined)[] = tree.tokens.map((_, at) => {
    const kind = kindOf(tree, triggers, at);
    if (kind === undefined) return undefined;
    return {
      predicate: at,
      kind,
      lemma: lemmaAt(tree, at),
      particle: particleOf(tree, triggers, at),
      passive: isPassive(tree, at),
      roles: new Map(),
      relativised: new Set(),
      constructions: [],
    };
  });
  const from = afterDateline(tree);
  const view: View = {
    tree,
    triggers,
    frames,
    textFrom: from,
    mentionAt: (token) => (token < from || tree.nameAt[token]?.type === 'date' ? undefined : mentionAt(token)),
  };
  for (const at of topDown(tree)) {
    const frame = frames[at];
    if (frame) for (const construction of CONSTRUCTIONS) construction.apply(view, frame);
  }
  return view;
}

function kindOf(tree: Tree, triggers: TriggerLexicon, at: number): PredicateKind | undefined {
  const { upos, deprel } = tree.tokens[at]!;
  if (upos === 'VERB' && isFiniteModifier(tree, at)) return 'verb';
  if (upos === 'VERB') return deprel === 'amod' || deprel === 'case' || deprel === 'mark' ? undefined : 'verb';
  if (upos === 'NOUN' || upos === 'PROPN') {
    const isSubject = dependents(tree, at, 'nsubj', 'cop').length > 0;
    return isSubject || carriesEvent(tree, triggers, at) || isListed(tree, triggers, at) || hasClause(tree, at)
      ? 'noun'
      : undefined;
  }
  if (upos === 'ADJ' && (dependents(tree, at, 'nsubj', 'cop').length > 0 || hasClause(tree, at))) return 'adjective';
  return undefined;
}

/** Whether a noun is about an event named before or after it ("mediation effort", "a wave of arrests"). */
function carriesEvent(tree: Tree, triggers: TriggerLexicon, at: number): boolean {
  return eventsWithin(tree, triggers, at).length > 0;
}

function isListed(tree: Tree, triggers: TriggerLexicon, at: number): boolean {
  return namesOfNoun(tree, at).some((name) => triggers.entries('noun', name).length > 0);
}

/** The event nouns that a noun is about. */
export function eventsWithin(tree: Tree, triggers: TriggerLexicon, at: number): number[] {
  const inside = dependents(tree, at, 'compound', 'nmod').filter(
    (child) => tree.tokens[child]!.deprel !== 'nmod:poss' && [null, 'of'].includes(prepositionAt(tree, child)),
  );
  return inside.filter((child) => tree.tokens[child]!.upos === 'NOUN' && isListed(tree, triggers, child));
}

/** Passive by its own words, or as the further participle of a passive ("was seized and sold"). */
function isPassive(tree: Tree, at: number): boolean {
  if (dependents(tree, at, 'nsubj:pass', 'aux:pass').length > 0) return true;
  const { deprel, head, xpos } = tree.tokens[at]!;
  const shares = deprel === 'conj' && xpos === 'VBN' && dependents(tree, at, 'aux', 'nsubj').length === 0;
  return shares && head >= 0 && tree.tokens[head]!.xpos === 'VBN' && isPassive(tree, head);
}

function hasClause(tree: Tree, at: number): boolean {
  return dependents(tree, at, 'acl', 'xcomp', 'ccomp').some((child) => tree.tokens[child]!.deprel !== 'acl:relcl');
}

function particleOf(tree: Tree, triggers: TriggerLexicon, at: number): string | null {
  const particle = dependents(tree, at, 'compound:prt')[0];
  if (particle !== undefined) return lemmaAt(tree, particle);
  const next = at + 1 < tree.tokens.length ? lemmaAt(tree, at + 1) : '';
  if (ADVERB_PARTICLES.has(next) && triggers.entries('verb', `${lemmaAt(tree, at)}_${next}`).length > 0) return next;
  const adverb = dependents(tree, at, 'advmod', 'xcomp').find(
    (child) => child > at && ADVERB_PARTICLES.has(lemmaAt(tree, child)),
  );
  if (adverb !== undefined && adverb - at <= 3) return lemmaAt(tree, adverb);
  const nouns = NOUN_PARTICLES[lemmaAt(tree, at)];
  const object = nouns && dependents(tree, at, 'obj').find((child) => nouns.includes(lemmaAt(tree, child)));
  return object === undefined ? null : lemmaAt(tree, object);
}

function topDown(tree: Tree): number[] {
  const order: number[] = [];
  const open = tree.tokens.flatMap((token, at) => (token.head < 0 ? [at] : []));
  for (let next = 0; next < open.length; next += 1) {
    order.push(open[next]!);
    open.push(...tree.children[open[next]!]!);
  }
  return order;
}

const DASHES = new Set(['-', '--', '–', '—', '―']);

/**
 * Index of the first token after a dateline, 0 where there is none.
 * ```
 * NAIROBI, Kenya (Reuters) - Police arrested
 * ^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^
 * dateline                   the text
 * ```
 */
function afterDateline({ tokens }: Tree): number {
  const limit = Math.min(tokens.length - 3, 12);
  const dash = tokens.findIndex(
    (token, at) => at <= limit && at > 0 && (DASHES.has(token.form) || (token.form === ':' && at <= 6)),
  );
  if (dash < 1) return 0;
  const before = tokens.slice(0, dash);
  const capital = /^[A-Z][A-Z'.-]+$/.test(before[0]!.form) && before[0]!.form.length > 2;
  const agency = before.at(-1)!.form === ')' || capital;
  const isPlain = before.every(({ upos }) => upos !== 'VERB' && upos !== 'AUX' && upos !== 'DET');
  return agency && isPlain ? dash + 1 : 0;
}
