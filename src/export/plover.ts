import type { Actor } from './actors.js';
import { type Event, eventsOf } from './events.js';
import type { Format } from './format.js';
import { cleanText } from './text.js';

/**
 * PLOVER 2.0 event records (https://github.com/openeventdata/PLOVER), one JSON object a line, with the names that
 * POLECAT gives the fields. `quad_code` counts the quads from 1, verbal cooperation, to 4, material conflict; `goldstein`
 * is the score of the class. stringer does not tell modes and contexts apart, and no magnitudes: these are null and
 * empty. What PLOVER has no field for (modality, denial, whose words they are) stands beside it.
 */
export const plover: Format = {
  name: 'plover',
  extension: '.plover.jsonl',
  description: 'PLOVER event records, one JSON object a line',
  write: (graph) =>
    eventsOf(graph)
      .map((event) => `${JSON.stringify(record(event))}\n`)
      .join(''),
};

/** The quads in the order of their codes. */
const QUADS = ['verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'];

function record({ claim, edge, plover: type, source, target, article }: Event): Record<string, unknown> {
  const { sentence, text } = claim;
  return {
    id: claim.id,
    date: claim.date,
    event_type: type,
    event_mode: null,
    quad_code: edge.quad === null ? null : QUADS.indexOf(edge.quad) + 1 || null,
    goldstein: edge.score,
    magnitude: null,
    contexts: [],
    actor: actor(source, words(text, claim.subject, sentence.start)),
    recipient: actor(target, words(text, claim.object, sentence.start)),
    modality: claim.modality,
    negated: claim.negated,
    attribution: claim.attribution?.text ?? null,
    confidence: claim.confidence,
    sentence: { text: cleanText(text), start: sentence.start, end: sentence.end },
    article: article ?? { id: claim.article, title: null, source: null, url: null, date: null },
  };
}

/** An actor with the words that this sentence names it by. */
function actor({ name, country, sector }: Actor, text: string): Record<string, string | null> {
  return { text, name: cleanText(name), country, sector };
}

function words(text: string, { start, end }: { start: number; end: number }, from: number): string {
  return cleanText(text.slice(start - from, end - from));
}
