import type { Knowledge } from '../ontology/knowledge.js';
import type { Lexicon } from '../ontology/lexicon.js';
import { byCodeUnit } from '../ontology/order.js';
import type { Archive, ResolvedClaim, ResolvedEntity } from '../ontology/types.js';
import { homeOf, partsOf, settleBlock } from './blocks.js';
import { resolveClaims } from './claims.js';
import { type Cluster, clusterOf, describe, plainId } from './entity.js';
import { groupBy } from './groups.js';
import { idsOf, localId, type Namesake } from './ids.js';
import { collectLocals, distinctArticles, type ExtractedArticle, type Local, localKey } from './local.js';

/** The entities of many articles, and which of them each entity of an article is. */
export interface Resolution {
  /** Sorted by id; with those of one article of which no claim speaks. */
  readonly entities: readonly ResolvedEntity[];
  /** Ids of entities that can only ever be of one article, since nothing names them. */
  readonly local: ReadonlySet<string>;
  /** The resolved id of an entity of an article; undefined for somebody whom only pronouns name ("they"). */
  idOf(article: string, entity: string): string | undefined;
}

/**
 * Brings the entities of many articles into one set and makes the archive that a graph is built from.
 *
 * A pure function of the set of articles: their order, and an article given twice, change nothing. Rather leaves two
 * entities apart that are one than makes one of two. Somebody without a name of whom no claim speaks is left out, and so
 * is somebody whom only pronouns name, with the claims about him: a reader could not tell who that is. Time
 * grows about linearly with the number of entities.
 *
 * @param articles each with what extraction found in it
 */
export function resolve(
  articles: readonly ExtractedArticle[],
  { ontology, lexicon }: Pick<Knowledge, 'ontology' | 'lexicon'>,
): Archive {
  const sorted = distinctArticles(articles);
  const { entities, local, idOf } = resolveEntities(sorted, lexicon);
  const claims = sorted.flatMap((one) => resolveClaims(one, ontology, (entity) => idOf(one.article.id, entity)));
  const claimed = claimedBy(claims);
  return {
    articles: sorted.map(({ article }) => article),
    entities: entities.filter(({ id }) => !local.has(id) || claimed.has(id)),
    claims,
  };
}

/**
 * The part of {@link resolve} that looks at all articles together: it reads only their ids, dates, texts and entities.
 *
 * @param articles each once
 */
export function resolveEntities(articles: readonly ExtractedArticle[], lexicon: Lexicon): Resolution {
  const described = clusters(collectLocals(articles, lexicon), lexicon).map((cluster) => ({
    cluster,
    entity: describe(cluster, lexicon),
  }));
  const ids = assignIds(described, lexicon);
  const idOf = new Map<string, string>();
  for (const [{ cluster }, id] of ids) for (const { key } of cluster.locals) idOf.set(key, id);
  return {
    entities: described.map((one) => ({ id: ids.get(one)!, ...one.entity })).sort((a, b) => byCodeUnit(a.id, b.id)),
    local: new Set(described.flatMap((one) => (one.cluster.isLocal ? ids.get(one)! : []))),
    idOf: (article, entity) => idOf.get(localKey(article, entity)),
  };
}

/** Decides upon every block; a store that keeps the outcome decides upon those that an article touches (`store/settle`). */
function clusters(locals: readonly Local[], lexicon: Lexicon): Cluster[] {
  const homes = locals.map((local) => ({ local, ...homeOf(local, lexicon) }));
  const blocks = new Map(
    [...groupBy(homes, ({ block }) => block)].map(([block, all]) => [block, all.map((one) => one.local)]),
  );
  const parts = new Map([...blocks].map(([block, all]) => [block, partsOf(block, all, lexicon)]));
  const linked = new Map<string, Set<string>>();
  for (const { block, links } of homes)
    for (const link of links) if (blocks.has(link)) linked.set(link, (linked.get(link) ?? new Set()).add(block));

  const clusters = new Map<readonly Local[], { readonly block: string; readonly joined: Local[] }>();
  const clusterAt = (block: string, own: readonly Local[]): Local[] => {
    const there = clusters.get(own) ?? { block, joined: [] };
    clusters.set(own, there);
    return there.joined;
  };
  for (const [block, all] of blocks) {
    const others = [...(linked.get(block) ?? [])].sort(byCodeUnit).flatMap((other) => parts.get(other)!);
    const { own, joined } = settleBlock(block, all, parts.get(block)!, others, lexicon);
    for (const one of own) clusterAt(block, one);
    for (const [part, local] of joined) clusterAt(part.block, part.locals).push(local);
  }
  return [...clusters].map(([own, { block, joined }]) => clusterOf(block, [...own, ...joined], lexicon));
}

function assignIds(all: readonly Described[], lexicon: Lexicon): Map<Described, string> {
  const ids = new Map<Described, string>();
  const named: (Described & Namesake & { readonly plain: string })[] = [];
  for (const one of all) {
    const { cluster, entity } = one;
    if (cluster.entry !== null) ids.set(one, cluster.entry.id);
    else if (cluster.isLocal) ids.set(one, localId(entity, cluster.first));
    else named.push({ ...one, name: entity.name, first: cluster.first, plain: plainId(entity.type, entity.name) });
  }
  const byCluster = new Map(all.map((one) => [one.cluster, one]));
  const plains = new Set([...ids.values(), ...named.map(({ plain }) => plain)]);
  for (const [plain, namesakes] of groupBy(named, (one) => one.plain)) {
    const wanted = idsOf(plain, namesakes, (id) => plains.has(id), lexicon);
    for (const [index, { cluster }] of namesakes.entries()) ids.set(byCluster.get(cluster)!, wanted[index]!);
  }
  return ids;
}

interface Described {
  readonly cluster: Cluster;
  readonly entity: Omit<ResolvedEntity, 'id'>;
}

/** Ids of the entities that some claim is about or comes from. */
function claimedBy(claims: readonly ResolvedClaim[]): Set<string> {
  return new Set(
    claims.flatMap(({ subject, object, attribution }) => [subject.entity, object.entity, attribution?.entity ?? '']),
  );
}
