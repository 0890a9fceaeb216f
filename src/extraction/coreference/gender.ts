import type { Knowledge } from '../../ontology/knowledge.js';
import type { Candidate } from '../mentions/candidate.js';
import type { Gender } from './chains.js';

/** The sex that a pronoun, a title, a noun or a first name tells; null when none does. */
export function genderOf({ pronoun, descriptors, name, type }: Candidate, { nouns }: Knowledge): Gender | null {
  if (pronoun) return pronoun.gender === 'male' || pronoun.gender === 'female' ? pronoun.gender : null;
  for (const { lemma } of descriptors) {
    const gender = nouns.gender(lemma);
    if (gender) return gender;
  }
  const words = name?.split(' ') ?? [];
  const told = words.length === 0 ? null : nouns.gender(words[0]!.toLowerCase());
  return (
    told ?? (words.length > 1 && (type === 'person' || type === 'official') ? nouns.genderOfName(words[0]!) : null)
  );
}
