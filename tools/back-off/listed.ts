import type { Listed } from './nearest.js';
import type { PartOfSpeech } from './wordnet.js';

interface Entry {
  readonly to?: string;
  readonly operator?: string;
  readonly kind?: string;
  readonly if?: unknown;
  readonly words: string;
}

export interface LexiconJson {
  readonly classes: Readonly<Record<string, string>>;
  readonly verbs: readonly Entry[];
  readonly nouns: readonly Entry[];
  readonly adjectives: readonly Entry[];
  readonly operators: readonly Entry[];
  readonly composition: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly quads: Readonly<Record<string, string>>;
}

/** The words of a lexicon by part of speech, each with what its first entry without condition does, else its first. */
export function listedWords(lexicon: LexiconJson): Record<PartOfSpeech, Listed[]> {
  const sides = new Map(
    Object.entries(lexicon.quads).flatMap(([side, words]) => words.split(' ').map((word) => [word, side] as const)),
  );
  const sections: readonly [readonly Entry[], PartOfSpeech][] = [
    [lexicon.verbs, 'verb'],
    [lexicon.operators, 'verb'],
    [lexicon.nouns, 'noun'],
    [lexicon.adjectives, 'adjective'],
  ];
  const found: Record<PartOfSpeech, Map<string, Listed & { readonly general: boolean }>> = {
    verb: new Map(),
    noun: new Map(),
    adjective: new Map(),
  };
  for (const [entries, kind] of sections)
    for (const entry of entries) {
      const part = (entry.kind as PartOfSpeech | undefined) ?? kind;
      const relation = entry.to ?? lexicon.composition[entry.operator!]?.none ?? null;
      const does = entry.to ?? entry.operator!;
      const general = entry.if === undefined;
      const side = relation === null || !general ? null : (sides.get(relation) ?? null);
      for (const word of entry.words.split(' ').filter(Boolean)) {
        const known = found[part].get(word);
        if (!known || (general && !known.general)) found[part].set(word, { word, does, side, general });
      }
    }
  return {
    verb: [...found.verb.values()],
    noun: [...found.noun.values()],
    adjective: [...found.adjective.values()],
  };
}
