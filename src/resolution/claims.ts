import type { Ontology } from '../ontology/ontology.js';
import { byCodeUnit } from '../ontology/order.js';
import type { Claim, ResolvedClaim } from '../ontology/types.js';
import { hash64 } from './hash.js';
import type { ExtractedArticle } from './local.js';

/**
 * The claims of an article with resolved ends. Left out: claims whose ends turn out to be the same or nobody in
 * particular, and all but the most confident of claims that say the same by the same word; a relation that reads both
 * ways is kept once, in the order of its sentence.
 * @param idOf resolved id of an entity of the article, undefined for one that is left out
 */
export function resolveClaims(
  { article, extraction }: ExtractedArticle,
  ontology: Ontology,
  idOf: (entity: string) => string | undefined,
): ResolvedClaim[] {
  const kept = new Map<string, ResolvedClaim>();
  for (const claim of extraction.claims) {
    const ids = [idOf(claim.subject.entity), idOf(claim.object.entity)] as const;
    if (ids[0] === undefined || ids[1] === undefined || ids[0] === ids[1]) continue;
    const subject = { ...claim.subject, entity: ids[0] };
    const object = { ...claim.object, entity: ids[1] };
    const { attribution } = claim;
    const { start, end } = extraction.sentences[claim.sentence]!;
    const resolved: ResolvedClaim = {
      ...claim,
      subject,
      object,
      attribution: attribution && { ...attribution, entity: (attribution.entity && idOf(attribution.entity)) ?? null },
      id: hash64(
        [
          article.id,
          start,
          end,
          claim.relation,
          subject.entity,
          object.entity,
          claim.trigger.start,
          claim.trigger.end,
        ].join('\n'),
      ),
      article: article.id,
      sentenceSpan: { start, end },
      sentenceText: article.text.slice(start, end),
    };
    const ends = [subject.entity, object.entity];
    if (ontology.relation(claim.relation)?.symmetric) ends.sort(byCodeUnit);
    const key = [start, claim.relation, ...ends, claim.trigger.start, claim.trigger.end].join('\n');
    const other = kept.get(key);
    if (other === undefined || isBetter(resolved, other)) kept.set(key, resolved);
  }
  return [...kept.values()].sort(inOrder);
}

function isBetter(a: Claim, b: Claim): boolean {
  return (b.confidence - a.confidence || a.subject.start - b.subject.start || a.object.start - b.object.start) < 0;
}

function inOrder(a: ResolvedClaim, b: ResolvedClaim): number {
  return (
    a.sentence - b.sentence ||
    byCodeUnit(a.subject.entity, b.subject.entity) ||
    byCodeUnit(a.relation, b.relation) ||
    byCodeUnit(a.object.entity, b.object.entity) ||
    a.trigger.start - b.trigger.start ||
    a.trigger.end - b.trigger.end
  );
}
