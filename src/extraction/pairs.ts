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

/** The relation between two spans; `plover` only where PLOVER's class is not that of the relation. */
export interface PairRelation {
  readonly relation: string;
  readonly plover: string | null;
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
): (PairRelation | null)[] {
  if (pairs.length === 0) return [];
  const claims = findEvents(document, reference, knowledge, { ...options, minimum: 0 });
  const evidence = evidenceFor(document, reference, knowledge);
  return pairs.map((pair) => {
    const best = new Map<string, PairRelation & { readonly score: number }>();
    const add = (item: PairRelation & { readonly score: number }) => {
      const known = best.get(item.plover ?? item.relation);
      if (!known || known.score < item.score) best.set(item.plover ?? item.relation, item);
    };
    for (const claim of claims) {
      const score = 2 * claim.confidence * overlapOf(document, claim, pair);
      add({ ...afterNegation(claim.relation, claim.plover, claim.negated), score });
    }
    for (const item of evidence(pair))
      add({ ...afterNegation(item.relation, item.plover, item.negated), score: item.score });
    const [first] = [...best]
      .filter(([, item]) => item.score > 0)
      .sort(([a, x], [b, y]) => y.score - x.score || (a < b ? -1 : 1));
    return first ? { relation: first[1].relation, plover: first[1].plover } : null;
  });
}

const COOPERATIVE = new Set(['agrees_with', 'meets', 'aids', 'supports', 'cooperates_with', 'concedes_to']);

/** A negated act of cooperation is a refusal; other relations stand. */
function afterNegation(relation: string, plover: string | null, negated: boolean): PairRelation {
  return negated && COOPERATIVE.has(relation) ? { relation: 'rejects', plover: null } : { relation, plover };
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
