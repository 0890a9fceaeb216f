/**
 * Lemma rules: for a class of words (UPOS and XPOS), the longest suffix that has a rule says how many characters to
 * take off and what to put in their place. A whole word counts as its longest suffix.
 */
export interface LemmaRules {
  /** Edit of a suffix of a class, by `ruleKey`. */
  readonly edits: ReadonlyMap<string, string>;
  /** Words in capitals whose lemma keeps them (`TV`, `DNA`), by `ruleKey`. */
  readonly capitals: ReadonlySet<string>;
}

/** Longest suffix that a rule has, in UTF-16 code units; longer keys are whole words. */
export const LONGEST_SUFFIX = 6;

/** Before a suffix that is the whole word. */
export const WHOLE = '^';

export function wordClass(upos: string, xpos: string): string {
  return `${upos} ${xpos}`;
}

export function ruleKey(type: string, suffix: string): string {
  return `${type} ${suffix}`;
}

/** The edit that turns a word into its lemma: characters to take off the end, then the characters to put there. */
export function editOf(word: string, lemma: string): string {
  let same = 0;
  while (same < word.length && same < lemma.length && word[same] === lemma[same]) same++;
  return `${word.length - same}${lemma.slice(same)}`;
}

/** Applies an edit of `editOf`; the length to take off is its number at the start. */
export function applyEdit(word: string, edit: string): string {
  let digits = 1;
  while (digits < edit.length && edit.charCodeAt(digits) >= 48 && edit.charCodeAt(digits) <= 57) digits++;
  return word.slice(0, Math.max(0, word.length - Number(edit.slice(0, digits)))) + edit.slice(digits);
}

/** The edit for a word (in small letters) of a class. */
export function findEdit(edits: ReadonlyMap<string, string>, type: string, word: string): string {
  const whole = edits.get(ruleKey(type, WHOLE + word));
  if (whole !== undefined) return whole;
  for (let length = Math.min(word.length, LONGEST_SUFFIX); length >= 0; length--) {
    const edit = edits.get(ruleKey(type, word.slice(word.length - length)));
    if (edit !== undefined) return edit;
  }
  return '0';
}

/** Rules as text: a line for each class and edit, `class<tab>edit<tab>suffixes`, and `*` lines for capitals. */
export function encodeRules(rules: LemmaRules): string {
  const lines = new Map<string, string[]>();
  const put = (key: string, type: string): void => {
    const space = key.indexOf(' ', key.indexOf(' ') + 1);
    const head = `${key.slice(0, space)}\t${type}`;
    const suffixes = lines.get(head) ?? [];
    lines.set(head, suffixes);
    suffixes.push(key.slice(space + 1));
  };
  for (const [key, edit] of rules.edits) put(key, edit);
  for (const key of rules.capitals) put(key, '*');
  const heads = [...lines.keys()].sort();
  return heads.map((head) => `${head}\t${lines.get(head)!.sort().join(' ')}`).join('\n');
}

/** Reads what `encodeRules` wrote. */
export function decodeRules(text: string): LemmaRules {
  const edits = new Map<string, string>();
  const capitals = new Set<string>();
  for (const line of text.split('\n')) {
    const [type, edit, suffixes] = line.split('\t') as [string, string, string];
    for (const suffix of suffixes.split(' ')) {
      if (edit === '*') capitals.add(ruleKey(type, suffix));
      else edits.set(ruleKey(type, suffix), edit);
    }
  }
  return { edits, capitals };
}
