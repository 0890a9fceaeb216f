/** The classes of common nouns that can stand for an entity. */
export type NounClass = 'person' | 'group' | 'place';

/** Which common nouns name people, bodies of people and places (`graph/lexicon/nouns.json`). */
export interface Nouns {
  has(noun: NounClass, lemma: string): boolean;
  /** Grammatical gender that a noun or a title tells, if any. */
  gender(lemma: string): 'male' | 'female' | null;
  /** The sex that a first name tells, if any. */
  genderOfName(name: string): 'male' | 'female' | null;
}

/** Reads the noun lists: an object whose values are words joined by spaces. Throws where one is missing. */
export function parseNouns(json: unknown): Nouns {
  const lists = new Map<string, ReadonlySet<string>>();
  for (const key of ['person', 'group', 'place', 'male', 'female', 'maleNames', 'femaleNames']) {
    const words = (json as Record<string, unknown> | null)?.[key];
    if (typeof words !== 'string') throw new Error(`nouns.json: "${key}" is not a string of words`);
    lists.set(key, new Set(words.split(' ')));
  }
  return {
    has: (noun, lemma) => lists.get(noun)!.has(lemma) || lists.get(noun)!.has(lastPart(lemma)),
    genderOfName: (name) => {
      const word = name.toLowerCase();
      return lists.get('maleNames')!.has(word) ? 'male' : lists.get('femaleNames')!.has(word) ? 'female' : null;
    },
    gender: (lemma) => (lists.get('male')!.has(lemma) ? 'male' : lists.get('female')!.has(lemma) ? 'female' : null),
  };
}

/** "chief" of "co-chief": a hyphenated noun is what its last part is. */
function lastPart(lemma: string): string {
  return lemma.slice(lemma.lastIndexOf('-') + 1);
}
