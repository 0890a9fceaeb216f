import type { StringerGraph } from '../../graph/types.js';
import type { TriggerLexicon } from '../../ontology/triggers.js';
import { verbLemma } from './phrases.js';
import type { Item } from './question.js';
import { singular } from './spot.js';
import { type Asking, Misunderstood, type Slot } from './types.js';
import {
  ADVERBS,
  ARTICLES,
  ASKED,
  AUXILIARIES,
  DO,
  INTENTS,
  MODALS,
  NEGATIONS,
  PARTICLES,
  PREPOSITIONS,
  UNCOUNTED,
  WH,
} from './words.js';

type Unknown = Extract<Slot, { kind: 'unknown' }>;

/** A part of a statement: a word or name of the question, or what it asks for. */
export type Part = Item | { readonly kind: 'unknown'; readonly slot: Unknown };

/**
 * How a question begins.
 * ```
 * By whom was Israel attacked        Which Greek officials met Iran       How many countries urged Israel
 * ^^ ^^^^ ^^^^^^^^^^^^^^^^^^^        ^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^       ^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^
 * preposition, slot, rest            slot                  rest           slot             rest
 * ```
 */
export interface Opening {
  readonly preposition: string | null;
  readonly slot: Unknown;
  readonly rest: readonly Item[];
}

/** What a question asks for, or undefined when it asks for no entity. @throws Misunderstood for a noun it cannot look for */
export function openingOf(asking: Asking): Opening | undefined {
  const items = asking.question.items;
  const first = lower(items[0]);
  const preposition =
    PREPOSITIONS.has(first) && (WH.has(lower(items[1])) || lower(items[1]) === 'where') ? first : null;
  const at = preposition === null ? 0 : 1;
  const wh = lower(items[at]);
  if (wh === 'how' && lower(items[1]) === 'many') return described('how many', items, 2, null, asking);
  if (wh === 'which' || (wh === 'what' && isNoun(items[at + 1])))
    return described(wh, items, at + 1, preposition, asking);
  const fromWhere = wh === 'where' && (preposition !== null || PREPOSITIONS.has(lower(items.at(-1))));
  if (wh !== 'who' && wh !== 'whom' && wh !== 'what' && !fromWhere) return undefined;
  const slot: Unknown = { kind: 'unknown', ...ASKED[wh]!, country: null, role: null, words: wh };
  return { preposition, slot, rest: items.slice(at + 1) };
}

function isNoun(item: Item | undefined): boolean {
  return item?.kind === 'word' && Object.hasOwn(ASKED, singular(item.lower)) && !AUXILIARIES.has(item.lower);
}

/** "which Greek officials", "how many countries", "what city". */
function described(
  asks: string,
  items: readonly Item[],
  at: number,
  preposition: string | null,
  { graph, knowledge }: Asking,
): Opening {
  const words = items.slice(at, at + 4);
  const office = officeAt(words, knowledge);
  const noun = office ? office.last : words.findIndex((item) => isNoun(item));
  const before = words.slice(0, Math.max(office ? office.first : noun, 0));
  const stranger = words.find((item) => item.kind === 'word' && !AUXILIARIES.has(item.lower));
  if (noun < 0 && words[0]?.kind === 'entity' && asks === 'how many')
    throw new Misunderstood(words[0].form, 'are one name in the graph, which does not count them', [
      'how many countries',
      'how many groups',
    ]);
  if (noun < 0) {
    const word = stranger?.kind === 'word' ? stranger.form : asks;
    throw new Misunderstood(word, 'is nothing that I can look for', [
      'who',
      'which country',
      'which group',
      'which place',
    ]);
  }
  const { form, lower: word } = words[noun] as Extract<Item, { kind: 'word' }>;
  if (asks === 'how many' && UNCOUNTED.has(word))
    throw new Misunderstood(form, 'are not counted by the graph, which counts the names in it', [
      'how many countries',
      'how many groups',
    ]);
  let country: string | null = null;
  const kind = kindAt(before, word, graph);
  for (const item of kind === null ? before : before.slice(0, -1)) {
    const key = item.kind === 'entity' && item.match.kind === 'found' ? item.match.key : undefined;
    if (key?.startsWith('country/')) country = graph.getNodeAttribute(key, 'country');
    else throw new Misunderstood(item.form, `says something of '${form}' that I cannot look for`);
  }
  const asked = office ? { types: ['official', 'person'] as const, kinds: null } : ASKED[singular(word)]!;
  const kinds = kind === null ? asked.kinds : [kind];
  const role = office?.role ?? null;
  const slot: Unknown = { kind: 'unknown', ...asked, kinds, country, role, words: shown(words.slice(0, noun + 1)) };
  return { preposition, slot, rest: items.slice(at + noun + 1) };
}

/** A kind of two words that some entity of the graph is of: "armed groups". */
function kindAt(before: readonly Item[], noun: string, graph: StringerGraph): string | null {
  const kind = `${lower(before.at(-1))} ${singular(noun)}`;
  return graph.someNode((_, attributes) => attributes.kind === kind) ? kind : null;
}

