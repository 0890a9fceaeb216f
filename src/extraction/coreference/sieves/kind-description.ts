import type { Candidate, Descriptor } from '../../mentions/candidate.js';
import { dependents, type Tree } from '../../tree.js';
import type { Chains } from '../chains.js';
import { type Context, nameWords, treeAt } from '../context.js';

interface Kind {
  readonly lemmas: ReadonlySet<string>;
  readonly fits: (candidate: Candidate) => boolean;
  readonly sentences: number;
}

const words = (list: string) => new Set(list.split(' '));
const isNamed = ({ kind, adjective }: Candidate) => kind === 'name' && !adjective;

/** Which names a bare definite description of a kind may take up. */
const KINDS: readonly Kind[] = [
  {
    lemmas: words('city town village capital municipality'),
    fits: (c) => isNamed(c) && c.type === 'place' && c.subtype !== 'region',
    sentences: 4,
  },
  {
    lemmas: words('country nation kingdom republic'),
    fits: (c) => c.type === 'country' && c.country !== null,
    sentences: 8,
  },
  {
    lemmas: words('territory strip enclave region province state island'),
    fits: (c) => isNamed(c) && c.type === 'place' && c.subtype !== 'city',
    sentences: 4,
  },
  {
    lemmas: words(
      'group organization organisation company firm movement party agency club union network band team newspaper militia corporation charity university institution bank airline alliance coalition bloc',
    ),
    fits: (c) => isNamed(c) && c.type === 'group',
    sentences: 3,
  },
  {
    lemmas: words('man woman'),
    fits: (c) => isNamed(c) && (c.type === 'person' || c.type === 'official'),
    sentences: 2,
  },
];

/**
 * A bare description and the last name of its kind: "Rafah ... the city", "Hamas ... the militant group". For a body
 * only when one body alone was named nearby, since a wrong join is worse than none.
 */
export function kindDescription(context: Context): void {
  const { candidates, chains } = context;
  const wordsOfNames = bodiesByWord(candidates);
  candidates.forEach((later, index) => {
    const own = later.descriptors.at(-1);
    const named = own && bodyWithWord(context, index, own, wordsOfNames);
    if (named !== undefined) {
      chains.join(named, index);
      return;
    }
    const kind = own && KINDS.find(({ lemmas }) => lemmas.has(own.lemma));
    if (
      !own ||
      !kind ||
      later.kind !== 'description' ||
      later.plural ||
      !later.definite ||
      chains.profile(index).members[0]! < index
    )
      return;
    const isBare = own.modifiers.every((word) =>
      /^(militant|armed|terrorist|extremist|rebel|besieged|embattled|whole|entire|same)$/.test(word),
    );
    if (!isBare || isNarrowed(context, index)) return;
    const near: number[] = [];
    for (let at = index - 1; at >= 0 && later.sentence - candidates[at]!.sentence <= kind.sentences; at -= 1)
      if (
        kind.fits(candidates[at]!) &&
        !(SMALL.has(own.lemma) && isCapital(context, candidates[at]!)) &&
        !sharesVerb(context, at, index) &&
        chains.compatible(at, index) &&
        !near.some((known) => chains.same(known, at))
      )
        near.push(at);
    const chosen =
      near.length === 1 || kind.lemmas.has('city')
        ? near[0]
        : kind.lemmas.has('country')
          ? topic(chains, near)
          : undefined;
    if (chosen !== undefined) chains.join(chosen, index);
  });
}

const SMALL = new Set(['town', 'village']);

/** A country's capital is no town. */
function isCapital({ knowledge }: Context, { name }: Candidate): boolean {
  return name !== null && knowledge.lexicon.lookup(name).some(({ surface }) => surface === 'capital');
}

/** The first mentions of named bodies and sites by the common nouns in their names: "church" of "Church of Elders". */
function bodiesByWord(candidates: readonly Candidate[]): Map<string, number[]> {
  const byWord = new Map<string, number[]>();
  candidates.forEach((candidate, index) => {
    if (!isNamed(candidate) || candidate.metonym || !(candidate.type === 'group' || candidate.type === 'place')) return;
    for (const word of new Set(nameWords(candidate.name!))) {
      const there = byWord.get(word);
      if (there) there.push(index);
      else byWord.set(word, [index]);
    }
  });
  return byWord;
}

/** "The church", bare, when the article has named only one body or site with that word so far. */
function bodyWithWord(
  { candidates, chains }: Context,
  index: number,
  { lemma, modifiers, plural }: Descriptor,
  byWord: ReadonlyMap<string, readonly number[]>,
): number | undefined {
  const { kind, type, definite } = candidates[index]!;
  const isBare = kind === 'description' && definite && !plural && modifiers.length === 0;
  if (!isBare || chains.profile(index).members[0]! < index || !(type === 'group' || type === 'place')) return undefined;
  const before = (byWord.get(lemma) ?? []).filter((at) => at < index);
  const roots = new Set(before.map((at) => chains.find(at)));
  const isLast = (at: number) => nameWords(candidates[at]!.name!).length > 1;
  return roots.size === 1 && before.every(isLast) ? before[0] : undefined;
}

/** "The group, consisting of representatives" says itself what it is. */
function isNarrowed(context: Context, index: number): boolean {
  const own = context.candidates[index]!;
  return dependents(treeAt(context, own), own.head, 'acl', 'nmod').some((child) => child > own.head);
}

/** "The railway from Ghent to Bruges passes the town": two places of one verb are two places. */
function sharesVerb(context: Context, at: number, index: number): boolean {
  const [one, two] = [context.candidates[at]!, context.candidates[index]!];
  if (one.sentence !== two.sentence) return false;
  return verbOf(treeAt(context, one), one.head) === verbOf(treeAt(context, two), two.head);
}

function verbOf({ tokens }: Tree, head: number): number {
  let at = head;
  for (let steps = 0; at >= 0 && steps < 20 && tokens[at]!.upos !== 'VERB'; steps += 1) at = tokens[at]!.head;
  return at;
}

/** The one that the article speaks of at least twice as often as of any other. */
function topic(chains: Chains, near: readonly number[]): number | undefined {
  const ranked = near.map((at) => ({ at, count: chains.profile(at).members.length })).sort((a, b) => b.count - a.count);
  return ranked.length > 1 && ranked[0]!.count >= 2 * ranked[1]!.count ? ranked[0]!.at : undefined;
}
