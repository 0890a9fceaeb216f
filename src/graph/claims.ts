import type { ResolvedClaim } from '../ontology/types.js';
import type { ClaimRecord, EdgeStatus, StatusCounts } from './types.js';
import { EDGE_STATUSES } from './types.js';

/** The evidence of a claim as an edge carries it; `published` is the article's date. */
export function claimRecord(claim: ResolvedClaim, published: string | null): ClaimRecord {
  const { attribution, time } = claim;
  return {
    id: claim.id,
    article: claim.article,
    sentence: span(claim.sentenceSpan),
    text: claim.sentenceText,
    subject: span(claim.subject),
    object: span(claim.object),
    trigger: { ...span(claim.trigger), text: claim.trigger.text },
    modality: claim.modality,
    negated: claim.negated,
    attribution: attribution && { ...span(attribution), text: attribution.text, entity: attribution.entity },
    time: time && { ...span(time), text: time.text, from: time.from, to: time.to },
    date: time?.from ?? published,
    role: claim.role,
    confidence: claim.confidence,
    explanation: {
      construction: claim.explanation.construction,
      trigger: claim.explanation.trigger,
      path: claim.explanation.path,
      modality: claim.explanation.modality,
    },
  };
}

/** What one claim says of its relation: a denied claim is `negated` whatever its modality. */
export function statusOf(claim: Pick<ClaimRecord, 'modality' | 'negated'>): EdgeStatus {
  return claim.negated ? 'negated' : claim.modality;
}

export function countStatuses(claims: readonly ClaimRecord[]): StatusCounts {
  const counts: StatusCounts = { actual: 0, planned: 0, possible: 0, negated: 0 };
  for (const claim of claims) counts[statusOf(claim)] += 1;
  return counts;
}

/** The first of actual, planned, possible, negated that any claim has. */
export function summarise(counts: StatusCounts): EdgeStatus {
  return EDGE_STATUSES.find((status) => counts[status] > 0) ?? 'actual';
}

/** First and last of the dates that are known. */
export function dateRange(dates: Iterable<string | null>): { first: string | null; last: string | null } {
  let first: string | null = null;
  let last: string | null = null;
  for (const date of dates) {
    if (date === null) continue;
    if (first === null || date < first) first = date;
    if (last === null || date > last) last = date;
  }
  return { first, last };
}

function span({ start, end }: { start: number; end: number }): { start: number; end: number } {
  return { start, end };
}
