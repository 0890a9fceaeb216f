import type { PredicateKind, TriggerLexicon } from '../../ontology/triggers.js';
import type { Tree } from '../tree.js';
import { dependents } from '../tree.js';
import type { PhraseMention } from '../types.js';
import { CONSTRUCTIONS } from './constructions/index.js';
import type { Frame, View } from './frame.js';
import { lemmaAt } from './frame.js';

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
      particle: particleOf(tree, at),
      passive: dependents(tree, at, 'nsubj:pass', 'aux:pass').length > 0,
      roles: new Map(),
      constructions: [],
    };
  });
  const view: View = { tree, triggers, frames, mentionAt };
  for (const at of topDown(tree)) {
    const frame = frames[at];
    if (frame) for (const construction of CONSTRUCTIONS) construction.apply(view, frame);
  }
  return view;
}

function kindOf(tree: Tree, triggers: TriggerLexicon, at: number): PredicateKind | undefined {
  const { upos, deprel } = tree.tokens[at]!;
  if (upos === 'VERB') return deprel === 'amod' || deprel === 'case' || deprel === 'mark' ? undefined : 'verb';
  const lemma = lemmaAt(tree, at);
  if (upos === 'NOUN' || upos === 'PROPN') {
    const isSubject = dependents(tree, at, 'nsubj', 'cop').length > 0;
    return isSubject || triggers.entries('noun', lemma).length > 0 || hasClause(tree, at) ? 'noun' : undefined;
  }
  if (upos === 'ADJ' && (dependents(tree, at, 'nsubj', 'cop').length > 0 || hasClause(tree, at))) return 'adjective';
  return undefined;
}

function hasClause(tree: Tree, at: number): boolean {
  return dependents(tree, at, 'acl', 'xcomp', 'ccomp').some((child) => tree.tokens[child]!.deprel !== 'acl:relcl');
}

function particleOf(tree: Tree, at: number): string | null {
  const particle = dependents(tree, at, 'compound:prt')[0];
  if (particle !== undefined) return lemmaAt(tree, particle);
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
