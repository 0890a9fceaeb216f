import type { Lexicon } from '../ontology/lexicon.js';
import { acronymsOf, isBareAcronym, knownAs, nameKey, splitByCountry } from './bodies.js';
import { crowdKey } from './crowds.js';
import { groupBy } from './groups.js';
import type { Local } from './local.js';
import { type Identity, identitiesOf, type NamedPerson, placeSingles } from './persons.js';

/**
 * Where an entity of an article is decided upon.
 * ```
 * known country/USA     what the lexicon knows
 * last biden            people named in full, by their last word
 * one biden             people named by one word
 * group halvardshipping bodies and places by name
 * crowd SYR people      crowds that are all of a country
 * alone a1 e7           what can only be of one article
 * ```
 */
export interface Home {
  readonly block: string;
  /** Other blocks, whose entities may turn out to be one with those of this block. */
  readonly links: readonly string[];
}

/** How the block of what the lexicon knows begins, and that of an entity that can only ever be of its one article. */
export const KNOWN = 'known ';
export const ALONE = 'alone ';

/** Whether it can only ever be of its one article. */
export function isAlone({ block }: Home): boolean {
  return block.startsWith(ALONE);
}

/** The block of an entity, by what the entity's own article says of it. */
export function homeOf(local: Local, lexicon: Lexicon): Home {
  const { person, names, type, key } = local;
  const entry = knownAs(local, lexicon);
  if (entry !== undefined) return { block: `${KNOWN}${entry.id}`, links: [] };
  if (person !== null) {
    const [first, last] = [person.words[0]!, person.words.at(-1)!];
    if (person.words.length === 1) return { block: `one ${first}`, links: [] };
    return { block: `last ${last}`, links: [...new Set([`one ${last}`, `one ${first}`])] };
  }
  if (names.size === 0) {
    const crowd = crowdKey(local, lexicon);
    return { block: crowd === undefined ? `${ALONE}${key}` : `crowd ${crowd}`, links: [] };
  }
  const kind = type === 'place' ? 'place' : 'group';
  return {
    block: `${kind} ${nameKey(local.name)}`,
    links: acronymsOf(local).map((acronym) => `group ${acronym}`),
  };
}

/** Entities of a block that are one, as far as the block itself shows. */
export interface Part {
  readonly block: string;
  readonly locals: readonly Local[];
  /** Of people named in full: what others are compared with. */
  readonly identity: Identity | null;
}

/**
 * The parts of a block.
 *
 * @param locals all of the block, sorted by article id and place
 */
export function partsOf(block: string, locals: readonly Local[], lexicon: Lexicon): Part[] {
  if (locals.length === 0 || block.startsWith('one ')) return [];
  if (block.startsWith('last ')) {
    const people = locals.filter(isNamed);
    return identitiesOf(people).map((identity) => ({ block, locals: identity.locals, identity }));
  }
  const groups = block.startsWith('group ') || block.startsWith('place ') ? splitByCountry(locals, lexicon) : [locals];
  return groups.map((group) => ({ block, locals: group, identity: null }));
}

/** What becomes of the entities of a block. */
export interface Settled {
  /** Those that are one, by themselves. */
  readonly own: readonly (readonly Local[])[];
  /** Those that are one with a part of another block. */
  readonly joined: readonly (readonly [Part, Local])[];
}

/**
 * Decides upon a block, from its own entities and the parts of the blocks that link to it, and from nothing else: what
 * other articles bring elsewhere changes nothing here.
 *
 * @param locals all of the block, sorted by article id and place
 * @param parts its parts, see {@link partsOf}
 * @param others parts of the blocks that link to it, in the order of their names
 */
export function settleBlock(
  block: string,
  locals: readonly Local[],
  parts: readonly Part[],
  others: readonly Part[],
  lexicon: Lexicon,
): Settled {
  if (block.startsWith('one ')) return settleSingles(locals, others, lexicon);
  const [only] = parts;
  if (block.startsWith('group ') && parts.length === 1 && isBare(only!)) {
    const full = soleCaller(others);
    if (full !== undefined) return { own: [], joined: only!.locals.map((local) => [full, local] as const) };
  }
  return { own: parts.map((part) => part.locals), joined: [] };
}

function settleSingles(locals: readonly Local[], others: readonly Part[], lexicon: Lexicon): Settled {
  const byIdentity = new Map(others.flatMap((part) => (part.identity === null ? [] : [[part.identity, part]])));
  const { own, joined } = placeSingles(locals.filter(isNamed), [...byIdentity.keys()], lexicon);
  return { own, joined: joined.map(([identity, local]) => [byIdentity.get(identity)!, local] as const) };
}

/** The body in full whose articles call it by an acronym, when there is only one. */
function soleCaller(others: readonly Part[]): Part | undefined {
  const single = [...groupBy(others, ({ block }) => block).values()].filter((parts) => parts.length === 1);
  const [caller] = single.length === 1 ? single[0]! : [];
  return caller !== undefined && !isBare(caller) ? caller : undefined;
}

function isBare({ locals }: Part): boolean {
  return locals.every(isBareAcronym);
}

function isNamed(local: Local): local is NamedPerson {
  return local.person !== null;
}
