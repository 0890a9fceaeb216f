import { byCodeUnit } from '../ontology/order.js';
import type { ResolvedEntity } from '../ontology/types.js';
import { type Cluster, plainId } from './entity.js';
import { groupBy } from './groups.js';
import { hash64 } from './hash.js';

export interface Described {
  readonly cluster: Cluster;
  readonly entity: Omit<ResolvedEntity, 'id'>;
}

/**
 * Ids: the lexicon's own; else type and name. Where several share those, the one with most mentions keeps the plain
 * id, others are told apart by country, and when that is not enough by a hash of their first article and entity. What
 * can only be of one article always has the hash, so that another article does not change its id.
 */
export function assignIds(all: readonly Described[]): Map<Described, string> {
  const ids = new Map<Described, string>();
  const taken = new Set<string>();
  for (const one of all) {
    if (one.cluster.entry === null) continue;
    ids.set(one, one.cluster.entry.id);
    taken.add(one.cluster.entry.id);
  }
  const others = all.filter(({ cluster }) => cluster.entry === null);
  for (const [plain, same] of groupBy(others, ({ entity }) => plainId(entity.type, entity.name))) {
    for (const one of same.sort(byWeight)) {
      const { cluster, entity } = one;
      const hashed = `${plain}-${hash64(cluster.locals[0]!.key).slice(0, 6)}`;
      const byCountry = entity.country === null ? hashed : `${plain}-${entity.country.toLowerCase()}`;
      const wanted = cluster.isLocal ? [] : [plain, byCountry];
      const id =
        [...wanted, hashed].find((candidate) => !taken.has(candidate)) ?? `${plain}-${hash64(cluster.locals[0]!.key)}`;
      ids.set(one, id);
      taken.add(id);
    }
  }
  return ids;
}

function byWeight(a: Described, b: Described): number {
  const weight = ({ cluster }: Described): number => cluster.locals.reduce((sum, { mentions }) => sum + mentions, 0);
  return weight(b) - weight(a) || byCodeUnit(a.cluster.locals[0]!.key, b.cluster.locals[0]!.key);
}
