import type { Knowledge } from '../../ontology/knowledge.js';
import type { EntityType } from '../../ontology/types.js';
import { base, dependent, dependents, prepositionOf } from '../tree.js';
import type { Candidate } from './candidate.js';
import { countryOf, descriptorOf, isPlural, STATE_KINDS, type View } from './description.js';
import { phraseOf } from './phrase.js';

/** Nouns that count or portion out what stands behind their "of". */
const QUANTITIES = new Set(
  'hundred thousand million billion dozen ten score number majority minority most rest lot handful pair couple percent % half third quarter group team series wave total remainder some many several few all one two both each none'.split(
    ' ',
  ),
);
/** These alone are people: "thousands fled". */
const COUNTS = new Set(['hundred', 'thousand', 'million', 'dozen', 'score', 'other']);
const DONE_TO_PEOPLE = new Set(
  'kill wound injure arrest detain die displace rescue evacuate hospitalize hospitalise execute behead drown capture free release abduct kidnap deport'.split(
    ' ',
  ),
);
/** Warplanes, tanks and ships act for those who send them. */
const PLATFORMS = new Set(
  'jet warplane aircraft plane helicopter gunship drone tank warship vessel ship convoy submarine bomber fighter destroyer frigate airlifter aeroplane airplane'.split(
    ' ',
  ),
);
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'both']);
/** Those who act for their country when its nationality stands before them: "US officials", "the Israeli side". */
const STANDS_FOR_COUNTRY = new Set(
  'government administration regime side delegation authority official participant counterpart representative negotiator diplomat leadership officialdom'.split(
    ' ',
  ),
);
/** Branches of a state, whose officials act for the country. */
const OF_STATE = new Set(
  'defense defence government state security intelligence military administration army police'.split(' '),
);
/** Of these only the plural acts for the country; one official is a person. */
const PERSONS = new Set('official participant counterpart representative negotiator diplomat'.split(' '));
/** As part of a compound these are no body of their own: "state television". */
const GENERAL = new Set(['state', 'country', 'nation', 'public', 'community', 'people', 'group', 'office', 'business']);
/** Of these only some are the military's. */
const OF_ANYBODY = new Set('aircraft plane helicopter vessel ship convoy aeroplane airplane'.split(' '));
/** Relations in which a noun is part of another noun's phrase, not a phrase itself. */
const PARTS = new Set(['flat', 'fixed', 'goeswith', 'nmod:desc']);

/** Descriptions: "the militant group", "two soldiers", "a military airport", "police" in "police raid". */
export function commonNouns(view: View, knowledge: Knowledge): Candidate[] {
  const candidates: Candidate[] = [];
  view.tree.tokens.forEach((token, index) => {
    if (view.nameAt[index] || PARTS.has(token.deprel) || !isNominal(token.upos) || isCounted(view, index)) return;
    const described = describedBy(view, index);
    if (described === undefined) return;
    const type = typeOf(view, described, knowledge);
    if (type && !(token.deprel === 'compound' && !namesBody(view, index, knowledge)))
      candidates.push(description(view, index, described, type));
  });
  return candidates;
}

/** "thousands" of "hundreds of thousands of refugees". */
function isCounted({ tree }: View, index: number): boolean {
  const { head, deprel, lemma } = tree.tokens[index]!;
  const isQuantity = (word: string) => QUANTITIES.has(word.toLowerCase());
  return deprel === 'nmod' && isQuantity(lemma) && isQuantity(tree.tokens[head]!.lemma);
}

function isNominal(upos: string): boolean {
  return upos === 'NOUN' || upos === 'PROPN' || upos === 'NUM' || upos === 'ADJ' || upos === 'DET' || upos === 'PRON';
}

/** The noun that says what a phrase is about: "refugees" of "hundreds of refugees". */
function describedBy(view: View, index: number): number | undefined {
  const { tree } = view;
  const token = tree.tokens[index]!;
  const counted = QUANTITIES.has(token.lemma.toLowerCase())
    ? dependents(tree, index, 'nmod').find((child) => prepositionOf(tree, child) === 'of')
    : undefined;
  if (counted !== undefined && !view.nameAt[counted]) return describedBy(view, counted) ?? counted;
  if (token.upos === 'NOUN' || token.upos === 'PROPN') return index;
  return token.upos === 'NUM' && isVictims(view, index) ? index : undefined;
}

/** "1,200 were killed", "arrested two": a bare number of people. */
function isVictims({ tree }: View, index: number): boolean {
  const { head, deprel, form } = tree.tokens[index]!;
  const verb = tree.tokens[head];
  return (
    verb !== undefined && /^(nsubj|obj)/.test(deprel) && DONE_TO_PEOPLE.has(verb.lemma) && !/^(19|20)\d\d$|%/.test(form)
  );
}

