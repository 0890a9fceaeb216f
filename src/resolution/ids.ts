import type { Lexicon } from '../ontology/lexicon.js';
import type { ResolvedEntity } from '../ontology/types.js';
import { type Cluster, plainId } from './entity.js';
import { groupBy } from './groups.js';
import { hash64 } from './hash.js';
import { byAge, type Local } from './local.js';

export interface Described {
  readonly cluster: Cluster;
  readonly entity: Omit<ResolvedEntity, 'id'>;
}

/**
 * Ids, which links and a person's corrections refer to: the lexicon's own; else type and name. What many countries have
 * under one name ("Supreme Court") always carries its country. Where several still share an id, the one whose first
 * article is oldest keeps it, and the others carry the country that this first article gives them, or a hash of article
 * and entity. So neither further mentions nor later articles move an id, unless they change the entity's name or type
 * or show two entities to be one. Who can only be of one article always carries the hash.
 */
export function assignIds(all: readonly Described[], lexicon: Lexicon): Map<Described, string> {
  const ids = new Map<Described, string>();
  const taken = new Set<string>();
  const keep = (one: Described, id: string): void => {
    ids.set(one, id);
    taken.add(id);
  };
  for (const one of all) if (one.cluster.entry !== null) keep(one, one.cluster.entry.id);
  const others = all.flatMap((one) => (one.cluster.entry === null ? { one, first: firstOf(one.cluster) } : []));
  for (const [plain, same] of groupBy(others, ({ one }) => plainId(one.entity.type, one.entity.name))) {
    for (const { one, first } of same.sort((a, b) => byAge(a.first, b.first))) {
      const wanted = one.cluster.isLocal ? [] : readableIds(plain, one, first, lexicon);
      const hash = hash64(first.key);
      keep(one, [...wanted, `${plain}-${hash.slice(0, 6)}`].find((id) => !taken.has(id)) ?? `${plain}-${hash}`);
    }
  }
  return ids;
}

/** Ids without a hash, the best first; never one that the lexicon gives to something else. */
function readableIds(plain: string, { entity }: Described, { country }: Local, lexicon: Lexicon): string[] {
  const ofCountry = country === null ? [] : [`${plain}-${country.toLowerCase()}`];
  const isOneOfMany = ofCountry.length > 0 && lexicon.isCommonBody(entity.name);
  return [...(isOneOfMany || lexicon.entry(plain) !== undefined ? [] : [plain]), ...ofCountry];
}

/** The entity as the oldest of its articles has it. */
function firstOf({ locals }: Cluster): Local {
  return locals.reduce((first, local) => (byAge(local, first) < 0 ? local : first));
}
