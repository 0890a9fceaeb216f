import type { ArticleRecord, ClaimRecord } from '../../src/graph/types.js';

/** A sentence as a reader would quote it: the words, then title, source, date and address where they are known. */
export function citation(claim: Pick<ClaimRecord, 'text'>, article: ArticleRecord | undefined): string {
  const origin = [article?.title, article?.source, article?.date, article?.url].filter(Boolean).join(', ');
  return origin ? `“${claim.text.trim()}” (${origin})` : `“${claim.text.trim()}”`;
}
