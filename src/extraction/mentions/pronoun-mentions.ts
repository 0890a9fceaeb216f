import type { Candidate } from './candidate.js';
import type { View } from './description.js';
import { pronounOf } from './pronouns.js';

/** Personal and possessive pronouns; not the "it" that stands for nothing ("it is clear that"). */
export function pronounMentions(view: View): Candidate[] {
  return view.tree.tokens.flatMap((token, index) => {
    const pronoun = pronounOf(token);
    if (!pronoun || token.deprel === 'expl' || view.nameAt[index]) return [];
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
