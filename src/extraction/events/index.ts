import type { TriggerLexicon } from '../../ontology/triggers.js';
import type { AnnotatedDocument, Claim } from '../../ontology/types.js';
import { mentionedIn } from '../mentioned.js';
import type { DatedPhrase } from '../time/time.js';
import { timesOf } from '../time/time.js';
import type { Tree } from '../tree.js';
import { dependents, subtree, treeOf } from '../tree.js';
import type { PhraseMention, Reference } from '../types.js';
import type { WeighedClaim } from './claims.js';
import { claimsOf } from './claims.js';
import { viewOf } from './frames.js';
import { obligations } from './obligations.js';
import type { Interpreter, Reading } from './readings.js';
import { readingsAt } from './readings.js';
import type { EventClaim } from './types.js';

export type { EventClaim } from './types.js';

export interface EventOptions {
  /** Publication date, `YYYY-MM-DD`, against which times are normalised. */
  readonly date: string | null;
  /** Claims below this confidence are left out. */
  readonly minimum?: number;
}

const DEFAULTS = { minimum: 0.42 };

/**
 * Who does what to whom: the event claims of a document, sentence by sentence, in the order of their triggers.
 * Each sentence costs time linear in its predicates.
 */
export function findEvents(
  document: AnnotatedDocument,
  reference: Reference,
  knowledge: { readonly triggers: TriggerLexicon },
  options: EventOptions,
): EventClaim[] {
  const minimum = options.minimum ?? DEFAULTS.minimum;
  return document.sentences.flatMap((sentence, index) => {
    if (mentionedIn(sentence, index, reference) === 0) return [];
    const tree = treeOf(sentence);
    const view = viewOf(tree, knowledge.triggers, index, reference);
    const interpreter: Interpreter = { view, known: new Map(), consumed: new Set() };
    let found: DatedPhrase[] | undefined;
    const times = () => {
      found ??= timesOf(document.text, sentence, options.date);
      return found;
    };
    const setting = { view, sentence: index, reference, times };
    const claims = readingsOf(interpreter).flatMap((reading) => claimsOf(setting, reading));
    return distinct(weigh(claims, minimum));
  });
}

/** Where a sentence says nothing else, what it says by the way is what it is about. */
const ALONE = 0.85;

/** Settles confidence: what is said beside another claim is doubted more than what stands alone. */
function weigh(claims: readonly WeighedClaim[], minimum: number): EventClaim[] {
  const hasMain = claims.some((claim) => claim.aside === 1 && claim.confidence >= minimum);
  return claims
    .map(({ aside, ...claim }) => {
      const factor = hasMain ? aside : Math.max(aside, ALONE);
      return { ...claim, confidence: Math.round(1000 * Math.min(1, claim.confidence * factor)) / 1000 };
    })
    .filter((claim) => claim.confidence >= minimum);
}

function readingsOf(interpreter: Interpreter): Reading[] {
  const { frames } = interpreter.view;
  const all = new Set<Reading>();
  for (const frame of frames) if (frame) readingsAt(interpreter, frame.predicate);
  for (const frame of frames) {
    if (!frame || interpreter.consumed.has(frame.predicate)) continue;
    for (const reading of readingsAt(interpreter, frame.predicate)) all.add(reading);
  }
  for (const reading of obligations(interpreter)) all.add(reading);
  return [...all];
}

/** One claim for the same two mentions and relation; of two relations between the same two mentions the surer one. */
function distinct(claims: readonly EventClaim[]): EventClaim[] {
  const best = new Map<string, EventClaim>();
  for (const claim of claims) {
    const key = [claim.subject, claim.object].map((end: PhraseMention) => `${end.head}/${end.entity}`).join(' ');
    const other = best.get(key);
    if (!other || claim.confidence > other.confidence) best.set(key, claim);
  }
  return [...best.values()].sort((a, b) => a.trigger.first - b.trigger.first);
}

/** Where a noun phrase ends with the prepositional phrases and participles that follow its head without a comma. */
function phraseEnd(tree: Tree, mention: PhraseMention): number {
  if (mention.kind === 'pronoun' || mention.adjective) return mention.last;
  let last = mention.last;
  for (const child of dependents(tree, mention.head, 'nmod', 'acl')) {
    const { deprel } = tree.tokens[child]!;
    const { first, last: end } = subtree(tree, child);
    if (deprel === 'nmod:poss' || deprel === 'acl:relcl' || first > last || end <= last) continue;
    const comma = tree.tokens.slice(first, end).findIndex((token) => token.upos === 'PUNCT');
    last = Math.max(last, comma < 0 ? end : first + comma);
  }
  return last;
}

/** Turns a claim in tokens into offsets into the article. `plover` gives the PLOVER class of a relation. */
export function toClaim(
  document: AnnotatedDocument,
  event: EventClaim,
  plover: (relation: string) => string | null,
): Claim {
  const { tokens } = document.sentences[event.sentence]!;
  const tree = treeOf(document.sentences[event.sentence]!);
  const phrase = (mention: PhraseMention) => span({ first: mention.first, last: phraseEnd(tree, mention) });
  const span = ({ first, last }: { first: number; last: number }) => ({
    start: tokens[first]!.start,
    end: tokens[last - 1]!.end,
  });
  const text = (at: { start: number; end: number }) => document.text.slice(at.start, at.end);
  const trigger = span(event.trigger);
  const said = event.attribution && span(event.attribution);
  return {
    relation: event.relation,
    plover: event.plover ?? plover(event.relation),
    sentence: event.sentence,
    subject: { entity: event.subject.entity, ...phrase(event.subject) },
    object: { entity: event.object.entity, ...phrase(event.object) },
    trigger: { ...trigger, text: text(trigger) },
    modality: event.modality,
    negated: event.negated,
    attribution: said ? { ...said, entity: event.attribution!.mention?.entity ?? null, text: text(said) } : null,
    time: event.time,
    role: null,
    confidence: event.confidence,
    explanation: event.explanation,
  };
}