/** A compound that is a body of its own: "police" in "police raid", "rebel" in "rebel attack". */
function namesBody(view: View, index: number, { nouns }: Knowledge): boolean {
  const { lemma } = view.tree.tokens[index]!;
  const word = lemma.toLowerCase();
  return !GENERAL.has(word) && (nouns.has('group', word) || nouns.has('person', word));
}

function typeOf(
  view: View,
  noun: number,
  { nouns, lexicon }: Knowledge,
): { type: EntityType; subtype: string | null } | undefined {
  const token = view.tree.tokens[noun]!;
  const lemma = token.lemma.toLowerCase();
  const plural = isPlural(view, noun);
  const isOfSomething = dependents(view.tree, noun, 'nmod').some(
    (child) => prepositionOf(view.tree, child) === 'of' && !view.nameAt[child],
  );
  if ((COUNTS.has(lemma) && !plural) || (lemma === 'state' && isOfSomething)) return undefined;
  if (token.upos === 'NUM') return { type: 'group', subtype: 'people' };
  if (lemma === 'country' || lemma === 'nation')
    return plural ? { type: 'group', subtype: null } : { type: 'country', subtype: null };
  if (PLATFORMS.has(lemma)) return { type: 'group', subtype: OF_ANYBODY.has(lemma) ? null : 'military' };
  const known = lexicon.personNoun(lemma);
  const subtype = known?.kind ?? null;
  if (nouns.has('place', lemma) && !nouns.has('group', lemma)) return { type: 'place', subtype: null };
  if (nouns.has('group', lemma) || known?.type === 'group') return { type: 'group', subtype };
  if (COUNTS.has(lemma)) return { type: 'group', subtype: 'people' };
  if (nouns.has('person', lemma) || known)
    return plural ? { type: 'group', subtype: subtype ?? 'people' } : { type: 'person', subtype: null };
  return undefined;
}

function description(
  view: View,
  head: number,
  noun: number,
  { type, subtype }: { type: EntityType; subtype: string | null },
): Candidate {
  const { tree } = view;
  const isPart = tree.tokens[head]!.deprel === 'compound' || tree.tokens[head]!.deprel === 'amod';
  const country = countryOf(view, noun);
  const lemma = tree.tokens[noun]!.lemma.toLowerCase();
  const plural = isPlural(view, head) || isPlural(view, noun);
  const metonym =
    country !== null &&
    STANDS_FOR_COUNTRY.has(lemma) &&
    (plural || !PERSONS.has(lemma)) &&
    actsForAll(view, noun, lemma);
  const phrase = isPart ? { first: head, last: head + 1 } : phraseOf(tree, head);
  return {
    sentence: view.index,
    ...phrase,
    head,
    otherHeads: noun === head ? [] : [noun],
    core: { first: head, last: head + 1 },
    kind: 'description',
    name: null,
    entry: null,
    metonym,
    adjective: false,
    type: metonym ? 'country' : type,
    subtype: metonym ? null : subtype === 'government' && isOfBody(view, noun) ? 'people' : subtype,
    country,
    descriptors: [descriptorOf(view, noun)],
    plural,
    definite: isDefinite(view, head),
    pronoun: null,
  };
}

/** "Hamas officials": those of a body that is no government's. */
function isOfBody({ tree, nameAt }: View, noun: number): boolean {
  return dependents(tree, noun, 'compound', 'amod', 'nmod:poss').some((child) => {
    const name = nameAt[child];
    return name?.type === 'group' && !STATE_KINDS.has(name.kind ?? '');
  });
}

/** "US defense officials", but not "Syria's domain name authority", "the two sides of Iraq" or "national and local governments". */
function actsForAll({ tree, nameAt }: View, noun: number, lemma: string): boolean {
  const parts = dependents(tree, noun, 'compound', 'amod').filter((child) => !nameAt[child]);
  const isShared = dependents(tree, noun, 'compound', 'amod').some(
    (child) => dependents(tree, child, 'conj').length > 0,
  );
  const isOf = dependents(tree, noun, 'nmod').some((child) => prepositionOf(tree, child) === 'of');
  const isNarrow = parts.some(
    (child) => tree.tokens[child]!.deprel === 'compound' && !OF_STATE.has(tree.tokens[child]!.lemma.toLowerCase()),
  );
  return !isNarrow && !isShared && !(lemma === 'side' && isOf);
}

/** "the group", "its leader", "Syria's president": a phrase whose referent is known. */
function isDefinite({ tree }: View, head: number): boolean {
  const determiner = dependent(tree, head, 'det');
  if (determiner !== undefined) return DEFINITE.has(tree.tokens[determiner]!.form.toLowerCase());
  return tree.children[head]!.some(
    (child) => tree.tokens[child]!.deprel === 'nmod:poss' || base(tree.tokens[child]!.deprel) === 'det:poss',
  );
}
