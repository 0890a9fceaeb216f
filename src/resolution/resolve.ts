import type { Knowledge } from '../ontology/knowledge.js';
import type { Lexicon, LexiconEntry } from '../ontology/lexicon.js';
import { byCodeUnit } from '../ontology/order.js';
import type { Archive, ResolvedClaim, ResolvedEntity } from '../ontology/types.js';
import { clusterNamed, knownAs } from './bodies.js';
import { resolveClaims } from './claims.js';
import { clusterCrowds } from './crowds.js';
import { type Cluster, describe } from './entity.js';
import { assignIds } from './ids.js';
import { collectLocals, distinctArticles, type ExtractedArticle, type Local, localKey } from './local.js';
import { clusterPersons } from './persons.js';

/** The entities of many articles, and which of them each entity of an article is. */
export interface Resolution {
  /** Sorted by id; with those of one article of which no claim speaks. */
  readonly entities: readonly ResolvedEntity[];
  /** Ids of entities that can only ever be of one article, since nothing names them. */
  readonly local: ReadonlySet<string>;
  /** The resolved id of an entity of an article. */
  idOf(article: string, entity: string): string;
}

/**
 * Brings the entities of many articles into one set and makes the archive that a graph is built from.
 *
 * A pure function of the set of articles: their order, and an article given twice, change nothing. Rather leaves two
 * entities apart that are one than makes one of two. Somebody without a name of whom no claim speaks is left out. Time
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
  const described = clusters(collectLocals(articles, lexicon), lexicon).map((one) => ({
    cluster: one,
    entity: describe(one, lexicon),
  }));
  const ids = assignIds(described, lexicon);
  const idOf = new Map<string, string>();
  for (const [{ cluster }, id] of ids) for (const { key } of cluster.locals) idOf.set(key, id);
  return {
    entities: described.map((one) => ({ id: ids.get(one)!, ...one.entity })).sort((a, b) => byCodeUnit(a.id, b.id)),
    local: new Set(described.flatMap((one) => (one.cluster.isLocal ? ids.get(one)! : []))),
    idOf: (article, entity) => idOf.get(localKey(article, entity))!,
  };
}

function clusters(locals: readonly Local[], lexicon: Lexicon): Cluster[] {
  const known = new Map<string, { entry: LexiconEntry; locals: Local[] }>();
  const persons: Local[] = [];
  const bodies: Local[] = [];
  const unnamed: Local[] = [];
  for (const local of locals) {
    const entry = knownAs(local, lexicon);
    if (entry !== undefined) {
      const there = known.get(entry.id);
      if (there === undefined) known.set(entry.id, { entry, locals: [local] });
      else there.locals.push(local);
    } else if (local.person !== null) persons.push(local);
    else if (local.names.size > 0) bodies.push(local);
    else unnamed.push(local);
  }
  const crowds = clusterCrowds(unnamed, lexicon);
  return [
    ...[...known.values()].map(({ entry, locals }) => cluster(locals, entry)),
    ...clusterPersons(persons, lexicon).map((locals) => cluster(locals)),
    ...clusterNamed(bodies, lexicon).map((locals) => cluster(locals)),
    ...crowds.shared.map((locals) => cluster(locals)),
    ...crowds.alone.map((local) => ({ locals: [local], entry: null, isLocal: true })),
  ];
}

function cluster(locals: readonly Local[], entry: LexiconEntry | null = null): Cluster {
  return { locals: [...locals].sort((a, b) => byCodeUnit(a.key, b.key)), entry, isLocal: false };
}

/** Ids of the entities that some claim is about or comes from. */
function claimedBy(claims: readonly ResolvedClaim[]): Set<string> {
  return new Set(
    claims.flatMap(({ subject, object, attribution }) => [subject.entity, object.entity, attribution?.entity ?? '']),
  );
}
