import type { Knowledge } from '../../ontology/knowledge.js';
import type { Lexicon, LexiconEntry } from '../../ontology/lexicon.js';
import type { Nouns } from '../../ontology/nouns.js';
import type { EntityType, Name, Token } from '../../ontology/types.js';
import { headOf, type Tree } from '../tree.js';

/** A stretch of tokens that names an entity, with what the lexicon knows of it. */
export interface NameSpan {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly text: string;
  /** Type by the lexicon, else by the name finder. */
  readonly type: EntityType;
  readonly kind: string | null;
  readonly entry: LexiconEntry | null;
  /** The country whose government a capital may stand for. */
  readonly government: LexiconEntry | null;
}

/** Whether a name is a nationality: "Israeli", "Turks". */
export function isNationality({ entry }: NameSpan): boolean {
  return entry?.surface === 'demonym' || entry?.surface === 'adjective';
}

const ARTICLES = new Set(['the', 'a', 'an', 'this', 'that', "'s", '’s', 's']);

/**
 * The names of a sentence: those of the name finder, and those that the lexicon knows and the name finder missed or cut
 * short. In order, none overlapping.
 */
export function findNames(tree: Tree, knowledge: Knowledge): NameSpan[] {
  const { lexicon } = knowledge;
  const taken: boolean[] = tree.tokens.map(() => false);
  const take = ({ first, last }: { first: number; last: number }) => taken.fill(true, first, last);
  for (const name of tree.sentence.names) if (name.type === 'date') take(name);
  const longer = fromLexicon(tree, taken, lexicon).filter((span) => isSurer(tree, span));
  longer.forEach(take);
  const spans = [...longer];
  for (const name of tree.sentence.names) {
    if (name.type === 'date' || taken.slice(name.first, name.last).includes(true)) continue;
    const span = fromFinder(tree, name, knowledge);
    if (!span) continue;
    spans.push(span);
    take(span);
  }
  const known = fromLexicon(tree, taken, lexicon);
  known.forEach(take);
  spans.push(...known, ...fromFirstNames(tree, taken, knowledge));
  return joinParts(
    tree,
    spans.sort((a, b) => a.first - b.first),
  );
}

/** "Ahmed" and "Mohamed" right behind it are one name when the name finder saw two. */
function joinParts(tree: Tree, spans: readonly NameSpan[]): NameSpan[] {
  const joined: NameSpan[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    if (before !== undefined && before.last === span.first && arePartsOfName(tree, before, span)) {
      const { first } = before;
      const { last } = span;
      const [text, head] = [textOf(tree, first, last), headOf(tree, first, last)];
      joined[joined.length - 1] = { ...before, first, last, text, head };
    } else joined.push(span);
  }
  return joined;
}

function arePartsOfName({ tokens }: Tree, before: NameSpan, span: NameSpan): boolean {
  const isPart = ({ type, entry, first, last }: NameSpan) => type === 'person' && entry === null && last - first === 1;
  const isJoined = tokens[span.head]!.deprel === 'flat' || tokens[before.head]!.deprel === 'compound';
  return isPart(before) && isPart(span) && isJoined && before.text !== span.text;
}

/**
 * Persons that the name finder missed: two to four words in capitals of which the first is a first name, or stands
 * behind a noun for a person that the parser joins it with.
 */
function fromFirstNames(tree: Tree, taken: readonly boolean[], { lexicon, nouns }: Knowledge): NameSpan[] {
  const isName = (index: number) => {
    const token = tree.tokens[index];
    return token?.upos === 'PROPN' && !taken[index] && /^\p{Lu}\p{L}/u.test(token.form);
  };
  const spans: NameSpan[] = [];
  for (let first = 0; first < tree.tokens.length; first += 1) {
    const { form } = tree.tokens[first]!;
    if (!isName(first) || isName(first - 1)) continue;
    if (!(lexicon.isFirstName(form) && !taken[first - 1]) && !isDescribed(tree, first, nouns)) continue;
    let last = first + 1;
    while (isName(last)) last += 1;
    const ending = tree.tokens[last - 1]!.form.toLowerCase();
    const isOther = nouns.has('group', ending) || nouns.has('place', ending) || taken[last];
    if (last - first < 2 || last - first > 4 || isOther) continue;
    const text = textOf(tree, first, last);
    spans.push({
      first,
      last,
      head: headOf(tree, first, last),
      text,
      type: 'person',
      kind: null,
      entry: null,
      government: null,
    });
  }
  return spans;
}

function isDescribed(tree: Tree, first: number, nouns: Nouns): boolean {
  const noun = tree.tokens[first - 1];
  const token = tree.tokens[first]!;
  const isJoined =
    noun &&
    ((token.deprel === 'flat' && token.head === first - 1) || (noun.deprel === 'nmod:desc' && noun.head === first));
  return noun !== undefined && isJoined === true && nouns.has('person', noun.lemma.toLowerCase());
}

