import type { Lexicon } from '../ontology/lexicon.js';
import {
  type Article,
  type Claim,
  ENTITY_TYPES,
  type Entity,
  type Extraction,
  type Mention,
  MODALITIES,
  type Span,
} from '../ontology/types.js';
import { factsOf, homeOf, isAlone, isSomebody, type LocalFacts, localOf } from '../resolution/index.js';
import type { Row } from './connection-node.js';

/** An article and its extraction as rows, but for the article's number, which comes before each. */
export interface ArticleRows {
  readonly article: Article;
  readonly sentences: string;
  /** In the order of {@link ENTITY_COLUMNS}, {@link LINK_COLUMNS} and {@link CLAIM_COLUMNS}. */
  readonly entities: readonly Row[];
  readonly links: readonly Row[];
  readonly claims: readonly Row[];
}

export const ENTITY_COLUMNS =
  'position, id, type, kind, name, country, role, names, mention_count, mentions, block'.split(', ');
export const LINK_COLUMNS = ['link', 'block'];
export const CLAIM_COLUMNS = (
  'position, relation, plover, sentence, sentence_begins, sentence_ends, subject, subject_begins, subject_ends, ' +
  'object, object_begins, object_ends, trigger_begins, trigger_ends, trigger_text, modality, negated, attribution, ' +
  'speaker, time, day, role, confidence, explanation'
).split(', ');

/** Block of somebody whom only pronouns name, who is left out of the graph with all claims about him. */
export const NOBODY = '-';

/** Makes the rows of an article; what takes time is done here, so that a thread beside the one that writes can do it. */
export function articleRows(article: Article, extraction: Extraction, lexicon: Lexicon): ArticleRows {
  const { sentences, entities, claims } = extraction;
  const positions = new Map(entities.map(({ id }, position) => [id, position]));
  const links = new Map<string, Row>();
  const entityRows = entities.map((entity, position): Row => {
    const facts = factsOf(article, entity);
    const home = isSomebody(entity) ? homeOf(localOf(facts, lexicon), lexicon) : { block: NOBODY, links: [] };
    for (const link of home.links) links.set(`${link}\n${home.block}`, [link, home.block]);
    const { id, type, kind, name, country, role, mentions } = entity;
    const names = JSON.stringify([...facts.names]);
    const block = isAlone(home) ? null : home.block;
    return [position, id, type, kind, name, country, role, names, mentions.length, mentionsText(mentions), block];
  });
  return {
    article,
    sentences: JSON.stringify(sentences.flatMap(({ start, end }) => [start, end])),
    entities: entityRows,
    links: [...links.values()],
    claims: claims.map((claim, position) => claimRow(position, claim, article, sentences, positions)),
  };
}

function claimRow(
  position: number,
  claim: Claim,
  { date }: Article,
  sentences: readonly Span[],
  positions: ReadonlyMap<string, number>,
): Row {
  const { subject, object, trigger, attribution, time } = claim;
  const sentence = sentences[claim.sentence] ?? { start: 0, end: 0 };
  return [
    position,
    claim.relation,
    claim.plover,
    claim.sentence,
    sentence.start,
    sentence.end,
    positions.get(subject.entity) ?? -1,
    subject.start,
    subject.end,
    positions.get(object.entity) ?? -1,
    object.start,
    object.end,
    trigger.start,
    trigger.end,
    trigger.text,
    claim.modality,
    claim.negated ? 1 : 0,
    attribution && JSON.stringify(attribution),
    attribution?.entity == null ? null : (positions.get(attribution.entity) ?? null),
    time && JSON.stringify(time),
    time?.from ?? date,
    claim.role,
    String(claim.confidence),
    JSON.stringify(claim.explanation),
  ];
}

const MENTION_KINDS = ['name', 'description', 'pronoun'] as const;
const MENTION_NUMBERS = 6;

function mentionsText(mentions: readonly Mention[]): string {
  return JSON.stringify(
    mentions.flatMap(({ start, end, head, kind, sentence }) => [
      start,
      end,
      head.start,
      head.end,
      sentence,
      MENTION_KINDS.indexOf(kind),
    ]),
  );
}

