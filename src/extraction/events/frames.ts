import type { PredicateKind, TriggerLexicon } from '../../ontology/triggers.js';
import type { Tree } from '../tree.js';
import { dependents } from '../tree.js';
import type { Reference } from '../types.js';
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
  sentence: number,
  reference: Pick<Reference, 'mentionAt' | 'entity'>,
): View {
  const frames: (Frame | undefined)[] = tree.tokens.map((_, at) => {
    const kind = kindOf(tree, triggers, at);
    if (kind === undefined) return undefined;
    const isParticiple = kind === 'adjective' && tree.tokens[at]!.upos === 'VERB';
    return {
      predicate: at,
      kind,
      lemma: isParticiple ? tree.tokens[at]!.form.toLowerCase() : lemmaAt(tree, at),
      particle: particleOf(tree, triggers, at),
      passive: !isParticiple && isPassive(tree, at),
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
    mentionAt: (token) =>
      token < from || tree.nameAt[token]?.type === 'date' ? undefined : reference.mentionAt(sentence, token),
    isPlace: ({ entity }) => reference.entity(entity).type === 'place',
  };
  for (const at of topDown(tree)) {
    const frame = frames[at];
    if (frame) for (const construction of CONSTRUCTIONS) construction.apply(view, frame);
  }
  return view;
}

function kindOf(tree: Tree, triggers: TriggerLexicon, at: number): PredicateKind | undefined {
  const { upos, deprel } = tree.tokens[at]!;
  if (isParticipialAdjective(tree, triggers, at)) return 'adjective';
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

/** "is determined to": a participle that the lexicon has as an adjective, with what it is about. */
function isParticipialAdjective(tree: Tree, triggers: TriggerLexicon, at: number): boolean {
  const { upos, xpos, form } = tree.tokens[at]!;
  return (
    upos === 'VERB' &&
    xpos === 'VBN' &&
    hasClause(tree, at) &&
    isPassive(tree, at) &&
    triggers.entries('adjective', form.toLowerCase()).length > 0
  );
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
const QUOTES = new Set(['"', '“', '”', "''", '``']);
const LONGEST_DATELINE = 12;

/**
 * Index of the first token after a dateline, 0 where there is none: place, date and agency before a dash, or the
 * agency in brackets.
 * ```
 * NAIROBI, Kenya (Reuters) - Police arrested      Lima, May 3 (AP) Police arrested
 * ^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^               ^^^^^^^^^^^^^^^^ ^^^^^^
 * dateline                   the text             dateline         the text
 * ```
 */
function afterDateline({ tokens }: Tree): number {
  const limit = Math.min(tokens.length - 3, LONGEST_DATELINE);
  const bracket = tokens.findIndex((token, at) => at >= 3 && at <= limit && token.form === ')');
  const dash = tokens.findIndex(
    (token, at) => at > 0 && at <= limit && (DASHES.has(token.form) || (token.form === ':' && at <= 6)),
  );
  const inBrackets =
    bracket > 0 && tokens.slice(0, bracket + 1).every(isOfDateline) && tokens[bracket - 2]!.form === '(';
  if (dash > 0 && (!inBrackets || dash <= bracket + 1)) {
    const before = tokens.slice(0, dash);
    const capitals = /^[A-Z][A-Z'.-]+$/.test(before[0]!.form) && before[0]!.form.length > 2;
    const isPlain = before.every(({ upos }) => upos !== 'VERB' && upos !== 'AUX' && upos !== 'DET');
    const isDated = before.length > 3 && before.every(isOfDateline) && before.some(({ upos }) => upos === 'NUM');
    if (isDated || (isPlain && (capitals || before.at(-1)!.form === ')'))) return dash + 1;
  }
  if (!inBrackets) return 0;
  return QUOTES.has(tokens[bracket + 1]!.form) ? bracket + 2 : bracket + 1;
}

/** Names, numbers and punctuation are all that a dateline holds. */
function isOfDateline({ upos }: { readonly upos: string }): boolean {
  return upos === 'PROPN' || upos === 'NUM' || upos === 'PUNCT' || upos === 'SYM' || upos === 'X';
}
