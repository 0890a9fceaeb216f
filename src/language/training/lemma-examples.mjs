/** Learning of lemma rules: see learnLemmas. */

import { mayBeProper } from '../lemmas/index.ts';
import { applyEdit, editOf, findEdit, LONGEST_SUFFIX, ruleKey, WHOLE, wordClass } from '../lemmas/rules.ts';
import { inflections } from './wordnet.mjs';

/** Different words that a suffix must have before it gets a rule. */
const LEAST_WORDS = 3;

/**
 * For each class the suffixes whose words mostly share an edit that the next shorter suffix does not give, then the
 * words that the suffixes get wrong. Words that the sentences lack are taken from WordNet.
 *
 * @param sentences {import('../conllu/types.ts').ConlluSentence[]}
 * @returns {import('../lemmas/rules.ts').LemmaRules}
 */
export function learnLemmas(sentences) {
  const words = countEdits(sentences);
  for (const { type, word, lemma } of inflections(irregularPast(words))) {
    const key = ruleKey(type, word);
    if (!words.has(key)) words.set(key, { type, word, counts: new Map([[editOf(word, lemma), 1]]) });
  }
  const edits = new Map();
  for (let length = 0; length <= LONGEST_SUFFIX; length++) addSuffixes(edits, words, length);
  const learned = new Map(edits);
  for (const { type, word, counts } of words.values()) {
    const [edit, count] = best(counts);
    if (findEdit(edits, type, word) !== edit && (count > 1 || isClosed(type) || word.length > 3))
      learned.set(ruleKey(type, WHOLE + word), edit);
  }
  return { edits: learned, capitals: countCapitals(sentences) };
}

function irregularPast(words) {
  const forms = new Map();
  for (const { type, word, counts } of words.values()) {
    if ((type !== 'VERB VBD' && type !== 'VERB VBN') || word.endsWith('ed')) continue;
    const lemma = applyEdit(word, best(counts)[0]);
    forms.set(lemma, [...(forms.get(lemma) ?? []), word]);
  }
  return forms;
}

function isClosed(type) {
  return !/^(NOUN|VERB|ADJ|ADV|PROPN|NUM|X|SYM|PUNCT) /.test(type);
}

function isUsable(word) {
  return word.lemma !== '' && !/[\s\t]/.test(word.form) && word.feats.Typo !== 'Yes' && !/\d[,.]?\d/.test(word.form);
}

function countEdits(sentences) {
  const words = new Map();
  for (const sentence of sentences) {
    for (const word of sentence.words) {
      if (!isUsable(word)) continue;
      const type = wordClass(word.upos, word.xpos);
      const form = word.form.replace(/[’‘`´]/g, "'").toLowerCase();
      const edit = editOf(form, word.lemma.toLowerCase());
      const key = ruleKey(type, form);
      const entry = words.get(key) ?? { type, word: form, counts: new Map() };
      entry.counts.set(edit, (entry.counts.get(edit) ?? 0) + 1);
      words.set(key, entry);
    }
  }
  return words;
}

function addSuffixes(edits, words, length) {
  const groups = new Map();
  for (const { type, word, counts } of words.values()) {
    if (word.length <= length && length > 0) continue;
    const suffix = word.slice(word.length - length);
    const key = ruleKey(type, suffix);
    const group = groups.get(key) ?? { type, suffix, counts: new Map() };
    const [edit] = best(counts);
    group.counts.set(edit, (group.counts.get(edit) ?? 0) + 1);
    groups.set(key, group);
  }
  const found = [];
  for (const [key, { type, suffix, counts }] of groups) {
    const [edit, count] = best(counts);
    const total = [...counts.values()].reduce((a, b) => a + b, 0);
    const enough = length === 0 || (count >= LEAST_WORDS && count * 2 > total);
    if (enough && (length === 0 || findEdit(edits, type, suffix) !== edit)) found.push([key, edit]);
  }
  for (const [key, edit] of found) edits.set(key, edit);
}

function best(counts) {
  let winner = ['0', 0];
  for (const [edit, count] of counts) {
    if (count > winner[1] || (count === winner[1] && edit < winner[0])) winner = [edit, count];
  }
  return winner;
}

/** Words with a capital within, or adjectives with one at the start, whose lemma mostly has it too (`TV`, `Iraqi`). */
function countCapitals(sentences) {
  const counts = new Map();
  for (const sentence of sentences) {
    for (const { form, lemma, upos, xpos } of sentence.words) {
      const type = wordClass(upos, xpos);
      const inner = form.slice(1) !== form.slice(1).toLowerCase();
      if (!/^\p{Lu}[\p{L}\d]*$/u.test(form) || /NNP/.test(xpos) || !(inner || mayBeProper(type, form))) continue;
      const key = ruleKey(type, form.toLowerCase());
      const keeps = lemma.slice(0, inner ? 2 : 1) === form.slice(0, inner ? 2 : 1) ? 1 : -1;
      counts.set(key, (counts.get(key) ?? 0) + keeps);
    }
  }
  return new Set([...counts].filter(([, count]) => count > 0).map(([key]) => key));
}