/** A known name that holds a found one as its part, or a country or body that the name finder took for something else. */
function isSurer(tree: Tree, span: NameSpan): boolean {
  const found = tree.sentence.names.filter(({ first, last }) => first < span.last && span.first < last);
  if (found.some(({ first, last }) => first < span.first || last > span.last)) return false;
  const isLonger =
    span.last - span.first > 1 && found.every(({ first, last }) => last - first < span.last - span.first);
  return (
    isLonger ||
    (span.entry !== null && span.entry.type !== 'place' && span.entry.surface !== 'metonym' && isSpelled(span))
  );
}

/** Single words that are names of people as well are left to the name finder. */
function isSpelled({ text, entry, first, last }: NameSpan): boolean {
  const isAcronym = /^[\p{Lu}.]{2,}$/u.test(text);
  return (
    last - first > 1 ||
    isAcronym ||
    (entry?.type === 'group' && entry.surface === 'name') ||
    entry?.surface === 'demonym'
  );
}

function fromFinder(tree: Tree, name: Name, { lexicon, nouns }: Knowledge): NameSpan | undefined {
  let { first, last } = name;
  const isTrimmed = (index: number) =>
    ARTICLES.has(tree.tokens[index]!.form.toLowerCase()) || tree.tokens[index]!.upos === 'PUNCT';
  while (first < last && isTrimmed(first)) first += 1;
  while (last > first && isTrimmed(last - 1) && !endsAbbreviation(tree, last - 1)) last -= 1;
  const isTitle = ({ form, lemma }: Token) =>
    !lexicon.isFirstName(form) &&
    (lexicon.office(form) !== undefined ||
      nouns.gender(form.toLowerCase()) !== null ||
      TITLE.test(form) ||
      (form === lemma && lexicon.personNoun(lemma) !== undefined));
  if (name.type === 'person') while (last - first > 1 && isTitle(tree.tokens[first]!)) first += 1;
  if (name.type === 'group') first = behindMembers(tree, first, last, nouns);
  while (continues(tree, last)) last += 2;
  if (name.type === 'person' && last - first === 1 && isMissedFirst(tree, first - 1, lexicon)) first -= 1;
  if (name.type === 'person' && last - first > 2 && isComplement(tree, first, lexicon)) first += 1;
  if (first >= last || !/\p{L}/u.test(tree.tokens[first]!.form)) return undefined;
  const text = textOf(tree, first, last);
  if (!/[\p{Lu}\p{N}]/u.test(text) || isPortfolio(tree, first, last, lexicon)) return undefined;
  const found = [...lexicon.lookup(text), ...governmentNamed(text, lexicon)];
  const agreeing = found.filter((one) => agrees(one, name, lexicon.isFirstName(text)));
  const entry = regionBehind(tree, first, agreeing) ?? agreeing[0] ?? null;
  const type = entry ? entry.type : name.type === 'date' ? 'place' : name.type;
  const government = type === 'person' ? null : governmentOf(found);
  return {
    first,
    last,
    head: headOf(tree, first, last),
    text,
    type,
    kind: entry?.kind ?? name.kind,
    entry,
    government,
  };
}

/** "-Abadi" behind "Haider al". */
function continues(tree: Tree, last: number): boolean {
  const [before, hyphen, word] = [tree.tokens[last - 1], tree.tokens[last], tree.tokens[last + 1]];
  if (!before || !hyphen || !word || !/^[-–‐]$/.test(hyphen.form)) return false;
  return (
    before.end === hyphen.start && hyphen.end === word.start && /^\p{Lu}/u.test(word.form) && word.upos === 'PROPN'
  );
}

/** "State" of "Deputy Secretary of State Antony Blinken" belongs to the office before it. */
function isComplement(tree: Tree, first: number, lexicon: Lexicon): boolean {
  const { form } = tree.tokens[first]!;
  const before = tree.tokens[first - 2]?.form ?? '';
  return (
    tree.tokens[first - 1]?.form === 'of' &&
    !lexicon.isFirstName(form) &&
    lexicon.office(`${before} of ${form}`) !== undefined
  );
}

/** "Government of Iraq", "Turkish Government": the country. */
function governmentNamed(text: string, lexicon: Lexicon): LexiconEntry[] {
  const of = /^(?:Federal |Transitional |Interim )?(?:Government|Republic|Kingdom|State) of (.+)$/.exec(text)?.[1];
  const before = /^(\p{Lu}\S*(?: \p{Lu}\S*)?) (?:Government|Administration|Regime)$/u.exec(text)?.[1];
  const name = of ?? before;
  const country = name === undefined ? undefined : lexicon.lookup(name).find(({ type }) => type === 'country');
  return country ? [{ ...country, surface: 'metonym' }] : [];
}

const TITLE = /^(Gen|Sen|Rep|Gov|Lt|Col|Maj|Capt|Sgt|Cpl|Dr|Prof|Rev|Hon|Adm|Mr|Mrs|Ms|Sir)\.?$/;

