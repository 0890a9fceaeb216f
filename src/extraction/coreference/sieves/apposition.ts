import type { Candidate } from '../../mentions/candidate.js';
import { base, dependent, dependents, prepositionOf, type Tree } from '../../tree.js';
import type { Chains } from '../chains.js';
import { type Context, GENERIC_BODIES, nameWords, treeAt } from '../context.js';
import { isAcronym } from './name-variant.js';

const OF_NAMES = new Set(
  'city town village island province state kingdom republic district region governorate suburb county territory port municipality enclave'.split(
    ' ',
  ),
);
/** Nouns for whoever stands in a relation, a country or a body as well as a person. */
const RELATIONAL = new Set(
  'member ally partner supporter backer opponent rival neighbour neighbor signatory enemy founder sponsor'.split(' '),
);
const COPULAS = new Set(['be', 'become', 'remain']);

/**
 * What the syntax says is one: appositions, the noun of "the city of Rafah", and predicate nouns.
 *
 * ```
 * Jake Sullivan, the national security advisor,        She is the prime minister
 * ^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^         ^^^    ^^^^^^^^^^^^^^^^^^
 * ```
 */
export function apposition(context: Context): void {
  const { candidates, chains } = context;
  candidates.forEach((_, index) => {
    const named = compoundName(context, index);
    if (named !== undefined) chains.force(index, named);
  });
  candidates.forEach((candidate, index) => {
    const tree = treeAt(context, candidate);
    for (const child of dependents(tree, candidate.head, 'appos')) {
      const apposed = context.at(candidate.sentence, child);
      if (apposed !== undefined && !isFronted(tree, candidate) && mayEqual(context, index, apposed))
        chains.force(index, apposed);
    }
    const holder = titleBefore(context, index);
    if (holder !== undefined && mayEqual(context, holder, index)) chains.force(holder, index);
    const beside = besideName(context, index);
    if (beside !== undefined && (isRelational(context, beside) || mayEqual(context, index, beside)))
      chains.force(index, beside);
    const lemma = tree.tokens[candidate.head]!.lemma.toLowerCase();
    if (OF_NAMES.has(lemma) && candidate.name === null) {
      const named = dependents(tree, candidate.head, 'nmod').find((child) => prepositionOf(tree, child) === 'of');
      const place = named === undefined ? undefined : context.at(candidate.sentence, named);
      if (place !== undefined && candidates[place]!.kind === 'name' && candidates[place]!.type !== 'group')
        chains.force(index, place);
    }
    predicate(context, index);
  });
}

/** "According to Rathbone, a detective was told ...": behind such a beginning stands the subject, and no apposition. */
function isFronted({ tokens }: Tree, { first, kind }: Candidate): boolean {
  return kind === 'name' && first <= 2 && tokens[0]!.form.toLowerCase() === 'according';
}

/**
 * "Co-founder of the firm, Ann Berg, met": the description before a person's name and a comma, where the parser hung
 * the name on the last word before the comma.
 */
function titleBefore({ candidates, inSentence, document }: Context, index: number): number | undefined {
  const name = candidates[index]!;
  const { tokens } = document.sentences[name.sentence]!;
  const { deprel, head } = tokens[name.head]!;
  if (name.kind !== 'name' || name.type !== 'person' || deprel !== 'appos' || tokens[name.first - 1]?.form !== ',')
    return undefined;
  return inSentence(name.sentence).find((at) => {
    const title = candidates[at]!;
    const isPerson = title.kind === 'description' && title.type === 'person' && !title.plural;
    return isPerson && title.last === name.first - 1 && title.head < head && head < title.last;
  });
}

/** "the Hezbollah movement", "Helmand province": the noun only says what kind of thing the name before it is. */
function compoundName(context: Context, index: number): number | undefined {
  const { head, kind, plural, sentence } = context.candidates[index]!;
  const { tokens } = treeAt(context, context.candidates[index]!);
  const lemma = tokens[head]!.lemma.toLowerCase();
  if (kind !== 'description' || plural) return undefined;
  const type = GENERIC_BODIES.has(lemma) ? 'group' : OF_NAMES.has(lemma) ? 'place' : undefined;
  const tree = treeAt(context, context.candidates[index]!);
  const isOfName = dependents(tree, head, 'nmod').some((child) => prepositionOf(tree, child) === 'of');
  if (type === undefined || isOfName) return undefined;
  return context.inSentence(sentence).find((at) => {
    const other = context.candidates[at]!;
    return other.core.last === head && other.kind === 'name' && !other.adjective && other.type === type;
  });
}

