import type { Lexicon } from '../../src/ontology/lexicon.js';
import { factsOf, homeOf, isSomebody, localOf } from '../../src/resolution/index.js';
import type { StoredArticle } from '../../src/store/store.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const VOWELS = 'aeiou';
const CONSONANTS = [...LETTERS].filter((letter) => !VOWELS.includes(letter)).join('');

/**
 * Another article of the same form about other people and bodies: the words of names that the lexicon does not know get
 * other letters, as many as before, so that every offset stays right. The same name becomes the same other name in all
 * articles of one round, and every third round keeps its names: as an archive grows, so do the names in it, but slower.
 *
 * @param round 0 leaves the article as it is
 */
export function derived({ article, extraction }: StoredArticle, round: number, lexicon: Lexicon): StoredArticle {
  if (round === 0) return { article, extraction };
  const words = round % 3 === 0 ? new Set<string>() : unknownWords({ article, extraction }, lexicon);
  const renamed = (text: string): string =>
    text.replace(/\p{Lu}\p{Ll}{2,}/gu, (word) => (words.has(word) ? otherWord(word, round) : word));
  const text = renamed(article.text);
  const claims = extraction.claims.map((claim) => ({
    ...claim,
    attribution: claim.attribution && { ...claim.attribution, text: renamed(claim.attribution.text) },
  }));
  const entities = extraction.entities.map((entity) => ({ ...entity, name: renamed(entity.name) }));
  const id = `${article.id.slice(0, -4)}${round.toString(16).padStart(4, '0')}`;
  return { article: { ...article, id, text }, extraction: { ...extraction, entities, claims } };
}

/** Capitalised words of the names of those whom the lexicon does not know. */
function unknownWords({ article, extraction }: StoredArticle, lexicon: Lexicon): Set<string> {
  const words = extraction.entities.filter(isSomebody).flatMap((entity) => {
    const local = localOf(factsOf(article, entity), lexicon);
    const isUnknown = local.names.size > 0 && !homeOf(local, lexicon).block.startsWith('known ');
    return isUnknown ? [...local.names.keys()].flatMap((name) => name.match(/\p{Lu}\p{Ll}{2,}/gu) ?? []) : [];
  });
  return new Set(words);
}

/** Other letters for all but the first, vowels for vowels. */
function otherWord(word: string, round: number): string {
  return [...word]
    .map((letter, index) => {
      const [among] = [VOWELS, CONSONANTS].filter((letters) => letters.includes(letter));
      if (index === 0 || among === undefined) return letter;
      return among[(among.indexOf(letter) + round * (index + 1)) % among.length]!;
    })
    .join('');
}