/** "Ahmed" right before "Sabri" where the name finder saw the surname alone. */
function isMissedFirst({ tokens, sentence }: Tree, index: number, lexicon: Lexicon): boolean {
  const token = tokens[index];
  const isFree = !sentence.names.some(({ first, last }) => first <= index && index < last);
  return token?.upos === 'PROPN' && isFree && lexicon.isFirstName(token.form);
}

/** "Security Council" of "Members of the Security Council": the body, not those who sit in it. */
function behindMembers({ tokens }: Tree, first: number, last: number, nouns: Nouns): number {
  const { lemma, xpos } = tokens[first]!;
  const isMany = xpos === 'NNS' || xpos === 'NNPS';
  if (!isMany || !nouns.has('person', lemma.toLowerCase()) || tokens[first + 1]?.form !== 'of') return first;
  const body = tokens[first + 2]?.form === 'the' ? first + 3 : first + 2;
  return body < last ? body : first;
}

/** New York behind "Albany," is the state of that name and not the city. */
function regionBehind(
  tree: Tree,
  first: number,
  [entry, ...others]: readonly LexiconEntry[],
): LexiconEntry | undefined {
  const isBehindTown = tree.tokens[first - 1]?.form === ',' && tree.tokens[first - 2]?.upos === 'PROPN';
  if (entry?.kind !== 'city' || !isBehindTown) return undefined;
  return others.find(({ kind, country }) => kind === 'region' && country === entry.country);
}

/** "National Security" of "National Security Advisor" is part of an office, not a body. */
function isPortfolio(tree: Tree, first: number, last: number, lexicon: Lexicon): boolean {
  const next = tree.tokens[last];
  if (!next || (next.upos !== 'NOUN' && next.upos !== 'PROPN') || next.deprel === 'flat') return false;
  const office = lexicon.office(textOf(tree, first, last + 1));
  return office !== undefined && office.title.split(' ').length > last - first;
}

function endsAbbreviation(tree: Tree, index: number): boolean {
  return tree.tokens[index]!.form === '.' || tree.tokens[index]!.form === ')';
}

/** A person called Jordan is no country; a body or a town that shares a country's name is taken for the country. */
function agrees(entry: LexiconEntry, name: Name, isFirstName: boolean): boolean {
  const isPerson = entry.type === 'person' || entry.type === 'official';
  if (name.type !== 'person') return !isPerson;
  const isOwnName = ['name', 'alias', 'acronym'].includes(entry.surface);
  return isPerson || (!isFirstName && isOwnName && entry.type !== 'place');
}

function fromLexicon(tree: Tree, taken: readonly boolean[], lexicon: Lexicon): NameSpan[] {
  const words = tree.tokens.map(({ form }) => form);
  const spans: NameSpan[] = [];
  for (let index = 0; index < words.length; ) {
    const begins = /^\p{Lu}/u.test(words[index]!) && !ARTICLES.has(words[index]!.toLowerCase());
    const found = taken[index] || !begins ? undefined : lexicon.longestAt(words, index);
    const length = found?.length ?? 0;
    const entry = found?.entries[0];
    const free = length > 0 && !taken.slice(index, index + length).includes(true);
    if (!entry || !free || !isNominal(tree, index, length, entry)) {
      index += 1;
      continue;
    }
    const text = textOf(tree, index, index + length);
    const head = headOf(tree, index, index + length);
    const government = governmentOf(found!.entries);
    spans.push({
      first: index,
      last: index + length,
      head,
      text,
      type: entry.type,
      kind: entry.kind,
      entry,
      government,
    });
    index += length;
  }
  return spans;
}

/** Whether the tags let a stretch be a name that the name finder missed: "US", "Polish", but not "us" or "Turkey dinner". */
function isNominal(tree: Tree, first: number, length: number, entry: LexiconEntry): boolean {
  const { upos, xpos, form } = tree.tokens[first + length - 1]!;
  if (entry.surface === 'demonym' || entry.surface === 'adjective')
    return upos === 'ADJ' || upos === 'PROPN' || upos === 'NOUN';
  if (length === 1 && entry.type === 'place' && !isLong(form)) return false;
  if (entry.surface === 'acronym' && UNTAGGED.has(upos)) return true;
  return upos === 'PROPN' || xpos.startsWith('NNP') || (length > 1 && upos === 'NOUN');
}

/** What the tagger makes of acronyms that it does not know. */
const UNTAGGED: ReadonlySet<string> = new Set(['X', 'PUNCT', 'SYM', 'NOUN']);

function isLong(form: string): boolean {
  return form.length > 3;
}

function governmentOf(entries: readonly LexiconEntry[]): LexiconEntry | null {
  return entries.find(({ surface }) => surface === 'capital') ?? null;
}

/** The text between two tokens as the article has it. */
export function textOf(tree: Tree, first: number, last: number): string {
  let out = '';
  for (let index = first; index < last; index += 1) {
    const token = tree.tokens[index]!;
    const previous = tree.tokens[index - 1];
    out += index > first && previous && token.start > previous.end ? ` ${token.form}` : token.form;
  }
  return out;
}
