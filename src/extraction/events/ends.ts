import { dependents } from '../tree.js';
import type { PhraseMention } from '../types.js';
import type { View } from './frame.js';
import { lemmaAt, prepositionAt } from './frame.js';

/** One end of a claim: the mention that fills it, and how it was reached from the argument. */
export interface End {
  readonly mention: PhraseMention;
  readonly via: 'direct' | 'part' | 'owner';
}

/** Nouns that only count or group what follows `of`. */
const QUANTITIES = new Set(
  (
    'hundred thousand dozen score million number majority most some many few several one two three half rest part lot ' +
    'handful group series spate wave pair couple couple another all any each list variety range team'
  ).split(' '),
);
/** Prepositions by which a noun belongs to somebody, the closest tie first. */
const OWNERS = [
  'by',
  'of',
  'from',
  'with',
  'against',
  'on',
  'into',
  'at',
  'to',
  'between',
  'for',
  'in',
  'near',
  'over',
  'about',
  'among',
];

/**
 * Whoever an argument stands for: its own mention and those coordinated with it; the counted ("hundreds of refugees");
 * else the owner, author or place that the noun phrase names ("Netanyahu's remarks", "an airport in Mezzeh").
 */
export function endsOf(view: View, token: number): End[] {
  const found: End[] = [];
  for (const member of [token, ...coordinated(view, token)]) {
    const ends = single(view, member, 0);
    for (const end of ends) if (!found.some((known) => known.mention.head === end.mention.head)) found.push(end);
  }
  const direct = found.filter((end) => end.via !== 'owner');
  return direct.length > 0 ? direct : found;
}

/** The owners only, passing over the argument itself. */
export function ownersOf(view: View, token: number): End[] {
  if (token < 0) return [];
  return [token, ...coordinated(view, token)].flatMap((member) => owner(view, member, 0)).slice(0, 4);
}

function coordinated(view: View, token: number): number[] {
  const found = dependents(view.tree, token, 'conj');
  return found.flatMap((at) => [at, ...coordinated(view, at)]);
}

function single(view: View, token: number, depth: number): End[] {
  if (depth > 3) return [];
  const { tree } = view;
  const mention = view.mentionAt(token);
  const lemma = lemmaAt(tree, token);
  const counted = dependents(tree, token, 'nmod').find((at) => prepositionAt(tree, at) === 'of');
  if (counted !== undefined && (tree.tokens[token]!.upos === 'NUM' || QUANTITIES.has(lemma))) {
    const parts = [counted, ...coordinated(view, counted)].flatMap((at) => single(view, at, depth + 1));
    if (parts.length > 0) return parts.map((end) => ({ ...end, via: end.via === 'direct' ? 'part' : end.via }));
  }
  if (mention) return [{ mention, via: 'direct' }];
  const rest = dependents(tree, token, 'flat')
    .map((at) => view.mentionAt(at))
    .find((other) => other !== undefined);
  if (rest) return [{ mention: rest, via: 'direct' }];
  return owner(view, token, depth);
}

function owner(view: View, token: number, depth: number): End[] {
  const { tree } = view;
  if (depth > 2) return [];
  const groups: (readonly number[])[] = [dependents(tree, token, 'nmod:poss')];
  const nominals = dependents(tree, token, 'nmod', 'obl').filter((at) => tree.tokens[at]!.deprel !== 'nmod:poss');
  const by = (preposition: string) => nominals.filter((at) => prepositionAt(tree, at) === preposition);
  const clauses = dependents(tree, token, 'acl').filter((at) => tree.tokens[at]!.deprel !== 'acl:relcl');
  const agents = clauses.flatMap((at) =>
    dependents(tree, at, 'obl').filter((arg) => prepositionAt(tree, arg) === 'by'),
  );
  groups.push([...by('by'), ...agents], by('of'));
  const attributes = dependents(tree, token, 'compound', 'amod').filter((at) => single(view, at, depth + 1).length > 0);
  // What stands beside an event says nobody's name again: it belongs to a noun nearer by.
  const beside = view.frames[token]?.kind === 'noun' ? [] : dependents(tree, token, 'appos');
  groups.push(attributes.slice(-1), beside);
  for (const preposition of OWNERS.slice(2)) groups.push(by(preposition));
  groups.push(clauses.flatMap((at) => dependents(tree, at, 'obj', 'obl')));
  for (const group of groups) {
    const ends = group.flatMap((at) => [at, ...coordinated(view, at)]).flatMap((at) => single(view, at, depth + 1));
    if (ends.length > 0) return ends.map((end) => ({ mention: end.mention, via: 'owner' }));
  }
  return [];
}
