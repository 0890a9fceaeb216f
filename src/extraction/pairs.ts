import type { TriggerLexicon } from '../ontology/triggers.js';
import type { AnnotatedDocument, Span } from '../ontology/types.js';
import { evidenceFor } from './events/evidence.js';
import type { EventOptions } from './events/index.js';
import { findEvents } from './events/index.js';
import type { EventClaim } from './events/types.js';
import type { Reference } from './types.js';

/** Two spans of one sentence whose relation is asked; null where the text does not name that party. */
export interface SpanPair {
  readonly source: Span | null;
  readonly target: Span | null;
}

/**
 * The event relation of each pair, in order: that of a claim between the two; else the best trigger in the sentence by
 * how its arguments lie to the spans; null where the sentence holds no trigger.
 */
export function relateSpans(
  document: AnnotatedDocument,
  reference: Reference,
  knowledge: { readonly triggers: TriggerLexicon },
  pairs: readonly SpanPair[],
  options: EventOptions,
): (string | null)[] {
  if (pairs.length === 0) return [];
  const claims = findEvents(document, reference, knowledge, { ...options, minimum: 0 });
  const evidence = evidenceFor(document, reference, knowledge);
  return pairs.map((pair) => {
    const scores = new Map<string, number>();
    const add = (relation: string, score: number) => scores.set(relation, Math.max(scores.get(relation) ?? 0, score));
    for (const claim of claims) add(relationOf(claim), 2 * claim.confidence * overlapOf(document, claim, pair));
    for (const item of evidence(pair)) add(item.relation, item.score);
    const ranked = [...scores].filter(([, score]) => score > 0).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    return ranked[0]?.[0] ?? null;
  });
}

/** A negated act of cooperation is a refusal; other relations stand. */
function relationOf(claim: EventClaim): string {
  const cooperative = ['agrees_with', 'meets', 'aids', 'supports', 'cooperates_with', 'concedes_to'].includes(
    claim.relation,
  );
  return claim.negated && cooperative ? 'rejects' : claim.relation;
}

/** How well a claim's ends lie on the pair: 1 both, half for one where the other is not asked, less when crossed. */
function overlapOf(document: AnnotatedDocument, claim: EventClaim, { source, target }: SpanPair): number {
  const { tokens } = document.sentences[claim.sentence]!;
  const touches = (span: Span | null, { first, last }: { first: number; last: number }) =>
    span !== null && tokens[first]!.start < span.end && span.start < tokens[last - 1]!.end;
  const subject = touches(source, claim.subject);
  const object = touches(target, claim.object);
  if (subject && object) return 1;
  if (subject || object) return 0.45;
  if (touches(target, claim.subject) && touches(source, claim.object)) return 0.4;
  return 0.1;
}
