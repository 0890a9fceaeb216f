import { dependents, type Tree } from '../tree.js';
import type { Candidate } from './candidate.js';
import type { View } from './description.js';
import { pronounOf } from './pronouns.js';

/** Personal and possessive pronouns; not the "it" that stands for nothing ("it is clear that"). */
export function pronounMentions(view: View): Candidate[] {
  return view.tree.tokens.flatMap((token, index) => {
    const pronoun = pronounOf(token);
    if (!pronoun || view.nameAt[index] || isEmpty(view.tree, index)) return [];
    return [
      {
        sentence: view.index,
        first: index,
        last: index + 1,
        head: index,
        otherHeads: [],
        core: { first: index, last: index + 1 },
        kind: 'pronoun' as const,
        name: null,
        entry: null,
        metonym: false,
        adjective: false,
        type: pronoun.gender === 'male' || pronoun.gender === 'female' ? ('person' as const) : null,
        subtype: null,
        country: null,
        descriptors: [],
        plural: pronoun.number === 'plural',
        definite: true,
        pronoun,
      },
    ];
  });
}

const WEATHER = new Set(['remain', 'seem', 'appear', 'happen', 'rain', 'snow']);

/** The "it" of "it is clear that" and "it remains unclear if"; that of "it is thought to have struck" refers. */
function isEmpty(tree: Tree, index: number): boolean {
  const { form, deprel, head } = tree.tokens[index]!;
  if (form.toLowerCase() !== 'it' || head < 0) return deprel === 'expl';
  const governor = tree.tokens[head]!;
  if (
    dependents(tree, head, 'nsubj:pass', 'expl').includes(index) &&
    governor.upos === 'VERB' &&
    dependents(tree, head, 'xcomp').length > 0
  )
    return dependents(tree, head, 'aux:pass').length === 0;
  if (deprel === 'expl') return true;
  const clause = dependents(tree, head, 'csubj', 'ccomp', 'advcl').some(
    (child) => dependents(tree, child, 'mark').length > 0,
  );
  const isAdjective =
    governor.upos === 'ADJ' || dependents(tree, head, 'xcomp').some((child) => tree.tokens[child]!.upos === 'ADJ');
  return clause && (WEATHER.has(governor.lemma) || isAdjective) && deprel === 'nsubj';
}