/** The mentions of an entity's row. */
export function mentionsOf(text: string): Mention[] {
  const numbers = JSON.parse(text) as number[];
  const mentions: Mention[] = [];
  for (let at = 0; at < numbers.length; at += MENTION_NUMBERS) {
    const [start, end, headStart, headEnd, sentence, kind] = numbers.slice(at) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const head = { start: headStart, end: headEnd };
    mentions.push({ start, end, head, kind: MENTION_KINDS[kind]!, sentence });
  }
  return mentions;
}

/** The spans of an article's row. */
export function sentencesOf(text: string): Span[] {
  const numbers = JSON.parse(text) as number[];
  return Array.from({ length: numbers.length / 2 }, (_, index) => ({
    start: numbers[index * 2]!,
    end: numbers[index * 2 + 1]!,
  }));
}

/** Columns of an entity that {@link factsFrom} reads; `e` is the entity, `a` its article. */
export const FACT_COLUMNS = 'a.id, a.date, e.id, e.type, e.kind, e.name, e.country, e.role, e.names, e.mention_count';

export type FactRow = readonly [
  article: string,
  date: string | null,
  id: string,
  type: string,
  kind: string | null,
  name: string,
  country: string | null,
  role: string | null,
  names: string,
  mentions: number,
];

export function factsFrom(row: FactRow): LocalFacts {
  const [article, date, id, type, kind, name, country, role, names, mentions] = row;
  return {
    article,
    date,
    id,
    type: oneOf(ENTITY_TYPES, type),
    kind,
    name,
    country,
    role,
    names: new Map(JSON.parse(names) as [string, number][]),
    mentions,
  };
}

/** What {@link entityFrom} and {@link claimFrom} read. */
export const STORED_ENTITY = 'id, type, kind, name, country, role, mentions';
export const STORED_CLAIM = CLAIM_COLUMNS.join(', ');

export function entityFrom(row: Row): Entity {
  const [id, type, kind, name, country, role, mentions] = row as [
    string,
    string,
    string | null,
    string,
    string | null,
    string | null,
    string,
  ];
  return { id, type: oneOf(ENTITY_TYPES, type), kind, name, country, role, mentions: mentionsOf(mentions) };
}

/** A claim's row in the order of {@link CLAIM_COLUMNS}. */
export type StoredRow = Row;

/**
 * The claim of a row, with the span of its sentence.
 *
 * @param ids of the article's entities, by position
 */
export function claimFrom(row: StoredRow, ids: readonly string[]): Claim & { readonly sentenceSpan: Span } {
  const at = (name: string): string | number | null => row[CLAIM_PLACES.get(name)!] ?? null;
  const span = (name: string): Span => ({ start: Number(at(`${name}_begins`)), end: Number(at(`${name}_ends`)) });
  const end = (name: string) => ({ ...span(name), entity: ids[Number(at(name))] ?? '' });
  const text = (name: string) => at(name) as string | null;
  const json = (name: string) => JSON.parse(text(name) ?? 'null');
  return {
    relation: String(at('relation')),
    plover: text('plover'),
    sentence: Number(at('sentence')),
    sentenceSpan: span('sentence'),
    subject: end('subject'),
    object: end('object'),
    trigger: { ...span('trigger'), text: String(at('trigger_text')) },
    modality: oneOf(MODALITIES, String(at('modality'))),
    negated: at('negated') === 1,
    attribution: json('attribution'),
    time: json('time'),
    role: text('role'),
    confidence: Number(at('confidence')),
    explanation: json('explanation'),
  };
}

const CLAIM_PLACES = new Map(CLAIM_COLUMNS.map((name, index) => [name, index]));

export function oneOf<T extends string>(values: readonly T[], value: string): T {
  const found = values.find((known) => known === value);
  if (found === undefined)
    throw new TypeError(`the store holds '${value}' where one of ${values.join(', ')} should be`);
  return found;
}
