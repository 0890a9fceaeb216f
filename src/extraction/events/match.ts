import type { Condition, TriggerEntry } from '../../ontology/triggers.js';
import { dependents } from '../tree.js';
import { endsOf } from './ends.js';
import type { Frame, View } from './frame.js';
import { fillers, lemmaAt, namesOfNoun, prepositionAt } from './frame.js';

/** Lexicon keys of a predicate: with its particle first, then alone. */
export function keysOf({ tree }: View, frame: Frame): string[] {
  if (frame.kind === 'noun') return namesOfNoun(tree, frame.predicate);
  return frame.particle === null ? [frame.lemma] : [`${frame.lemma}_${frame.particle}`, frame.lemma];
}

/** The entries of a predicate whose conditions hold, the more specific ones first. */
export function matchingEntries(view: View, frame: Frame): TriggerEntry[] {
  for (const key of keysOf(view, frame)) {
    const found = view.triggers.entries(frame.kind, key).filter((entry) => holds(view, frame, entry));
    if (found.length > 0) return found;
  }
  return [];
}

function holds(view: View, frame: Frame, entry: TriggerEntry): boolean {
  for (const [role, condition] of entry.conditions) if (!satisfied(view, frame, role, condition)) return false;
  for (const [role, condition] of entry.exceptions) if (satisfied(view, frame, role, condition)) return false;
  return (
    entry.needs.length === 0 ||
    (entry.reciprocal && fillers(frame, 'subj').some((at) => dependents(view.tree, at, 'conj').length > 0)) ||
    entry.needs.some((role) => tokensOf(frame, role).length > 0 || loosePhrases(view, frame, role).length > 0)
  );
}

/** Heads in a role; `clause` includes infinitives of purpose where there is no complement. */
export function tokensOf(frame: Frame, role: string): readonly number[] {
  if (role === 'clause' && fillers(frame, 'clause').length === 0) return fillers(frame, 'purpose');
  return fillers(frame, role);
}

function satisfied(view: View, frame: Frame, role: string, condition: Condition): boolean {
  if (role === 'phrase') return typeof condition !== 'string' && mentionsWord(view, frame.predicate, condition);
  const strict = tokensOf(frame, role);
  const tokens = strict.length > 0 ? [...strict] : loosePhrases(view, frame, role);
  for (const token of [...tokens]) tokens.push(...dependents(view.tree, token, 'conj'));
  if (tokens.length === 0) return false;
  if (condition === '*') return true;
  if (condition === '@actor') return tokens.some((token) => endsOf(view, token).some((end) => end.via !== 'owner'));
  return tokens.some(
    (token) => namesOfNoun(view.tree, token).some((name) => condition.has(name)) || counted(view, token, condition),
  );
}

/** Phrases with that preposition that hang on the predicate's object or on a phrase of place. */
function loosePhrases(view: View, frame: Frame, preposition: string): number[] {
  if (frame.kind === 'noun') return [];
  const open = [...fillers(frame, 'obj'), ...fillers(frame, 'in')];
  const found: number[] = [];
  for (let next = 0; next < open.length && next < 12; next += 1)
    for (const child of dependents(view.tree, open[next]!, 'nmod', 'obl', 'conj', 'acl')) {
      if (view.tree.tokens[child]!.deprel === 'acl:relcl') continue;
      if (child > frame.predicate && prepositionAt(view.tree, child) === preposition) found.push(child);
      open.push(child);
    }
  return found;
}

/** Whether a word stands among what depends on the predicate, its clauses apart. */
function mentionsWord(view: View, predicate: number, words: ReadonlySet<string>): boolean {
  const { tree } = view;
  const open = [predicate];
  for (let next = 0; next < open.length; next += 1)
    for (const child of tree.children[open[next]!]!) {
      if (words.has(lemmaAt(tree, child))) return true;
      if (!['advcl', 'ccomp', 'parataxis', 'acl:relcl', 'conj', 'nsubj'].includes(tree.tokens[child]!.deprel))
        open.push(child);
    }
  return false;
}

/** "tons of medicine", "a shipment of arms": what is measured decides too. */
function counted(view: View, token: number, condition: ReadonlySet<string>): boolean {
  const { tree } = view;
  if (namesOfNoun(tree, token).some((name) => view.triggers.entries('noun', name).some((entry) => entry.operator)))
    return false;
  const inside = [
    ...dependents(tree, token, 'nmod').filter((at) =>
      dependents(tree, at, 'case').some((c) => lemmaAt(tree, c) === 'of'),
    ),
    ...(tree.tokens[token]!.upos === 'SYM' || tree.tokens[token]!.upos === 'NUM'
      ? dependents(tree, token, 'nummod', 'compound', 'flat')
      : []),
  ];
  if (tree.tokens[token]!.form.includes('$') || tree.tokens[token]!.form.includes('€')) return condition.has('million');
  return inside.some((at) => namesOfNoun(tree, at).some((name) => condition.has(name)));
}
