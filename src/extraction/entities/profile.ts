import type { Knowledge } from '../../ontology/knowledge.js';
import type { EntityType } from '../../ontology/types.js';
import type { Profile } from '../coreference/chains.js';
import type { Candidate } from '../mentions/candidate.js';

export interface EntityFacts {
  readonly type: EntityType;
  readonly kind: string | null;
  readonly name: string;
  readonly country: string | null;
  readonly role: string | null;
}

/** What a chain of mentions is, and how to show it; undefined when it is none of the five types. */
export function factsOf(
  profile: Profile,
  candidates: readonly Candidate[],
  knowledge: Knowledge,
  text: (candidate: Candidate) => string,
): EntityFacts | undefined {
  const members = profile.members.map((index) => candidates[index]!);
  const type = typeOf(members);
  if (type === null) return undefined;
  const isPerson = type === 'person';
  const office = isPerson ? roleOf(members, knowledge) : null;
  const country = countryOf(members, type, office !== null);
  const entry = members.map((member) => member.entry).find((id) => id !== null) ?? null;
  return {
    type: office === null ? type : 'official',
    kind:
      type === 'country'
        ? null
        : mostCommon(members.filter((member) => member.type === type).map((member) => member.subtype)),
    name: nameOf(members, type, country, entry, knowledge, text),
    country,
    role: office,
  };
}

/** Names decide before descriptions, and the commonest type among them. */
function typeOf(members: readonly Candidate[]): EntityType | null {
  const named = members.filter(({ kind, type }) => kind === 'name' && type !== null);
  const described = members.filter(({ kind, type }) => kind === 'description' && type !== null);
  const pool = named.length > 0 ? named : described.length > 0 ? described : members;
  const type = mostCommon(pool.map((member) => (member.type === 'official' ? 'person' : member.type)));
  return type;
}

/** The commonest value; of several as common the first. */
export function mostCommon<T>(values: readonly (T | null)[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | null = null;
  for (const [value, count] of counts) if (best === null || count > counts.get(best)!) best = value;
  return best;
}

/** The office among the descriptions of a person: the first that is no mere rank, else the first. */
function roleOf(members: readonly Candidate[], { lexicon }: Knowledge): string | null {
  const offices = members
    .filter(({ plural }) => !plural)
    .flatMap(({ descriptors }) => descriptors)
    .flatMap(({ lemma, words }) => {
      const office = lexicon.office(words) ?? lexicon.office(lemma);
      return office?.official && !/(?:^| )(?:major|captain)$/.test(words)
        ? [{ words, isRank: office.kind === 'military' && !office.leads }]
        : [];
    });
  return (offices.find(({ isRank }) => !isRank) ?? offices[0])?.words ?? null;
}

function countryOf(members: readonly Candidate[], type: EntityType, isOfficial: boolean): string | null {
  if (type === 'person' && !isOfficial) return null;
  return mostCommon(members.map((member) => member.country));
}

function nameOf(
  members: readonly Candidate[],
  type: EntityType,
  country: string | null,
  entry: string | null,
  { lexicon }: Knowledge,
  text: (candidate: Candidate) => string,
): string {
  const known =
    type === 'country' && country !== null
      ? lexicon.country(country)?.name
      : entry === null
        ? undefined
        : lexicon.entry(entry)?.name;
  if (known !== undefined) return known;
  const names = members.filter(({ name }) => name !== null).map(({ name }) => tidy(name!));
  if (names.length > 0) return fullest(names);
  const described = members.find(({ kind }) => kind === 'description') ?? members[0]!;
  return withoutNumber(tidy(text(described)));
}

/** The longest name; of several as long the commonest. */
function fullest(names: readonly string[]): string {
  const words = (name: string) => name.split(' ').length;
  return [...names].sort((a, b) => words(b) - words(a) || b.length - a.length || (a < b ? -1 : a > b ? 1 : 0))[0]!;
}

const NUMBER =
  /^(?:(?:more|less|fewer) than|(?:at )?least|any|at most|up to|about|around|nearly|almost|over|some|several|many|few|all|both|most|dozens of|scores of|hundreds of|thousands of|tens of|millions of|(?:a )?(?:number|handful|couple|majority|rest) of|\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|million|billion|dozen|one|the|other|of)\s+(?![-–])/iu;

/** "Palestinian refugees" of "hundreds of thousands of Palestinian refugees". */
function withoutNumber(name: string): string {
  let rest = name;
  while (NUMBER.test(rest)) rest = rest.replace(NUMBER, '');
  return rest === '' ? name : rest;
}

function tidy(name: string): string {
  return name
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\p{Ll}) - (?=\p{Ll})|(?<=\b[Aa]l)- (?=\p{Lu})/gu, '-')
    .replace(/^(the|a|an|The|A|An) /u, '')
    .replace(/['’]s?$/u, '');
}
