import type { Insertable, Selectable } from 'kysely';
import type { Article, Claim, Entity, Extraction, Mention, Modality } from '../ontology/types.js';
import { ENTITY_TYPES, MODALITIES } from '../ontology/types.js';
import type { ClaimTable, EntityTable, MentionTable, SentenceTable, Tables } from './schema.js';

/** The rows of one article's extraction, by table. */
export interface ExtractionRows {
  readonly sentences: Insertable<SentenceTable>[];
  readonly entities: Insertable<EntityTable>[];
  readonly mentions: Insertable<MentionTable>[];
  readonly claims: Insertable<ClaimTable>[];
}

export function extractionRows(article: Article, { sentences, entities, claims }: Extraction): ExtractionRows {
  const id = article.id;
  return {
    sentences: sentences.map(({ start, end }, position) => ({ article: id, position, begins: start, ends: end })),
    entities: entities.map(({ mentions: _, ...entity }, position) => ({ article: id, position, ...entity })),
    mentions: entities.flatMap((entity) =>
      entity.mentions.map((mention, position) => mentionRow(id, entity.id, position, mention)),
    ),
    claims: claims.map((claim, position) => claimRow(id, position, claim)),
  };
}

function mentionRow(article: string, entity: string, position: number, mention: Mention): Insertable<MentionTable> {
  return {
    article,
    entity,
    position,
    sentence: mention.sentence,
    begins: mention.start,
    ends: mention.end,
    head_begins: mention.head.start,
    head_ends: mention.head.end,
    kind: mention.kind,
  };
}

function claimRow(article: string, position: number, claim: Claim): Insertable<ClaimTable> {
  return {
    article,
    position,
    relation: claim.relation,
    plover: claim.plover,
    sentence: claim.sentence,
    subject: claim.subject.entity,
    subject_begins: claim.subject.start,
    subject_ends: claim.subject.end,
    object: claim.object.entity,
    object_begins: claim.object.start,
    object_ends: claim.object.end,
    trigger_begins: claim.trigger.start,
    trigger_ends: claim.trigger.end,
    trigger_text: claim.trigger.text,
    modality: claim.modality,
    negated: claim.negated ? 1 : 0,
    attribution: claim.attribution && JSON.stringify(claim.attribution),
    time: claim.time && JSON.stringify(claim.time),
    role: claim.role,
    confidence: claim.confidence,
    explanation: JSON.stringify(claim.explanation),
  };
}

/** The extraction that rows were made of. All rows belong to one article and come in the order of their positions. */
export function rowsExtraction(rows: {
  readonly sentences: readonly Selectable<Tables['sentences']>[];
  readonly entities: readonly Selectable<Tables['entities']>[];
  readonly mentions: readonly Selectable<Tables['mentions']>[];
  readonly claims: readonly Selectable<Tables['claims']>[];
}): Extraction {
  const mentions = new Map<string, Mention[]>();
  for (const row of rows.mentions) {
    const list = mentions.get(row.entity) ?? [];
    list.push(rowMention(row));
    mentions.set(row.entity, list);
  }
  return {
    sentences: rows.sentences.map((row) => ({ start: row.begins, end: row.ends })),
    entities: rows.entities.map((row) => rowEntity(row, mentions.get(row.id) ?? [])),
    claims: rows.claims.map(rowClaim),
  };
}

function rowEntity(row: Selectable<EntityTable>, mentions: Mention[]): Entity {
  return {
    id: row.id,
    type: oneOf(ENTITY_TYPES, row.type),
    kind: row.kind,
    name: row.name,
    country: row.country,
    role: row.role,
    mentions,
  };
}

function rowMention(row: Selectable<MentionTable>): Mention {
  return {
    start: row.begins,
    end: row.ends,
    head: { start: row.head_begins, end: row.head_ends },
    kind: oneOf(['name', 'description', 'pronoun'] as const, row.kind),
    sentence: row.sentence,
  };
}

function rowClaim(row: Selectable<ClaimTable>): Claim {
  return {
    relation: row.relation,
    plover: row.plover,
    sentence: row.sentence,
    subject: { entity: row.subject, start: row.subject_begins, end: row.subject_ends },
    object: { entity: row.object, start: row.object_begins, end: row.object_ends },
    trigger: { start: row.trigger_begins, end: row.trigger_ends, text: row.trigger_text },
    modality: oneOf<Modality>(MODALITIES, row.modality),
    negated: row.negated === 1,
    attribution: row.attribution === null ? null : JSON.parse(row.attribution),
    time: row.time === null ? null : JSON.parse(row.time),
    role: row.role,
    confidence: row.confidence,
    explanation: JSON.parse(row.explanation),
  };
}

function oneOf<T extends string>(values: readonly T[], value: string): T {
  const found = values.find((known) => known === value);
  if (found === undefined)
    throw new TypeError(`the store holds '${value}' where one of ${values.join(', ')} should be`);
  return found;
}
