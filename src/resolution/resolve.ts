import type { Knowledge } from '../ontology/knowledge.js';
import type { LexiconEntry } from '../ontology/lexicon.js';
import { byCodeUnit } from '../ontology/order.js';
import type { Archive, ResolvedClaim } from '../ontology/types.js';
import { clusterNamed, knownAs } from './bodies.js';
import { resolveClaims } from './claims.js';
import { clusterCrowds } from './crowds.js';
import { type Cluster, describe } from './entity.js';
import { assignIds } from './ids.js';
import { collectLocals, distinctArticles, type ExtractedArticle, type Local } from './local.js';
import { clusterPersons } from './persons.js';

/**
 * Brings the entities of many articles into one set and makes the archive that a graph is built from.
 *
 * A pure function of the set of articles: their order, and an article given twice, change nothing. Rather leaves two
 * entities apart that are one than makes one of two. Somebody without a name of whom no claim speaks is left out. Time grows about linearly with the number of entities.
 *
 * @param articles each with what extraction found in it
 */
export function resolve(
  articles: readonly ExtractedArticle[],
  { ontology, lexicon }: Pick<Knowledge, 'ontology' | 'lexicon'>,
): Archive {
  const sorted = distinctArticles(articles);
  const locals = collectLocals(sorted, lexicon);
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
  const clusters: Cluster[] = [
    ...[...known.values()].map(({ entry, locals }) => cluster(locals, entry)),
    ...clusterPersons(persons, lexicon).map((locals) => cluster(locals)),
    ...clusterNamed(bodies, lexicon).map((locals) => cluster(locals)),
    ...crowds.shared.map((locals) => cluster(locals)),
    ...crowds.alone.map((local) => ({ locals: [local], entry: null, isLocal: true })),
  ];
  const described = clusters.map((one) => ({ cluster: one, entity: describe(one, lexicon) }));
  const ids = assignIds(described, lexicon);
  const idOf = new Map<string, string>();
  for (const [{ cluster }, id] of ids) for (const { key } of cluster.locals) idOf.set(key, id);
  const claims = sorted.flatMap((one) => resolveClaims(one, ontology, (id) => idOf.get(`${one.article.id} ${id}`)!));
  const claimed = claimedBy(claims);
  return {
    articles: sorted.map(({ article }) => article),
    entities: described
      .map((one) => ({ id: ids.get(one)!, ...one.entity, isLocal: one.cluster.isLocal }))
      .filter(({ id, isLocal }) => !isLocal || claimed.has(id))
      .map(({ isLocal: _, ...entity }) => entity)
      .sort((a, b) => byCodeUnit(a.id, b.id)),
    claims,
  };
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
