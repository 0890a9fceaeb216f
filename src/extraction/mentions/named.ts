import type { Knowledge } from '../../ontology/knowledge.js';
import { base, prepositionOf } from '../tree.js';
import type { Candidate } from './candidate.js';
import { countryOf, countryOfOrgan, descriptorOf, isPlural, type View } from './description.js';
import { isNationality, type NameSpan } from './names.js';
import { phraseOf } from './phrase.js';
import { titlesOf } from './titles.js';

/** Names with their titles, and nationality adjectives. */
export function namedMentions(view: View, knowledge: Knowledge): Candidate[] {
  const titles = new Map<NameSpan, readonly number[]>();
  for (const name of view.names) if (!isNationality(name)) titles.set(name, titlesOf(view, name, knowledge));
  return view.names
    .filter((name) => !isInTitle(name, titles))
    .map((name) => namedMention(view, name, titles.get(name) ?? [], knowledge));
}

/** The name finder takes the words of some offices for names: "Strategic Affairs" of "Minister for Strategic Affairs". */
function isInTitle(name: NameSpan, titles: ReadonlyMap<NameSpan, readonly number[]>): boolean {
  const isInside = ([{ first }, nouns]: readonly [NameSpan, readonly number[]]) =>
    nouns.some((noun) => name.first >= noun && name.last <= first);
  return name.entry === null && [...titles].some(isInside);
}

function namedMention(view: View, name: NameSpan, titles: readonly number[], knowledge: Knowledge): Candidate {
  const { tree } = view;
  const title = titles.at(-1);
  const { upos } = tree.tokens[name.head]!;
  const isOfNation = isNationality(name);
  const adjective = isOfNation && (upos === 'ADJ' || isModifier(view, name));
  if (isOfNation && !adjective) return nationals(view, name);
  const isPart = adjective || (isModifier(view, name) && title === undefined);
  const own = isPart ? { first: name.first, last: name.last } : extent(view, name, title);
  const government = name.government !== null && standsForGovernment(view, name) ? name.government : null;
  const entry = government ?? name.entry;
  const country =
    entry?.country ??
    (title === undefined
      ? null
      : (countryOf(view, title) ?? countryOfOrgan(view, title) ?? countryBefore(view, own.first, title))) ??
    countryOf(view, name.head, true);
  return {
    sentence: view.index,
    ...own,
    head: name.head,
    otherHeads: titles.filter((noun) => noun !== name.head),
    core: { first: name.first, last: name.last },
    kind: 'name',
    name: name.text,
    entry: entry?.id ?? null,
    metonym: government !== null || entry?.surface === 'metonym',
    adjective,
    type: entry?.type ?? typeBeside(view, name, title, knowledge),
    subtype: entry ? entry.kind : name.kind,
    country,
    descriptors: titles.map((noun) => descriptorOf(view, noun)),
    plural: isPlural(view, name.head) && name.type === 'group' && (name.entry?.kind ?? 'people') === 'people',
    definite: true,
    pronoun: null,
  };
}

/** The nationality at the beginning of a title, wherever the parser hung it. */
function countryBefore({ nameAt }: View, first: number, title: number): string | null {
  for (let index = first; index < title; index += 1) {
    const name = nameAt[index];
    if (name?.entry?.type === 'country' && (name.last < title || isNationality(name))) return name.entry.country;
  }
  return null;
}

/** "Palestinians", "an Israeli": people, whom their country does not stand for. */
function nationals(view: View, name: NameSpan): Candidate {
  const plural = isPlural(view, name.head);
  return {
    sentence: view.index,
    ...phraseOf(view.tree, name.head),
    head: name.head,
    otherHeads: [],
    core: { first: name.first, last: name.last },
    kind: 'description',
    name: null,
    entry: null,
    metonym: false,
    adjective: false,
    type: plural ? 'group' : 'person',
    subtype: plural ? 'people' : null,
    country: name.entry!.country,
    descriptors: [{ lemma: view.tree.tokens[name.head]!.lemma.toLowerCase(), words: name.text, modifiers: [], plural }],
    plural,
    definite: plural,
    pronoun: null,
  };
}