/** "Poland, a member of the union": countries and bodies are members and allies as well as persons. */
function isRelational(context: Context, index: number): boolean {
  const noun = context.candidates[index]!;
  return RELATIONAL.has(treeAt(context, noun).tokens[noun.head]!.lemma);
}

/**
 * The noun right behind a name and a comma, however the parser hung it: an office behind a person ("Gen. Votel,
 * commander of"), a kind of town behind a place and a kind of body behind a group ("Rafah, a besieged city").
 */
function besideName(context: Context, index: number): number | undefined {
  const { candidates, knowledge } = context;
  const name = candidates[index]!;
  const { tokens } = treeAt(context, name);
  if (name.kind !== 'name' || name.adjective || tokens[name.core.last]?.form !== ',') return undefined;
  if (isFronted(treeAt(context, name), name)) return undefined;
  const noun = context
    .inSentence(name.sentence)
    .find((at) => candidates[at]!.first === name.core.last + 1 && candidates[at]!.kind === 'description');
  if (noun === undefined || candidates[noun]!.plural) return undefined;
  const { head, first, last } = candidates[noun]!;
  if (RELATIONAL.has(tokens[head]!.lemma) && /^(an?|the)$/i.test(tokens[first]!.form)) return noun;
  if (name.type === 'person') return knowledge.lexicon.office(tokens[head]!.form) !== undefined ? noun : undefined;
  const lemma = tokens[head]!.lemma.toLowerCase();
  const isKind = (name.type === 'place' && OF_NAMES.has(lemma)) || (name.type === 'group' && GENERIC_BODIES.has(lemma));
  const isListed = tokens[last]?.form === 'and' || !/^an?$/i.test(tokens[first]!.form);
  return isKind && !isListed ? noun : undefined;
}

function mayEqual({ candidates, chains }: Context, one: number, two: number): boolean {
  const a = candidates[one]!;
  const b = candidates[two]!;
  if (a.pronoun || b.pronoun || a.adjective || b.adjective) return false;
  const places = (a.type === 'place' || a.type === 'country') && (b.type === 'place' || b.type === 'country');
  if (places && isNamed(chains, one) && isNamed(chains, two)) return false;
  if (a.kind === 'name' && b.kind === 'name' && (a.type !== b.type || !shareLetter(a.name!, b.name!))) return false;
  return chains.compatible(one, two) || (a.sentence === b.sentence && agreesInside(a, b));
}

/** Two names side by side are one body's when the one is short for the other; else they are a list. */
function shareLetter(a: string, b: string): boolean {
  const words = (name: string) => nameWords(name).filter((word) => word.length > 3);
  return isAcronym(a, b) || isAcronym(b, a) || words(a).some((word) => words(b).includes(word));
}

function isNamed(chains: Chains, index: number): boolean {
  return chains.profile(index).members.some((member) => chains.candidates[member]!.kind === 'name');
}

/** An apposition lies inside the phrase of its head for some parses; that is no reason against it. */
function agreesInside(a: Context['candidates'][number], b: Context['candidates'][number]): boolean {
  const types = new Set([a.type, b.type].map((type) => (type === 'official' ? 'person' : type)));
  const entries = a.entry !== null && b.entry !== null && a.entry !== b.entry;
  return (types.size === 1 || types.has(null)) && !entries;
}

/** "Abbas is the president of the Palestinian Authority", and not "is a friend". */
function predicate(context: Context, index: number): void {
  const noun = context.candidates[index]!;
  const tree = treeAt(context, noun);
  const copula = dependent(tree, noun.head, 'cop');
  const subject = dependent(tree, noun.head, 'nsubj');
  if (copula === undefined || subject === undefined || !COPULAS.has(tree.tokens[copula]!.lemma)) return;
  if (
    noun.kind !== 'description' ||
    tree.children[noun.head]!.some((child) => tree.tokens[child]!.feats.Polarity === 'Neg')
  )
    return;
  const of = context.at(noun.sentence, subject);
  if (of === undefined || base(tree.tokens[subject]!.deprel) !== 'nsubj') return;
  const modal = dependents(tree, noun.head, 'aux').some((child) => tree.tokens[child]!.xpos === 'MD');
  if (modal || noun.plural !== context.candidates[of]!.plural) return;
  if (RELATIONAL.has(tree.tokens[noun.head]!.lemma) && !context.candidates[of]!.pronoun)
    context.chains.force(of, index);
  else context.chains.join(of, index);
}
