import { irregularLemma } from './irregular.js';
import { LEMMA_RULES } from './rules.data.js';
import { applyEdit, decodeRules, findEdit, type LemmaRules, ruleKey, WHOLE, wordClass } from './rules.js';

let rules: LemmaRules | undefined;
const known = new Map<string, string>();
/** The memory of lemmas is emptied at this size, so that it stays bounded however much text passes. */
const MOST_KNOWN = 50_000;

/**
 * The lemma of a word, as UD English gives it: `said` → `say`, `States` (NNPS) → `State`, `n't` → `not`,
 * `33,000` → `33000`.
 *
 * @param shouting whether the sentence is written in capitals, so that they tell nothing
 */
export function lemmaOf(form: string, upos: string, xpos: string, shouting = false): string {
  const irregular = upos === 'VERB' ? irregularLemma(form, xpos) : undefined;
  if (irregular !== undefined) return irregular;
  const type = wordClass(upos, xpos);
  const key = shouting ? `! ${ruleKey(type, form)}` : ruleKey(type, form);
  const found = known.get(key);
  if (found !== undefined) return found;
  rules ??= decodeRules(LEMMA_RULES);
  const lemma = findLemma(rules, form, type, shouting);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, lemma);
  return lemma;
}

/** The lemma that a set of rules gives a word of a class. */
export function findLemma(from: LemmaRules, form: string, type: string, shouting: boolean): string {
  if (/^\d[\d,.]*$/.test(form)) return form.replace(/,(?=\d{3})/g, '');
  if (/^['’]?\d+s$/.test(form)) return form;
  const plain = form.replace(/[’‘`´]/g, "'");
  const word = plain.toLowerCase();
  const edit = findEdit(from.edits, learnedClass(from, type), word);
  if (isProper(type)) return properLemma(plain, edit, shouting);
  const lemma = applyEdit(word, edit);
  if (lemma === 'i' && type.startsWith('PRON')) return 'I';
  if (plain === word) return lemma;
  return keepsCapitals(from, plain, word, type, shouting) ? applyEdit(plain, edit) : lemma;
}

function keepsCapitals(from: LemmaRules, form: string, word: string, type: string, shouting: boolean): boolean {
  if (from.capitals.has(ruleKey(type, word))) return true;
  if (form.slice(1) === word.slice(1)) return mayBeProper(type, form) && DEMONYM.test(word);
  if (shouting || from.edits.has(ruleKey(type, WHOLE + word))) return false;
  return type.startsWith('NOUN') && /^\p{L}+\d*$/u.test(form) && hasOddCapitals(form);
}

/** Endings of adjectives of peoples and faiths, which keep their capital: `Peruvian`, `Senegalese`, `Qatari`. */
const DEMONYM = /(?:[^aeiou]ian|[aeiln]ese|stani|[aeiou]can|q[aiu]i|[bmntr][ae]?n?[ai]ni|tari|wait?i)$/;

/** Whether a word is of a class whose words may keep the capital at their start. */
export function mayBeProper(type: string, form: string): boolean {
  return type.startsWith('ADJ') && form.length > 2;
}

/** The class itself, or for a pair of tags that the treebanks lack the usual class of its XPOS. */
function learnedClass(from: LemmaRules, type: string): string {
  if (from.edits.has(ruleKey(type, ''))) return type;
  const xpos = type.slice(type.indexOf(' ') + 1);
  const usual = /^VB/.test(xpos) ? 'VERB' : /^NNP/.test(xpos) ? 'PROPN' : /^NN/.test(xpos) ? 'NOUN' : 'ADJ';
  return wordClass(usual, xpos);
}

function isProper(type: string): boolean {
  return type.endsWith(' NNP') || type.endsWith(' NNPS') || type.startsWith('PROPN') || type.startsWith('X ');
}

/** A name keeps its capitals, but for a shouted one, which gets one at its start. */
function properLemma(form: string, edit: string, shouting: boolean): string {
  const lemma = applyEdit(form, edit);
  if (!shouting || form.length < 4 || form !== form.toUpperCase()) return capitalAs(form, lemma);
  return lemma.slice(0, 1) + lemma.slice(1).toLowerCase();
}

/** Edits are made of small letters: an edit that replaced the first letter gives it the word's capital back. */
function capitalAs(form: string, lemma: string): string {
  const first = form.slice(0, 1);
  return first === first.toLowerCase() ? lemma : lemma.slice(0, 1).toUpperCase() + lemma.slice(1);
}

/** `TV`, `UAVs`, `iPhone`: capitals that are not those of a whole long word. */
function hasOddCapitals(form: string): boolean {
  const upper = form === form.toUpperCase();
  return upper ? form.length <= 4 : /\p{Lu}/u.test(form.slice(1));
}

/** Whether the words of a sentence are mostly in capitals, as in a shouted headline. */
export function isShouting(forms: readonly string[]): boolean {
  let capitals = 0;
  let words = 0;
  for (const form of forms) {
    if (form.length < 2 || !/^\p{L}/u.test(form)) continue;
    words++;
    if (form === form.toUpperCase()) capitals++;
  }
  return words >= 2 && capitals * 2 > words;
}
