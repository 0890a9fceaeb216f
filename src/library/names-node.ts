import type { Lexicon } from '../ontology/lexicon.js';
import { loadLexicon } from '../ontology/package-node.js';
import type { NameLookup } from '../query/find-entity.js';

let lexicon: Lexicon | undefined;

/**
 * Looks names up in the package's lexicon, which is read when the first name is asked for. Letter case matters less
 * than in an article: a person who types "us" or "the white house" means the country.
 */
export const lexiconNames: NameLookup = (name) => {
  lexicon ??= loadLexicon();
  const titled = name.replace(
    /(^|[\s-])(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
  for (const form of [name, titled, name.toUpperCase()]) {
    const entries = lexicon.lookup(form);
    const keys = entries.flatMap(({ id, country }) => (country ? [id, `country/${country}`] : [id]));
    if (keys.length > 0) return [...new Set(keys)];
  }
  return [];
};
