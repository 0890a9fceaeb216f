import type { Knowledge } from '../../ontology/knowledge.js';
import type { Candidate } from '../mentions/candidate.js';
import type { Gender } from './chains.js';

/** The sex that a pronoun, a title or a noun tells; null when none does. */
export function genderOf({ pronoun, descriptors, name }: Candidate, { nouns }: Knowledge): Gender | null {
  if (pronoun) return pronoun.gender === 'male' || pronoun.gender === 'female' ? pronoun.gender : null;
  for (const { lemma } of descriptors) {
    const gender = nouns.gender(lemma);
    if (gender) return gender;
  }
  const first = name?.split(' ')[0]?.toLowerCase();
  return first === undefined ? null : nouns.gender(first);
}