/** The office that the words name: "which foreign ministers". */
function officeAt(words: readonly Item[], { lexicon }: Asking['knowledge']) {
  const first = words.findIndex(({ kind }) => kind === 'word');
  for (let last = words.length - 1; first >= 0 && last >= first; last -= 1) {
    const phrase = words.slice(first, last + 1);
    if (!phrase.every((item) => item.kind === 'word' && /^(?:NOUN|PROPN|ADJ)$/.test(item.upos))) continue;
    if (isNoun(words[last]) || !lexicon.office(shown(phrase))) continue;
    return { first, last, role: singular(shown(phrase).toLowerCase()) };
  }
  return undefined;
}

function shown(items: readonly Item[]): string {
  return items.map(({ form }) => form).join(' ');
}

function lower(item: Item | undefined): string {
  return item?.kind === 'word' ? item.lower : '';
}

/**
 * The question as a statement, with what it asks for on its place.
 * ```
 * Who did Israel vow to attack   →   Israel did vow to attack (?)
 * Who was Iran urged by          →   Iran was urged by (?)
 * Who is Israel's ally           →   (?) is Israel's ally
 * Did Iran attack Israel         →   Iran did attack Israel
 * ```
 */
export function statementOf(
  rest: readonly Item[],
  { slot, preposition, triggers }: { slot: Unknown | null; preposition: string | null; triggers: TriggerLexicon },
): Part[] {
  const unknown: Part[] = slot === null ? [] : [{ kind: 'unknown', slot }];
  const [first, ...after] = rest;
  if (!isAuxiliary(first)) return [...unknown, ...rest];
  const length = subjectLength(after, MODALS.has(first.lower) || DO.has(first.lower), triggers);
  const [subject, others] = [after.slice(0, length), after.slice(length)];
  if (slot === null) return [...subject, first, ...others];
  const last = others.at(-1);
  const stranded = PREPOSITIONS.has(lower(last));
  const isFronted = stranded || preposition !== null || DO.has(first.lower) || others.some(isVerb);
  if (length === 0 || !isFronted) return [...unknown, ...rest];
  const place: Part[] = preposition === null ? unknown : [{ ...word(preposition) }, ...unknown];
  const at = stranded || preposition !== null ? others.length : objectPlace(others);
  return [...subject, first, ...others.slice(0, at), ...place, ...others.slice(at)];
}

function word(form: string): Extract<Item, { kind: 'word' }> {
  return { kind: 'word', form, lower: form, lemma: form, upos: 'ADP' };
}

function isAuxiliary(item: Item | undefined): item is Extract<Item, { kind: 'word' }> {
  return item?.kind === 'word' && AUXILIARIES.has(item.lower);
}

function isVerb(item: Item): boolean {
  return item.kind === 'word' && item.upos === 'VERB';
}

/**
 * Where the object of a question's verb belongs: after its first verb, with that one's particle or preposition, or at
 * the end of a plan ("vow to attack").
 */
function objectPlace(others: readonly Item[]): number {
  const content = (item: Item) =>
    item.kind === 'word' && !ADVERBS.has(item.lower) && !NEGATIONS.has(item.lower) && !AUXILIARIES.has(item.lower);
  const verb = others.findIndex(content);
  if (verb < 0) return others.length;
  const first = others[verb];
  const isPlan = first?.kind === 'word' && (INTENTS.has(first.lemma) || INTENTS.has(verbLemma(first.lower)));
  const last = others.at(-1)!;
  if (isPlan && content(last) && (isVerb(last) || lower(others.at(-2)) === 'to')) return others.length;
  const next = lower(others[verb + 1]);
  const prepositional = PREPOSITIONS.has(next) && next !== 'to' && lower(others[verb + 2]) === 'to';
  return PARTICLES.has(next) || prepositional ? verb + 2 : verb + 1;
}

/** Words of the subject that follows an auxiliary: names joined by "and", or a noun phrase. */
function subjectLength(after: readonly Item[], takesBase: boolean, triggers: TriggerLexicon): number {
  if (after[0]?.kind === 'entity') {
    let length = 1;
    while (/^(?:and|or)$/.test(lower(after[length])) && after[length + 1]?.kind === 'entity') length += 2;
    return length;
  }
  let length = 0;
  for (; length < after.length; length += 1) {
    const item = after[length]!;
    if (item.kind === 'entity') return length > 0 && lower(after[length - 1]) !== 'of' ? length + 1 : length;
    const nominal = ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'].includes(item.upos) || ARTICLES.has(item.lower);
    if (!nominal || NEGATIONS.has(item.lower)) break;
    const opens = length === 0 && ARTICLES.has(item.lower);
    if (takesBase && !opens && triggers.entries('verb', item.lower).length > 0 && after[length + 1]?.kind !== 'word')
      break;
  }
  return length;
}
