import { refineNames, type ScoredSentence } from '../../../src/language/names/index.js';
import { loadKnowledge } from '../../../src/ontology/knowledge-node.js';
import type { Token } from '../../../src/ontology/types.js';

export const { lexicon } = loadKnowledge();

const TYPES = ['person', 'country', 'group', 'place', 'date', 'other'];
export const TAGS: readonly string[] = ['O', ...TYPES.flatMap((type) => [`B-${type}`, `I-${type}`])];

export function token(form: string, start: number, upos = 'X'): Token {
  const end = start + form.length;
  return { form, lemma: form.toLowerCase(), upos, xpos: '', feats: {}, head: -1, deprel: '', start, end };
}

/** Tokens of words parted by blanks. */
export function tokens(text: string): Token[] {
  let start = 0;
  return text.split(' ').map((form) => {
    const made = token(form, start);
    start += form.length + 1;
    return made;
  });
}

/**
 * A sentence with the scores of an imagined network. Words are parted by blanks; `word/B-group=6` gives that tag a
 * score, `word/B-group=2,B-place=1` two tags theirs. `O` has 3 unless it is given, every other tag -3.
 */
export function scored(text: string): ScoredSentence {
  const parts = text.split(' ').map((word) => {
    const at = word.search(/\/(?=[BIO])/);
    return at < 0 ? [word, ''] : [word.slice(0, at), word.slice(at + 1)];
  });
  const values = new Float32Array(parts.length * TAGS.length).fill(-3);
  parts.forEach(([, given], row) => {
    values[row * TAGS.length] = 3;
    for (const pair of given!.split(',').filter(Boolean)) {
      const [tag, score] = pair.split('=');
      values[row * TAGS.length + TAGS.indexOf(tag!)] = Number(score);
    }
  });
  return { tokens: tokens(parts.map(([word]) => word).join(' ')), scores: { tags: TAGS, values } };
}

/** The names of a document, as `type: words` in order. */
export function named(...sentences: readonly string[]): string[] {
  const document = sentences.map(scored);
  return refineNames(document, lexicon).flatMap((names, sentence) =>
    names.map(({ first, last, type }) => {
      const words = document[sentence]!.tokens.slice(first, last).map(({ form }) => form);
      return `${type}: ${words.join(' ')}`;
    }),
  );
}
