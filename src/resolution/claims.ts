import type { Ontology } from '../ontology/ontology.js';
import { byCodeUnit } from '../ontology/order.js';
import type { ClaimEnd, ResolvedClaim, Span } from '../ontology/types.js';
import { hash64 } from './hash.js';
import type { ExtractedArticle } from './local.js';

/** A claim, as far as it may say the same as another of its article. */
export interface Stated {
  readonly relation: string;
  /** Where its sentence begins. */
  readonly sentenceStart: number;
  /** Ends by what they turned out to be. */
  readonly subject: ClaimEnd;
  readonly object: ClaimEnd;
  readonly trigger: Span;
  readonly confidence: number;
}

/**
 * The claims of one article that say something, each once. Left out: claims whose ends turn out to be the same, and all
 * but the most confident of claims that say the same by the same word; a relation that reads both ways is kept once, in
 * the order of its sentence.
 */
export function distinctClaims<C extends Stated>(claims: readonly C[], ontology: Ontology): C[] {
  const kept = new Map<string, C>();
  for (const claim of claims) {
    const { relation, sentenceStart, subject, object, trigger } = claim;
    if (subject.entity === object.entity) continue;
    const ends = [subject.entity, object.entity];
    if (ontology.relation(relation)?.symmetric) ends.sort(byCodeUnit);
    const key = [sentenceStart, relation, ...ends, trigger.start, trigger.end].join('\n');
    const other = kept.get(key);
    if (other === undefined || isBetter(claim, other)) kept.set(key, claim);
  }
  return [...kept.values()];
}

/**
 * The claims of an article with resolved ends, see {@link distinctClaims}.
 * @param idOf resolved id of an entity of the article, undefined for one that is left out with all claims about it
 */
export function resolveClaims(
  { article, extraction }: ExtractedArticle,
  ontology: Ontology,
  idOf: (entity: string) => string | undefined,
): ResolvedClaim[] {
  const stated = extraction.claims.flatMap((claim) => {
    const [subject, object] = [idOf(claim.subject.entity), idOf(claim.object.entity)];
    if (subject === undefined || object === undefined) return [];
    return {
      ...claim,
      sentenceStart: extraction.sentences[claim.sentence]!.start,
      subject: { ...claim.subject, entity: subject },
      object: { ...claim.object, entity: object },
    };
  });
  const resolved = distinctClaims(stated, ontology).map(({ sentenceStart, ...claim }): ResolvedClaim => {
    const { start, end } = extraction.sentences[claim.sentence]!;
    const { attribution } = claim;
    return {
      ...claim,
      attribution: attribution && { ...attribution, entity: (attribution.entity && idOf(attribution.entity)) ?? null },
      id: claimId(article.id, { start, end }, claim),
      article: article.id,
      sentenceSpan: { start, end },
      sentenceText: article.text.slice(start, end),
    };
  });
  return resolved.sort(inOrder);
}

/** The id of a claim with resolved ends: the same claim has the same id in every run. */
export function claimId(
  article: string,
  { start, end }: Span,
  { relation, subject, object, trigger }: Pick<Stated, 'relation' | 'subject' | 'object' | 'trigger'>,
): string {
  return hash64([article, start, end, relation, subject.entity, object.entity, trigger.start, trigger.end].join('\n'));
}

function isBetter(a: Stated, b: Stated): boolean {
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
