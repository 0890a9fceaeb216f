import type { Knowledge } from '../../ontology/knowledge.js';
import type { AnnotatedDocument } from '../../ontology/types.js';
import type { Candidate } from '../mentions/candidate.js';
import { Chains } from './chains.js';
import type { Context } from './context.js';
import { genderOf } from './gender.js';
import { findQuotes } from './quotes.js';
import { acronym } from './sieves/acronym.js';
import { apposition } from './sieves/apposition.js';
import { kindDescription } from './sieves/kind-description.js';
import { nameVariant } from './sieves/name-variant.js';
import { pronoun } from './sieves/pronoun.js';
import { sameDescription } from './sieves/same-description.js';
import { sameName } from './sieves/same-name.js';
import { speaker } from './sieves/speaker.js';
import { twoSides } from './sieves/two-sides.js';

/** The passes from the surest to the boldest; each sees what those before it joined. */
export const SIEVES: readonly ((context: Context) => void)[] = [
  sameName,
  acronym,
  apposition,
  nameVariant,
  sameDescription,
  kindDescription,
  pronoun,
  twoSides,
  speaker,
];

export interface Coreference {
  readonly chains: Chains;
  readonly members: ReadonlyMap<number, readonly number[]>;
}

/**
 * Joins the mentions of one article that refer to the same one: a deterministic sieve after Raghunathan et al. (2010),
 * "A multi-pass sieve for coreference resolution", and Lee et al. (2013).
 */
export function resolveMentions(
  document: AnnotatedDocument,
  candidates: readonly Candidate[],
  knowledge: Knowledge,
): Coreference {
  const places = document.sentences.map(() => new Map<number, number>());
  candidates.forEach((candidate, index) => {
    for (const head of [candidate.head, ...candidate.otherHeads]) {
      const sentence = places[candidate.sentence]!;
      if (!sentence.has(head)) sentence.set(head, index);
    }
  });
  const bySentence: number[][] = document.sentences.map(() => []);
  candidates.forEach(({ sentence }, index) => {
    bySentence[sentence]!.push(index);
  });
  const context: Context = {
    document,
    knowledge,
    candidates,
    chains: new Chains(
      candidates,
      candidates.map((candidate) => genderOf(candidate, knowledge)),
    ),
    quotes: findQuotes(document),
    at: (sentence, token) => places[sentence]?.get(token),
    inSentence: (sentence) => bySentence[sentence] ?? [],
    members: new Map(),
  };
  for (const sieve of SIEVES) sieve(context);
  return { chains: context.chains, members: context.members };
}
