import type { Knowledge } from '../ontology/knowledge.js';
import type { AnnotatedDocument, Claim, Entity, Extraction } from '../ontology/types.js';
import { findEvents, toClaim } from './events/index.js';
import { refer } from './reference.js';
import { findStates, type StateClaim } from './states/index.js';
import type { ArticleEntity, PhraseMention, Reference } from './types.js';

export { relateSpans, type SpanPair } from './pairs.js';
export { refer } from './reference.js';
export type { Reference } from './types.js';

export interface ExtractOptions {
  /** Publication date, `YYYY-MM-DD`, against which times are normalised. */
  readonly date: string | null;
}

/** Who is in an annotated article and what it says of them. */
export function extract(document: AnnotatedDocument, knowledge: Knowledge, options: ExtractOptions): Extraction {
  return extractWith(document, refer(document, knowledge), knowledge, options);
}

/** The same for an article whose mentions are resolved already. */
export function extractWith(
  document: AnnotatedDocument,
  reference: Reference,
  knowledge: Knowledge,
  options: ExtractOptions,
): Extraction {
  const plover = (relation: string) => knowledge.ontology.relation(relation)?.plover ?? null;
  const events = findEvents(document, reference, knowledge, options).map((event) => toClaim(document, event, plover));
  const states = findStates(document, reference, knowledge);
  const claims = [...events, ...states.map((state) => stateToClaim(document, state))].sort(inOrder);
  return {
    sentences: document.sentences.map(({ start, end }) => ({ start, end })),
    entities: reference.entities.map((entity) => toEntity(document, asOfficial(entity, states, reference))),
    claims,
  };
}

/** Who is said to represent a country is its official, also where no title before the name says so. */
function asOfficial(entity: ArticleEntity, states: readonly StateClaim[], reference: Reference): ArticleEntity {
  if (entity.country !== null || (entity.type !== 'person' && entity.type !== 'official')) return entity;
  const own = states.filter(
    (claim) => claim.relation === 'represents' && claim.subject.entity === entity.id && !claim.negated,
  );
  const country = own
    .map(({ object }) => reference.entity(object.entity))
    .find(({ type }) => type === 'country')?.country;
  return country ? { ...entity, type: 'official', country } : entity;
}

function inOrder(a: Claim, b: Claim): number {
  return (
    a.sentence - b.sentence ||
    a.trigger.start - b.trigger.start ||
    a.subject.start - b.subject.start ||
    a.object.start - b.object.start ||
    (a.relation < b.relation ? -1 : a.relation > b.relation ? 1 : 0)
  );
}

function toEntity(
  document: AnnotatedDocument,
  { id, type, kind, name, country, role, mentions }: ArticleEntity,
): Entity {
  return {
    id,
    type,
    kind,
    name,
    country,
    role,
    mentions: mentions.map((mention) => ({
      ...spanOf(document, mention.sentence, mention),
      head: spanOf(document, mention.sentence, mention.core),
      kind: mention.kind,
      sentence: mention.sentence,
    })),
  };
}

function spanOf(
  document: AnnotatedDocument,
  sentence: number,
  { first, last }: { readonly first: number; readonly last: number },
) {
  const { tokens } = document.sentences[sentence]!;
  return { start: tokens[first]!.start, end: tokens[last - 1]!.end };
}

function reasonOf({ negated, modality = 'actual' }: StateClaim): string {
  if (negated) return 'a negation beside the trigger';
  return modality === 'actual' ? 'stated as a fact' : 'an infinitive, a modal verb or a journey under way';
}

function stateToClaim(document: AnnotatedDocument, state: StateClaim): Claim {
  const end = (mention: PhraseMention) => ({ entity: mention.entity, ...spanOf(document, state.sentence, mention) });
  const trigger = spanOf(document, state.sentence, state.trigger);
  const text = document.text.slice(trigger.start, trigger.end);
  return {
    relation: state.relation,
    plover: null,
    sentence: state.sentence,
    subject: end(state.subject),
    object: end(state.object),
    trigger: { ...trigger, text },
    modality: state.modality ?? 'actual',
    negated: state.negated,
    attribution: null,
    time: null,
    role: state.role,
    confidence: state.confidence,
    explanation: {
      construction: state.construction,
      trigger: text,
      path: [state.role === null ? text : `office: ${state.role}`, ...state.reasons].join('; '),
      modality: reasonOf(state),
    },
  };
}
