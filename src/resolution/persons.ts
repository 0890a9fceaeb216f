import type { Lexicon } from '../ontology/lexicon.js';
import { components, groupBy, isClique } from './groups.js';
import type { Local } from './local.js';
import { areCompatible, type PersonName } from './person-name.js';

export interface NamedPerson extends Local {
  readonly person: PersonName;
}

/** One person, as far as full names, countries and offices tell. */
export interface Identity {
  readonly names: readonly PersonName[];
  readonly locals: readonly NamedPerson[];
  readonly countries: Set<string>;
  readonly offices: Set<string>;
  /** Whether the person is or was at the head of a state. */
  readonly leads: boolean;
}

/**
 * People named in full of one last word: one person unless country and office both differ; longer and shorter forms of
 * a name join when they fit each other and nobody else ("Joe Biden", "Joseph R. Biden").
 */
export function identitiesOf(locals: readonly NamedPerson[]): Identity[] {
  const signatures = groupBy(locals, ({ person }) => `${person.words.join(' ')} ${person.suffix ?? ''}`);
  return joinForms([...signatures.values()].flatMap(splitNamesakes));
}

/** People of the same full name: apart where both country and office differ. */
function splitNamesakes(locals: readonly NamedPerson[]): Identity[] {
  const byCountry = groupBy(locals, ({ country }) => country ?? '');
  const parts = [...byCountry].filter(([country]) => country !== '').map(([, group]) => identityOf(group));
  const joined = components(parts, sharesOffice).map((part) => identityOf(part.flatMap((one) => one.locals)));
  const unknown = byCountry.get('') ?? [];
  if (unknown.length === 0) return joined;
  if (joined.length === 1) return [identityOf([...joined[0]!.locals, ...unknown])];
  return [...joined, identityOf(unknown)];
}

function identityOf(locals: readonly NamedPerson[]): Identity {
  return {
    names: [...new Map(locals.map(({ person }) => [person.words.join(' '), person])).values()],
    locals: [...locals],
    countries: new Set(locals.flatMap(({ country }) => country ?? [])),
    offices: new Set(locals.flatMap(({ office }) => office ?? [])),
    leads: locals.some(({ leads }) => leads),
  };
}

function sharesOffice(a: Identity, b: Identity): boolean {
  return [...a.offices].some((office) => b.offices.has(office));
}

/** Joins forms of one name where all that fit each other fit every one: no form could be somebody else's. */
function joinForms(block: readonly Identity[]): Identity[] {
  const linked = (a: Identity, b: Identity): boolean =>
    areCompatible(a.names[0]!, b.names[0]!) &&
    a.names[0]!.words.join(' ') !== b.names[0]!.words.join(' ') &&
    !(a.countries.size > 0 && b.countries.size > 0 && [...a.countries].every((country) => !b.countries.has(country)));
  return components(block, linked).flatMap((part) =>
    part.length > 1 && isClique(part, linked) ? [identityOf(part.flatMap((one) => one.locals))] : part,
  );
}

/** "Xi" of "Xi Jinping": some article calls the person so, or the word is nobody's first name. */
function goesByFirstWord({ locals }: Identity, word: string, lexicon: Lexicon): boolean {
  const isFirstName = lexicon.isFirstName(capital(word));
  return locals.some(({ names }) => [...names.keys()].some((name) => name.toLowerCase() === word)) || !isFirstName;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Where people whom articles name by one word belong: with somebody of full name, or in clusters of their own. */
export interface Placed {
  readonly joined: readonly (readonly [Identity, NamedPerson])[];
  readonly own: readonly (readonly NamedPerson[])[];
}

/**
 * Whom one word means. A surname alone joins a full name that no other competes for ("Netanyahu", "Benjamin
 * Netanyahu"), or that of the only head of a state among those that do; a surname that very many people have only with
 * the same office and country, and so does a word that may be a first name, unless an office beside it shows that it is
 * a surname.
 *
 * @param singles all who are named by that word alone
 * @param identities all whose full names begin or end with it
 */
export function placeSingles(
  singles: readonly NamedPerson[],
  identities: readonly Identity[],
  lexicon: Lexicon,
): Placed {
  const word = singles[0]!.person.words[0]!;
  const candidates = identities.filter(({ names: [name] }, index) => {
    if (name!.words.at(-1) === word) return true;
    return name!.words[0] === word && goesByFirstWord(identities[index]!, word, lexicon);
  });
  const isCommon = lexicon.isCommonSurname(word);
  const isFirstName = lexicon.isFirstName(capital(word));
  const joined: [Identity, NamedPerson][] = [];
  const left: NamedPerson[] = [];
  for (const single of singles) {
    const isWeak = isCommon || (isFirstName && single.office === null);
    const fitting = candidates.filter((one) => !conflicts(one, single));
    const supported = fitting.filter((one) => supports(one, single, isWeak));
    const only = supported.length > 0 ? sole(supported) : isWeak ? undefined : unrivalled(fitting, candidates, single);
    if (only === undefined) left.push(single);
    else joined.push([only, single]);
  }
  return { joined, own: clusterSingles(left, isCommon || isFirstName || candidates.length > 1) };
}

function sole<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}

/** The only one of that surname, or the only head of a state; nobody whom the article names in full beside it. */
function unrivalled(
  fitting: readonly Identity[],
  candidates: readonly Identity[],
  single: Local,
): Identity | undefined {
  if (fitting.some((one) => apart(one, single))) return undefined;
  return candidates.length === 1 ? sole(fitting) : sole(fitting.filter(({ leads }) => leads));
}

function conflicts({ countries }: Identity, { country }: Local): boolean {
  return country !== null && countries.size > 0 && !countries.has(country);
}

/** The same office, or for a telling surname the same country. */
function supports({ countries, offices }: Identity, { country, office }: Local, isWeak: boolean): boolean {
  if (office !== null && offices.has(office)) return country === null || countries.has(country);
  return !isWeak && country !== null && countries.has(country);
}

/** An article that has both, as two entities, took them for two people. */
function apart({ locals }: Identity, { article }: Local): boolean {
  return locals.some((local) => local.article === article);
}

/** People whose full name no article gives. */
function clusterSingles(singles: readonly NamedPerson[], isWeak: boolean): NamedPerson[][] {
  const countries = new Set(singles.flatMap(({ country }) => country ?? []));
  if (!isWeak && countries.size <= 1) return singles.length === 0 ? [] : [[...singles]];
  const keyOf = ({ key, country, office }: NamedPerson): string => {
    if (country === null || (isWeak && office === null)) return key;
    return isWeak ? `${country} ${office}` : country;
  };
  return [...groupBy(singles, keyOf).values()];
}
