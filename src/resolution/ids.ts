import type { Lexicon } from '../ontology/lexicon.js';
import type { ResolvedEntity } from '../ontology/types.js';
import { plainId } from './entity.js';
import { hash64 } from './hash.js';
import { byAge, type Local } from './local.js';

/** An entity with a name, as far as its id depends on it. */
export interface Namesake {
  readonly name: string;
  /** The entity as the oldest of its articles has it. */
  readonly first: Pick<Local, 'key' | 'date' | 'country'>;
}

const SHORT_HASH = 6;
/** Digits that tell apart what can only be of one article: there are many of one name. */
const LONG_HASH = 10;

/**
 * Ids of all entities of one type and name, in their order. Ids are what links and a person's corrections refer to: type
 * and name. What many countries have under one name ("Supreme Court") always carries its country. Where several share
 * an id, the one whose first article is oldest keeps it, and the others carry the country that this first article gives
 * them, or a hash of article and entity. So neither further mentions nor later articles move an id, unless they change
 * the entity's name or type or show two entities to be one.
 *
 * @param plain type and name, see {@link plainId}
 * @param isPlain whether some entity has this type and name, or the lexicon has something of this id
 */
export function idsOf(
  plain: string,
  namesakes: readonly Namesake[],
  isPlain: (id: string) => boolean,
  lexicon: Lexicon,
): string[] {
  const ids = new Map<Namesake, string>();
  const taken = new Set<string>();
  const isFree = (id: string): boolean => !taken.has(id) && lexicon.entry(id) === undefined;
  for (const one of [...namesakes].sort((a, b) => byAge(a.first, b.first))) {
    const { country, key } = one.first;
    const hash = hash64(key);
    const ofCountry = country === null ? [] : [`${plain}-${country.toLowerCase()}`];
    const isOneOfMany = country !== null && lexicon.isCommonBody(one.name);
    const readable = [...(isOneOfMany ? [] : [plain]), ...ofCountry, `${plain}-${hash.slice(0, SHORT_HASH)}`];
    const id = readable.find((wanted) => isFree(wanted) && (wanted === plain || !isPlain(wanted)));
    ids.set(one, id ?? `${plain}-${hash}`);
    taken.add(ids.get(one)!);
  }
  return namesakes.map((one) => ids.get(one)!);
}

/** The id of what can only be of one article: with a hash, so that no other article changes it. */
export function localId({ type, name }: Pick<ResolvedEntity, 'type' | 'name'>, { key }: Pick<Local, 'key'>): string {
  return `${plainId(type, name)}-${hash64(key).slice(0, LONG_HASH)}`;
}