/** "news agency Sana" is a body, whatever the name finder took the single word for. */
function typeBeside({ tree }: View, name: NameSpan, title: number | undefined, { nouns }: Knowledge): NameSpan['type'] {
  const noun = tree.tokens[name.first - 1];
  const isLinked =
    noun && (tree.tokens[name.head]!.head === name.first - 1 || (noun.head >= name.first && noun.head < name.last));
  if (title !== undefined || !isLinked || noun.upos !== 'NOUN' || name.last - name.first > 1) return name.type;
  const lemma = noun.lemma.toLowerCase();
  if (nouns.has('person', lemma) || noun.feats.Number === 'Plur') return name.type;
  return nouns.has('group', lemma) ? 'group' : nouns.has('place', lemma) ? 'place' : name.type;
}

/** Whether a name only narrows the noun behind it: "Gaza" in "the Gaza Strip", "US" in "US strikes". */
function isModifier({ tree }: View, name: NameSpan): boolean {
  const { deprel, head } = tree.tokens[name.head]!;
  return ['compound', 'amod', 'nmod:desc'].includes(deprel) && head >= name.last;
}

function extent(view: View, name: NameSpan, title: number | undefined): { first: number; last: number } {
  const phrase = phraseOf(view.tree, name.head);
  const first = Math.min(phrase.first, name.first);
  const isCountry = name.entry?.type === 'country';
  const last = lastOfPlace(view, name) ?? (isCountry ? name.last : Math.max(phrase.last, name.last));
  if (title === undefined) return { first, last };
  const titled = Math.min(first, title, phraseOf(view.tree, title).first);
  const owner = view.nameAt[titled - 1];
  return { first: owner && isModifier(view, owner) ? owner.first : titled, last };
}

/** "Irving, Texas": a town is named together with the region that it lies in. */
function lastOfPlace({ tree, nameAt }: View, { type, last }: NameSpan): number | undefined {
  const region = nameAt[last + 1];
  const isRegion =
    region &&
    (region.type === 'place' || region.type === 'country') &&
    !isNationality(region) &&
    region.first === last + 1;
  if (type !== 'place' || tree.tokens[last]?.form !== ',' || !isRegion) return undefined;
  const { head, deprel } = tree.tokens[region.head]!;
  return head < last && ['appos', 'nmod:unmarked', 'nmod:desc', 'flat', 'nmod', 'list'].includes(deprel)
    ? region.last
    : undefined;
}

const GOVERNMENT_PREPOSITIONS = new Set(['with', 'between', 'by']);

/** Whoever is addressed can answer: "urged Ankara", but not "bombed Damascus". */
const ADDRESSING = new Set(
  'accuse ask assure blame call condemn consult convince criticise criticize demand invite join notify persuade praise press pressure sanction tell thank threaten urge warn'.split(
    ' ',
  ),
);

/** A dateline is the town itself; elsewhere a capital that acts, owns a policy or is talked with is its government: "Moscow's decision", "talks with Ankara". */
function standsForGovernment({ tree }: View, name: NameSpan): boolean {
  const token = tree.tokens[name.head]!;
  if (name.first === 0 && /^[-–—(]+$/.test(tree.tokens[name.last]?.form ?? '')) return false;
  const preposition = prepositionOf(tree, name.head);
  if (preposition !== undefined) return GOVERNMENT_PREPOSITIONS.has(preposition);
  if ((token.deprel === 'obj' || token.deprel === 'iobj') && ADDRESSING.has(tree.tokens[token.head]!.lemma))
    return true;
  return token.deprel === 'nsubj' && tree.tokens[token.head]?.upos === 'VERB' && base(token.deprel) === 'nsubj';
}
